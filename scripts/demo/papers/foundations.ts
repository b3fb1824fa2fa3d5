import type { DemoText } from "./demo-text.ts";

export const FOUNDATIONS: DemoText[] = [
  {
    title: "Why Overparameterised Networks Forget Politely: A Theory of Benign Interference",
    area: "theory",
    categories: ["cs.LG", "stat.ML"],
    keywords: ["continual learning theory", "overparameterisation", "interference"],
    kind: "theory",
    appeal: 0.36,
    abstract:
      "Wide networks trained on one task after another forget, yet less than worst-case bounds allow, and what they forget is curiously orderly. We study a two-layer network in the proportional limit, with tasks that share a random fraction of their features. Forgetting splits in two: a destructive part due to shared features with conflicting readouts, and a benign part due to unshared ones, which shrinks as the inverse of the width and merely rescales predictions without changing their order. The boundary between regimes is sharp and located at a computable overlap. Rankings thus survive where values do not, explaining why accuracy forgets less than loss. Experiments with networks of up to 200 million parameters follow the predicted curve within 6%. A corollary is that rescaling outputs by a single task-specific constant recovers most of the benign loss, which we confirm for vision and language.",
  },
  {
    title: "Sharp Thresholds for In-Context Learning of $k$-Sparse Parities",
    area: "theory",
    categories: ["cs.LG", "cs.CC", "stat.ML"],
    keywords: ["in-context learning", "sparse parities", "sample complexity"],
    kind: "theory",
    appeal: 0.24,
    abstract:
      "How many examples in its prompt does a transformer need in order to infer a parity over $k$ of $n$ bits? We prove that for constant depth and polynomial width there is a threshold: below $\\Omega(n^{k/2})$ examples every such transformer with weights of logarithmic precision fails, whatever its training, whereas $O(n^{k/2}\\log n)$ examples are enough for a depth-four construction that gradient descent finds under a suitable curriculum. Allowing the model to write $t$ intermediate tokens moves the threshold to $n^{k/2}/t$, down to the information-theoretic limit, so that thinking aloud provably substitutes for examples. Lower bounds come from a reduction to statistical queries with bounded memory. Simulations for $n \\le 64$ and $k \\le 4$ exhibit the transition at the predicted place, although trained models need a constant factor of about three more. Noise of constant rate breaks the construction but not the bound.",
  },
  {
    title: "Implicit Bias Has Inertia: Momentum and the Geometry of Separable Classification",
    area: "theory",
    categories: ["stat.ML", "cs.LG", "math.OC"],
    keywords: ["implicit bias", "momentum", "max-margin"],
    kind: "theory",
    appeal: 0.18,
    abstract:
      "On separable data gradient descent converges in direction to the maximum-margin classifier, and so does its version with momentum: the limit is the same and nothing further seemed to be said. We show that the path is not the same. Momentum with constant coefficient follows, over the time scales that matter in practice, the maximum-margin solution of a tempered norm which depends on the spectrum of the data; convergence to the Euclidean solution sets in only after a time exponential in the inverse margin. Early-stopped momentum is therefore another estimator. It is better if informative directions have small variance, worse if they have large variance, by factors we compute exactly for Gaussian designs. Averaging iterates removes the effect. For deep linear networks the tempering composes across layers. The analysis covers exponential and logistic loss and leaves stochastic gradients for later.",
  },
  {
    title: "A Free Lunch for Smooth Losses: Dimension-Free Generalisation of Averaged SGD",
    area: "theory",
    categories: ["stat.ML", "cs.LG"],
    keywords: ["generalisation bounds", "SGD", "algorithmic stability"],
    kind: "theory",
    appeal: 0.22,
    abstract:
      "Known generalisation bounds for stochastic gradient descent either grow with dimension or require step sizes far smaller than anyone uses. We prove that for smooth, not necessarily convex losses the average of the last half of the iterates generalises at a rate of $O(1/\\sqrt{n})$ that is free of dimension, for step sizes up to a constant over the smoothness, if the gradient noise satisfies a mild alignment condition with the Hessian. The condition is checkable, and holds throughout training in all seven settings we inspected save the first epoch. Averaging is essential: for the last iterate we construct a smooth loss with a gap of constant order. The proof tracks two coupled runs in a metric that is adapted to the noise, where they contract on average although they may separate in norm. Numerical values of the bound are non-vacuous for a medium-sized image classifier.",
  },
  {
    title: "Łojasiewicz Meets Adam: Convergence Rates Without Bounded Gradients",
    area: "theory",
    categories: ["math.OC", "cs.LG"],
    keywords: ["optimisation", "adaptive methods", "convergence"],
    kind: "theory",
    appeal: 0.15,
    abstract:
      "Convergence proofs for adaptive methods assume that gradients stay bounded, an assumption which fails for the simplest quadratic. We remove it for functions that satisfy a Łojasiewicz inequality near their minimisers, including analytic losses and most networks with smooth activations. The argument replaces bounded gradients by a self-bounding property: along the iterates the preconditioner cannot fall behind the growth of the gradient by more than a logarithm. Rates are $O(T^{-1/(2\\theta-1)})$ for exponents $\\theta > 1/2$ and linear for $\\theta = 1/2$, matching gradient descent up to logarithms, provided that the second-moment parameter approaches one at least as fast as $1 - 1/t$. For fixed parameters we exhibit a polynomial of degree four on which the iterates cycle. Stochastic noise is admitted if its variance is controlled by the function value. A short experiment illustrates where the cycle arises in practice.",
  },
  {
    title: "What Can Attention Not Compute? Communication Lower Bounds for Bounded-Width Heads",
    area: "theory",
    categories: ["cs.CC", "cs.LG", "cs.CL"],
    keywords: ["expressivity", "attention", "communication complexity"],
    kind: "theory",
    appeal: 0.34,
    abstract:
      "Single layers of attention can be viewed as a communication game in which every position broadcasts a short key and value. We make the view precise, for heads of width $d$ with $p$ bits of precision, and derive lower bounds for natural tasks from classical problems. Finding a pair of positions whose contents sum to a target requires $dp = \\Omega(n)$ in one layer, composition of two functions requires two layers or width linear in the alphabet, and following $k$ pointers requires $\\log k$ layers. All bounds hold for arbitrary position-wise computation before and after. Upper bounds match up to logarithmic factors. The landscape changes when heads may be chosen depending on the input, as in mixture layers, where pair finding becomes easy on average but not in the worst case. Trained models display the predicted failures at lengths slightly shorter than theory demands.",
  },
  {
    title: "Calibration Is Cheap, Conditional Calibration Is Not: Minimax Rates and a Practical Compromise",
    area: "theory",
    categories: ["stat.ML", "math.ST"],
    keywords: ["calibration", "conformal prediction", "minimax rates"],
    kind: "theory",
    appeal: 0.17,
    code: true,
    abstract:
      "Marginal calibration can be achieved with a few hundred samples regardless of the model. What users want is calibration given their own circumstances. We determine minimax rates for estimating conditional calibration error in classes of smooth and tree-structured circumstances, and they are sobering: in dimension ten, halving the error takes 30 times as many samples. Between the extremes we define calibration against questions, demanding validity for every subgroup that can be described by at most $m$ yes-or-no questions from a list. The rate becomes $\\sqrt{m \\log q / n}$, for a list of $q$ questions, and is attained by a boosting procedure that ends after $O(n/m)$ rounds. On credit, triage and weather data with 400 questions suggested by practitioners, the procedure cuts the worst subgroup's error from 0.19 to 0.05, at nearly no loss in sharpness. Lists need care, for the guarantee is silent about whatever was not asked.",
  },
  {
    title: "Leaderboards Are Noisy Auctions: How Submission Incentives Distort Model Rankings",
    area: "evaluation",
    categories: ["cs.LG", "cs.GT", "cs.CY"],
    keywords: ["leaderboards", "incentives", "evaluation"],
    appeal: 0.6,
    abstract:
      "A public leaderboard sells attention to the highest score. Scores are noisy, entrants may try several variants privately, and only the best is shown, which makes the first place a winner's curse. We model the board as an auction with hidden retries, estimate the number of retries from the shape of the published score distribution, and correct for it. Applied to six boards with 3,900 entries, the correction changes the leader on four of them; estimated private variants range from one to 61 per shown entry. Providers who disclosed their true numbers upon request confirm the estimates within a factor of 1.6. Three redesigns are compared in simulation and in a live board with 140 participants: sealed simultaneous entry, a price for retries, and showing intervals instead of ranks. The last halves distortion at no cost to anyone.",
  },
  {
    title: "The Benchmark That Grades Itself: Item Response Theory for 200 Language-Model Tests",
    area: "evaluation",
    categories: ["cs.CL", "stat.AP"],
    keywords: ["item response theory", "evaluation", "psychometrics"],
    appeal: 0.4,
    code: true,
    project: true,
    abstract:
      "Every test asks thousands of questions, most of which tell nothing about the model at hand. From 31 million graded answers by 412 models to 200 tests we fit a multidimensional response model that estimates difficulty, discrimination and guessing for all questions at once. Eleven abilities explain 86% of the variance, and they do not align with the tests' names: a test for commonsense loads mainly on reading, one for physics on arithmetic. A hundred questions selected adaptively place a new model on all eleven scales with a standard error below that of running everything. Some 6.3% of questions discriminate negatively, such that better models fail more often; re-reading a sample, we found two thirds of them to be wrong or ambiguous. Scores from different years can be linked. Open-ended generation is covered only insofar as it was graded right or wrong.",
  },
  {
    title: "Judges on Trial: Cross-Examining Language Models That Evaluate Language Models",
    area: "evaluation",
    categories: ["cs.CL", "cs.AI"],
    keywords: ["LLM-as-a-judge", "bias", "evaluation"],
    appeal: 0.55,
    code: true,
    abstract:
      "Automatic judges agree with people about as often as people agree with each other, and this is cited as validation. Agreement on average may hide disagreement wherever it counts. We put eleven judges through a cross-examination: for each verdict the evidence is altered in one respect that should matter, or one which should not. Verdicts ignore relevant alterations in 24% of cases, such as a deleted negation in the better answer, and react to irrelevant ones in 19%, including the mere presence of a reference list. Reasons given by judges mention the decisive alteration in 37%. Reasoning before judging reduces reactions to irrelevant features without increasing attention to relevant ones. Panels of diverse judges inherit common blind spots. We derive a reliability score that predicts human agreement on hard pairs (0.72) far better than the usual agreement rate (0.18).",
  },
  {
    title: "Evaluating Without Answers: Ranking Models by the Consistency of Their Mistakes",
    area: "evaluation",
    categories: ["cs.LG", "stat.ML"],
    keywords: ["label-free evaluation", "consistency", "ranking"],
    appeal: 0.23,
    code: true,
    abstract:
      "Can models be ranked on a task for which nobody knows the answers? If errors were independent, agreement alone would reveal accuracy, by an argument more than two centuries old. Errors of modern models are not independent, since they share data. We let the dependence be a latent graph estimated from tasks with known answers, and show that accuracies remain identifiable if every model has two others with which it shares no error source. On 46 held-out tasks the estimated ranking correlates at 0.91 with the true one, compared with 0.67 assuming independence and 0.58 for majority agreement. When all models share a misconception the method is blind, and announces so in 7 of 9 planted instances. Applied to questions in open forecasting, its ranking in January agreed with outcomes by June to the extent that chance allows.",
  },
  {
    title: "Held-Out Means Held Out: Contamination Forensics Across 1,200 Test Sets",
    area: "evaluation",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["contamination", "memorisation", "test sets"],
    appeal: 0.38,
    code: true,
    abstract:
      "Test questions find their way into training text through forums, papers, tutorials and earlier models' outputs. We follow 1,200 test sets through four public crawls, using matching that tolerates translation and paraphrase, and date the first appearance of every item. Half of the sets are found in part within five months of publication; sets distributed as password-protected archives take thirty, and those with restrictive licences are no slower than others. For nine models with public training data we relate exposure to accuracy. A verbatim item seen once yields 0.8 points, seen with its answer 4.6, and a translated item 1.9. Indirect exposure through synthetic data is the fastest growing route and the hardest to detect. Adjusted scores reorder 17% of neighbouring pairs in published comparisons. Dates and matches can be queried for any item.",
  },
  {
    title: "Human Baselines Are Not All Human: Auditing Crowdsourced Reference Scores",
    area: "evaluation",
    categories: ["cs.HC", "cs.CL", "cs.CY"],
    keywords: ["human baselines", "crowdsourcing", "auditing"],
    appeal: 0.3,
    abstract:
      "Claims that models exceed people depend on a number in which few take an interest, the human score. We audited 41 such numbers. Nineteen come from fewer than five persons, eleven from authors, and for eight the persons had been excluded if they scored too low. We repeated twelve baselines with 60 participants each, paid by the hour, and in a second arm paid by the item, as had been customary. Hourly pay raises scores by 6.4 points. Between 14% and 39% of answers in the arm paid by item bore traces of a language model, detected by invisible instructions within the question. Under careful conditions the human score surpasses the published one for nine tasks out of twelve and falls below it for one. We propose a reporting card of ten lines, and fill it in for all of the audited cases.",
  },
  {
    title: "Federated Learning When Half the Clients Are Asleep",
    area: "federated",
    categories: ["cs.LG", "cs.DC"],
    keywords: ["federated learning", "client availability", "bias"],
    appeal: 0.19,
    code: true,
    abstract:
      "Phones take part in federated learning at night while charging, hence every round is dominated by certain longitudes and habits. Methods assume availability to be random, or at least periodic; logs from 2.4 million devices show that it is neither. We correct for it in the manner of survey statistics. A server keeps, for strata defined without personal data, an estimate of participation and a stored update which stands in for absentees, decayed according to how quickly the stratum's updates have changed in the past. Convergence to the optimum over all clients is proved so long as each stratum appears infinitely often. In next-word prediction and two sensing tasks, worst-stratum error falls by 27% and rounds to target by 35%. Strata with fewer than fifty devices are merged for privacy, and pay for it with slower improvement.",
  },
  {
    title: "Elastic Minds: Continual Pretraining Over Seven Years of Daily News",
    area: "federated",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["continual pretraining", "temporal adaptation", "forgetting"],
    appeal: 0.44,
    code: true,
    project: true,
    abstract:
      "Language models are trained as if the world stood still, and are then replaced. We update one model daily for seven simulated years, 2,557 days of news in the original order, and examine what continual life does to it. Plain updating forgets nothing important for about fourteen months, after which plasticity collapses: new names take ten times as many exposures to be learned. The cause is a slow loss of rank in feed-forward layers. Re-initialising 0.1% of units every week, chosen by low contribution, prevents collapse indefinitely. Facts that have changed are a separate matter, for the model holds old and new side by side and answers by phrasing; marking text with its date resolves 78% of conflicts. Compared with a model retrained every year, the continual one is better on 340 days out of 365, at 22% of the computation.",
  },
  {
    title: "Private by Geometry: Differentially Private Fine-Tuning in a Rotating Subspace",
    area: "federated",
    categories: ["cs.CR", "cs.LG"],
    keywords: ["differential privacy", "fine-tuning", "subspace methods"],
    appeal: 0.25,
    code: true,
    abstract:
      "The noise needed for differential privacy grows with the number of trained parameters, so one trains few; but a fixed small subspace limits what can be learned. We rotate it. Each block of updates takes place in a random subspace of dimension 2,000, whose orientation is drawn from a public distribution shaped by gradients on public text, and what was learned is folded into the weights before the next rotation. Since orientation is independent of private data, rotations cost no privacy. At $\\varepsilon = 2$ a 7B model fine-tuned on 40,000 clinical notes reaches 91% of the non-private gain, compared with 74% for low-rank adapters of equal dimension. Membership inference with 200 canaries is at chance. Gains over adapters disappear below $\\varepsilon = 0.3$, where noise swamps everything, and above 10, where nobody needs rotation.",
  },
  {
    title: "Who Owns the Gradient? Contribution Accounting in Cross-Silo Federations",
    area: "federated",
    categories: ["cs.GT", "cs.LG", "cs.CY"],
    keywords: ["data valuation", "federated learning", "incentives"],
    appeal: 0.1,
    abstract:
      "Hospitals or banks that train a model jointly will sooner or later ask who contributed what. Shapley values answer in principle, require training exponentially many models, and reward duplicates. We propose an accounting scheme for federations of up to a hundred members that is computed during training: a ledger credits each update with the decrease of validation loss that it explains after projecting out what the others' updates had explained already, in an order drawn at random every round. The expectation equals a Shapley value for the quadratic model of the loss, duplicates share credit rather than multiply it, and members who poison data go into debt within a dozen rounds. Overhead is 3%. Twelve hospitals used the ledger for a year; two renegotiated, one improved its coding practice. Manipulation of the validation set is the remaining avenue, handled by rotating custody.",
  },
  {
    title: "Forget Me Knot: Entangled Memories in Class-Incremental Learning",
    area: "federated",
    categories: ["cs.LG", "cs.CV"],
    keywords: ["class-incremental learning", "rehearsal", "representation overlap"],
    appeal: 0.16,
    code: true,
    abstract:
      "Replaying stored examples protects the classes they come from and, as we find, harms others. The harm is systematic. Rehearsing a class pulls shared features towards it, so that classes which overlap with it but have fewer exemplars are forgotten faster than they would be with no rehearsal at all. We call such pairs entangled, show that entanglement is predicted by the angle between class means weighted by their exemplar counts, and that a buffer chosen to minimise total entanglement, instead of representing every class equally, gives 4.7 points more final accuracy across eight sequences of tasks with 500 stored images. The optimum often leaves distinctive classes without any exemplar. Order effects shrink by half. When the future brings classes that entangle with unprotected ones, the buffer must be rearranged, which is possible only while their examples are still at hand.",
  },
  {
    title: "Messages Worth Passing: Sparse Computation on Trillion-Edge Graphs",
    area: "graphs",
    categories: ["cs.LG", "cs.DC"],
    keywords: ["graph neural networks", "scalability", "sampling"],
    appeal: 0.27,
    code: true,
    abstract:
      "Most messages in a graph network tell a node what it already knows. We predict, before sending, by how much a message would change the receiver, and send only if the change exceeds a threshold that rises with a node's degree. The predictor is a hash of sender and receiver states with a table of past changes; it costs less than a fortieth of a message. On a transaction graph with 1.1 trillion edges, 3.4% of messages suffice to keep detection of fraud rings within 0.3 points of full propagation, and training takes nine hours on sixteen machines. Unlike neighbour sampling, the selection is deterministic, and explanations therefore refer to messages that were really sent. Rapidly changing features cause many misses, bounded by a periodic full pass. In heterophilous graphs the share of useful messages rises to 22%.",
  },
  {
    title: "Oversquashing Is a Routing Problem: Rewiring Graphs by Electrical Flow",
    area: "graphs",
    categories: ["cs.LG", "cs.SI", "math.CO"],
    keywords: ["oversquashing", "graph rewiring", "effective resistance"],
    appeal: 0.21,
    code: true,
    abstract:
      "Information from exponentially many nodes has to pass through bottlenecks of fixed width, and graph networks lose it there. Remedies add edges where curvature is negative or spectral gaps are small, independent of what is to be transported. Seen as a routing problem, the right quantity is congestion under the demands of the task. We estimate demands from gradients of a briefly trained network, route them as electrical flow, and add edges where congestion is highest, removing an equal number where none flows. Fewer than 2% of edges are altered, as opposed to 10% to 30% in earlier work. Results on long-range molecular and circuit benchmarks improve by 11% on average; where demands are local the procedure changes nothing, which we consider a virtue. Demands estimated early can be misleading in deep networks, and one re-estimation half-way is advised.",
  },
  {
    title: "A Graph Is Worth a Thousand Prompts? Encoding Relational Data for Language Models",
    area: "graphs",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["graphs and language models", "serialisation", "evaluation"],
    appeal: 0.29,
    code: true,
    abstract:
      "There are countless ways of writing a graph down as text. We compare 54 of them, along with eleven learned encoders, on fourteen tasks, from connectivity to molecule properties to organisational charts. The choice of serialisation moves accuracy by up to 38 points, more than a fourfold change in model size. Three regularities explain most of it: neighbours should be mentioned near each other, names should be pronounceable words with no meaning of their own, and every edge should be stated twice, once from each end. A learned encoder outperforms the best text beyond roughly 120 edges, and falls behind below that number. Models execute local algorithms faithfully and global ones not at all; asking them to write code instead is superior in eleven tasks. We give a decision table with expected accuracies for graphs of several sizes and kinds.",
  },
  {
    title: "Graph Learning After Homophily: A Survey of Assumptions, Benchmarks and Broken Promises",
    area: "graphs",
    categories: ["cs.LG", "cs.SI"],
    keywords: ["survey", "graph neural networks", "heterophily", "benchmarks"],
    kind: "survey",
    appeal: 0.28,
    code: true,
    abstract:
      "For years graph networks were developed on citation networks in which neighbours resemble each other, and much of what was believed about them turned out to be a property of those networks. We survey 260 papers that appeared since this was noticed. Instead of architectures we organise them by assumption: what a neighbour is presumed to tell, at which distance, and how the presumption can be checked before training. For each of nine assumptions we name data on which it holds, data on which it fails, and the simplest method that exploits it. Re-running 33 methods over 27 graphs shows that checking beforehand and choosing a simple method is better, on average, than any single sophisticated one. Several popular collections contain duplicate nodes or leak labels through edge order, and corrected versions are supplied. The outlook is devoted to temporal and relational data.",
  },
  {
    title: "Metronome: Foundation Forecasting Without Leakage, on 4,000 Series Born After Training",
    area: "time-series",
    categories: ["cs.LG", "stat.ML"],
    keywords: ["forecasting", "foundation models", "benchmark", "data leakage"],
    kind: "benchmark",
    appeal: 0.39,
    code: true,
    project: true,
    abstract:
      "Pretrained forecasters are evaluated on series that were public for decades and which they may have read. Metronome collects 4,012 series whose first value was recorded after the training cut-off of all participants, including new sensors, new shops, new bus lines and a new currency, and publishes forecasts before outcomes. After eight monthly rounds with 19 entrants, the best pretrained model reduces error by 9% against a carefully tuned seasonal baseline. The same model shows 31% on customary data. Advantages are largest for short histories of under sixty values, and negative for intermittent demand. Combining the top three pretrained models with two statistical ones gains as much as all progress between the first and the eighth round. Quantiles are too narrow in each and every entrant. The rounds continue, and anyone may submit forecasts through an open interface.",
  },
  {
    title: "Clocks and Calendars: Multi-Period Attention for Energy Load Forecasting",
    area: "time-series",
    categories: ["cs.LG", "eess.SY"],
    keywords: ["load forecasting", "seasonality", "attention"],
    appeal: 0.13,
    code: true,
    abstract:
      "Electricity demand obeys several clocks (day, week, year) and several calendars, some of which move. A transformer can learn them all if given enough years, although networks change faster than years accumulate. We write attention scores as a sum over clocks, each contributing a periodic kernel with learned width, plus a term that links days by their role in a calendar, so that a feast which falls on varying dates attends to its previous occurrences. With three years of data from 61 distribution networks, day-ahead error is 2.4%, against 3.1% for an unstructured transformer and 2.9% for the operators' own. Mornings after long weekends, which are costly to misjudge, improve by half. Heat pumps and home batteries are altering daily shapes; the kernels adapt within five weeks, visibly so in their widths. Rare events such as strikes remain a matter for humans.",
  },
  {
    title: "Conformal Storms: Valid Prediction Intervals Under Abrupt Regime Change",
    area: "time-series",
    categories: ["stat.ML", "stat.ME"],
    keywords: ["conformal prediction", "distribution shift", "change points"],
    appeal: 0.18,
    code: true,
    abstract:
      "Conformal intervals for time series adapt to slow drift and are wrong for weeks after a sudden change. We obtain validity through abrupt changes by betting. Several adaptive conformal predictors with different memories place wagers against the hypothesis that the present residuals follow those within their memory; wealth lost is taken as evidence that the memory spans a change, and coverage is delegated to predictors in proportion to what they still own. Under arbitrarily many changes the long-run coverage is exact, and after each change miscoverage lasts at most $O(\\log(1/\\alpha))$ steps in excess of an oracle that knows the time of change. With electricity prices, hospital admissions and river levels, intervals regain their nominal level after 4 to 9 steps instead of 30 to 70 and are 18% narrower in calm periods. Multivariate series are handled through a single scalar score, which wastes power.",
  },
  {
    title: "Causes in the Order They Happened: Event-Stream Models for Industrial Alarms",
    area: "time-series",
    categories: ["cs.LG", "stat.AP"],
    keywords: ["event streams", "root cause analysis", "Hawkes processes"],
    appeal: 0.12,
    abstract:
      "When a plant trips, hundreds of alarms arrive within seconds, in an order that reflects wiring delays as much as causation. We model alarm streams by a neural Hawkes process with two clocks, the time at which something happened and that at which it was reported, linked by delays which are learned for each channel from planned maintenance, when causes are known. Inference runs backwards from a flood to a ranked list of first causes. For 1,260 floods from a refinery, a paper mill and two data centres, the true cause as determined by later investigation is ranked first in 64%, and among the first three in 88%; operators under time pressure reached 47%. Delays of up to eleven seconds were discovered in a bus that had been documented as instantaneous. New equipment has no history, and starts from its type.",
  },
  {
    title: "Rows Are Not Sentences: Inductive Biases for Tabular Foundation Models",
    area: "tabular",
    categories: ["cs.LG"],
    keywords: ["tabular learning", "foundation models", "inductive bias"],
    appeal: 0.42,
    code: true,
    abstract:
      "Tabular foundation models borrow the transformer from language together with assumptions that tables do not meet. We list five: order of columns matters, values near in number are near in meaning, missing is just another value, every row counts equally, and more context is better. For each of them we construct an alternative that can be switched on separately, and pretrain 32 variants upon synthetic tables drawn from a prior that is itself learned from 9,000 real schemas. Column exchangeability with typed units is the most valuable (+1.9 points on 112 tasks), followed by explicit missingness mechanisms (+1.1). Weighting of rows helps under shift. The combined model surpasses tuned boosted trees on 71% of data sets with fewer than 20,000 rows and on 38% of larger ones, within seconds and without tuning. High-cardinality identifiers are still best handled by trees.",
  },
  {
    title: "Boosting Still Wins, Until It Doesn't: 300 Datasets, Five Regimes",
    area: "tabular",
    categories: ["cs.LG", "stat.ML"],
    keywords: ["gradient boosting", "tabular data", "empirical comparison"],
    appeal: 0.37,
    code: true,
    abstract:
      "Whether trees or networks are better on tables depends, it is said, on the table. We make the statement precise. On 300 data sets, with eighteen learners tuned under equal budgets, we search for the properties that determine the winner and find five regimes. Trees win where targets depend on thresholds in few features; networks where many weak features add up; pretrained models below 3,000 rows; linear models, remarkably, in one set out of nine, generally those with temporal shift; and in the fifth regime, a quarter of the sets, everything ties within noise. The regime of a new data set is predicted with 79% accuracy from nine statistics that take seconds to compute. Picking by regime achieves 96% of the benefit of trying all learners. Much published disagreement dissolves if each collection is broken down by regime.",
  },
  {
    title: "Imputation as Negotiation: Missing Values in Linked Administrative Registers",
    area: "tabular",
    categories: ["stat.ME", "cs.DB", "cs.LG"],
    keywords: ["imputation", "official statistics", "record linkage"],
    appeal: 0.08,
    abstract:
      "Registers kept by different authorities contradict one another, and a missing value in one is often a suspect value in another. National statistics cannot impute such entries one by one, because totals published earlier must be respected. We formulate imputation as a negotiation between registers: each proposes a distribution given its own rules, a coordinator prices violations of totals and of logical edits, and prices are adjusted until proposals agree. The result is a sample from a joint distribution with exact totals, which allows for honest standard errors. Applied to income, housing and education records on 5.4 million persons, the method reproduces a later survey with half the bias of sequential imputation. It exposed an authority whose edits had turned unknown into zero for eleven years. Computation takes one night. Rare households, such as houseboats, violate the edits for good reasons.",
  },
  {
    title: "Enough: Recommenders That Know When to Stop",
    area: "recommenders",
    categories: ["cs.IR", "cs.HC"],
    keywords: ["recommender systems", "wellbeing", "stopping"],
    appeal: 0.53,
    project: true,
    abstract:
      "Recommenders are built so that there is always one more. We ask what would happen if they stopped. In a reading application with 38,000 consenting users, a model estimates from pace, dwell and return visits the point after which additional articles will be regretted, as reported in a brief weekly question, and ends the list there with a plain line and nothing else. Relative to an endless list, daily time fell by 23%, articles read to the end rose by 9%, and after six months 6.1% more users remained. Advertising income per user declined by 11% in the first month and recovered to minus 3%. One user in eight switched the feature off; half of these returned to it. Estimates are personal and volatile, being wrong for Sundays and for people who share a device.",
  },
  {
    title: "Semantic IDs Drift: Maintaining Generative Recommenders in Changing Catalogues",
    area: "recommenders",
    categories: ["cs.IR", "cs.LG"],
    keywords: ["generative recommendation", "semantic IDs", "catalogue drift"],
    appeal: 0.22,
    code: true,
    abstract:
      "Generative recommenders name items by short codes that reflect their content, then predict codes as though they were words. Codes are learned once. Catalogues, however, turn over: in the marketplace we study, 40% of items are replaced within ten weeks, and new ones crowd into a few overused codes. Recall of new items declines from 0.21 to 0.07. Relearning the codes breaks the recommender, which has to be trained anew. We let codes drift instead. The tree of codes is split and merged locally, at most 1% of its leaves a day, and the decoder's output layer is transformed by the same operations so that predictions for unaffected items remain identical to the last bit. Over 26 weeks recall of new items stays above 0.19, with 3% of the cost of retraining. Sudden seasonal influx may exhaust the daily limit.",
  },
  {
    title: "The Long Tail Bites Back: Exposure Equity Under Creator Churn",
    area: "recommenders",
    categories: ["cs.IR", "cs.CY", "cs.GT"],
    keywords: ["exposure fairness", "creators", "long-term effects"],
    appeal: 0.15,
    abstract:
      "Fair exposure is usually defined for a fixed set of creators. But creators who are not shown leave, and those who might have come do not. We follow 210,000 musicians on a streaming service for four years and estimate how exposure affects staying and output: the first hundred listeners matter more than the next ten thousand, and steadiness more than amount. A recommender which optimises listening alone loses 31% of new creators within a year, and by the third year offers listeners 12% less of what they later turn out to like. Reserving 4% of slots for steady, small audiences reverses both. Equalising exposure in proportion to merit, the common remedy, performs poorly, since merit cannot be measured before exposure. Results were obtained by natural experiments arising from 17 interface changes and checked in one randomised trial over twelve weeks.",
  },
  {
    title: "Lemma by Lemma: Growing a Formal Library Without Human Statements",
    area: "maths",
    categories: ["cs.LO", "cs.AI", "cs.LG"],
    keywords: ["theorem proving", "conjecturing", "formal mathematics"],
    appeal: 0.62,
    code: true,
    project: true,
    abstract:
      "Automated provers consume statements made by people, and people make them slowly. Our system writes its own. A conjecturer proposes statements within a formal library, a prover attempts them, and what counts as success is usefulness: a lemma is rewarded when later proofs that cite it become shorter than they would be without. Novelty for its own sake produced millions of trivialities in early versions. After 90 days the library has grown from 3,000 to 41,000 lemmas in elementary number theory and combinatorics; the prover, which was given no human statements after the first day, solves 38% of a textbook's exercises compared with 19% at the start. Of 200 frequently cited lemmas, 117 exist in the literature, some under a name. Definitions are the frontier, since the system states everything in terms it was born with.",
  },
  {
    title: "Learning to Conjecture in Graph Theory: 61 Open Problems, 9 New Counterexamples",
    area: "maths",
    categories: ["math.CO", "cs.LG"],
    keywords: ["graph theory", "counterexample search", "reinforcement learning"],
    appeal: 0.49,
    code: true,
    abstract:
      "We search for counterexamples to 61 open conjectures on graph invariants. Earlier attempts with reinforcement learning built graphs edge by edge and were confined to about thirty vertices. Here a policy edits programs which generate families of graphs, so that a small change in a program may affect all sizes, and rewards are computed as the trend of the conjectured gap with growing size. Nine conjectures are refuted, the oldest from 1986, with counterexamples between 19 and 4,104 vertices; three come with a general construction that we prove by hand. For 22 others the search repeatedly converges to the known extremal graphs, which supports them mildly. Programs are readable and were simplified with the help of two graph theorists, who also explained why one refutation is less surprising than it seems. No progress was made on conjectures involving chromatic numbers.",
  },
  {
    title: "Estimating $\\pi_1$: Neural Heuristics for Fundamental-Group Computations",
    area: "maths",
    categories: ["math.GT", "math.GR", "cs.LG"],
    keywords: ["computational topology", "group presentations", "search heuristics"],
    appeal: 0.13,
    code: true,
    abstract:
      "Fundamental groups computed from triangulations come as presentations with thousands of generators, and deciding even whether such a group is trivial is impossible in general. In practice topologists simplify by hand-made heuristics. We learn one. A graph network reads a presentation as a hypergraph of relators and proposes the next simplifying move, trained by imitating random walks run in reverse from short presentations. On a census of 1.2 million triangulated three-manifolds, presentations become shorter than those of established software in 34% of cases, and the group is newly identified for 5,118 entries, all verified independently. Balanced presentations of the trivial group, including two potential counterexamples to a well-known conjecture, resist us as they resisted everyone. Moves that temporarily lengthen a presentation are rarely proposed, and allowing for patience in search helps more than larger networks do.",
  },
  {
    title: "Proofs Students Can Follow: Optimising Formal Proofs for Human Readers",
    area: "maths",
    categories: ["cs.LO", "cs.HC", "math.HO"],
    keywords: ["proof presentation", "education", "formal mathematics"],
    appeal: 0.33,
    abstract:
      "Machine-found proofs are correct and unreadable. We regard readability as an objective that can be measured: 480 students read formal proofs rendered in prose at various levels of detail, and answered questions about why steps hold and where hypotheses are used. Comprehension depends upon the number of facts that need to be kept in mind at the worst moment, on the distance between a fact and its use, and on whether the key idea appears before its bookkeeping. Rearranging and coarsening proofs to minimise a fitted combination raises comprehension from 51% to 70%, almost to that of a textbook (74%), and preserves checkability since each sentence expands to a formal fragment. Shorter is not better: the optimal proofs are 1.6 times as long as the shortest. Analysis was served better than algebra, whose readers liked calculations that our renderer hid.",
  },
];
