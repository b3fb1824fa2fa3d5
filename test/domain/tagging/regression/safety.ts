import type { LabelledPaper } from "./labelled-paper.ts";

/** Safety, security, interpretability and evaluation. */
export const CASES: LabelledPaper[] = [
  {
    title: "The DPO and the Model: What Data Protection Officers Ask about Language Models",
    abstract: `
      A data protection officer (DPO) has to approve most uses of language models in European public bodies. We
      interview 27 DPOs about the questions they ask and the answers they get. DPOs ask where prompts are stored and
      whether personal data can be removed; vendors answer with certificates. Eleven DPOs had refused a system, mostly
      for want of a deletion procedure. We derive a checklist of nineteen questions that a DPO can put to a vendor,
      and discuss the role of impact assessments under the AI Act.`,
    topics: ["ai-governance"],
    also: ["language-models", "data-privacy", "law", "machine-unlearning", "human-computer-interaction"],
    never: ["preference-optimization", "alignment", "rlhf"],
    why: "DPO is an officer",
  },
  {
    title: "Margins That Move: DPO with Instance-Wise Targets",
    abstract: `
      Direct preference optimization (DPO) pushes every pair of answers apart by the same rule, though some pairs
      differ in a comma and others in truth. We give each pair a target margin predicted from the disagreement of
      annotators. The loss stops pushing once the target is reached, which prevents the likelihood of good answers
      from falling. On two instruction suites our DPO variant wins 56% of comparisons against the original at equal
      length, and it is less sensitive to noisy pairs. No reward model or sampling is needed.`,
    topics: ["preference-optimization"],
    also: ["semi-supervised-learning", "loss-functions", "alignment", "rlhf", "annotation"],
    never: ["data-privacy", "reward-modeling", "speech-emotion"],
    why: "a reward model is what is not needed",
  },
  {
    title: "Polite but Wrong: Does Refusal Training Teach Models to Hallucinate Caution?",
    abstract: `
      Refusal training makes models decline harmful requests. We show a side effect: models refuse harmless questions
      and justify it with risks which do not exist. On 1,500 benign requests from chemistry teachers, nurses and
      locksmiths, over-refusal ranges from 6% to 41%, and one in four refusals cites an invented regulation.
      Hallucinated caution grows with the amount of safety data and falls when refusals have to quote a policy. Such
      training is a matter of alignment in the everyday sense: what people need, not only what they must not get.`,
    topics: ["safety-training", "hallucination"],
    also: ["alignment", "guardrails", "jailbreaks", "safety"],
    never: ["molecules", "education", "medicine", "representation-geometry"],
    why: "chemistry teachers and nurses are only those who ask",
  },
  {
    title: "A Chemical Agent in the Water: Rapid Field Tests for Organophosphates",
    abstract: `
      Organophosphates are used as pesticides and as chemical agents. Field tests have to be cheap and quick. We
      present a paper strip with immobilised enzyme that changes colour within four minutes at 20 ppb. Humic acid and
      chlorine do not disturb the test; copper does. In a blind trial with 90 samples from rivers, sensitivity was 96%
      and specificity 93%. Strips keep for eight months at 30 °C. The agent can be told from carbamates by a second
      spot on the strip.`,
    topics: [],
    also: ["public-health", "molecules"],
    never: ["llm-agents", "agents", "tool-use", "agent-safety", "proteins"],
    categories: ["physics.chem-ph"],
    why: "the agent is a poison",
  },
  {
    title: "Unlearning by Rehearsal: Forget Sets That Do Not Fit in Memory",
    abstract: `
      Machine unlearning methods assume that the forget set can be replayed many times. Deletion requests at scale
      arrive as a stream and must not be kept. We propose streaming unlearning: each request is turned into a rank-one
      update of a few layers and then discarded. After 10,000 requests, the model's accuracy on retained facts falls
      by 0.7 points, and membership inference against forgotten records is at chance. Relearning attacks recover 9% of
      them, against 44% for gradient ascent.`,
    topics: ["machine-unlearning"],
    also: ["memorization", "knowledge-editing", "data-privacy", "continual-learning", "low-rank-methods"],
    never: ["agent-memory", "kv-cache"],
  },
  {
    title: "Backdoors That Sleep through Distillation",
    abstract: `
      Distilling a model is thought to clean it of backdoors, since the student never sees the trigger. We construct
      backdoors that survive. The trigger is spread over features which the teacher also uses for benign inputs, so
      that the student inherits it from soft labels alone. On language and image models the attack succeeds in 78% of
      distilled students. Fine-pruning and spectral signatures do not find it. A defence that perturbs the teacher's
      logits reduces success to 12% at a cost of one point of accuracy.`,
    topics: ["backdoors"],
    also: ["knowledge-distillation"],
    never: ["pruning-sparsity", "eeg", "jailbreaks"],
    why: "fine-pruning is a defence that fails",
  },
  {
    title: "Federated, but Unequal: Who Pays for Stragglers in Cross-Device Learning",
    abstract: `
      Federated learning waits for slow phones or drops them. Dropping is cheaper and biases the model against their
      owners. We measure who is dropped: in a simulation driven by the availability of 1.2 million devices, users with
      phones older than four years contribute 2% of updates and bear 19% higher error. Asynchronous aggregation with
      importance weights removes half of the gap. We prove that the remaining half cannot be removed without knowledge
      of device speeds. Our analysis connects system heterogeneity with group fairness.`,
    topics: ["federated-learning", "fairness"],
    also: ["reliability", "on-device", "distributed-training", "theory", "cloud-edge"],
    never: ["economics", "cross-lingual-transfer"],
  },
  {
    title: "Features That Split: SAEs at Three Scales of One Model Family",
    abstract: `
      Sparse autoencoders (SAEs) decompose activations into features that people can name. Whether features found in a
      small model exist in a larger one is unclear. We train SAEs of matched sparsity on three sizes of an open model
      family and align their dictionaries. Two thirds of features have a counterpart; the rest split into finer ones,
      and splits follow syntax before meaning. Feature splitting is predicted by frequency. SAE features which never
      split are better handles for steering. Our results suggest scaling rules for dictionary size.`,
    topics: ["sparse-autoencoders"],
    also: ["mechanistic-interpretability", "activation-steering", "scaling-laws"],
    never: ["autonomous-driving", "pruning-sparsity", "variational-autoencoders"],
    why: "SAE here is no level of driving",
  },
  {
    title: "Saliency for the Sceptic: Attribution Maps and the Placebo Effect",
    abstract: `
      Feature attribution maps are meant to help users decide when to trust a classifier. We run a placebo trial: 640
      participants saw true, shuffled or no attribution maps while they sorted X-ray images of luggage. True maps and
      shuffled maps raised confidence alike, and only true maps for wrong predictions improved decisions. Explanations
      were most persuasive where they were least informative. We recommend that evaluations of explainable AI include
      a placebo arm.`,
    topics: ["feature-attribution", "explainable-ai"],
    also: ["human-ai-collaboration", "human-computer-interaction", "human-evaluation", "position"],
    never: ["salient-objects", "radiology", "medical-imaging", "robot-manipulation", "attention-analysis"],
    why: "X-rays of luggage, a placebo arm, saliency in another sense than that of vision",
    misses: ["explainable-ai"],
  },
  {
    title: "Judges on the Stand: Cross-Examining LLM Evaluators",
    abstract: `
      LLM-as-a-judge replaces human raters in most leaderboards. We cross-examine judges as a lawyer would: the same
      pair of answers is shown again with a reversed order, a changed name or a leading question. Verdicts of seven
      judges change in 11% to 37% of cases. Pressure by a leading question moves them more than order does. Averaging
      over examinations restores agreement with experts to 0.81. We recommend that judgments be reported with the
      share that survives cross-examination.`,
    topics: ["llm-as-a-judge"],
    also: ["language-models", "robustness-evaluation", "leaderboards", "deception"],
    never: ["law", "human-evaluation"],
    why: "judges and lawyers without any law",
  },
  {
    title: "Stop Averaging: Benchmark Scores Need Denominators",
    abstract: `
      This position paper argues that the average over tasks, the most quoted number in machine learning, has no
      meaning without a statement of what is averaged. Scores with different chance levels, ceilings and numbers of
      items are added as if they were metres. We show by three re-analyses that the best model changes when a
      different but equally defensible aggregation is used. We call for benchmarks to publish a denominator for every
      score, and for reviewers to ask for it. We discuss objections, among them that readers want one number.`,
    topics: ["benchmark-design"],
    also: ["leaderboards", "reproducibility", "automatic-metrics", "evaluation"],
    facets: ["position"],
    never: ["benchmark", "survey", "peer-review"],
    why: "about benchmarks, and none is made",
  },
  {
    title: "Marks in the Margin: Semantic Watermarks for Paraphrased Text",
    abstract: `
      Watermarks for language models bias the choice of tokens and are washed out by paraphrase. We watermark at the
      level of sentences: the order of optional clauses carries the code, and paraphrasing models tend to keep it.
      Detection needs 14 sentences for a false positive rate of 1%. After paraphrase by three models, 83% of
      watermarked texts are still detected, against 27% for a token-level scheme. Human raters do not notice the
      watermark. Translation to another language and back remains an open weakness.`,
    topics: ["watermarking"],
    also: ["ai-generated-text-detection", "text-generation"],
    never: ["fairness", "machine-translation", "tokenization"],
    why: "to bias a token is no bias; translation is a weakness",
  },
];
