import type { LabelledPaper } from "./labelled-paper.ts";

/** Language models, languages, retrieval and documents. */
export const CASES: LabelledPaper[] = [
  {
    title: "Closed-Book by Choice: Writing Product Manuals into the Weights of a Language Model",
    abstract: `
      Support assistants usually fetch passages from a manual at every turn. We study the opposite design, in which a
      model no longer requires retrieval at inference time because the manual has been written into its parameters.
      Starting from an open 8B model, we continue pre-training on paraphrased sections of 214 manuals and interleave
      them with general text to limit forgetting. The resulting closed-book model answers 78.1% of held-out factual
      questions without retrieval-augmented generation, and its answers are produced three times faster. We further
      measure how much factual knowledge is injected per gradient step and show that paraphrase diversity, rather than
      repetition, decides how well it can be recalled.`,
    topics: ["continued-pre-training", "knowledge-editing"],
    also: ["question-answering", "synthetic-data", "continual-learning", "pre-training"],
    never: ["retrieval-augmented-generation", "dense-retrieval", "retrieval"],
    why: "retrieval is named twice as what is done without",
  },
  {
    title: "Tearing Less: A Mechanical Model of Rag Paper for Archive Conservation",
    abstract: `
      Rag paper made from cotton and linen before 1850 ages differently from wood-pulp paper. We describe tensile
      tests on 63 sheets from three archives and fit a viscoelastic model that predicts tear length under humid
      storage. Sheets with gelatine sizing lose 12% of their strength per century, those without lose 31%. The model
      reproduces measurements within 6% and needs only thickness and acidity as inputs. We give recommendations for
      shelf humidity and for the handling of bound volumes.`,
    topics: [],
    also: ["digital-humanities", "materials"],
    never: ["retrieval-augmented-generation", "retrieval", "language-models"],
    categories: ["cond-mat.soft"],
    why: "rag is a cloth, and no machine learning is done",
  },
  {
    title: "GraftRAG: Evidence Budgets for Retrieval-Augmented Generation over Noisy Corpora",
    abstract: `
      Retrieval-augmented generation (RAG) systems pass a fixed number of chunks to the generator, no matter how hard
      the question is. We propose GraftRAG, which learns an evidence budget per query. A light controller reads the
      scores of a bi-encoder and decides how many passages to keep, and a cross-encoder reranker orders what remains.
      On five open-domain question answering datasets with injected noise, GraftRAG improves exact match by 4.2 points
      over fixed-budget RAG while it reads 41% fewer tokens. Ablations show that most of the benefit comes from
      discarding passages which are topically close and factually irrelevant.`,
    topics: ["retrieval-augmented-generation"],
    also: ["question-answering", "reranking", "dense-retrieval"],
    codeUrl: "https://example.org/graftrag",
  },
  {
    title: "How Many Exemplars Does a Dialect Need? In-Context Learning for Swiss German Normalisation",
    abstract: `
      Dialect normalisation maps spontaneous spelling to a standard. Because annotated data are scarce, we ask how far
      in-context learning with large language models carries. We vary the number, order and dialect of the exemplars
      for four Swiss German varieties. Eight examples from the same canton match a sequence-to-sequence model trained
      on 20,000 sentences; sixty-four from another canton do not. Example order matters less than earlier studies of
      English suggest. Our findings show that demonstration selection should follow geography before lexical
      similarity, and we publish all prompts.`,
    topics: ["in-context-learning", "european-languages"],
    also: ["low-resource-languages", "linguistics", "prompting"],
    never: ["few-shot-learning"],
  },
  {
    title: "Unmasking in Parallel: Confidence Schedules for Masked Diffusion Language Models",
    abstract: `
      Diffusion language models generate text by iteratively unmasking tokens, which promises parallel decoding but
      often hurts quality when many tokens are committed at once. We analyse where errors arise and find that
      neighbouring tokens are unmasked before their dependency is resolved. We propose a schedule that groups
      positions by estimated mutual information and unmasks one token per group. On mathematical word problems and
      code completion, our method needs 2.7 times fewer steps than confidence-based sampling at equal accuracy. It is
      training-free and works with any masked diffusion language model.`,
    topics: ["diffusion-language-models"],
    also: ["parallel-decoding", "discrete-diffusion", "text-generation", "mathematical-reasoning"],
    never: ["image-generation", "pre-training", "code-generation"],
  },
  {
    title: "Rewriting Before Routing: Faithful Meeting Summaries from Overlapping Talk",
    abstract: `
      Meeting summarization suffers when speakers interrupt one another. We present a two-stage approach: a rewriting
      model first turns overlapping turns into a linear account, and a summarizer then condenses it. Human judges
      prefer our abstractive summaries over those of a single-pass model in 64% of comparisons, mostly because fewer
      statements are attributed to the wrong person. A new faithfulness test based on speaker swaps reveals that
      automatic scores such as ROUGE do not notice such errors. We evaluate on two public corpora of project meetings
      in English and Dutch.`,
    topics: ["summarization"],
    also: ["automatic-metrics", "hallucination", "dialogue", "human-evaluation"],
    never: ["speaker-recognition", "model-routing"],
  },
  {
    title: "A Treebank That Grows: Active Annotation of Wolof and Serer Syntax",
    abstract: `
      We describe the first corpus of syntactically annotated Wolof and Serer text, two West African languages with
      few digital resources. The corpus comprises 11,400 sentences from radio transcripts, folk tales and government
      letters, annotated with universal dependencies by six native speakers. An active annotation loop proposes the
      sentences on which a multilingual parser is least certain. Cross-lingual transfer from French fails for serial
      verbs, and a parser trained on only 900 of our sentences outperforms it by 19 points. The treebank and
      guidelines are released under an open licence.`,
    topics: ["african-languages", "linguistics"],
    also: ["low-resource-languages", "cross-lingual-transfer", "active-learning", "annotation"],
    facets: ["dataset"],
  },
  {
    title: "Non-Autoregressive Translation Revisited with Document Contexts",
    abstract: `
      Non-autoregressive translation produces all target words at once and has long trailed models that write from
      left to right. We revisit the gap for whole documents. Our non-autoregressive decoder conditions on the
      alignment of the previous paragraph and predicts lengths per sentence. On WMT English–German and
      English–Japanese test sets it comes within 0.3 COMET of a strong neural machine translation baseline and is
      eleven times faster. In contrast to earlier work, no sequence-level distillation from an autoregressive teacher
      is needed. We analyse discourse phenomena such as pronouns and ellipsis.`,
    topics: ["machine-translation", "parallel-decoding"],
    also: ["linguistics"],
    never: ["autoregressive-models", "knowledge-distillation", "autoregressive-image-generation"],
    why: "non-autoregressive, and a distillation that is not needed",
  },
  {
    title: "Whose Proverb Is It? Probing Large Language Models for Regional Sayings of the Andes",
    abstract: `
      Proverbs carry values that dictionaries do not. We collect 2,300 sayings in Quechua, Aymara and Andean Spanish
      with community-written explanations and ask eleven large language models to explain and complete them. Models
      explain the Spanish sayings fluently yet replace local meanings by Iberian ones, an effect that grows with model
      size. Cultural alignment prompts help little. Community reviewers rated 58% of the Quechua explanations as wrong
      or disrespectful. Our dataset consists of audio, text and explanations and enables the study of cultural
      knowledge beyond national stereotypes.`,
    topics: ["cultural-understanding", "low-resource-languages"],
    also: ["multilingual-models", "linguistics"],
    facets: ["dataset"],
    never: ["probing", "speech-recognition"],
    why: "probing in its everyday meaning; audio in passing",
  },
  {
    title: "Semantic IDs That Age Well: Incremental Tokenization for Generative Recommendation",
    abstract: `
      Generative recommendation represents items by semantic IDs and predicts the next item token by token. Catalogues
      change daily, however, and re-tokenizing every item invalidates the model. We introduce incremental codebooks
      that keep existing identifiers stable while new items obtain codes from a residual quantizer with reserved
      slots. On two industrial logs and three public datasets, our approach keeps 97% of the hit rate of full
      retraining at 4% of its cost. Online A/B tests in a video app show a 1.3% lift in watch time. We further discuss
      cold-start items.`,
    keywords: [
      "generative recommendation",
      "semantic IDs",
      "residual quantization",
      "cold start",
      "sequential recommendation",
    ],
    topics: ["generative-retrieval"],
    also: ["sequential-recommendation", "recommender-systems"],
    never: ["quantization", "tokenization", "video-understanding", "visual-tokenizers"],
    why: "a residual quantizer is no compression of networks, item tokens are no tokens of text",
  },
  {
    title: "Forgetful Indexes: Deleting Vectors from Graph-Based Nearest Neighbour Search",
    abstract: `
      Approximate nearest neighbour search over billions of vectors relies on proximity graphs, for which deletion is
      an afterthought. We show that lazily deleted nodes degrade recall by up to 22% after a month of churn. FadeGraph
      repairs the neighbourhood of a deleted vector locally and bounds the number of edges that are touched. On four
      embedding collections it sustains 30,000 deletions per second with stable recall@10. An implementation in a
      widely used vector database is available as open source.`,
    topics: ["vector-search"],
    also: ["data-management"],
    never: ["machine-unlearning", "graph-neural-networks", "graph-learning", "continual-learning"],
    why: "deletion and forgetting concern an index, the graph is one of proximity",
  },
  {
    title: "Where the Stamp Covers the Total: Invoice Understanding under Occlusion",
    abstract: `
      Key information extraction from scanned invoices degrades when stamps, folds or signatures hide text. We present
      a document understanding model that reasons jointly about layout, text and missing ink. During training,
      synthetic occluders are placed over key fields, and the model learns to abstain or to infer the value from the
      rest of the page. On 5,000 real invoices from logistics companies, field-level F1 rises from 81.7 to 88.9. OCR
      errors account for most remaining failures. We also report results on receipts and customs forms.`,
    topics: ["document-understanding"],
    also: ["information-extraction", "text-recognition", "data-augmentation", "synthetic-data"],
    never: ["human-pose"],
  },
  {
    title: "Column by Column: Structure-Aware Pre-training for Question Answering over Spreadsheets",
    abstract: `
      Spreadsheets mix tables, notes and formulas on one sheet. Most table question answering models assume a clean
      header and fail on such input. We pre-train an encoder on 1.6 million public spreadsheets with two objectives,
      formula recovery and region ordering, and fine-tune it for table understanding. The model reaches 71.4% on a
      spreadsheet QA test with merged cells, 9 points above prompting a proprietary model with the serialised sheet.
      Error analysis shows that hidden columns and units remain difficult.`,
    topics: ["table-understanding"],
    also: ["question-answering", "pre-training", "encoder-language-models"],
    never: ["time-series-forecasting", "text-to-sql"],
  },
  {
    title: "Reviewer Number Four: What Language Models Miss When They Review Papers",
    abstract: `
      Conferences have begun to offer machine-written reviews. We collect 3,120 reviews produced by six large language
      models for submissions whose human reviews and final decisions are public. The models praise clarity, seldom
      question experimental design, and almost never notice a missing baseline. Their scores correlate with those of
      people at 0.31, yet are shifted upwards by 1.4 points. When a reviewer sees the model's text first, the human
      review becomes shorter and kinder. We conclude with advice to programme chairs on the use of such assistance in
      peer review.`,
    topics: ["peer-review"],
    also: [
      "language-models",
      "scientific-literature",
      "llm-as-a-judge",
      "human-ai-collaboration",
      "science-of-science",
    ],
    never: ["survey", "code-understanding"],
    why: "reviews are what is studied; the paper is no review of a field",
  },
];
