import type { LabelledPaper } from "./labelled-paper.ts";

/** Architectures, training, efficiency and systems. */
export const CASES: LabelledPaper[] = [
  {
    title: "Experts on Leave: Serving MoE Models When Devices Disappear",
    abstract: `
      Mixture-of-experts (MoE) models place experts on many devices, and spot instances vanish without notice. We
      study serving when some experts are suddenly absent. Rerouting tokens to the nearest remaining expert keeps 96%
      of the quality if similar experts were placed apart. We give a placement algorithm that maximises this
      redundancy and a serving engine which restores full capacity in the background. Under a public trace of
      preemptions our system keeps 99.2% of requests within their latency target. MoE layers with shared experts are
      the most resilient.`,
    topics: ["mixture-of-experts", "llm-serving"],
    also: ["reliability"],
    never: ["computer-use", "model-routing", "annotation"],
  },
  {
    title: "Attention-Free at Last? Gated Recurrences for Genome-Length Sequences",
    abstract: `
      Attention-free models promise linear cost for sequences of a million bases. We compare gated recurrences,
      state-space models and convolutions in a controlled setting with equal parameters and data. A state-space model
      with a two-level hidden state matches a transformer on regulatory element prediction at 4% of its memory,
      whereas long-range recall of rare motifs remains worse. Mixing in one attention layer per twelve closes the gap.
      We release models trained on the DNA of 812 species.`,
    topics: ["state-space-models", "genomics"],
    also: ["linear-attention", "recurrent-networks"],
    never: ["attention-mechanisms", "sparse-attention", "attention-analysis", "long-context"],
    why: "attention-free: what is named is what is missing",
  },
  {
    title: "Thermal Ageing of a 400 kV Power Transformer under Variable Wind Infeed",
    abstract: `
      A power transformer close to a wind park sees load swings for which its insulation was not designed. We report
      three years of oil temperature, dissolved gas and partial discharge of a 400 kV transformer and fit a thermal
      model with moisture as a hidden state. Predicted loss of life differs by 17% from the standard's loading guide.
      The transformer's bushings age faster than its windings. A simple rule for the fans lowers hot-spot temperature
      by 5 K. Utilities may apply the model to other transformers of the same class.`,
    topics: ["energy-systems"],
    never: ["transformers", "architectures", "language-models", "attention-mechanisms"],
    categories: ["eess.SY"],
    why: "the transformer is one of power",
  },
  {
    title: "Straight Paths in Crooked Data: Couplings for Flow Matching on Heavy Tails",
    abstract: `
      Flow matching learns a velocity field between noise and data, but Gaussian noise must be stretched far to reach
      heavy tails. We show that the Lipschitz constant of the optimal field is unbounded for power-law data and
      propose a coupling with Student noise under which it stays finite. Experiments on insurance losses,
      precipitation and turbulence show that tail quantiles are matched with ten times fewer steps. On images there is
      no difference, as expected. Our analysis also covers stochastic interpolants.`,
    topics: ["flow-matching"],
    also: ["theory", "optimal-transport", "few-step-generation", "weather"],
    never: ["visual-correspondence", "image-generation", "normalizing-flows", "physics"],
    why: "flow matching is no optical flow and no fluid",
  },
  {
    title: "Spikes in Time: Delay Learning for Energy-Frugal Keyword Spotting",
    abstract: `
      Spiking neural networks process events with little energy, but their temporal credit assignment is crude. We
      train synaptic delays together with weights by a surrogate gradient that is exact for the first spike. On two
      keyword spotting tasks a network with 60,000 synapses reaches 95.1% accuracy; without delays it needs four times
      as many. Deployed on a neuromorphic chip it consumes 0.4 mJ per inference. We visualise learned delays and find
      that they form detectors for formant transitions.`,
    topics: ["spiking-networks"],
    also: ["emerging-hardware", "speech-recognition", "green-ai", "on-device", "sound-event-detection"],
    never: ["training-dynamics", "credit-assignment", "information-extraction"],
    why: "spikes are no loss spikes, and credit assignment is that of synapses",
    intruders: ["credit-assignment"],
  },
  {
    title: "Muon for the Rest of Us: Orthogonalised Updates with 8-bit States",
    abstract: `
      Orthogonalised optimizers such as Muon speed up pre-training of language models, but their states and
      Newton–Schulz iterations burden small clusters. We store momentum in 8 bits with a rotation that tames outliers
      and share one orthogonalisation among layers of equal shape. For models of 0.3B to 3B parameters the loss curves
      coincide with those of full-precision Muon, at 46% of the optimizer memory and 5% overhead relative to AdamW. We
      also prove that the quantised update is a descent direction under a mild condition.`,
    topics: ["optimizers"],
    also: ["pre-training", "quantization", "low-precision-training", "memory-offloading", "theory"],
    never: ["physics", "representation-geometry"],
    why: "muons are particles elsewhere",
  },
  {
    title: "LoRA on the Farm: Long-Range Radio Links for Soil Probes beneath Maize",
    abstract: `
      LoRa and LoRaWAN promise kilometres of range at milliwatts, yet soil and canopy absorb the signal. We bury 120
      probes under maize and measure packet loss over a season. Loss grows from 4% in spring to 38% before harvest and
      follows leaf area closely. A path-loss model with two canopy parameters predicts the link budget within 3 dB.
      Raising the gateway from 4 to 9 metres recovers half of the lost packets, which is cheaper than a second
      gateway. We publish all traces.`,
    topics: ["agriculture", "telecommunications"],
    misses: ["telecommunications"],
    never: ["parameter-efficient-fine-tuning", "fine-tuning", "efficiency", "probing"],
    categories: ["cs.NI"],
    why: "LoRa is a radio, even where a title writes LoRA; probes are in the soil",
  },
  {
    title: "One Rank Is Enough? LoRA for Reinforcement Learning of Reasoning",
    abstract: `
      LoRA is known to fall short of full fine-tuning when much has to be learned. We find that for reinforcement
      learning with verifiable rewards it does not: adapters of rank one match full training on mathematical reasoning
      for models up to 32B. We explain this by the information content of the reward, at most one bit per episode, and
      predict the rank at which LoRA fails for supervised data. The optimal learning rate for LoRA is ten times that
      of full fine-tuning, in both settings and at all ranks.`,
    topics: ["parameter-efficient-fine-tuning", "rlvr"],
    also: ["mathematical-reasoning", "fine-tuning", "reinforcement-learning", "low-rank-methods"],
    never: ["reranking", "telecommunications"],
  },
  {
    title: "Deduplicate Twice: Near-Copies in Web Corpora and What They Cost",
    abstract: `
      Web corpora for pre-training are deduplicated once, by document. We show that near-copies at paragraph level
      survive: 18% of a widely used corpus consists of paragraphs that occur more than fifty times. Removing them a
      second time before training a 1.4B model improves held-out perplexity as much as 22% more data. Boilerplate from
      shops and legal notices explains most copies. Quality filters favour some of them and thereby undo
      deduplication. We release hashes so that others can apply the filter.`,
    topics: ["data-curation"],
    also: ["pre-training"],
    never: ["law", "memorization", "entity-linking"],
  },
  {
    title: "A Soup of Specialists: When Averaging Weights Beats Training Together",
    abstract: `
      Model merging combines fine-tuned models without further training. We ask when a merged model beats one trained
      on all data together. Over 340 pairs of tasks, merging wins when tasks share a label space and conflict in
      style, and loses when one task needs many steps. The cosine of task vectors predicts the outcome with 84%
      accuracy. A layer-wise rule that averages early layers and selects among late ones improves on uniform soups by
      2.7 points. Merging remains attractive because teams need not share their data.`,
    topics: ["model-merging"],
    also: ["multi-task-learning", "fine-tuning"],
    never: ["federated-learning", "generalization", "agriculture"],
  },
  {
    title: "Two Bits and a Half: Mixed-Precision Quantisation of Key–Value Caches",
    abstract: `
      The key–value cache dominates memory for long prompts. Keys and values tolerate different precision, and heads
      differ still more. We assign bits per head by solving a small knapsack problem whose costs are measured on 32
      calibration prompts. At 2.5 bits on average, our KV cache quantisation loses 0.3 points on long-context tasks
      for models from 7B to 70B, where uniform 2-bit quantisation loses 9. Throughput grows 2.2-fold because larger
      batches fit. The method needs no training and is orthogonal to cache eviction.`,
    topics: ["kv-cache", "quantization"],
    also: ["long-context", "llm-serving"],
    never: ["combinatorial-optimization", "prompting", "pre-training", "low-precision-training"],
    why: "British spelling; a knapsack problem is a tool here",
  },
  {
    title: "KD for the Curious: When Teachers Should Admit Ignorance",
    abstract: `
      Knowledge distillation (KD) trains a student on a teacher's soft labels, including those for inputs that the
      teacher does not understand. We let the teacher abstain. Where its predictive entropy exceeds a threshold
      learned on held-out data, KD is replaced by the ground-truth label. On speech, vision and text, students improve
      by 0.9 to 2.4 points, and more under label noise. A student may exceed its teacher. We also find that larger
      teachers should abstain more often, contrary to practice.`,
    topics: ["knowledge-distillation"],
    also: ["semi-supervised-learning", "uncertainty", "semi-supervised-learning"],
    never: ["education", "speech-recognition", "question-answering", "clustering"],
    why: "teachers, students and practice are no school",
  },
  {
    title: "NAS on NAS: Storing a Million Architecture Evaluations on Network-Attached Storage",
    abstract: `
      Neural architecture search (NAS) produces logs that outgrow local disks. We describe a storage layout for
      evaluations of network architectures which lets many searches share results. Records are keyed by a canonical
      form of the architecture graph, so equivalent networks are evaluated once. For three search spaces the hit rate
      reaches 47%, and the search for a mobile network finishes in half the time. We make 1.1 million evaluations
      available. Our analysis shows that zero-cost proxies disagree mostly on networks with parallel branches.`,
    topics: ["neural-architecture-search"],
    also: ["dataset", "automl", "data-management"],
    never: ["graph-neural-networks", "architectures", "benchmark"],
    why: "one acronym with two meanings in one title",
  },
  {
    title: "Draft, Verify, Forget: Speculative Decoding with Drafts from Memory",
    abstract: `
      Speculative decoding drafts several tokens cheaply and verifies them in one pass of the target model. We draft
      from memory: a datastore of $n$-grams of the model's own recent output, indexed by a suffix automaton. No draft
      model is trained. For code editing and for agents, which repeat themselves, the accepted length reaches 5.7
      tokens and decoding is 3.3 times faster; for free conversation the gain is 1.4. Combining memory with a draft
      head adds another 18%.`,
    topics: ["speculative-decoding"],
    also: ["llm-serving", "parallel-decoding", "code-generation"],
    never: ["agent-memory", "machine-unlearning", "program-verification", "text-generation"],
    why: "drafts, memory and forgetting are those of a decoder",
  },
  {
    title: "When One GPU in Ten Thousand Lies: Silent Data Corruption in Large Training Runs",
    abstract: `
      Training on ten thousand accelerators meets faults that raise no error. We report 14 months of silent data
      corruption in production and its effect on loss curves. A faulty multiplier in a single device changed the
      result of a 70B run by 0.02 nats without any spike. Checksums on collective communication find 61% of the
      faults; replaying one microbatch per hour on a neighbour finds 95% at a cost of 0.4%. We discuss how
      data-parallel and pipeline-parallel training spread corrupted gradients, and how far a checkpoint must be rolled
      back.`,
    topics: ["reliability", "distributed-training"],
    also: ["hardware-accelerators", "training-dynamics", "pre-training"],
    never: ["robustness-evaluation", "anomaly-detection", "deception", "backdoors"],
    why: "a lie that is no deception, corruption that is no attack",
  },
  {
    title: "Flash on the Bench: DRAM Row Timing and the True Cost of Memory in Edge Accelerators",
    abstract: `
      Accelerators for neural networks are limited by memory. We measure row activation, refresh and bank conflicts of
      LPDDR5 memory under the access patterns of convolution and matrix multiplication on a commercial edge
      accelerator. Vendor simulators underestimate stalls by 35%. A change of tiling that aligns tiles with memory
      rows raises the throughput of eleven networks by 1.4 times without touching the silicon. We model the energy of
      memory and compute separately and show that compute is rarely the limit. Our traces serve the design of future
      hardware accelerators.`,
    topics: ["hardware-accelerators"],
    also: ["gpu-kernels", "on-device", "green-ai", "memory-offloading"],
    never: ["agent-memory", "memory-augmented-models", "benchmark", "convolutional-networks"],
    why: "memory is made of silicon, the bench stands in a laboratory",
  },
  {
    title: "GaN at 650 V: Switching Losses of Lateral Transistors in Server Power Supplies",
    abstract: `
      Gallium nitride (GaN) transistors promise smaller power supplies for servers. We measure switching losses of
      four lateral GaN devices at 650 V between 25 and 125 °C with a calorimetric method that avoids probe delay.
      Losses at turn-off are four times smaller than those of silicon; dynamic on-resistance adds up to 30% when the
      device is switched hard. A GaN bridge in a 3 kW supply reaches 98.6% efficiency. We provide an equivalent
      circuit for simulators and discuss gate drivers.`,
    topics: [],
    also: ["energy-systems", "engineering-design", "hardware-accelerators"],
    never: ["gans", "architectures", "probing", "efficiency", "hardware-design"],
    categories: ["physics.app-ph"],
    why: "GaN is a semiconductor",
  },
];
