/** A topic or facet that papers are filed under. Phrases are matched on normalised text (domain/tagger.ts). */
export interface TopicDefinition {
  slug: string;
  name: string;
  phrases: string[];
  /** Matched with their capitals, for short ones collide with words. */
  acronyms?: string[];
}

export const TOPICS: TopicDefinition[] = [
  {
    slug: "language-models",
    name: "Language models",
    phrases: ["language model", "pretrained transformer", "in context learning", "instruction tuning", "text generation"],
    acronyms: ["LLM", "SLM"],
  },
  {
    slug: "reasoning",
    name: "Reasoning",
    phrases: ["reasoning", "chain of thought", "theorem proving", "mathematical problem", "test time compute", "test time scaling"],
    acronyms: ["CoT", "RLVR"],
  },
  {
    slug: "agents",
    name: "Agents and tool use",
    phrases: ["agentic", "language agent", "llm agent", "multi agent", "tool use", "tool calling", "computer use", "web agent", "gui agent", "coding agent", "ai agent"],
  },
  {
    slug: "reinforcement-learning",
    name: "Reinforcement learning",
    phrases: ["reinforcement learning", "policy optimization", "policy gradient", "reward model", "offline rl", "actor critic", "q learning"],
    acronyms: ["GRPO", "PPO", "RLHF", "RLVR"],
  },
  {
    slug: "alignment-safety",
    name: "Alignment and safety",
    phrases: ["alignment", "jailbreak", "red teaming", "safety", "preference optimization", "hallucination", "guardrail", "harmful content", "unlearning"],
    acronyms: ["RLHF", "DPO"],
  },
  {
    slug: "efficiency",
    name: "Efficiency",
    phrases: ["quantization", "pruning", "knowledge distillation", "kv cache", "speculative decoding", "sparse attention", "inference acceleration", "low rank adaptation", "parameter efficient", "mixture of experts"],
    acronyms: ["LoRA", "MoE"],
  },
  {
    slug: "diffusion-models",
    name: "Diffusion and flow models",
    phrases: ["diffusion model", "diffusion transformer", "latent diffusion", "flow matching", "rectified flow", "score based", "denoising diffusion", "text to image", "image editing", "image generation"],
  },
  {
    slug: "video-generation",
    name: "Video generation and world models",
    phrases: ["video generation", "text to video", "video diffusion", "world model", "video synthesis", "video editing"],
  },
  {
    slug: "3d",
    name: "3D vision and generation",
    phrases: ["gaussian splatting", "radiance field", "3d reconstruction", "3d generation", "point cloud", "novel view synthesis", "depth estimation", "text to 3d"],
    acronyms: ["NeRF"],
  },
  {
    slug: "vision",
    name: "Computer vision",
    phrases: ["object detection", "semantic segmentation", "image classification", "image segmentation", "visual recognition", "vision transformer", "computer vision", "video understanding", "pose estimation", "image restoration"],
    acronyms: ["ViT"],
  },
  {
    slug: "multimodal",
    name: "Multimodal models",
    phrases: ["multimodal", "vision language", "visual question answering", "image text", "audio visual", "omni modal"],
    acronyms: ["VLM", "MLLM", "LMM"],
  },
  {
    slug: "robotics",
    name: "Robotics and embodied AI",
    phrases: ["robot", "robotic", "manipulation policy", "embodied", "vision language action", "imitation learning", "visuomotor", "autonomous driving", "dexterous"],
    acronyms: ["VLA"],
  },
  {
    slug: "speech-audio",
    name: "Speech and audio",
    phrases: ["speech", "text to speech", "speech recognition", "audio generation", "music generation", "speaker", "spoken", "sound event"],
    acronyms: ["TTS", "ASR"],
  },
  {
    slug: "retrieval",
    name: "Retrieval and recommendation",
    phrases: ["retrieval augmented", "information retrieval", "dense retrieval", "recommender", "recommendation", "reranking", "text embedding", "deep research", "semantic search"],
    acronyms: ["RAG"],
  },
  {
    slug: "code",
    name: "Code generation",
    phrases: ["code generation", "program synthesis", "software engineering", "code completion", "coding agent", "program repair", "unit test", "github issue"],
  },
  {
    slug: "science-medicine",
    name: "Science and medicine",
    phrases: ["medical", "clinical", "protein", "molecule", "molecular", "drug discovery", "radiology", "pathology", "materials science", "weather forecasting", "scientific discovery"],
  },
];

/** What kind of paper it is, beside what it is about. `code-available` and `theory` are found in other ways as well. */
export const FACETS: TopicDefinition[] = [
  { slug: "code-available", name: "Code available", phrases: [] },
  {
    slug: "survey",
    name: "Survey",
    phrases: ["a survey", "this survey", "we survey", "systematic review", "literature review", "comprehensive review", "a review of"],
  },
  {
    slug: "benchmark",
    name: "Benchmark",
    phrases: ["a benchmark", "new benchmark", "benchmark for", "we benchmark", "benchmark designed", "evaluation suite", "benchmark that", "benchmark comprising", "benchmark consisting"],
  },
  {
    slug: "dataset",
    name: "Dataset",
    phrases: ["a dataset", "new dataset", "large scale dataset", "dataset of", "we release a dataset", "dataset comprising", "dataset containing", "open corpus", "a corpus of"],
  },
  {
    slug: "theory",
    name: "Theory",
    phrases: ["we prove", "theoretical analysis", "convergence rate", "sample complexity", "generalization bound", "regret bound", "upper bound", "lower bound", "we establish that", "provably"],
  },
];
