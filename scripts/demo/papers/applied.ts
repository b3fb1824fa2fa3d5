import type { DemoText } from "./demo-text.ts";

export const APPLIED: DemoText[] = [
  {
    title: "Steady Hands: A Generalist Robot Policy Trained Mostly on Its Own Mistakes",
    area: "robotics",
    categories: ["cs.RO", "cs.LG"],
    keywords: ["robot learning", "self-improvement", "manipulation", "VLA"],
    appeal: 0.83,
    code: true,
    project: true,
    abstract:
      "Demonstrations show robots how things go when they go well. Steady Hands spends one fifth of its training data on demonstrations and the remainder on 21,000 hours of autonomous attempts, most of which fail. A vision-language-action model is asked, in hindsight, what was achieved and from which moment on the original goal had become unreachable; segments before that moment are kept as practice for the goal, those after it are relabelled with what happened instead. Starting at 36% over 50 household tasks, success climbs to 79% in eleven weeks on fourteen arms, without further human data and with a reset by people every nine hours on average. Demonstrations beyond 4,000 made no difference. Progress stalls in tasks whose failures are destructive, such as cracking eggs. Two million episodes are released together with the relabelling.",
  },
  {
    title: "What Should a Robot Do With a Vague Order? Vision-Language-Action Models Under Ambiguity",
    area: "robotics",
    categories: ["cs.RO", "cs.CL", "cs.HC"],
    keywords: ["ambiguity", "human-robot interaction", "VLA"],
    appeal: 0.34,
    abstract:
      "'Put that away' has an answer in every household and a different one in each. We study how vision-language-action models cope with orders that underdetermine the action, using 1,300 orders recorded from families who did not know the purpose. Current policies act at once in 97% of cases, choosing by proximity; people ask in 21%, look around first in 48% and otherwise guess from habit. Adding three actions, namely to ask, to inspect and to recall, and training with simulated consequences in place of success alone, brings the proportions close to human ones. Misplaced objects decrease by 63% over a two-week stay in six homes. Families differed in tolerance for questions by a factor of ten, which the robot adapts to within three days. Pointing gestures, frequent in our recordings, are understood in 54% of cases only.",
  },
  {
    title: "Touch Before Grasp: Whole-Hand Tactile Skin as a Language Input",
    area: "robotics",
    categories: ["cs.RO", "cs.LG"],
    keywords: ["tactile sensing", "dexterous manipulation", "tokenization"],
    appeal: 0.3,
    project: true,
    abstract:
      "Robotic hands have acquired skin with thousands of sensors, yet policies reduce it to a contact flag. We tokenize touch. Activations on a 2,304-element skin are grouped into events (onset, slip, roll, release) with location, extent and force, and these are interleaved with visual tokens and instructions in a single sequence. Event tokens are sparse, about eleven per second, and fit easily within the context of a pretrained model. Instructions may mention touch: turn until it clicks, hold it as if it were wet. On twelve tasks performed partly out of sight, success improves from 28% to 67%. Slip is noticed 60 milliseconds after onset, slower than a reflex, hence a small local controller is kept underneath. Worn or replaced skin patches demand recalibration for four minutes, during which the hand explores itself.",
  },
  {
    title: "Sim-to-Real Is a Translation Problem: Unpaired Dynamics Alignment for Legged Locomotion",
    area: "robotics",
    categories: ["cs.RO", "cs.LG"],
    keywords: ["sim-to-real", "locomotion", "unpaired translation"],
    appeal: 0.35,
    code: true,
    abstract:
      "Simulators and reality disagree about friction, delay and compliance, and randomising everything makes policies timid. We treat the two as languages without a dictionary. Trajectories from each side are embedded such that cycles of translation return to where they began and short-term predictions commute with translation; the learned map then corrects simulated transitions. Only 14 minutes of aimless real motion are required. For three quadrupeds and a biped, policies trained in corrected simulation walk on ice, gravel and mattresses 31% faster than with domain randomisation and fall a third as often. The corrections are interpretable to a degree: one of them amounts to 11 milliseconds of delay in the rear actuators, which the manufacturer confirmed. Contacts that never occur in the aimless data, such as stairs, keep the simulator's original errors.",
  },
  {
    title: "Kitchens of the World: 400 Homes, 11 Countries, One Manipulation Dataset",
    area: "robotics",
    categories: ["cs.RO", "cs.CV"],
    keywords: ["dataset", "manipulation", "diversity"],
    kind: "dataset",
    appeal: 0.54,
    code: true,
    project: true,
    abstract:
      "Robots learn about kitchens in laboratories that were furnished from the same catalogue. We visited 400 homes in eleven countries with a portable pair of grippers worn by the cook, and recorded 3,800 hours of ordinary preparation: kneading, grinding, scaling fish, folding dumplings, cleaning up. Each home was visited on two occasions half a year apart. The set contains 2,900 kinds of implement, 41% of which occur in no earlier dataset. Policies trained elsewhere succeed in 17% of tasks when evaluated by replaying in reconstructed kitchens, those trained here in 49%, and training on ten countries predicts the eleventh at 38%. Diversity of homes counts for more than hours: fifty homes for one hour outdo five for ten. Cooks own their recordings and receive a share of licence fees; 23 of them have since withdrawn a video.",
  },
  {
    title: "Slow Is Smooth: Time-Optimal Retiming of Learned Policies Under Contact Uncertainty",
    area: "robotics",
    categories: ["cs.RO", "eess.SY"],
    keywords: ["motion planning", "contact", "policy execution"],
    appeal: 0.16,
    code: true,
    abstract:
      "Policies learned from demonstrations inherit the demonstrator's pace, which is slow in free space and, more dangerously, too fast near contact whenever perception is worse than the human's. We retime trajectories after the fact. Given the policy's own spread over possible contact times, the fastest speed profile is sought for which the impact momentum stays below a limit with a chosen probability. The resulting problem is convex after a change of variables, and solves in two milliseconds for horizons of one second. Across nine assembly and wiping tasks, cycle time shrinks by 38% while peak forces fall by 52%. Policies need no retraining, only samples. Highly dynamic actions such as tossing must be exempted, since their outcome depends on the very speed that is being altered. A proof covers rigid contact with bounded delay.",
  },
  {
    title: "Swarm Surveying: Decentralised Coverage With 60-Byte Messages",
    area: "robotics",
    categories: ["cs.RO", "cs.MA"],
    keywords: ["swarm robotics", "coverage", "communication limits"],
    appeal: 0.12,
    abstract:
      "Underwater and underground, robots can exchange a few dozen bytes at a time, if at all. We ask how well a swarm can survey an unknown area with messages of sixty bytes. Every robot maintains a coarse belief about who has covered what and learns an encoder that transmits the part of it which would most alter the neighbours' plans. Codes are trained end to end with simulated losses. Twenty robots cover 93% of a flooded mine model in the time that unlimited communication needs for 97%, and frontier sharing with equal bytes reaches 74%. Messages turn out to consist mainly of intentions, hardly of observations. The protocol survives the loss of half of the swarm. In a lake with six vehicles, acoustic multipath caused duplicates that had been unknown in training and led to one redundant lap.",
  },
  {
    title: "Learning to Fold Without Being Told: Emergent Subgoals in Cloth Manipulation",
    area: "robotics",
    categories: ["cs.RO", "cs.LG"],
    keywords: ["deformable objects", "subgoals", "self-supervision"],
    appeal: 0.26,
    code: true,
    project: true,
    abstract:
      "Cloth has no state that one could write down, which makes goals hard to specify and progress hard to see. Our robot plays with garments for 300 hours and learns two things: a measure of how many actions separate two images, and which images lie on many shortest paths. The latter become subgoals. Among them are, without any supervision, a garment spread flat, a sleeve laid inwards and a half fold. Reaching a photographed goal via these subgoals succeeds in 72% of trials with eleven kinds of garment, two of them unseen; direct planning achieves 31%. Crumpled initial states need three to five flings, which were discovered in the second week. Knitwear stretches in ways that violate the distance measure, and inside-out garments were not recognised as such by anything we tried.",
  },
  {
    title: "The Lunch Test: Evaluating Home Robots With Uninstructed Guests",
    area: "robotics",
    categories: ["cs.RO", "cs.HC"],
    keywords: ["evaluation", "human-robot interaction", "field study"],
    appeal: 0.45,
    abstract:
      "Laboratory success rates say little on whether a robot is of any help at lunch. We invited 96 guests, in groups of four, to a furnished flat where a meal had to be prepared, eaten and cleared within ninety minutes; a robot was present and nobody was told what it could do. Four systems and a hidden human operator were compared. Our measure is the minutes of work saved net of attention consumed. The operator saved 19.4 minutes; the best autonomous system cost 6.1. It completed 71% of what it began but began at the wrong time, stood in the way, and had to be watched. Guests stopped speaking to it after a median of 23 minutes. Systems that signalled their next action cost less. We describe the protocol in sufficient detail for other flats.",
  },
  {
    title: "Cryptic Pockets: Generative Sampling of Protein Conformations Beyond Crystal Structures",
    area: "science",
    categories: ["q-bio.BM", "cs.LG"],
    keywords: ["protein dynamics", "generative models", "drug discovery"],
    appeal: 0.41,
    code: true,
    abstract:
      "Many proteins open binding pockets that are absent from every deposited structure. Simulations reveal them after weeks of computation, generative models trained on structures hardly ever. We train a flow model on short, cheap simulations started from deliberately unlikely conformations, reweighted so as to be consistent with equilibrium, and guide sampling by an estimate of the free-energy cost of opening. For 58 proteins with experimentally verified cryptic pockets, 41 are among the top three predictions after twenty minutes on a single accelerator; structure-trained generators find 17. Ranking by opening cost correlates with measured affinity changes (0.58). For two targets without known pockets, predicted openings were confirmed through crosslinking by collaborators who had not seen our scores. Large domain motions exceed the range of our short simulations, and membranes are treated crudely.",
  },
  {
    title: "Weather at the Kilometre: Probabilistic Downscaling With Conservation Built In",
    area: "science",
    categories: ["physics.ao-ph", "cs.LG"],
    keywords: ["weather", "downscaling", "diffusion models", "conservation laws"],
    appeal: 0.39,
    code: true,
    abstract:
      "Learned weather models are coarse, and generative downscaling adds detail that need not respect the coarse budget of water and energy. We build conservation into the sampler. At each denoising step the fine field is projected on the set whose averages equal the coarse forecast, in a weighted norm learned from observed variability, so that corrections appear where weather is uncertain and not as a uniform offset. Over two mountainous regions, precipitation forecasts at one kilometre improve the ranked probability score by 14% over unconstrained sampling and by 23% over a regional numerical model that needs 400 times the energy. Extremes with return periods of ten years are reproduced within the uncertainty of gauges. Convection that the coarse model has missed altogether cannot be conjured up. We quantify how often that happens, by season and by hour of the day.",
  },
  {
    title: "Rediscovering the Law of Periods: Symbolic Regression With Units, Uncertainty and Doubt",
    area: "science",
    categories: ["cs.LG", "physics.data-an"],
    keywords: ["symbolic regression", "scientific discovery", "uncertainty"],
    appeal: 0.47,
    code: true,
    abstract:
      "Programs that rediscover laws from data are typically given clean numbers, the right variables and an implicit promise that there is a law. We withdraw all three. Our method receives historical observations with their errors, a surplus of irrelevant columns, and must say when the evidence does not warrant any formula. Expressions are typed by unit, priors come from the formulae in 4,000 textbooks, and posterior mass over structures is estimated by annealed sampling. From 16th-century planetary tables it prefers the law of periods to its nearest rival by odds of 300 to one, while stating that an ellipse and an ovoid cannot be told apart by them for any planet but one. On 130 laboratory sets it abstains in 44% of cases. Of the formulae stated, 93% survive new measurements. Chaotic systems are met with silence.",
  },
  {
    title: "Galaxies by Description: Open-Vocabulary Search in a Sky Survey of 800 Million Objects",
    area: "science",
    categories: ["astro-ph.IM", "cs.CV", "cs.IR"],
    keywords: ["astronomy", "open-vocabulary search", "embeddings"],
    appeal: 0.33,
    project: true,
    abstract:
      "Astronomers describe galaxies in words that no catalogue column contains: warped, train-wrecked, with a shell to the north. We train a joint embedding of images and text from 2.1 million sentences in four decades of literature, linked to objects by coordinates and disentangled sentence by sentence, for most sentences in a paper concern something else. All 800 million objects of a southern survey can be searched in 40 milliseconds. Top-100 precision is 81% for twenty morphological terms, including six that were introduced after the training cut-off. A week of searching by eight astronomers produced 310 candidate gravitational lenses, of which 118 are in no list, and one object that has not been explained. Image artefacts are described by rare words too; a filter learned from rejected candidates is part of the service.",
  },
  {
    title: "Grain by Grain: Graph Surrogates for Granular Flow With Certified Energy Bounds",
    area: "science",
    categories: ["cs.CE", "cs.LG", "physics.comp-ph"],
    keywords: ["surrogate models", "granular flow", "graph networks", "certification"],
    appeal: 0.14,
    code: true,
    abstract:
      "Learned simulators of sand and grain look right for a second and explode after ten. Explosion means that energy has been created. We parametrise interactions by graph networks in such a manner that energy can only be exchanged or dissipated: pair forces derive from learned potentials, friction from learned positive semi-definite matrices, and the integrator preserves the resulting inequality, with a certificate checked at each step in interval arithmetic. Silos, landslides and ball mills with 200,000 grains remain stable for a million steps, 600 times faster than the reference code. Angles of repose agree within 1.1 degrees. Accuracy over short horizons is slightly below that of unconstrained networks. Moist grains, whose bridges store and release energy, require an additional internal variable, with which the certificate becomes conservative. Crushing of grains is excluded.",
  },
  {
    title: "Self-Driving Laboratories Need Brakes: Safe Exploration in Autonomous Chemistry",
    area: "science",
    categories: ["cs.LG", "cs.RO", "physics.chem-ph"],
    keywords: ["autonomous laboratories", "safe exploration", "Bayesian optimisation"],
    appeal: 0.29,
    abstract:
      "Laboratories that choose their own experiments optimise yield and, given time, will try something hazardous. Hazard is seldom a smooth function of the recipe, so the usual safe Bayesian optimisation, which extends a safe set bit by bit, offers false comfort. We combine three brakes: a thermochemical bound computed before each run, calorimetry at a hundredth of scale whenever the bound is uninformative, and an online monitor that quenches if heat release departs from prediction. Within 2,140 autonomous runs on nitration and polymerisation, no run exceeded its vessel's rating, whereas retrospective simulation indicates four without brakes. Yield after 300 runs was lower by 2%. Quenching was triggered 37 times, eleven of them unnecessarily. The bound fails for unknown compounds with stored energy, which are therefore excluded by a list whose maintenance is a human duty.",
  },
  {
    title: "Reading the Soil: Language Models as Priors for Sparse Ecological Time Series",
    area: "science",
    categories: ["q-bio.QM", "cs.LG", "cs.CL"],
    keywords: ["ecology", "priors", "language models"],
    appeal: 0.18,
    abstract:
      "Ecologists fit models with dozens of parameters to a few years of observations, and rely on priors taken from colleagues. We elicit such priors from language models, in the same structured interviews that are used with experts: quantiles, conditional statements, and a plausibility check on simulated data. On 44 data sets for soil respiration, pollinator counts and stream temperature, elicited priors improve the predictive log score over vague ones by an amount worth 2.7 additional years of data; those of human experts are worth 3.1, and the two combined 3.8. Overconfidence is the principal weakness: nominal 90% intervals cover 71%. A single recalibration exponent, estimated across data sets, corrects it. When a species' name is replaced by a neutral label the advantage vanishes, hence knowledge is being used, and knowledge about under-studied regions is accordingly poor.",
  },
  {
    title: "Superconductors, Statistically: A Cautionary Benchmark for Materials Discovery Models",
    area: "science",
    categories: ["cond-mat.supr-con", "cs.LG"],
    keywords: ["materials discovery", "benchmark", "data leakage"],
    kind: "benchmark",
    appeal: 0.32,
    code: true,
    abstract:
      "Models that predict critical temperatures report errors of a few kelvin and discover nothing. We examine why. In the customary data 83% of test compounds have a training compound which differs merely in stoichiometry, so that a nearest neighbour does as well as a network. Our benchmark splits by chemical family and by year of first synthesis, adds 6,900 compounds that were made, measured and found not to superconduct, most of them from theses, and scores what matters in discovery: how many attempts until the first success. Under these rules the best of sixteen models needs 41 attempts in place of 55 for a simple rule on valence counts, a difference within error. Uncertainty estimates are useful in three models. Negative results were volunteered by 58 laboratories after we promised that no failure would be linked to a person.",
  },
  {
    title: "Second Opinions: When Should a Clinical Model Disagree With the Radiologist?",
    area: "medicine",
    categories: ["cs.CV", "cs.HC", "eess.IV"],
    keywords: ["clinical decision support", "radiology", "human-AI collaboration"],
    appeal: 0.37,
    abstract:
      "A model that always speaks is ignored after a month, and one that speaks rarely must choose its moments. We learn when to disagree from 61,000 chest examinations read by a radiologist and followed for two years. The decision uses three estimates: the chance that the reader has overlooked something given this reader's history, the consequence of the finding, and the chance that an alert will be acted upon. In a trial at four hospitals with 22 readers, alerts for 3.8% of examinations captured 71% of consequential misses, compared with 33% for alerts by model confidence at an equal rate. Acceptance remained at 64% after eight months. Readers whose history was short received poorer alerts. The union of radiologists approved the use of histories on condition that they be stored with the reader and deleted upon request.",
  },
  {
    title: "Heartbeats in Noise: Self-Supervised ECG Representations From 11 Million Wearable Hours",
    area: "medicine",
    categories: ["eess.SP", "cs.LG"],
    keywords: ["ECG", "wearables", "self-supervised learning"],
    appeal: 0.24,
    code: true,
    abstract:
      "Hospital recordings are clean and short; wearables give days of signal in which half of the beats drown in motion. We pretrain on 11 million hours from 84,000 consenting wearers with an objective that turns noise into a source of supervision: an accelerometer tells the model which segments are corrupted, and it must predict their clean surroundings from both sides. Beat detection under running reaches a sensitivity of 98.6%. With 2,000 labelled patients, detection of paroxysmal atrial fibrillation attains 0.96 area under the curve against 0.91 for a network pretrained on hospital data, and onset is flagged a median of 4.2 hours earlier in the subset with implanted monitors. Performance is lower for darker skin in the optical channel, though not in the electrical. Wearers are younger and richer than patients, for which weights partly compensate.",
  },
  {
    title: "Trial and Error Bars: Causal Forests for Underpowered Oncology Subgroups",
    area: "medicine",
    categories: ["stat.ME", "stat.ML", "cs.LG"],
    keywords: ["causal inference", "clinical trials", "subgroups"],
    appeal: 0.11,
    abstract:
      "Trials are designed for an average effect, after which everyone asks about subgroups that are far too small. We analyse what causal forests can and cannot add. Using 23 completed oncology trials with individual data, we hide most patients, estimate subgroup effects from the rest, and compare with the full result. Honest forests improve upon interaction tests if there are at least four prognostic variables, and their intervals are too narrow by 30% below 200 patients. Borrowing strength among trials with a shared forest, whose splits may be refused by any single trial, restores coverage and reduces error by a quarter. Apparent responders found in this way replicated in 9 of 14 later cohorts. The method should not be used for licensing decisions, and we explain with two examples how it would have misled.",
  },
  {
    title: "Discharge Summaries Nobody Has to Correct: Grounded Generation From Hospital Records",
    area: "medicine",
    categories: ["cs.CL"],
    keywords: ["clinical text generation", "grounding", "deployment"],
    appeal: 0.31,
    abstract:
      "Doctors spend an hour a day on discharge summaries, and generated drafts save little if each line must be checked. We aim for drafts whose checking is easy. A summary is assembled from claims, each bound to entries in the record by a typed link (measured, prescribed, stated, inferred); claims that are inferred appear in a separate box, and text without a link cannot be produced by construction. At two hospitals with 7,400 discharges, 58% of drafts were signed without a change, median editing time fell from 14 to 3 minutes, and errors found by general practitioners afterwards decreased from 0.31 to 0.12 per letter. Omissions form the largest remaining class, in particular of social circumstances that are mentioned only in nursing notes. Patients were offered a plain-language version, and 41% read it.",
  },
  {
    title: "One Drop, Many Labels: Weakly Supervised Cytology With Counting Constraints",
    area: "medicine",
    categories: ["cs.CV", "eess.IV"],
    keywords: ["cytology", "weak supervision", "counting"],
    appeal: 0.13,
    code: true,
    abstract:
      "Blood smears come with counts from a machine and hardly ever with labels for single cells. Counts are constraints: among these 412 cells about nine are eosinophils. We train a classifier whose expected proportions must agree with the machine's within its known error, and break the remaining symmetry, for constraints alone cannot name the classes, through five labelled examples each. With 31,000 smears and 85 labelled cells the classifier reaches 94.2% on seventeen classes, compared to 95.0% when trained on 170,000 labelled cells. Rare blasts profit most, since smears in which a count of zero is certain supply clean negatives. Systematic errors of a counting machine are inherited; data from two manufacturers expose them as a disagreement. Preparation artefacts, which are not counted at all, require an outlier class with an upper bound.",
  },
  {
    title: "The Missing Visits: Learning From Irregular Care in Low-Resource Clinics",
    area: "medicine",
    categories: ["cs.LG", "cs.CY", "stat.AP"],
    keywords: ["irregular time series", "missing data", "global health"],
    appeal: 0.17,
    abstract:
      "In rural clinics the interval between visits depends on harvests, roads and money, and absence is as informative as a measurement. Models built for intensive care regard it as missing at random. We describe the process by which a visit comes about jointly with the course of disease, using calendars of rainfall and school fees as instruments that affect attendance and not health. For 46,000 patients in two antenatal and one hypertension programme, risk estimates become calibrated for those who come rarely (error 2.1% instead of 9.7%), among whom most deaths occur. Deciding whom to visit by the new estimates would have reached 57% of women with later complications, compared with 38%, for the same number of journeys. The instruments are invalid during epidemics. Community health workers reviewed the list of variables and struck out three.",
  },
];
