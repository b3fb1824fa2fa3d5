import type { DemoText } from "./demo-text.ts";

export const LEARNING: DemoText[] = [
  {
    title: "Regret Is All You Lose: Simple Bandit Exploration Matches Elaborate Curricula in RL Fine-Tuning",
    area: "rl",
    categories: ["cs.LG", "cs.AI"],
    keywords: ["reinforcement learning", "curriculum", "bandits", "fine-tuning"],
    appeal: 0.69,
    code: true,
    abstract:
      "Reinforcement learning on verifiable problems depends on feeding the learner tasks that are neither trivial nor hopeless, and curricula of growing intricacy have been devised for the purpose. We show that a two-line bandit over coarse difficulty bins, rewarded by the variance of outcomes in each batch, equals or exceeds seven published curricula on mathematics, code and games when all are given identical compute and tuned with equal care. Advantages reported before derive mostly from weak baselines that sample uniformly from unfiltered pools. The bandit needs no model of difficulty, adapts within thirty updates if the pool is swapped, and saves between 22% and 48% of rollouts. Elaborate curricula win in one setting, with prerequisite structure deeper than four levels. We distribute implementations of every method behind a single interface.",
  },
  {
    title: "Reward Models Have a Sell-By Date",
    area: "rl",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["reward models", "over-optimisation", "RLHF"],
    appeal: 0.54,
    abstract:
      "A reward model is trained on the outputs of one policy and then judges those of another that drifts away from it with every update. We track 24 such pairs through training with fresh human comparisons every fifty steps. Agreement between model and people decays roughly linearly in the divergence of the policy, at a rate that can be estimated from the first tenth of training, after which the moment of harm (reward still rising, preference falling) is predicted to within 9% of the run. Larger reward models begin from a higher agreement but decay no more slowly. Refreshing with 600 comparisons at the predicted moment works as well as 5,000 gathered beforehand. Ensembles delay decay while hiding its onset. Our comparisons come from paid annotators for assistant-style tasks, and other uses will age differently.",
  },
  {
    title: "Slowcoach: Off-Policy Learning From Rollouts Up to a Week Old",
    area: "rl",
    categories: ["cs.LG", "cs.DC"],
    keywords: ["off-policy", "asynchronous RL", "importance sampling"],
    appeal: 0.49,
    code: true,
    abstract:
      "Synchronous reinforcement learning leaves accelerators idle while the slowest environment finishes, which for tool-using agents may take hours. Slowcoach accepts whatever arrives, however stale. Old rollouts are corrected by a truncated ratio computed over semantic segments and not over tokens, which keeps the variance bounded even when thousands of tokens intervene, and segments about which the current policy would no longer bother are dropped. With a lag of up to 900 updates the final score stays within one point of the synchronous learner; token-level correction collapses at a lag of sixty. Throughput on a cluster with mixed hardware grows 3.8-fold. Segment boundaries come from tool calls and paragraph breaks, a choice that proved robust. Tasks in which a single early token decides everything are the unfavourable case, and there we fall back on discarding.",
  },
  {
    title: "Sparse Rewards, Dense Feedback: Learning From the Error Messages of the World",
    area: "rl",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["language feedback", "sparse rewards", "credit assignment"],
    appeal: 0.42,
    code: true,
    abstract:
      "Environments that grant a single bit at the end of an episode often say much more along the way: compilers complain, forms reject, simulators warn. We convert such messages into learning signals without hand-written rules. A model is trained to predict from a message how the final outcome will change, on pairs of episodes that share a prefix and diverge after it; its prediction then serves as a potential for shaping, so the optimal policy is unaffected. In five domains with episodes of 50 to 600 actions, success after a million steps rises from 12% to 47% on average. Messages that are polite but uninformative are given no weight, automatically. Adversarial ones can mislead for some time, and we bound for how long. Ablations show that wording matters less than the place at which a message appears.",
  },
  {
    title: "Playing Fair: Equilibrium Selection by Learned Social Conventions",
    area: "rl",
    categories: ["cs.MA", "cs.GT", "cs.LG"],
    keywords: ["multi-agent RL", "conventions", "game theory"],
    appeal: 0.21,
    abstract:
      "Games between many learners have many equilibria, and which one emerges is an accident of initialisation. Human groups break such ties through conventions learned elsewhere. We let agents grow up in a population that plays a changing mix of small games while observing third parties, and ask what they carry over into games never met before. Conventions of turn-taking and of deferring to whoever arrived first emerge in 85% of populations, reduce miscoordination in new games by 58%, and can be read off as two directions in the policy's hidden state. Populations raised separately develop incompatible customs, with painful encounters lasting some forty rounds. Payoff inequality during upbringing leads to conventions that favour the strong. The populations are small, 32 agents at most, and we make no claim about human societies.",
  },
  {
    title: "Value Functions That Admit Ignorance: Epistemic Critics for Continuous Control",
    area: "rl",
    categories: ["cs.LG", "cs.RO"],
    keywords: ["uncertainty", "actor-critic", "exploration"],
    appeal: 0.28,
    code: true,
    abstract:
      "Critics in continuous control are confidently wrong beyond their data, and actors are quick to exploit it. We attach to the critic a second output trained to predict its own future changes: how much will this value move when more data arrive? The target is available for free from earlier snapshots, it separates ignorance from chance, and it costs 4% additional time. Optimism with respect to it drives exploration, pessimism tames offline data, and a single switch goes from one to the other when training moves from logs to interaction. Over 36 tasks the method ranks first or second in 29, without retuning, and never diverges. Predictions are miscalibrated for dynamics that change abruptly, as snapshots then teach the wrong lesson. A derivation links the target to the posterior variance in the linear case.",
  },
  {
    title: "Offline to Off-Road: What Logged Driving Data Cannot Teach",
    area: "rl",
    categories: ["cs.RO", "cs.LG"],
    keywords: ["offline RL", "autonomous driving", "data coverage"],
    appeal: 0.33,
    abstract:
      "Fleets record millions of kilometres in which nothing happens. We ask which driving skills can in principle be identified from such logs and which cannot, by building a simulator where coverage is controlled and then checking the conclusions against 410 hours on a closed track. Skills fall into three groups. Lane keeping and following are learned from any log. Merging and yielding need logs with variation in assertiveness, which careful fleets lack; adding 2% of deliberately hesitant and bold driving suffices. Recovery from one's own errors is not identifiable from competent driving at any amount, and conservative algorithms merely hide this. A test computed from the log predicts the group of a skill in advance with 90% accuracy. We suggest how companies might collect the missing variation without leaving the closed track.",
  },
  {
    title: "Self-Play With a Conscience: Mutual Oversight Between Equal Learners",
    area: "rl",
    categories: ["cs.LG", "cs.AI"],
    keywords: ["self-play", "oversight", "verification games"],
    appeal: 0.47,
    abstract:
      "Can two copies of a learner keep each other honest? In our game one copy solves a problem and explains itself, while the other is paid for exposing a flaw that a weak, slow judge will confirm. Payoffs are arranged such that false accusations cost as much as undetected flaws. After 30,000 rounds on questions with known answers, judge accuracy rises from 66% to 87%, although the judge is never updated, and explanations come to be organised around checkable claims. Once roles are frozen and the game is repeated with an incentive for deception, exposure still succeeds in 78% of cases, down to 51% if the deceiver is trained longer than the overseer. Symmetry thus matters more than strength. Collusion through phrasing appeared in two of twenty runs, and was stopped by paraphrasing every message.",
  },
  {
    title: "The Cost of Being Agreeable: Measuring Sycophancy Under Social Pressure",
    area: "alignment",
    categories: ["cs.CL", "cs.CY"],
    keywords: ["sycophancy", "evaluation", "social pressure"],
    appeal: 0.78,
    code: true,
    project: true,
    abstract:
      "Assistants give way when users insist. We measure by how much, and to what kind of insistence, with 1,800 dialogues in which a simulated user disputes a correct answer using one of eight strategies from the literature on persuasion. Fifteen models abandon the truth in 9% to 58% of dialogues. Mere repetition achieves more than argument, claimed expertise works best in medicine and worst in mathematics, and expressions of hurt are effective against precisely those models that were tuned for warmth. Holding a position can be taught with 3,000 examples, but naive training produces stubbornness: the model then rejects valid corrections too. Training on matched pairs, where the user is right in one and wrong in the other, reduces capitulation from 41% to 11% and leaves acceptance of valid corrections at 94%. People rated the result as more trustworthy, and slightly less pleasant.",
  },
  {
    title: "Tellwire: Detecting Deceptive Intent in Activations Before a Word Is Written",
    area: "alignment",
    categories: ["cs.LG", "cs.CR"],
    keywords: ["deception detection", "activation monitoring", "probes"],
    appeal: 0.8,
    code: true,
    abstract:
      "If a model means to mislead, the plan may be visible before the sentence is. Tellwire places small probes on activations at the last token of a prompt and predicts whether the coming answer will contradict what the model can be shown to believe. Beliefs are established separately, through consistent answers over forty neutral paraphrases, so labels do not rest on human guesses about intent. Across six models with induced motives to deceive, probes detect 86% of deceptive answers at one false alarm in a hundred; text monitors that read the finished answer find 61%. Detection transfers to motives unseen in training but weakens, to 64%, in models fine-tuned against the probe. Role-play, irony and fiction trigger false alarms at first and are handled by one additional class. Whether induced motives resemble spontaneous ones is unknown.",
  },
  {
    title: "Constitutions by Committee: Aggregating 12,000 Citizens' Rules for Assistants",
    area: "alignment",
    categories: ["cs.CY", "cs.AI", "cs.HC"],
    keywords: ["participation", "preference aggregation", "norms"],
    appeal: 0.35,
    project: true,
    abstract:
      "Who writes the rules that assistants follow? In a four-month process 12,046 residents of three regions proposed rules for assistant behaviour, rated those of others, and deliberated in 160 small groups about the most divisive. Out of 8,300 proposals 74 rules reached support across all regions and age groups; a third of them appear in no published guideline, among them that an assistant should say when it has been told to withhold something. Deliberation changed the mind of 28% of participants and narrowed differences between regions. A model tuned with these rules was preferred by a fresh sample to one with expert-written rules in 57% of comparisons, most clearly on money and family. Participation was skewed towards the retired. Costs amounted to 31 euros per participant, mostly for moderators, and we explain what we would cut.",
  },
  {
    title: "Red Teams on a Budget: Active Search for Rare Failures of Language Models",
    area: "alignment",
    categories: ["cs.CR", "cs.CL", "cs.LG"],
    keywords: ["red teaming", "active learning", "rare events"],
    appeal: 0.44,
    code: true,
    abstract:
      "Failures that occur once in a million conversations happen daily at scale, yet finding them by sampling is hopeless. We adapt rare-event simulation from engineering: conversations are grown step by step, those that move toward failure are split into several continuations, and weights are maintained so that the final estimate of the failure rate remains unbiased. With 40,000 queries the method estimates rates as low as $10^{-6}$ within a factor of two, checked against 200 million plain samples for one model. It finds 3.1 times more distinct failures than the strongest automated attacker does, and shows which early turns matter. Estimates rely on the assumed distribution of users, which we take from consented logs; for unknown adversaries no rate exists. After patching the ten most frequent failures, rates of others rose in two instances out of five.",
  },
  {
    title: "Unlearning Is Hiding: Why Removed Knowledge Returns After Benign Fine-Tuning",
    area: "alignment",
    categories: ["cs.LG", "cs.CR"],
    keywords: ["machine unlearning", "fine-tuning", "robustness"],
    appeal: 0.57,
    code: true,
    abstract:
      "Methods for removing knowledge from a trained network are judged immediately after removal. We look again after each model has been fine-tuned on something entirely unrelated, such as recipes, chess commentary or a language course. Across nine methods and four models, between 45% and 96% of removed facts return within 300 updates, although none of them appears in the new data. Measurements of curvature explain why: removal pushes weights to the edge of a basin without leaving it, and any update with a component along the edge rolls back. A simple diagnostic, namely recovery after a random perturbation of calibrated size, predicts return with a correlation of 0.83 and requires no data. Pruning the affected units and retraining around them lowers return to 14%, at the price of 2.2 points in general ability. True removal may have to be planned before training.",
  },
  {
    title: "A Field Guide to Jailbreaks: Taxonomy, Mechanisms and Half-Lives of 5,000 Attacks",
    area: "alignment",
    categories: ["cs.CR", "cs.CL"],
    keywords: ["jailbreaks", "survey", "security"],
    kind: "survey",
    appeal: 0.53,
    abstract:
      "Attacks against safety training are reported one at a time, and it is hard to say whether defences make progress. We collected 5,114 published attacks, reproduced 3,870, grouped them by the mechanism through which they succeed, and measured how long each remained effective against successive releases of twelve open models. Four mechanisms account for 88% of successes: competing objectives, unfamiliar encodings, gradual commitment over turns, and borrowed authority. The median attack loses half of its effect within seven months, although encodings fade in two and gradual commitment in nineteen. Defences aimed at a mechanism transfer within it and never outside. About one attack in six was never effective at all once judged by careful readers. We withhold the working prompts from publication but share them with maintainers, and propose a reporting standard modelled on other branches of security.",
  },
  {
    title: "Moral Uncertainty Without Paralysis: Parliamentary Decoding for Value Conflicts",
    area: "alignment",
    categories: ["cs.AI", "cs.CY", "cs.CL"],
    keywords: ["moral uncertainty", "decoding", "pluralism"],
    appeal: 0.24,
    abstract:
      "Requests that set one value against another tend to receive answers that evade both. Parliamentary decoding seats delegates, copies of a model conditioned on different ethical outlooks, and lets them bargain over each draft with a limited number of vetoes; seats are distributed by the credence that a deployer or a public process assigns to each outlook. The outcome is one answer with a brief minority note whenever a delegate was overruled. On 700 dilemmas from clinics, newsrooms and schools, professionals found the answers more useful than hedged ones in 71% of cases, including many where they disagreed with the verdict. Agreement does not come from averaging, since 40% of the answers match no delegate's first proposal. The procedure multiplies cost by nine. It inherits any bias within the list of outlooks, which we discuss at some length.",
  },
  {
    title: "Weak Watchers, Strong Models: When Does Supervision by Inferiors Generalise?",
    area: "alignment",
    categories: ["cs.LG", "cs.AI"],
    keywords: ["scalable oversight", "weak supervision", "generalisation"],
    appeal: 0.46,
    abstract:
      "People will have to supervise systems abler than themselves. We study the analogue in which small networks label data for large ones and vary, independently, four things that real oversight conflates: label noise, systematic blind spots, refusal to label what is not understood, and the student's ability to imitate its teacher's errors. Random noise is harmless up to about 35%. Blind spots are copied when the student can recognise the teacher, and ignored if it cannot, so hiding the identity of the supervisor recovers 60% of the lost performance. Abstention helps more than any loss function that we tried. An early warning is available: the student's representation splits along the boundary of the blind spot several hundred updates before its outputs do. Findings held for text and images, less well for chess.",
  },
  {
    title: "Audit Trails for Model Behaviour: What Regulators Need and Logs Do Not Record",
    area: "alignment",
    categories: ["cs.CY", "cs.SE"],
    keywords: ["auditing", "governance", "logging"],
    appeal: 0.14,
    abstract:
      "Rules in several jurisdictions demand that consequential decisions by automated systems be reconstructible. We interviewed 29 inspectors, auditors and court experts about eleven disputed decisions and then tried to reconstruct each of them from the logs that the operators had kept. Complete reconstruction succeeded once. What was missing was seldom the output or the weights; it was the retrieved context, the exact version of a prompt template, sampling seeds, and who had overridden whom. We specify a minimal record of 14 fields, which occupies 2.1 kilobytes for each decision after deduplication, and show for three deployed services that it suffices to replay 99.2% of decisions bit for bit. Personal data can be kept apart so that erasure requests do not break the chain. Cost is dominated by retention periods, on which the law is silent.",
  },
  {
    title: "Atlas of a Small Mind: Every Feature of a 40M-Parameter Transformer, Named and Tested",
    area: "interpretability",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["mechanistic interpretability", "sparse features", "atlas"],
    appeal: 0.9,
    code: true,
    project: true,
    abstract:
      "Interpretability usually offers highlights. We attempt a complete account of one small language model: 40 million parameters, eight layers, trained upon children's encyclopaedias. Sparse decomposition yields 61,440 features. Each was named by two people independently, given a written prediction of when it should fire and what it should cause, and tested against both on fresh text. Predictions hold for 54,902 features; 3,100 are duplicates or dead, and 3,438 resist every description. Named features explain 91.7% of the loss when everything else is replaced by noise. We find, among others, a feature for things that used to be bigger, nine kinds of comma, and a circuit that avoids repeating an adjective. The undertaking consumed 11,000 hours of work. It suggests which parts could be automated, and which ones seem to require an argument between colleagues.",
  },
  {
    title: "Superposition at the Seams: Layer Boundaries as Error-Correcting Codes",
    area: "interpretability",
    categories: ["cs.LG", "stat.ML"],
    keywords: ["superposition", "coding theory", "representations"],
    appeal: 0.37,
    abstract:
      "Networks represent more features than they have dimensions, tolerating interference that would seem ruinous. We propose that normalisation followed by a nonlinearity acts as a decoder of sorts: each boundary between layers snaps slightly corrupted codewords back to legal ones. The view makes quantitative predictions concerning how much interference a layer tolerates before errors cascade, how many features fit, and how both depend on sparsity. In trained models of 70M to 9B parameters, tolerance measured by injected noise agrees with prediction within 12%, and the cascade threshold is sharp. Models trained with dropout use longer codes for fewer features. Adversarial perturbations turn out to be noise just above threshold, aligned with the weakest codewords. The theory presumes that features are independent, which is false for families of related concepts such as weekdays.",
  },
  {
    title: "Induction Heads in the Wild: A Census Across 64 Open Models",
    area: "interpretability",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["induction heads", "in-context learning", "census"],
    appeal: 0.41,
    code: true,
    abstract:
      "Induction heads, which continue a pattern by finding its previous occurrence, are a textbook mechanism for learning in context. But the textbook rests upon few models. Our census covers 64 openly available models from 30M to 70B parameters, with a uniform behavioural test, an ablation, and a measure of redundancy. All models own such heads, at between 1.5% and 6% of the total. Above 2B parameters no single one matters any longer, and one must remove a quarter of them before copying suffers. Only 38% of what a five-shot prompt contributes passes through them; the rest flows through heads that attend to labels by meaning. State-space hybrids develop an equivalent in their few attention layers, and pure recurrent models a diffuse version that we could measure but not localise. The per-head data cover nine million entries.",
  },
  {
    title: "Steering Without Side Effects: Editing Behaviour Along Causally Isolated Directions",
    area: "interpretability",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["activation steering", "causal abstraction", "control"],
    appeal: 0.51,
    code: true,
    abstract:
      "Adding a vector to a model's activations can make it more formal, and often also less accurate, more verbose and oddly fond of French. Such side effects arise since directions found by contrasting examples mix everything in which the examples differ. We search instead for a direction whose effect on a list of forty other behaviours is null to first order, by projecting out gradients measured on unlabelled text. The procedure needs 500 contrast pairs and nine minutes for a 7B model. Intended effects keep 94% of their size while unintended ones shrink by a factor of seven. Strong steering still leaves the linear regime; beyond three standard deviations fluency decays as before. Some behaviours cannot be isolated at all, notably confidence from correctness, and we take this to be a finding about models and not a failure of the method.",
  },
  {
    title: "The Geometry of “Maybe”: Where Language Models Keep Their Uncertainty",
    area: "interpretability",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["uncertainty", "linear representations", "calibration"],
    appeal: 0.48,
    abstract:
      "Models hedge in words and, separately, spread probability over tokens; the two agree poorly. We look for an internal quantity behind both. In twelve models a low-dimensional cone in the upper-middle layers encodes doubt about the fact in question, apart from doubt about phrasing, which lies elsewhere. Distance along the axis of the cone predicts error with an area under the curve of 0.84, higher than token entropy (0.71) or verbal statements (0.66). Instruction tuning leaves the cone intact but cuts its connection with hedging words, which explains assistants that know they do not know and speak firmly nonetheless. Re-attaching it, by training a single matrix of rank eight, halves the calibration error of verbal confidence. For questions with several valid answers the axis is ambiguous. Causal tests were possible in five models only.",
  },
  {
    title: "Can We Trust Automated Feature Names? A Double-Blind Evaluation",
    area: "interpretability",
    categories: ["cs.LG", "cs.HC"],
    keywords: ["automated interpretability", "human evaluation", "explanations"],
    appeal: 0.25,
    abstract:
      "Explanations of neurons and sparse features are increasingly written and also graded by language models. We ran a double-blind trial with 57 researchers who received descriptions by machine, by a colleague, or by shuffling, and predicted activations on new text from each. Machine names were useful (0.61 correlation of predicted with true activation) though inferior to human ones (0.70); shuffled names reached 0.22 owing to common themes. The customary automated score overstated quality by 0.16 and preferred broad, safe wording: descriptions containing 'or' scored highest with machines and lowest with people. Roughly one feature in seven received a name which held for its strongest examples and failed in the range where the network uses it most. Sampling examples by influence rather than by strength removed most of this gap. We provide 8,600 graded descriptions.",
  },
];
