import type { DemoText } from "./demo-text.ts";

export const EFFICIENCY: DemoText[] = [
  {
    title: "Halfpenny: Lossless Serving at 11.4 Bits per Weight by Decoding in Registers",
    area: "efficiency",
    categories: ["cs.LG", "cs.AR"],
    keywords: ["weight compression", "entropy coding", "inference"],
    appeal: 0.84,
    code: true,
    abstract:
      "Sixteen-bit weights carry far less than sixteen bits of information. Halfpenny stores them exactly, in 11.4 bits on average, by coding exponents against a shared table and leaving the incompressible mantissas raw, and decodes them inside the matrix multiplication, in registers, so that memory traffic is what shrinks. The decoder is a branch-free table lookup that fits the idle lanes of current accelerators. Models become 29% smaller with identical outputs, and single-stream decoding speeds up 1.31 times; combined with ordinary 8-bit quantization a further 17% can be had. Nothing has to be retrained or recalibrated and no quality debate arises. Throughput at large batch, which is bound by arithmetic and not by memory, drops by 6%, hence the format is converted on load according to the expected batch size.",
  },
  {
    title: "KV Caches Are Mostly Silence",
    area: "efficiency",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["KV cache", "attention sparsity", "long context"],
    appeal: 0.76,
    code: true,
    abstract:
      "Most entries in a key-value cache are never read with noticeable weight, but it is only known afterwards which. We show that the fate of an entry is nearly sealed within the first 128 steps after it was written: if no head attends to it strongly by then, it receives more than one per cent of any later head's attention in merely 0.3% of cases. A cache that demotes silent entries to 2-bit storage on host memory, and recalls them by a small Bloom-like sketch of keys, keeps 11% of the bytes on the device. Accuracy on four long-context suites falls by 0.4 points, and two million tokens fit on one consumer card. Instructions placed at the very beginning are the notable exception and are pinned. Adversarial documents that mention a fact only once, a million tokens earlier, are recalled 91% of the time.",
  },
  {
    title: "Speculative Decoding With a Draft Model That Fits in Cache",
    area: "efficiency",
    categories: ["cs.CL", "cs.PF"],
    keywords: ["speculative decoding", "draft models", "latency"],
    appeal: 0.52,
    code: true,
    abstract:
      "Draft models for speculative decoding have been made more accurate at the cost of becoming slow. We go the other way, to a drafter of 9 million parameters that lives wholly in on-chip memory and proposes a tree of 48 continuations in 60 microseconds. What it lacks in knowledge it makes up by copying: one input channel carries the target model's last hidden state, another the continuations of matching suffixes in the present context. Acceptance averages 3.9 tokens a step against 4.6 for a drafter of 700 million parameters, but the cycle is shorter, and tokens per second rise 1.7-fold on code and 1.3-fold on prose. Batches of more than sixteen erase the benefit. Training takes one hour for any target. We also give an exact accounting of where the remaining time is spent.",
  },
  {
    title: "Rounding Toward Meaning: Quantization That Minimises Changes in Behaviour, Not in Weights",
    area: "efficiency",
    categories: ["cs.LG", "stat.ML"],
    keywords: ["quantization", "rounding", "distillation"],
    appeal: 0.42,
    code: true,
    abstract:
      "Layerwise quantization keeps each layer's outputs close to the original's and hopes that behaviour follows. It mostly does, save for exactly those decisions that are near a tie. We choose rounding directions by asking which choices alter the ranking of probable next tokens, using second-order information about the final distribution that is accumulated in one pass over 512 sequences. At 3 bits a 13B model loses 1.2 points on average over ten tasks, the best layerwise competitor 2.9; refusal behaviour, tool-call syntax and rare languages, which averages conceal, profit most. Memory for the second-order terms is kept low by a sketch of rank 64. Two-bit models remain unsatisfactory, with gains that vanish after long generation since errors accumulate. Quantizing takes four hours on a single accelerator, twice as long as usual.",
  },
  {
    title: "Depth on Demand: Recurrent Blocks With Learned Exit Certificates",
    area: "efficiency",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["adaptive computation", "early exit", "recurrent depth"],
    appeal: 0.39,
    code: true,
    abstract:
      "Easy tokens deserve fewer layers, though deciding which ones are easy has needed thresholds tuned by hand. Our model applies one block repeatedly and, at every iteration, emits a certificate: an upper bound on how far the output distribution can still move. The bound is trained to be valid in 99% of cases and as tight as possible beyond that, so deployers choose an error in plain terms rather than a threshold on some score. Averaged over text the model uses 11 of 32 iterations at a total-variation error of 0.02, that is 2.4 times less computation. Names and numbers take longest; punctuation in code takes three. Batched execution is managed by a scheduler that regroups tokens at equal depth, recovering 80% of the theoretical saving. Certificates become loose under domain shift, safe yet slow.",
  },
  {
    title: "Linear Attention Remembers What Softmax Forgets, and Vice Versa: A Hybrid Rule",
    area: "efficiency",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["linear attention", "hybrid architectures", "associative recall"],
    appeal: 0.55,
    abstract:
      "Hybrids of recurrent and attention layers are assembled in ratios found by search. We look for a rule. Two synthetic tasks isolate what each mechanism cannot do, namely exact recall among many similar keys for the recurrent state, and counting or aggregation across long spans for softmax attention. Difficulty on both can be estimated for any corpus with a pair of 20M-parameter probes. The optimal share of attention layers then follows a one-parameter curve with an error below 4 percentage points for five corpora, from 9% for dialogue up to 31% for source code. Position within the stack matters little provided the first attention layer does not come before the third. Hybrids built by the rule equal searched ones at 1B and 7B. Corpora mixed from very different sources are best served by routing, which is outside the rule.",
  },
  {
    title: "Warm Starts for Giant Models: Growing Width, Depth and Experts Without a Loss Spike",
    area: "efficiency",
    categories: ["cs.LG"],
    keywords: ["model growth", "pretraining efficiency", "mixture of experts"],
    appeal: 0.36,
    code: true,
    abstract:
      "Training a large network from a smaller one should save most of the early computation, if only the transition did not hurt. We identify two reasons for the spikes that follow growth: optimizer moments that no longer match their parameters, and new capacity that receives no gradient as it begins in perfect symmetry. Both have simple cures. Moments are transported through the same map as the weights, and symmetry is broken in the null space of the activations, so that the function is unchanged while gradients differ. In a sequence from 0.4B to 26B parameters with five growth events, no spike exceeds 0.01 nats, and the final loss is reached with 44% less computation. Growth in depth is best done early, in experts late. Learning-rate schedules have to be re-derived, and we supply the formulae.",
  },
  {
    title: "Pruning at Birth: One-Shot Sparsity From the First Gradient of Many Tasks",
    area: "efficiency",
    categories: ["cs.LG", "cs.CV"],
    keywords: ["pruning at initialisation", "sparsity"],
    appeal: 0.17,
    abstract:
      "Pruning before training has disappointed because a single mini-batch says little about which connections will matter. We average the saliency of connections across initial gradients of hundreds of small, unrelated tasks, and find a pattern of importance that is shared among them and depends on the architecture alone. Networks cut to a tenth of their weights according to the pattern lose 0.9 points after training on seven new tasks; magnitude pruning after training loses 0.6 but must train first. The pattern is legible, in that early layers favour local, later layers block-diagonal connectivity, and skip paths are nearly always kept. As masks can be published once for an architecture, we do so for eleven. Hardware without support for unstructured sparsity sees only the memory saving. For sequence models at scale the advantage shrinks to nothing.",
  },
  {
    title: "What Does a Watt Buy? Energy-Aware Scaling of Small Language Models on Phones",
    area: "efficiency",
    categories: ["cs.PF", "cs.CL", "cs.LG"],
    keywords: ["energy", "on-device inference", "small models"],
    appeal: 0.31,
    code: true,
    abstract:
      "For a phone the scarce resource is neither memory nor latency but heat. We instrumented eleven handsets with external meters and measured 140 model configurations during sustained use, in a climate chamber at three temperatures. Peak speed misleads: after ninety seconds most devices throttle, and the ranking of models is overturned. A configuration's sustained quality per joule is well predicted (within 8%) from bytes moved per token and the share of work that runs on the matrix unit. Wide, shallow models with shared embeddings are better by 20% to 35% than those recommended for servers. Bursts followed by pauses save another fifth, at the same mean rate, since cooling is more effective when the gradient is steep. A table of recommended shapes for budgets from 0.5 to 4 watts is included.",
  },
  {
    title: "The Last Kernel You Write: Autotuning Attention With Equality Saturation",
    area: "efficiency",
    categories: ["cs.PL", "cs.LG", "cs.PF"],
    keywords: ["kernel generation", "compilers", "autotuning"],
    appeal: 0.45,
    code: true,
    abstract:
      "Each new variant of attention is followed by months of kernel engineering. We represent attention as an expression over tiles with explicit memory levels, apply 143 verified rewrite rules by equality saturation, and extract the cheapest program under a cost model that is refined by measurement. The familiar fused algorithm appears without being told, as do six of seven later improvements; the seventh requires a numerical argument our rules cannot express. For 30 variants, including those with sinks, biases, sliding windows and grouped heads, generated kernels attain 92% to 108% of hand-written speed on two vendors' hardware. Search takes between eleven minutes and five hours. Correctness follows from the rules, apart from floating-point reassociation, which is bounded separately. We hope that architectures may again be chosen for reasons other than the availability of a fast kernel.",
  },
  {
    title: "Commonplace: 4 Trillion Tokens With a Reason Attached to Each Document",
    area: "data",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["dataset", "data curation", "pretraining corpora"],
    kind: "dataset",
    appeal: 0.88,
    code: true,
    project: true,
    abstract:
      "Pretraining corpora arrive as fait accompli: one learns which filters were applied, not why a given page survived. Every document in Commonplace carries the evidence on which it was kept, made up of 38 scores, the source's declared licence, near-duplicates with their dates, and a short machine-written statement of what a reader might learn, checked on a sample of 20,000 by hand. Anyone can thus re-decide. Five differently minded subsets of a trillion tokens, drawn up by five groups, produce models whose strengths differ predictably; the statements alone explain 58% of the variance in downstream accuracy. A 7B model trained on our default selection matches those trained on twice as many tokens. Opt-outs remove a document from all future versions within a week. Coverage of spoken registers is thin, and of 94 languages only 21 exceed ten billion tokens.",
  },
  {
    title: "Epochs Are Not Equal: Repetition, Spacing and Forgetting in Language-Model Pretraining",
    area: "data",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["data repetition", "spacing effect", "scaling"],
    appeal: 0.5,
    abstract:
      "How often a document is repeated is known to matter. When it is repeated has been ignored. Borrowing designs from the psychology of memory, we hold the number of repetitions fixed and vary the gaps in 420 training runs of up to 1.4B parameters. Widely and increasingly spaced repetitions are retained after 50 billion further tokens 2.3 times as often as massed ones, and harm generalisation less. The best gap grows with the square root of the remaining training. For rare but valuable text, such as reference works or small languages, a spaced schedule turns four repetitions into the equivalent of seven. Shuffling each epoch independently, the common practice, is close to the worst of the schedules we tried, as it puts many repetitions near epoch boundaries. Learning-rate decay interacts with spacing, so our constants should not be copied blindly.",
  },
  {
    title: "Synthetic Data Without Collapse: A Conservation Law for Generations of Models",
    area: "data",
    categories: ["stat.ML", "cs.LG"],
    keywords: ["model collapse", "synthetic data", "theory"],
    appeal: 0.59,
    abstract:
      "If models are trained on the output of earlier models, do they degenerate? Opposite answers have been given, under different assumptions. We show that what decides is a single balance. Each generation loses tail information at a rate set by its sample size and temperature, and regains it through whatever fresh evidence enters, be it new data, a verifier, or human selection. Collapse happens precisely when loss exceeds gain. In exponential families the balance is an identity; for networks we measure both sides and find the prediction correct in 27 out of 30 chains of ten generations each. As little as 3% of verified items suffices to sustain mathematics, whereas fiction needs 19% of human text. Filtering by likelihood looks like a verifier and is none, for it removes the tails first. Estimates of gain require access to the evidence source.",
  },
  {
    title: "Filter Bubbles for Models: How Quality Classifiers Erase Dialects",
    area: "data",
    categories: ["cs.CL", "cs.CY"],
    keywords: ["data filtering", "dialects", "bias"],
    appeal: 0.33,
    code: true,
    abstract:
      "Quality classifiers decide which web pages a model will read. We apply nineteen of them to a collection of 2.6 million pages whose regional variety of English is known, and to translations of identical content into nine varieties. For the same content the odds of being kept differ by as much as 5.4 between varieties. The effect exceeds that of spelling errors and is carried by grammar rather than vocabulary: a single habitual construction lowers the median page by eleven percentiles. Models trained after filtering understand the affected varieties worse by 9 points, though they never saw fewer facts. Training the classifier with parallel content, so that only the content can matter, reduces disparity to 1.3 with no loss on general tasks. In three cases out of nineteen the training data of a classifier could not be determined at all.",
  },
  {
    title: "Thirty-One Ways to Deduplicate",
    area: "data",
    categories: ["cs.CL", "cs.DB"],
    keywords: ["deduplication", "data processing", "ablation"],
    appeal: 0.4,
    code: true,
    abstract:
      "Removing duplicates is the least glamorous part of preparing a corpus, and the least standardised one. We implement 31 variants from the literature, covering exact and fuzzy matching of lines, paragraphs and documents, within and across snapshots, and train 1B models on 60 billion tokens from each. The spread in average accuracy is 3.7 points, comparable to a doubling of model size. Removing too much costs as much as removing too little, in particular of boilerplate which teaches formats. The best variant keeps up to four near-copies, preferring those from different hosts and years. Fuzzy matching by embeddings deletes paraphrases that carry distinct facts, a defect invisible in samples. Memorisation drops under every variant but is lowest for substring removal. Running everything again at 3B parameters changed the order of just two pairs.",
  },
  {
    title: "Learning to Read the Licence: Rights-Aware Corpus Construction at Web Scale",
    area: "data",
    categories: ["cs.CY", "cs.CL"],
    keywords: ["licensing", "provenance", "web corpora"],
    appeal: 0.2,
    code: true,
    abstract:
      "Statements about reuse are scattered over headers, footers, robots files, imprint pages and images. We assemble 48,000 pages with rights as determined by three trained readers, define a schema with eleven permissions and duties, and train an extractor that locates the statement, interprets it, and decides to which part of a page it applies. On held-out hosts the full set of permissions is correct for 81% of pages; asked to be cautious, the system grants an unintended permission in 0.6%. Applied to a crawl of 900 million pages it finds that 7.2% permit commercial training unambiguously, 31% forbid it, and for the rest reasonable lawyers disagreed among each other. Permissive pages are longer, older and more technical than the average, which has consequences for models trained on them alone. Changes of terms over time are tracked by snapshot.",
  },
  {
    title: "Curriculum by Curiosity: Let the Model Choose Its Next Gigabyte",
    area: "data",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["data selection", "active learning", "pretraining"],
    appeal: 0.43,
    abstract:
      "Every few thousand updates our learner receives short previews from two hundred candidate sources, estimates from each how much its loss on all the others would fall, and orders the next gigabyte accordingly. The estimate compares gradients through a random projection of 4,096 dimensions, costs less than 1% of training, and is corrected for sources that are merely noisy by requiring that it generalise between disjoint previews. At 1.3B parameters and 100 billion tokens the learner reaches the loss of a proportionally sampled baseline after 61 billion. The path it takes is sensible in hindsight: encyclopaedic text first, then dialogue and code in alternation, mathematics late, and regular returns to fiction. Fixing that order in advance gives only half of the benefit, so reacting matters. Sources below fifty megabytes are chosen too rarely, and need a floor.",
  },
  {
    title: "Annotators Disagree for a Reason: A Dataset of 90,000 Explained Disagreements",
    area: "data",
    categories: ["cs.CL", "cs.HC"],
    keywords: ["annotation", "disagreement", "dataset"],
    kind: "dataset",
    appeal: 0.23,
    project: true,
    abstract:
      "When two annotators choose different labels, one is usually overruled and the reason lost. We went back. For 90,204 items from fourteen published tasks on which annotators had disagreed, two people with opposite choices explained themselves and then commented on the other's explanation. Reasons were coded by three of us: 34% of disagreements stem from unclear guidelines, 27% from missing context, 18% from different experience, 13% from slips, and 8% could not be attributed. The shares differ wildly between tasks. Majority voting settles slips well and experience badly. A model given explanations learns to predict not only the distribution of labels but the question which would resolve it, and does so acceptably for 62% of items. Participants were paid for reflection time. Several withdrew their earlier label unprompted, in seven cases after years.",
  },
  {
    title: "Ferry: Checkpointing 10,000 Accelerators Every Minute Without Stopping Them",
    area: "systems",
    categories: ["cs.DC", "cs.LG"],
    keywords: ["checkpointing", "fault tolerance", "distributed training"],
    appeal: 0.38,
    code: true,
    abstract:
      "At the scale of ten thousand accelerators something breaks every hour or two, and each failure throws away the work since the last checkpoint. Ferry makes checkpoints nearly free by exploiting redundancy which training already pays for. Optimizer state is sharded, gradients are summed everywhere, and thus a neighbour can rebuild a lost shard by replaying a few updates from logged gradients at reduced precision. Snapshots move to host memory in the shadow of communication and trickle to storage later. Overhead is 0.7% for one checkpoint a minute; mean loss per failure falls from 17 minutes to 48 seconds in a 41-day production run which saw 611 failures. Replay is exact for two optimizers and bounded for a third. Simultaneous loss of neighbours, three times in our run, reverts to the stored snapshot.",
  },
  {
    title: "Tail at Scale, Again: Scheduling Inference When Requests Think for Different Lengths",
    area: "systems",
    categories: ["cs.DC", "cs.LG"],
    keywords: ["serving", "scheduling", "tail latency"],
    appeal: 0.41,
    code: true,
    abstract:
      "Reasoning models have reintroduced a problem that serving systems had solved, for the service time of a request is unknown and varies by a factor of a thousand. Traces from two deployments reveal that remaining length, although unpredictable at arrival, becomes predictable after the first few hundred tokens. We build a scheduler around this fact. It runs everyone briefly, ranks by predicted remaining work with an ageing term, and migrates caches among machines along with a cost that is charged in the ranking. Median latency falls by 43% and the 99th percentile by 28% at equal load, against continuous batching with first-come order. Starvation does not occur, by a bound we prove, and prediction errors of up to 60% are tolerated. Users who stream text notice pauses at migration, which we mask by holding back eight tokens.",
  },
  {
    title: "A Supercomputer of Odds and Ends: Pretraining Over 3,000 Idle University Machines",
    area: "systems",
    categories: ["cs.DC", "cs.LG"],
    keywords: ["decentralised training", "heterogeneous hardware", "low bandwidth"],
    appeal: 0.65,
    code: true,
    project: true,
    abstract:
      "Twenty-six universities lent us their idle laboratories at night. Over 71 nights, 3,140 machines with nine generations of graphics cards and ordinary network connections trained a 9B-parameter model on 410 billion tokens. We report how. Work is cut into pieces sized to each machine's measured speed and expected time to shutdown; updates are exchanged every 180 steps, compressed to 0.6 bits per parameter, and accepted only if a random audit of three per cent reproduces them. Computation was 2.2 times less efficient than in a data centre, electricity came from what would otherwise have been standby, and the model trails a conventionally trained twin by 0.04 nats. Holidays were productive, examination weeks were not. Eleven machines returned corrupted results for weeks without any other symptom. All logs, including complaints from night guards, are open.",
  },
  {
    title: "Deterministic by Default: Bitwise-Reproducible Training at 3% Overhead",
    area: "systems",
    categories: ["cs.LG", "cs.DC", "cs.MS"],
    keywords: ["reproducibility", "floating point", "training systems"],
    appeal: 0.46,
    code: true,
    abstract:
      "Run the same training twice and you get two models. The blame usually goes to floating-point addition, whose result depends on order, and remedies that fix the order have been costly. We note that order need not be fixed if sums are exact: gradients are accumulated in an integer format wide enough for the observed range, chosen for each tensor and widened on the rare overflow. All reductions become associative, whatever the number of devices or the arrival of messages. Overhead is 2.9% for dense and 3.4% for mixture-of-experts models of up to 70B parameters, and a run may be resumed on a different number of machines with identical bits. Reproducibility exposed four bugs in widely used data loaders and one defective chip. Attention kernels needed rewriting. Stochastic rounding stays possible with counter-based generators.",
  },
  {
    title: "Cold Starts Considered Harmful: Loading a 70B Model in 1.9 Seconds",
    area: "systems",
    categories: ["cs.OS", "cs.DC"],
    keywords: ["cold start", "serverless inference", "memory management"],
    appeal: 0.34,
    code: true,
    abstract:
      "Rarely used models occupy expensive memory because loading them takes most of a minute. A profile of the loading path shows that disks are not to blame: time goes into allocation, page faults, copying through two staging buffers, compilation of kernels, and capture of execution graphs. We snapshot a process after its first request, store device memory in the order in which layers are needed, and begin computing when the first 4% has arrived. From local drives a 70B model answers after 1.9 seconds, from a neighbour's memory in 0.8, and the additional delay of later layers is hidden behind the prompt. A provider's trace with 214 models can then be served by a third of the hardware at equal latency targets. Snapshots depend on driver versions and are rebuilt overnight. Security of shared snapshots received particular attention.",
  },
  {
    title: "Silent Data Corruption in Training Clusters: A Two-Year Field Study",
    area: "systems",
    categories: ["cs.DC", "cs.AR"],
    keywords: ["hardware faults", "field study", "reliability"],
    appeal: 0.28,
    abstract:
      "Processors sometimes compute the wrong result and report nothing. Over two years, in a fleet averaging 18,400 accelerators, we repeated a random 0.05% of all matrix products elsewhere and compared. Some 61 devices, or 1.6 in a thousand a year, produced wrong results at least once. Most did so for specific operands, a third only above a certain temperature, and nine of them passed every vendor test afterwards. The consequences for training are unlike those of noise: errors cluster in the same output columns, and two runs diverged some days after, while the norm of gradients gave no hint. A check based on random projections costs 0.2% and detects 94% of harmful events within an hour. Devices tend to deteriorate, with a median of 23 days between first and tenth error, so that early retirement pays.",
  },
];
