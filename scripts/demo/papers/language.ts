import type { DemoText } from "./demo-text.ts";

export const LANGUAGE: DemoText[] = [
  {
    title: "Lanternfish: Language Models That Read Their Own Drafts Before Answering",
    area: "language",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["self-revision", "latent drafts", "decoding", "language models"],
    appeal: 0.97,
    code: true,
    project: true,
    abstract:
      "When people write they look back; autoregressive decoders cannot. Lanternfish adds a second, cheap attention stream through which a model reads a compressed copy of its own unfinished answer and may overwrite spans that no longer fit. The stream is trained by corrupting supervised answers with errors taken from the model itself, so that revision is learned as denoising rather than as another round of prompting. At 7B parameters, Lanternfish lowers factual slips on the LongLedger benchmark from 18.4% to 9.7% while generating 12% more tokens, against 210% more for critique-and-rewrite prompting. Two thirds of the edits occur within forty tokens of the original mistake, which suggests that models notice errors early but usually have no way to act. Revision helps little on arithmetic, and we trace this to drafts whose numbers are too coarsely compressed.",
  },
  {
    title: "Do Language Models Know When a Sentence Is Finished?",
    area: "language",
    categories: ["cs.CL"],
    keywords: ["end-of-sequence", "probing", "calibration"],
    appeal: 0.44,
    abstract:
      "The end-of-sequence symbol is the most frequent token that nobody studies. We ask whether decoder-only models represent the approaching end of an answer, or merely react to punctuation. Linear probes on eleven open models recover the remaining length, within 15%, as many as sixty tokens before the stop; the signal appears in the middle third of the layers and survives shuffling of all punctuation marks. Ablating four to nine attention heads removes it, after which models ramble, repeat their conclusions and lose 6 points on answer quality as judged by 40 annotators. Fine-tuning for helpfulness sharpens the signal but biases it towards longer answers by a factor of 1.4. A decoding rule that trusts the probe over the sampled stop symbol shortens responses by a fifth with no measured loss. Poetry and lists remain hard cases.",
  },
  {
    title: "Tidewater: Pretraining a 3B Model on Text Alone From Before 1931",
    area: "language",
    categories: ["cs.CL", "cs.DL"],
    keywords: ["historical language models", "temporal generalisation", "pretraining"],
    appeal: 0.81,
    code: true,
    project: true,
    abstract:
      "What would a language model believe if it had never seen the modern world? Tidewater is trained from scratch on 61 billion tokens of digitised books, newspapers and letters, none of them printed after 1930, with scanning errors repaired by a model that was held to the same cut-off. Because nothing later can leak in, every question about the following century becomes a clean test of forecasting and of reasoning by analogy. Given the apparatus and observations available in its time, the model ranks the true explanation of later discoveries first in 23% of 310 cases, against 4% for chance. It also reproduces the prejudices of its sources, which we document with a catalogue of 1,200 prompts and advise against using outside research. Checkpoints at every five billion tokens accompany the corpus recipe.",
  },
  {
    title: "The Grammar of Refusal Is Learned in the First Hundred Steps",
    area: "language",
    categories: ["cs.CL", "cs.CY"],
    keywords: ["instruction tuning", "refusals", "training dynamics"],
    appeal: 0.38,
    abstract:
      "Instruction tuning teaches models both what to decline and how to phrase it. By saving a checkpoint at each of the first thousand updates, we separate these two lessons. Wording comes first: after roughly ninety steps a model will apologise in the house style to any prompt that shares surface features with declined ones, including recipes and chess puzzles. Discrimination between harmful and harmless requests follows much later and continues to improve past the point where training is usually stopped. Delaying declined examples to the second half of tuning cuts false refusals on the BenignEdge set from 14.1% to 5.2%, with unchanged behaviour on harmful prompts. The effect holds for three model families and vanishes above 30B parameters, where the initial model already separates the cases. Our measurements concern English only.",
  },
  {
    title: "Mixture-of-Vocabularies: Letting Each Layer Choose Its Own Tokens",
    area: "language",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["tokenization", "dynamic merging", "byte-level models"],
    appeal: 0.62,
    code: true,
    abstract:
      "A tokenizer fixes the unit of thought before learning starts. In a mixture of vocabularies the input is bytes, and every block carries a small gate that may merge neighbouring positions into one or split them again, so that sequences shrink and grow as they rise through the network. Gates are trained with a straight-through estimator and a budget on total positions. Trained on 200B bytes, our 1.6B model matches a subword baseline in bits per byte at 0.93 of its compute and beats it clearly on spelling, on digits and on noisy text, where accuracy rises from 61% to 84%. Learned units look like morphemes in the lower third, and like phrases of three to six words near the top. Batching ragged sequences is awkward; our kernels lose about 18% of peak throughput.",
  },
  {
    title: "A Survey of Long-Context Language Modelling: Memory, Positions and What Gets Lost in Between",
    area: "language",
    categories: ["cs.CL", "cs.AI", "cs.LG"],
    keywords: ["long context", "survey", "positional encoding", "memory"],
    kind: "survey",
    appeal: 0.58,
    code: true,
    abstract:
      "Advertised context windows have grown a thousandfold within a few years, but usable context has grown far less. This survey organises 340 works along three questions: how positions are encoded, where the past is kept, and which parts of it are read. For each family of methods we describe the assumptions behind it, its asymptotic costs in training and in serving, and the kinds of failure that later work uncovered. A re-evaluation of fourteen openly available systems on a common suite of nine tasks shows that retrieval of a single planted fact, still the customary test, correlates only weakly (0.31) with the ability to combine facts that lie far apart. We close with eight open problems, among them honest reporting of effective length, training data that truly needs distance, and memory that can be corrected.",
  },
  {
    title: "Small Models, Strange Tastes: Stylometry of 90 Open Language Models",
    area: "language",
    categories: ["cs.CL", "cs.CY"],
    keywords: ["stylometry", "model identification", "text analysis"],
    appeal: 0.52,
    project: true,
    abstract:
      "Readers claim that they can tell one model's prose from another's. We test the claim with 1.1 million passages that 90 open models wrote in answer to identical prompts. A classifier that sees nothing but the frequencies of 400 function words names the right model 71% of the time, and the right family 93%. Human experts reach 38% on a five-way choice. Distances between styles follow shared instruction data more closely than shared architecture or pretraining text, so lineages can be drawn that agree with published histories in all but three instances. Distillation copies habits faithfully: a student inherits its teacher's fondness for triplets even when training text is rewritten first. Sampling at high temperature blurs the signal, paraphrasing by an unrelated model shifts it, neither removes it. Long passages are required; below eighty words accuracy is poor.",
  },
  {
    title: "Forgetting on Purpose: Sliding Summaries Beat Longer Windows at Equal Cost",
    area: "language",
    categories: ["cs.CL"],
    keywords: ["long context", "summarisation", "memory", "inference cost"],
    appeal: 0.47,
    code: true,
    abstract:
      "If attention over a long history is expensive, is it worth its price? Under a fixed budget of inference operations we compare models that keep everything with models that keep a recent window plus a running summary which they rewrite after each chapter. On novels, court transcripts and a year of mailing-list discussion, the summarising variants answer 8 to 11 points more questions correctly once inputs pass 150,000 tokens. Gains come from distraction avoided rather than from information added: deleting irrelevant passages by oracle closes most of the gap. Summaries of about 3,000 tokens are best, and training the writer jointly with the reader matters more than its size. The approach loses when questions ask for exact quotations, names mentioned once, or the order of events, for which a hybrid with a verbatim index is proposed.",
  },
  {
    title: "When Chains of Thought Stop Being Load-Bearing",
    area: "reasoning",
    categories: ["cs.CL", "cs.AI"],
    keywords: ["chain of thought", "faithfulness", "causal intervention"],
    appeal: 0.86,
    code: true,
    abstract:
      "Written reasoning is offered as evidence for an answer, yet it is rarely checked whether the answer depends on it. We cut, permute and contradict individual steps in 48,000 solutions and measure how the conclusion moves. Dependence is far from uniform: in problems that a model could solve silently, 70% of steps can be replaced by unrelated sentences without consequence, whereas near the edge of its competence almost every step carries weight. A single scalar, the drop in answer likelihood after blanking a step, predicts human judgements of relevance with a correlation of 0.68. Larger models show less dependence on identical problems. Training with an intervention penalty makes reasoning sparser and more faithful, at a price of 1.3 points of accuracy. Explanations, we argue, should be reported together with the difficulty of the problem they explain.",
  },
  {
    title: "Ladderback: Verifying Partial Proofs to Search Only Where Reasoning Is Alive",
    area: "reasoning",
    categories: ["cs.AI", "cs.LG"],
    keywords: ["process rewards", "tree search", "verification"],
    appeal: 0.74,
    code: true,
    project: true,
    abstract:
      "Sampling hundreds of complete solutions wastes most computation on branches that were doomed within a few lines. Ladderback scores unfinished solutions by asking how often they can still be completed correctly, a quantity estimated from cheap rollouts during training and predicted by a light head at test time. Search then proceeds as in old board-game programs: expand the most promising stem, back up the value, stop when the leader cannot be overtaken. On the Redoubt collection of olympiad problems a 14B solver climbs from 41.0% to 57.6% at the cost of sixteen plain samples; majority voting needs about two hundred for that level. Value estimates stay calibrated for problems up to twice the training length. Where every early step looks plausible, as in combinatorial counting, the head is overconfident and search degenerates into breadth-first sampling.",
  },
  {
    title: "How Many Thoughts Does a Hard Problem Need? Scaling Laws for Inference-Time Deliberation",
    area: "reasoning",
    categories: ["cs.LG", "cs.AI"],
    keywords: ["test-time compute", "scaling laws", "reasoning"],
    appeal: 0.66,
    abstract:
      "Longer deliberation improves answers, but with what returns? From 2.6 million runs over nine models and six families of problems we fit a law with three terms: a floor set by knowledge that no amount of thought supplies, a power-law gain in sequential length, and a logarithmic gain in parallel attempts. The law predicts held-out error within 0.9 points across four orders of magnitude of computation. It implies a simple policy, namely to lengthen first, until the expected gain per token falls under that of one more independent attempt, and then to widen; for typical models the crossing lies near 6,000 tokens. Problems that require a fact the model lacks show a flat curve from the beginning, which allows early detection. Extrapolation breaks for tool-assisted settings, whose returns arrive in jumps.",
  },
  {
    title: "Reasoning Backwards: Abductive Pretraining From Conclusions to Premises",
    area: "reasoning",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["abduction", "pretraining objectives", "logical reasoning"],
    appeal: 0.41,
    code: true,
    abstract:
      "Text seldom states why. To give models practice in explaining, we rearrange documents so that a concluding sentence comes first and the passage that supports it must be produced afterwards. Finding such pairs needs no annotation: a conclusion is a sentence whose likelihood rises most when its context is supplied. Mixing 6% of these inverted documents into continued pretraining lifts abductive accuracy on three invented-world suites by 9.2 points on average and, less expectedly, improves forward deduction by 2.4. Models so trained list more alternatives before committing to one, and concede more often that evidence is insufficient. Benefits saturate at roughly four billion tokens. Inversion above a quarter of the mixture harms fluency, for documents then open abruptly. We release the mining procedure along with 900,000 verified pairs in eleven domains.",
  },
  {
    title: "Do Reasoning Models Plan, or Do They Merely Continue Well?",
    area: "reasoning",
    categories: ["cs.AI", "cs.CL"],
    keywords: ["planning", "probing", "lookahead", "reasoning models"],
    appeal: 0.71,
    abstract:
      "A planner fixes a goal before acting; a good improviser only appears to. To tell them apart we construct puzzles in which two opening moves look equally likely from training statistics but only one can be extended to a solution five moves later. Six reasoning models prefer the viable opening in 64% to 88% of cases before having written anything about the later moves. Activation patching locates the preference in a narrow band of layers, and transplanting activity from a solvable instance to its unsolvable twin carries false confidence along with it. The horizon is short: preference fades to chance at nine moves, regardless of size, unless intermediate positions are spelled out. Some lookahead thus exists inside the network, while anything deeper is done on paper. Whether other domains share this limit remains open.",
  },
  {
    title: "Counterfactual Drills Teach Models to Say Which Assumption They Used",
    area: "reasoning",
    categories: ["cs.CL"],
    keywords: ["counterfactual reasoning", "assumptions", "fine-tuning"],
    appeal: 0.29,
    abstract:
      "Asked whether a bridge will hold, an engineer states the load assumed. Language models answer as though none were needed. We assemble 5,400 everyday and technical questions that lack exactly one piece of information, together with the two or three ways in which a reasonable person might supply it. Fine-tuned on short drills, where the same question is answered under different assumptions, a model learns to name the one it relies upon in 82% of new questions, compared to 19% beforehand, and to give consistent answers under each. Conversations become no longer, since clarifications replace hedging. Annotators preferred the drilled answers in 67% of pairs. Transfer to law is weak, because there the missing premise is often a rule and not a fact. The drills, guidelines and raw judgements are public.",
  },
  {
    title: "Arithmetic by Analogy: Why Transformers Carry Digits in Circles",
    area: "reasoning",
    categories: ["cs.LG", "cs.CL"],
    keywords: ["arithmetic", "mechanistic analysis", "modular representations"],
    appeal: 0.55,
    code: true,
    abstract:
      "Small transformers trained on addition develop circular representations of digits, but why, and do large models share them? Starting from a two-layer network we derive the geometry as the cheapest way of computing a sum modulo ten with bounded weights, and predict that a second, slower circle should encode the carry. Both are found in trained networks, and in five pretrained models between 1B and 32B parameters, where interventions that rotate a digit's phase by a tenth of a turn change the printed result by exactly one in 91% of trials. Errors in long additions arise from accumulated phase noise and not from lost carries, which is consistent with the observation that writing intermediate results helps. Multiplication shows a mixture of circles and memorised tables that the present account explains only in part.",
  },
  {
    title: "Riddlewood: 3,000 Puzzles Written for Machines by People Who Dislike Benchmarks",
    area: "reasoning",
    categories: ["cs.CL", "cs.AI"],
    keywords: ["benchmark", "lateral thinking", "contamination"],
    kind: "benchmark",
    appeal: 0.6,
    code: true,
    project: true,
    abstract:
      "Popular test suites leak, saturate and reward test-taking. Riddlewood was written over fourteen months by 62 puzzle setters who were paid for each riddle that friends could solve and current models could not. Every item carries a full derivation, two decoys that follow from common misreadings, and a licence that forbids use in training; a hidden twin with altered surface reveals memorisation. The best of seventeen systems solves 34% of items, whereas small groups of people solve 89% in under ten minutes. Failures concentrate on riddles that change the rules half-way, on those whose answer is that there is no answer, and on wordplay that relies upon sound. Accuracy on twins falls by less than two points, so contamination seems low for now. We intend to retire a third of the items each year.",
  },
  {
    title: "Monsoon-12: An Open Model for Twelve Languages With Fewer Than a Million Sentences Each",
    area: "multilingual",
    categories: ["cs.CL"],
    keywords: ["low-resource languages", "multilingual models", "transfer"],
    appeal: 0.57,
    code: true,
    project: true,
    abstract:
      "Most of the world's languages have too little text for the usual recipe. Monsoon-12 covers a dozen of them, none with more than 0.9 million clean sentences, by sharing subword units according to sound and not to spelling and by drawing syntax from related languages through alternating batches. Speakers took part at every stage: they chose the domains, removed religious text that dominated some crawls, and wrote 400 questions per language for evaluation. Our 2.5B model surpasses systems ten times larger on comprehension in nine of the twelve languages and halves the rate of unwanted switching to a dominant neighbour. Numerals and proper names remain troublesome. The article reports costs, disagreements between communities about standard spelling, and those requests that we could not meet, in the hope that others will plan for them.",
  },
  {
    title: "One Alphabet Too Many: Script Choice as a Hyperparameter in Cross-Lingual Transfer",
    area: "multilingual",
    categories: ["cs.CL"],
    keywords: ["transliteration", "cross-lingual transfer", "tokenization"],
    appeal: 0.31,
    abstract:
      "Several languages are written in two or more scripts, and practitioners pick one by habit. Treating script as a tunable choice, we transliterate training and test data for seventeen languages into up to five writing systems and repeat the same transfer experiments. The best script improves tagging and entailment over the customary one by 3.8 points on average, with a maximum of 14 for a language whose usual script shares nothing with any large neighbour. Overlap in subword units explains half of the variance; the rest is tied to how well the script marks vowels. A predictor based on 2,000 raw sentences picks the best option in thirteen instances out of seventeen. Community acceptance is another matter, and we advise converting outputs back to whichever form readers expect.",
  },
  {
    title: "Kèmi: A Speech-First Dialogue Corpus in Six West African Languages",
    area: "multilingual",
    categories: ["cs.CL", "cs.SD"],
    keywords: ["dataset", "dialogue", "speech", "African languages"],
    kind: "dataset",
    appeal: 0.35,
    project: true,
    abstract:
      "Written dialogue corpora miss how many languages are actually used. Kèmi gathers 1,140 hours of conversation in six West African languages, recorded on ordinary phones at markets, clinics and homes, with consent for each use recorded by voice. Tone is transcribed where it distinguishes meaning, code-switching is marked at word level, and 96 hours carry annotations for requests, repairs and backchannels. Baselines show how much remains to be done: the best recogniser has a word error rate of 27.5%, which doubles wherever speakers switch language, and dialogue models trained on text misread politeness formulas as agreement. Contributors keep the right of withdrawal, and a cooperative of speakers decides on commercial requests. Recordings come with noise conditions and coarse region, never with names or exact places.",
  },
  {
    title: "Translation Without a Pivot: Direct Alignment of 210 Language Pairs From Shared Images of Daily Life",
    area: "multilingual",
    categories: ["cs.CL", "cs.CV"],
    keywords: ["machine translation", "grounding", "unsupervised alignment"],
    appeal: 0.39,
    abstract:
      "Pairs of small languages are normally translated by way of a large one, which flattens kinship terms, evidentials and much else. We align twenty-one languages directly with the help of photographs: speakers describe 9,000 scenes of ordinary life in their own words, and a model learns that descriptions of the same scene ought to be exchangeable. No parallel sentences are needed. Quality as rated by bilinguals reaches 68 of 100, seven points above pivoting through the best large system, and distinctions that the pivot lacks survive in 74% of cases instead of 12%. Abstract speech is a weak point: proverbs and law cannot be photographed, and there pivoting still wins. A combination that selects by predicted concreteness is best overall. We also discuss how to photograph homes with respect.",
  },
  {
    title: "Why Does English Leak? Tracing Pivot Representations Through Multilingual Decoders",
    area: "multilingual",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["multilingual models", "interpretability", "latent language"],
    appeal: 0.49,
    code: true,
    abstract:
      "Multilingual models sometimes answer in English when nobody asked. We follow the decision through depth by decoding intermediate states in fourteen languages. Concepts take shape in a space that is near, though not identical, to English; the language of the output is selected surprisingly late, by few heads, and on little evidence. Leaks happen where the selection is weak: after code, after numerals, and for concepts whose word in the target language was rare in training. Strengthening one direction in the residual stream removes 83% of leaks and costs nothing in quality, while the opposite intervention makes any model answer in English no matter the prompt. A model trained with balanced data shows a pivot too, located between languages, and leaks into no one language in particular. Dialects were outside our reach.",
  },
  {
    title: "FolioQA: Answering Questions Over 80-Page Reports Without Converting Them to Text",
    area: "documents",
    categories: ["cs.CL", "cs.CV", "cs.IR"],
    keywords: ["document understanding", "layout", "question answering"],
    appeal: 0.5,
    code: true,
    abstract:
      "Pipelines for long reports first turn pages into plain text and thereby lose columns, footnotes and the meaning of an indented row. FolioQA keeps pages as images: a layout encoder yields some forty region vectors for each page, a retriever works on regions, and only the chosen ones are read at full resolution. Training data come from 120,000 synthetic questions whose answers require two regions or more. For filings, manuals and audit reports averaging 83 pages, exact-match accuracy improves from 52.3% to 66.8% over the strongest text pipeline, at a third of its latency. Tables that continue across pages account for most of the gain. Handwriting, stamps and rotated scans are still read badly. The evaluation set, with 2,900 questions and the evidence regions marked by hand, is available for research.",
  },
  {
    title: "Rows, Columns and Lies: Can Models Detect Inconsistent Tables?",
    area: "documents",
    categories: ["cs.CL", "cs.DB"],
    keywords: ["tables", "consistency checking", "benchmark"],
    kind: "benchmark",
    appeal: 0.33,
    code: true,
    abstract:
      "A total that does not match its parts is obvious to an accountant. We take 6,200 published tables, perturb half in one of nine ways (a swapped unit, a shifted row, a percentage over the wrong base), and ask models whether anything is amiss and where. Detection looks strong at 78% balanced accuracy until one controls for tables that are merely unusual, upon which it falls to 59%. Locating the faulty cell succeeds in one table out of four. Models that may run a spreadsheet do far better, 81% and 63%, except for errors that involve meaning instead of sums, such as a population that exceeds that of its country. Attention to headers is the best predictor of success. Inspecting the untouched half, we found 37 genuine mistakes in print and informed the authors.",
  },
  {
    title: "Marginal Gains: Footnotes, Captions and Headers as Free Supervision for Document Encoders",
    area: "documents",
    categories: ["cs.IR", "cs.CL"],
    keywords: ["document encoders", "self-supervision", "layout"],
    appeal: 0.22,
    code: true,
    abstract:
      "Documents annotate themselves. A footnote refers to a phrase, a caption describes a figure, a running header names the section that it stands above. We turn eleven such relations into contrastive objectives and pretrain a 300M encoder upon 14 million scanned and born-digital pages, with no labels whatsoever. In linear evaluation the result outdoes masked-layout pretraining on form parsing (+4.1), reading order (+6.7) and section classification (+2.9), and it needs one eighth of the labelled pages to reach equal accuracy after fine-tuning. Captions contribute most, page numbers nothing. Gains hold for scripts that are read from right to left after mirroring the positional code. On receipts and tickets, which have hardly any structure of this sort, the method is of no use and slightly harms results relative to plain masking.",
  },
];
