import type { LabelledPaper } from "./labelled-paper.ts";

/** Science, medicine and society, and papers from beside the field. */
export const CASES: LabelledPaper[] = [
  {
    title: "Loop by Loop: Diffusion Models for Antibody Design with Measured Developability",
    abstract: `
      Generative models design antibodies that bind on paper and clump in the vial. We condition a structure diffusion
      model on measured developability, using a set of 2,900 antibodies with aggregation and viscosity data. Designs
      for two targets were expressed: 31 of 48 bind, and 24 of those meet all developability criteria, against 9 of 48
      for an unconditioned model. Protein language model scores do not predict viscosity. We describe failures in long
      loops and publish the measurements.`,
    topics: ["proteins"],
    also: ["drug-discovery", "diffusion-models", "dataset"],
    never: ["image-generation", "diffusion-language-models", "looped-models"],
    why: "loops are those of an antibody",
  },
  {
    title: "Hail Tomorrow: Probabilistic Nowcasting of Convective Storms with Latent Flows",
    abstract: `
      Hail forms and falls within an hour. Numerical weather prediction is too slow for it, and optical-flow
      extrapolation misses growth. We train a probabilistic nowcasting model on eight years of radar and lightning
      over central Europe. Ensembles from a latent generative model are calibrated and sharp up to 75 minutes.
      Forecasters at two services preferred it in 68% of blind cases. The model warned of 81% of damaging hail events
      with a false alarm ratio of 0.35. Mountain regions remain difficult as radar is blocked.`,
    topics: ["weather"],
    also: ["spatio-temporal", "uncertainty", "time-series-forecasting"],
    never: ["visual-correspondence", "normalizing-flows", "autonomous-driving"],
    why: "optical flow is a baseline that fails",
  },
  {
    title: "Neural Operators on Ageing Meshes: Crack Growth without Remeshing",
    abstract: `
      Neural operators map loads to fields in milliseconds, but a growing crack changes the domain at every step. We
      represent the crack by a signed field and train an operator that is invariant to the mesh on which its input is
      sampled. Energy release rates agree with finite elements to 2% for single cracks and 7% for branching. A fatigue
      life of 10$^6$ cycles is predicted in 40 s instead of 11 h. We also derive an error bound for the operator near
      the tip.`,
    topics: ["neural-operators"],
    also: ["engineering-design", "physics-informed-learning", "theory", "physics"],
    never: ["mesh-and-texture", "energy-based-models", "equivariant-networks"],
    why: "meshes of engineers, energy of cracks",
  },
  {
    title: "Compression of Natural Gas in Two Stages: An Efficiency Map for Reciprocating Machines",
    abstract: `
      Compression accounts for most of the energy used in gas transport. We measure the efficiency of a two-stage
      reciprocating compressor for 56 combinations of speed and pressure ratio and give a map with lines of constant
      efficiency. Intercooling by 10 K saves 2.4% of the work. Valve flutter limits the compression ratio above 900
      rpm. The measured data agree with a polytropic model if clearance and leakage are included. The map may be used
      for planning of pipelines.`,
    topics: [],
    also: ["energy-systems", "engineering-design"],
    never: [
      "efficiency",
      "quantization",
      "prompt-compression",
      "physics",
      "data-contamination",
      "adaptive-computation",
    ],
    categories: ["physics.flu-dyn"],
    why: "what is compressed is gas",
  },
  {
    title: "Second Readers: A Vision-Language Model for Follow-Up Chest Radiographs",
    abstract: `
      Radiologists compare a chest X-ray with the previous one; most models see only one. We train a medical
      vision-language model on pairs of studies to write what has changed. On 3,200 follow-up studies from two
      hospitals, it names the direction of change of effusions and opacities correctly in 84% of cases, 12 points more
      than a single-image model. In a reader study with eight radiologists, drafts saved 23% of reporting time and
      missed changes fell from 9% to 6%. Radiology report generation from pairs also hallucinates fewer priors.`,
    topics: ["radiology", "medical-vision-language"],
    also: [
      "medical-imaging",
      "vision-language-models",
      "hallucination",
      "multimodal-hallucination",
      "human-ai-collaboration",
    ],
    never: ["remote-sensing", "video-understanding"],
  },
  {
    title: "Growing Up with Attention Deficit: Daily Rhythms in Wearable Recordings of Adolescents",
    abstract: `
      Attention deficit hyperactivity disorder is diagnosed by questionnaire. We record activity, heart rate and sleep
      of 214 adolescents with and without the disorder over three months. Rhythms of adolescents with attention
      deficit are shifted by 52 minutes and more variable between days. A regularised logistic model separates the
      groups with an AUC of 0.79; medication status is the main confounder. Attention fluctuations measured by a
      reaction task follow sleep of the night before. We discuss the limits of wearables for diagnosis.`,
    topics: ["mental-health"],
    also: ["diagnosis", "eeg", "public-health", "neuroimaging", "medicine"],
    never: ["attention-mechanisms", "attention-analysis", "transformers", "language-models"],
    why: "attention is that of young people",
  },
  {
    title: "Slides from Forty Countries: Stain Shift and Foundation Models in Computational Pathology",
    abstract: `
      Foundation models for pathology are trained on slides from a few laboratories. We collect whole-slide images of
      breast and colon tissue from 71 laboratories in forty countries and measure how grading degrades with stain and
      scanner. Performance of six models falls by 4 to 17 points outside the regions that they were trained on. Stain
      normalisation helps the older encoders and hurts the newer ones. A light adapter trained on 30 unlabelled slides
      per laboratory recovers most of the loss.`,
    topics: ["pathology"],
    also: [
      "domain-adaptation",
      "robustness-evaluation",
      "test-time-adaptation",
      "parameter-efficient-fine-tuning",
      "dataset",
    ],
    never: ["presentation-generation", "normalization-residuals", "multilingual-models"],
    why: "slides are of glass",
  },
  {
    title: "Hints, Not Answers: Tutoring with Language Models in Twelve Classrooms",
    abstract: `
      Students ask language models for solutions and learn little. We deploy a tutor which gives hints at a level
      chosen from the student's own steps, and compare it with an unrestricted chatbot and with no assistant in twelve
      classrooms over one term. Students with the tutor gain 0.31 standard deviations on the final test; those with
      the chatbot gain nothing and believe they gained most. Teachers used the dashboard less than expected. We
      analyse 48,000 hints and publish the prompts.`,
    topics: ["education"],
    also: ["dialogue", "human-ai-collaboration"],
    never: ["knowledge-distillation", "prompting", "instruction-tuning"],
    why: "students and teachers are people",
  },
  {
    title: "Earnings Calls and the Long Pause: Silence as a Signal in Stock Returns",
    abstract: `
      Executives hesitate before they answer awkward questions. We measure pauses in 61,000 earnings calls and relate
      them to returns. A pause longer than two seconds before an answer on margins predicts a lower return over the
      following month, beyond the sentiment of the transcript. A trading strategy that shorts long pausers earns 4.1%
      a year before costs. The effect is stronger for small firms and vanishes for prepared remarks. We use automatic
      transcripts and correct for their errors.`,
    topics: ["finance"],
    also: ["text-classification", "speech-emotion"],
    never: ["speech-recognition", "spoken-dialogue", "audio-language-models", "telecommunications"],
    why: "calls, margins and transcripts, though the subject is the market",
  },
  {
    title: "Precedents Out of Time: Temporal Drift in Legal Case Retrieval",
    abstract: `
      Legal case retrieval systems are tested as if the law stood still. We study a corpus of 1.9 million decisions of
      French administrative courts and mark when each precedent was overruled. Dense retrievers return overruled cases
      in 14% of the top ten results, lexical ones in 9%. Adding the date to the query does not help; a validity model
      over citations reduces the rate to 3%. Lawyers who tested the system found explanations of validity more useful
      than higher recall.`,
    topics: ["law"],
    also: ["dense-retrieval", "retrieval"],
    never: ["ai-governance", "llm-as-a-judge", "temporal-grounding", "scientific-literature"],
  },
  {
    title: "A Lower Bound",
    abstract:
      "We prove a lower bound on the number of comparisons that any randomised algorithm needs to merge three sorted lists.",
    topics: [],
    facets: ["theory"],
    also: ["learning-theory"],
    never: ["model-merging", "learning", "llm-as-a-judge"],
    why: "very short, and no machine learning",
  },
  {
    title: "On RL",
    abstract: "Two remarks on the variance of policy gradients with a baseline.",
    topics: ["policy-optimization"],
    also: ["reinforcement-learning"],
    never: ["language-models"],
    why: "very short; RL stands in the title only",
    misses: ["policy-optimization"],
  },
  {
    title: "ViT.",
    abstract: "Erratum: in Table 2, the patch size of the vision transformer should read 14, not 16.",
    topics: ["vision-foundation-models"],
    also: ["transformers", "vision"],
    never: ["table-understanding", "text-recognition"],
    why: "very short; a table is mentioned",
  },
  {
    title: "Vit. D Status and Muscle Strength in Older Adults: Results of a Five-Year Cohort",
    abstract: `
      Low vitamin D (vit. D) has been associated with weak grip. We followed 1,804 adults above 70 years for five
      years. Baseline vit. D did not predict loss of grip strength after adjustment for activity and season (0.02 kg
      per 10 nmol/l, 95% CI -0.03 to 0.07). Supplementation showed no effect in any subgroup, whether given daily or
      monthly. We conclude that vit. D status reflects time outdoors. Participants walked with their usual aids;
      transformer oil, asked for by one reviewer, was not among exposures.`,
    topics: ["public-health"],
    also: ["medicine", "diagnosis"],
    never: ["vision-foundation-models", "transformers", "robot-manipulation", "dexterous-manipulation", "vision"],
    categories: ["q-bio.QM"],
    why: "vit. is a vitamin, a grip is of a hand, a transformer of oil",
  },
  {
    title: "Beams That Learn Their Place: Reinforcement Learning for mmWave Handover in 6G Cells",
    abstract: `
      Handover between narrow millimetre-wave beams fails when a bus passes. We learn a handover policy for 6G cells
      by deep reinforcement learning with a state built from beam indices only, which keeps signalling low. In
      ray-traced models of three city squares, the policy lowers link outage by 44% compared with the standardised
      rule and makes 30% fewer handovers. A policy trained on one square works on another after ten minutes of
      adaptation. We discuss deployment in the radio access network.`,
    topics: ["telecommunications"],
    also: ["reinforcement-learning", "value-based-rl", "transfer-learning"],
    never: ["text-generation", "tree-search", "rendering", "robot-manipulation", "parallel-decoding"],
    why: "beams are no beam search, and ray tracing is no graphics",
  },
  {
    title: "Lost Votes: How Voters Ask Chatbots about Elections",
    abstract: `
      Voters ask chatbots whom to vote for. We recruited 2,100 people before two regional elections, recorded their
      conversations with a chatbot and asked for their vote intention before and after. The bot persuaded 3.1% to
      change their intention, mostly towards parties whose programmes it described at length. Wrong statements about
      deadlines occurred in 7% of conversations. Labelling answers as machine-made had no effect on persuasion. We
      suggest rules for public bodies which offer such assistants.`,
    topics: ["journalism-politics"],
    also: [
      "misinformation",
      "ai-governance",
      "human-ai-collaboration",
      "dialogue",
      "computational-social-science",
      "human-computer-interaction",
    ],
    never: ["annotation", "test-time-scaling", "recommender-systems"],
    why: "votes are those of people, not of samples",
  },
  {
    title: "Oil, Wages and Bread: A Structural VAR of Food Prices in Three Importing Countries",
    abstract: `
      Food prices follow oil prices with a delay that differs between countries. We estimate a structural vector
      autoregression (VAR) with sign restrictions for Egypt, Kenya and Jordan from monthly data between 2002 and 2024.
      An oil shock of 10% raises bread prices by 1.9% after five months where bread is not subsidised. Wages respond
      later and by less. Impulse responses from the VAR are robust to the order of variables and to an alternative
      with time-varying coefficients. We discuss the buffer stocks which would have smoothed the shock of 2022.`,
    topics: ["economics"],
    also: ["time-series-forecasting", "finance"],
    never: ["autoregressive-image-generation", "autoregressive-models", "image-generation", "agriculture"],
    categories: ["econ.EM"],
    why: "VAR is a vector autoregression",
  },
];
