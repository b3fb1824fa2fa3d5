import type { LabelledPaper } from "./labelled-paper.ts";

/** Several modalities, speech and sound. */
export const CASES: LabelledPaper[] = [
  {
    title: "Counting Past Ten: Why Vision-Language Models Lose Track of Objects",
    abstract: `
      Vision-language models describe crowded scenes well and count them badly. We construct pictures in which the
      number, overlap and similarity of objects vary independently. Accuracy of fourteen VLMs falls sharply beyond ten
      objects, whatever the resolution. Probing the visual encoder shows that the count is linearly decodable up to
      thirty; it is lost in the projector. A small change, keeping two registers for numerosity, restores half of the
      loss without hurting visual question answering. We conclude that counting fails between seeing and saying.`,
    topics: ["vision-language-models", "visual-perception"],
    also: ["visual-question-answering", "probing"],
    never: ["object-detection", "video-understanding"],
  },
  {
    title: "Multi-modal or Merely Multi-input? Modality Neglect in Multimodal Fine Tuning",
    abstract: `
      Multi-modal language models are finetuned on mixtures in which one modality suffices for most answers. We show
      that the neglected modality is then ignored even where it is decisive. A counterfactual swap of images flips
      only 23% of answers after fine-tuning, against 51% before. Our remedy, swap-consistency regularisation, adds
      pairs whose answer must change. It brings the flip rate to 64% and improves robustness on four vision-language
      tasks. The effect is present in models for images, video and audio, and it grows with the size of the
      fine-tuning set.`,
    topics: ["multimodal"],
    also: ["fine-tuning", "vision-language-models", "instruction-tuning", "omni-modal-models", "causal-reasoning"],
    never: ["multi-task-learning", "image-editing", "speech-audio"],
    why: "multi-modal, multimodal, fine tuning, fine-tuning and finetuned in one text",
  },
  {
    title: "Point, Then Speak: Grounded Captions for People Who Cannot See the Screen",
    abstract: `
      Screen-reader users ask where things are, not only what they are. We train an image captioning model that ties
      every noun of a description to a region and lets the user ask for its neighbours. Grounded captions are learned
      from 400,000 images whose phrases are boxed by a detector and checked by a language model. In a study with 22
      blind participants, tasks were completed 35% faster than with plain captions. Hallucinated objects fall by half
      because phrases without a region are dropped.`,
    topics: ["image-captioning", "visual-grounding"],
    also: ["human-computer-interaction", "multimodal-hallucination"],
    never: ["speech-recognition", "text-to-speech", "object-detection"],
    why: "speaking and screen readers, though no speech is made",
  },
  {
    title: "One Token Too Many: Query-Aware Merging of Visual Tokens in Multimodal LLMs",
    abstract: `
      Multimodal LLMs encode an image in hundreds or thousands of visual tokens, most of which do not bear on the
      question. We propose to merge visual tokens inside the language model at a depth where their relevance to the
      query is known. The method is training-free and keeps positions intact. At 11% of the tokens it preserves 97.6%
      of the accuracy on ten understanding benchmarks and lowers time to first token by 3.1 times. Unlike
      attention-based pruning it remains compatible with fused attention kernels.`,
    topics: ["visual-token-compression"],
    also: ["token-reduction", "vision-language-models"],
    never: ["model-merging", "tokenization", "visual-tokenizers", "pruning-sparsity", "gpu-kernels"],
    why: "merging of tokens, not of models; pruning is named for contrast",
  },
  {
    title: "ASR for Auctioneers: Recognizing Speech at 300 Words a Minute",
    abstract: `
      Automatic speech recognition (ASR) is trained on careful speakers. Livestock auctioneers chant at up to 300
      words per minute with filler syllables that carry rhythm and no meaning. We collect 61 hours of auctions with
      bids as ground truth and adapt a large ASR model with rate-dependent subsampling. Word error rate falls from
      58.2% to 24.9%, and the final price is recovered for 93% of lots. Ablations show that subsampling matters more
      than additional data. ASR errors cluster around numbers below one hundred.`,
    topics: ["speech-recognition"],
    also: ["dataset"],
    never: ["jailbreaks", "adversarial-attacks", "game-theory", "finance"],
    why: "ASR is speech here, and an auction is only what is spoken of",
  },
  {
    title: "Measuring the Wrong Refusal: What ASR Hides in Jailbreak Studies",
    abstract: `
      Jailbreak papers report attack success rate (ASR) as judged by another language model. We relabel 5,400 answers
      from nine published attacks by hand. One third of the successes contain nothing that helps an attacker: the
      answer is vague, wrong or off-topic. ASR drops from 71% to 43% on average and the ranking of attacks changes.
      Short answers are overcounted most. We propose reporting ASR together with a measure of usefulness and provide
      the relabelled answers to calibrate automatic judges.`,
    topics: ["jailbreaks"],
    also: ["llm-as-a-judge", "benchmark-design", "automatic-metrics", "red-teaming", "dataset", "adversarial-attacks"],
    never: ["speech-recognition", "speech-audio"],
    why: "ASR is a success rate here",
  },
  {
    title: "Breath and Comma: Prosodic Phrasing in Zero-Shot TTS",
    abstract: `
      Zero-shot text-to-speech (TTS) systems copy a voice from seconds of audio but breathe at the wrong places. We
      predict phrase boundaries and breaths jointly from text and from the speaking habits found in the reference. The
      predictor adds 4 million parameters to a flow-matching acoustic model. Listeners rate naturalness 0.21 points
      higher on a five-point scale; for long sentences the gain doubles. TTS for audiobooks benefits most, where
      boundaries span several clauses. Samples in four languages accompany the paper.`,
    topics: ["text-to-speech"],
    also: ["flow-matching", "voice-conversion"],
    never: ["test-time-scaling", "few-shot-learning", "reasoning"],
    why: "TTS is speech here, and zero-shot says nothing of learning from few examples",
  },
  {
    title: "Interrupt Me: Full-Duplex Spoken Dialogue with a Listening Stream",
    abstract: `
      People interrupt, hum and overlap; voice assistants wait. We build a full-duplex spoken dialogue model which
      listens while it speaks. Two token streams, one for each party, are modelled jointly by a speech language model
      with 2B parameters, and a small head decides every 80 ms whether to yield. Trained on 9,000 hours of
      conversation, the model takes turns with a median gap of 210 ms and stops within 300 ms when interrupted. Users
      prefer it to a half-duplex baseline in 69% of sessions.`,
    topics: ["spoken-dialogue"],
    also: ["spoken-language-models", "dialogue"],
    never: ["multi-agent-systems", "streaming-video"],
  },
  {
    title: "Counterpoint by Constraint: Symbolic Music Generation with Rule-Guided Sampling",
    abstract: `
      Symbolic music generation models break rules of voice leading that first-year students know. We guide sampling
      of a pretrained music transformer with a differentiable checker for parallel fifths, range and resolution.
      Guidance reduces violations per bar from 0.9 to 0.1 and does not require retraining. In a listening test with 31
      trained musicians, guided chorales were preferred in 73% of pairs and could not be told from minor baroque
      masters above chance. Rules can be switched on and off by the user.`,
    topics: ["music-generation"],
    also: ["creativity", "neuro-symbolic", "transformers", "text-generation"],
    never: ["diffusion-guidance", "logical-reasoning"],
    why: "guidance and symbols are those of music",
  },
  {
    title: "What the Microphone Knows: A Benchmark of Reasoning over Sound for Audio-Language Models",
    abstract: `
      Large audio-language models transcribe and caption, but do they reason about what they hear? We introduce a
      benchmark of 4,050 questions about cause, distance, material and order of sounds, written by acousticians and
      answerable from audio alone. The best of sixteen models reaches 51.3%, people 87.9%. Text-only shortcuts were
      removed by adversarial filtering. Chain-of-thought prompting hurts all but two models, as they reason about
      captions rather than sound. The benchmark comprises recordings under open licences only.`,
    topics: ["audio-language-models"],
    also: ["chain-of-thought"],
    facets: ["benchmark"],
    never: ["music-generation", "adversarial-attacks", "speech-recognition", "image-captioning"],
  },
];
