import type { LabelledPaper } from "./labelled-paper.ts";

/** Methods and theory of learning, time series and tables. */
export const CASES: LabelledPaper[] = [
  {
    title: String.raw`$\ell_p$-Norm Margins and the Generalisation of Over-Parametrised Linear Classifiers`,
    abstract: String.raw`
      We study binary classification with $n$ samples in dimension $d \gg n$ where a linear classifier interpolates
      the labels. For the maximum $\ell_p$-margin solution we prove generalization bounds of order
      $\mathcal{O}(n^{-1/2}\log d)$ that do not depend on $\|w\|_{2}$. The rate is \textbf{minimax optimal} up to
      logarithms for sparse targets, and we give a matching lower bound. The proof uses a G\^ateaux-type expansion and
      a Sudakov--Fernique comparison. As a consequence, early-stopped mirror descent with the potential
      $\mathcal{L}_{p}$ attains the same rate.`,
    topics: ["learning-theory", "generalization"],
    also: ["optimization-theory", "neural-network-theory"],
    facets: ["theory"],
    never: ["image-classification", "text-classification", "normalization-residuals"],
    why: "LaTeX throughout; norms are no normalisation",
  },
  {
    title: String.raw`Na\"ive but Not Wrong: $k$NN Shapley Values in Linear Time`,
    abstract: String.raw`
      Data valuation by Shapley values asks what each training example is worth. For $k$-nearest-neighbour ($k$NN)
      classifiers the exact values cost $\mathcal{O}(n \log n)$ per test point. We show that locality-sensitive
      hashing brings the cost to $\mathcal{O}(n^{\rho})$ with $\rho<1$, with an additive error that we bound.
      Following B\'enard and M\"uller, we treat ties explicitly. On twelve tabular datasets the approximate values
      find mislabelled examples as well as exact ones, and data valuation for 50 million points takes eleven minutes.`,
    topics: ["training-data-attribution"],
    also: [
      "vector-search",
      "tabular-learning",
      "semi-supervised-learning",
      "feature-attribution",
      "theory",
      "data-curation",
    ],
    never: ["alignment", "value-based-rl", "game-theory"],
    why: "LaTeX accents, and values that are no human values",
  },
  {
    title: "Coverage When It Counts: Conformal Prediction for Rare Classes",
    abstract: `
      Conformal prediction guarantees coverage on average and may fail on the classes that matter. We develop a
      class-conditional method for rare classes which pools calibration scores between similar classes and corrects
      for the pooling error. Coverage holds in finite samples for every class with at least five calibration examples.
      On species identification with 8,000 classes our prediction sets are 3.4 times smaller than with separate
      calibration. We also show how the method behaves under covariate shift.`,
    topics: ["conformal-prediction"],
    also: ["class-imbalance", "uncertainty", "theory"],
    never: ["biology", "object-detection"],
  },
  {
    title: "The Cost of Remembering Everything: Continual Learning without Replay on a Microcontroller",
    abstract: `
      Continual learning methods keep a buffer of earlier examples, which does not fit into 256 kB. We propose a
      rehearsal-free method that freezes a random projection and updates class means in closed form. On six streams of
      sensor and image data, it forgets less than replay with 500 samples while it uses 40 times less memory, and each
      update takes 3 ms on a microcontroller. When classes drift rather than appear, a forgetting factor is needed. We
      analyse in which order tasks become hard.`,
    topics: ["continual-learning", "on-device"],
    also: ["online-learning"],
    never: ["machine-unlearning", "memory-augmented-models", "agent-memory", "value-based-rl"],
    why: "replay is what is done without; memory is that of a microcontroller",
  },
  {
    title: "Instrumental Doubts: Causal Effects from Noisy Proxies of the Confounder",
    abstract: `
      Estimating the effect of a treatment from observational data requires that all confounders be seen. Often only
      proxies are. We give identification conditions for the average treatment effect when two groups of proxies share
      an unobserved cause, and a doubly robust estimator with kernel ridge regression that is asymptotically normal.
      Simulations show coverage near the nominal level for 500 units. In a study of a job-training programme, the
      estimated effect is a third smaller than that of regression adjustment.`,
    topics: ["causal-inference"],
    also: ["theory"],
    never: ["causal-reasoning", "instruction-tuning", "economics", "alignment"],
    why: "a training programme trains people; kernels are those of ridge regression",
  },
  {
    title: "How Rumours of a Tractor Spread: Diffusion of Innovations in Two Villages",
    abstract: `
      The diffusion of innovations is commonly studied through surveys. We follow the adoption of a shared tractor in
      two villages in Malawi over four years with interviews and a record of who asked whom. Adoption follows kinship
      rather than distance, contradicting threshold models of diffusion. Early adopters were not the wealthiest
      farmers but those with the most in-laws. Social agents such as teachers and priests played no visible role. We
      estimate the speed of diffusion by a simple hazard model and discuss lessons for policy.`,
    topics: [],
    also: ["computational-social-science", "agriculture", "economics", "survival-analysis"],
    never: ["diffusion-models", "survey", "agents", "social-simulation", "llm-agents"],
    categories: ["physics.soc-ph"],
    why: "diffusion, agents and surveys are those of sociology",
  },
  {
    title: "Mutate, Measure, Repeat: Language Models as Variation Operators in Evolutionary Search",
    abstract: `
      Evolutionary search with large language models as mutation operators has found new heuristics for packing and
      scheduling. We ask which part of the success is due to the model. In a factorial study over four problems, we
      vary the model, the selection scheme and the population structure. A 7B model with island populations beats a
      70B model with greedy selection. Prompts that quote two parents produce more novelty than those with one.
      Genetic programming without a language model needs a thousand times more evaluations, yet reaches the same
      optimum on bin packing.`,
    topics: ["evolutionary-computation"],
    also: ["language-models", "combinatorial-optimization", "self-evolving-agents"],
    never: ["biology", "genomics", "prompting", "self-improvement"],
    why: "mutation and populations are those of a search",
  },
  {
    title: "Weekday Is Not a Feature: Seasonal Leakage in Time-Series Forecasting Benchmarks",
    abstract: `
      Time-series forecasting models are compared on windows cut from a few long series. We show that popular splits
      leak seasonal phase: a lookup table on weekday and hour, without any learning, beats six of eleven published
      forecasters on three datasets. Removing the leak changes the ranking, and foundation models for time series lose
      most of their zero-shot advantage. We propose rolling splits with random phase and a test which authors can run
      in a minute.`,
    topics: ["time-series-forecasting"],
    also: ["data-contamination", "benchmark-design", "time-series-foundation-models"],
    never: ["benchmark", "few-shot-learning"],
    why: "benchmarks are criticised, none is made",
  },
  {
    title: "Trees Still Stand: In-Context Tabular Models Meet Wide Tables",
    abstract: `
      Tabular foundation models predict by in-context learning and have overtaken boosted trees on small tables. We
      examine wide tables with thousands of mostly irrelevant columns, as in marketing and omics. There,
      gradient-boosted decision trees still win: accuracy of in-context models falls with the logarithm of the number
      of noise columns. Feature selection before inference closes most of the gap. We trace the failure to attention
      over columns and to priors that contain too few irrelevant features.`,
    topics: ["tabular-learning"],
    also: ["in-context-learning"],
    never: ["tree-search", "agriculture", "attention-analysis", "genomics"],
  },
  {
    title: "Pruning of Apple Trees in Young Orchards: Effects on Yield and Light",
    abstract: `
      Winter pruning shapes the canopy of apple trees. In a randomised trial with 480 trees in six orchards, we
      compare light, standard and heavy pruning over five seasons. Heavy pruning lowers yield by 21% in the second
      year and raises fruit weight by 9%. Light interception, measured with a ceptometer, explains most of the
      difference. Sparse canopies ripen eight days earlier. We give recommendations on pruning weights by rootstock,
      and a cost calculation for growers.`,
    topics: ["agriculture"],
    never: ["pruning-sparsity", "efficiency", "tree-search", "tabular-learning"],
    categories: ["q-bio.OT"],
    why: "pruning, weights and sparse canopies in an orchard",
  },
];
