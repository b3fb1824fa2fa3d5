import type { LabelledPaper } from "./labelled-paper.ts";

/** Reasoning, agents and code. */
export const CASES: LabelledPaper[] = [
  {
    title: "TTS without Tears: Allocating Samples for Test-Time Scaling under a Latency Cap",
    abstract: `
      Test-time scaling (TTS) spends additional computation at inference to improve answers, yet deployments bound
      latency rather than total tokens. We formalise TTS under a latency cap and show that the best mix of parallel
      sampling and sequential revision changes with the cap. Our allocator predicts, from the first 64 tokens, how
      many samples a question deserves. On competition mathematics it matches best-of-64 with majority voting at a
      quarter of the time. TTS gains vanish for questions which the base model never solves, and our allocator learns
      to stop early there.`,
    topics: ["test-time-scaling"],
    also: ["mathematical-reasoning", "efficient-reasoning", "adaptive-computation"],
    never: ["text-to-speech", "speech-audio"],
    why: "TTS is no speech here",
  },
  {
    title: "Scoring Steps, Not Answers: Calibrated PRMs for Long Derivations",
    abstract: `
      Process reward models (PRMs) judge every step of a solution, but their scores drift upwards as derivations grow.
      We trace the drift to training labels obtained by Monte Carlo rollouts, which reward steps that can still be
      rescued. We calibrate a PRM with a small set of human step labels and a monotone correction per depth. Used for
      best-of-N selection and beam search on olympiad problems, the calibrated PRM raises accuracy by 5.6 points. We
      release the step annotations for 1,100 derivations in algebra and number theory.`,
    topics: ["process-reward-models", "mathematical-reasoning"],
    also: ["uncertainty", "test-time-scaling", "tree-search", "reward-modeling"],
    never: ["motion-planning"],
    why: "PRM is a roadmap of robots elsewhere",
    misses: ["mathematical-reasoning"],
  },
  {
    title: "When CoT Is Only Decoration: Causal Tests for Stated Reasoning",
    abstract: `
      Chain-of-thought (CoT) is read as an explanation of how a model arrived at its answer. We put this to a causal
      test: single steps are replaced by wrong ones, and we observe whether the answer follows. For factual questions
      the answer follows in only 17% of cases; for arithmetic, in 83%. Models trained with reinforcement learning rely
      more on what they write than instruction-tuned ones do. A simple index of reliance predicts when the reasoning
      may be trusted by a monitor. Results hold across nine open models between 1.5B and 72B parameters.`,
    topics: ["chain-of-thought"],
    also: ["reasoning-interpretability", "chain-of-thought-monitoring", "causal-reasoning"],
    never: ["instruction-tuning", "causal-inference"],
    why: "instruction-tuned models are compared with, nothing is tuned",
  },
  {
    title: "Lemmas on Demand: Growing a Lean Library while Proving",
    abstract: `
      Neural theorem provers in Lean 4 treat each statement as an island. We present a prover that proposes lemmas,
      proves them, and adds those that recur to a growing library. A value model ranks candidate lemmas by how often
      they would have shortened earlier proofs. On a standard set of olympiad statements our system proves 61.2% with
      a budget of 128 attempts, and the library of 4,900 lemmas transfers to undergraduate analysis. Autoformalization
      errors are a minor cause of failure; missing definitions are the main one.`,
    topics: ["theorem-proving"],
    also: ["mathematical-reasoning", "ai-for-mathematics", "self-improvement"],
    never: ["theory", "program-verification"],
    why: "proofs are the subject, not the paper's own results",
  },
  {
    title: "Think Less, Know When: Length Control for Reasoning Models without Reinforcement Learning",
    abstract: `
      Large reasoning models overthink: they spend thousands of tokens on questions that need a sentence. Existing
      remedies retrain the model with length penalties. We show that a length controller can be obtained without
      reinforcement learning and without fine-tuning, from a linear direction in the residual stream which tracks how
      much thinking remains. Adding it during decoding shortens chains of thought by 46% on grade-school mathematics
      with no loss, and by 29% on graduate science questions with a loss of 0.4 points. The approach adds two
      matrix–vector products per token.`,
    topics: ["efficient-reasoning", "activation-steering"],
    also: ["chain-of-thought", "mathematical-reasoning"],
    never: ["reinforcement-learning", "fine-tuning", "rlvr", "policy-optimization"],
    why: "reinforcement learning is in the title as what is absent",
    misses: ["activation-steering"],
  },
  {
    title: "Everyone Has a Price: Bargaining between Language Models under Private Information",
    abstract: `
      Negotiation tests whether a model can act on what another party does not know. We let pairs of large language
      models bargain over goods with private valuations in 40,000 dialogues. Stronger models reach agreement more
      often, but capture surplus mainly by anchoring high; they seldom infer the other side's valuation from its
      offers. Prompting for theory of mind improves prediction and leaves the outcome unchanged. Against a
      game-theoretic equilibrium strategy all models lose between 8 and 23 percent of the surplus. We discuss what
      this means for automated procurement.`,
    topics: ["strategic-reasoning"],
    also: ["game-theory", "multi-agent-systems", "economics", "dialogue", "cognitive-science"],
    never: ["finance"],
  },
  {
    title: "Least Privilege for MCP Servers: Typed Scopes for Tools That Language Models Call",
    abstract: `
      The Model Context Protocol (MCP) lets agents discover tools at run time, which makes over-broad permissions the
      rule. We inspect 2,614 public MCP servers and find that 71% of them request write access they never use. We
      propose typed scopes, a small extension by which a server declares the effect of each tool and a client refuses
      calls beyond what the user granted. Scopes can be inferred for 83% of existing tools from their schemas. In a
      red-team exercise with injected instructions, scopes stop 92% of harmful calls without hurting task success.`,
    topics: ["model-context-protocol", "agent-safety"],
    also: ["language-models", "tool-use", "prompt-injection", "red-teaming", "llm-agents"],
    never: ["molecules", "linguistics"],
  },
  {
    title: "Metal–Organic MCPs: Microchannel Plates with Printed Electrodes for Ultraviolet Photon Counting",
    abstract: `
      Microchannel plates (MCPs) amplify single photons in space instruments. We report MCPs with electrodes printed
      by aerosol jet and compare gain, dark counts and ageing with evaporated electrodes. After 2 C/cm$^2$ of
      extracted charge the printed MCP keeps 88% of its gain. Scanning electron microscopy shows no delamination. The
      process lowers cost by a factor of four and suits curved plates. We discuss the use of such detectors in small
      ultraviolet telescopes.`,
    topics: [],
    also: ["astronomy", "physics"],
    never: ["model-context-protocol", "agents", "quantization"],
    categories: ["physics.ins-det"],
    why: "MCP is a detector",
  },
  {
    title: "Clicking Blind: How Computer-Use Agents Fail When Screens Change Their Layout",
    abstract: `
      Computer-use agents operate graphical interfaces from screenshots. We ask what happens when the layout changes
      between versions of an application. DriftDesk re-renders 190 desktop and web tasks with moved buttons, renamed
      menus and dark themes. The success of five GUI agents falls from 48% to 29%; agents that ground elements by
      coordinates suffer most. Letting an agent reread the accessibility tree after a failed click recovers half of
      the loss. We analyse 3,000 trajectories and find that agents repeat a failed action 4.1 times on average before
      they try another.`,
    topics: ["computer-use"],
    also: ["agent-evaluation", "robustness-evaluation", "web-agents", "visual-grounding"],
    facets: ["benchmark"],
    never: ["graphic-design"],
    why: "a benchmark that is never called one",
    misses: ["benchmark"],
  },
  {
    title: "Sleep on It: Offline Consolidation of Agent Memory",
    abstract: `
      Agents that work for weeks collect more experience than fits into a prompt. Most memory systems write at every
      step and read by similarity. Inspired by sleep, we consolidate offline: between tasks, a language model merges,
      abstracts and discards entries of the agent's long-term memory according to how often they were useful. On three
      long-horizon suites, consolidated memory raises task success by 7.8 points and is six times smaller.
      Contradictory entries, a common failure of append-only stores, nearly disappear. We study what is forgotten and
      whether it would have been needed.`,
    topics: ["agent-memory"],
    also: ["llm-agents", "self-evolving-agents"],
    never: ["memory-augmented-models", "memory-offloading", "eeg", "machine-unlearning"],
    why: "memory, sleep and forgetting belong to an agent, not to hardware or a patient",
  },
  {
    title: "Diplomats and Drones: Role Assignment in Teams of Language-Model Agents",
    abstract: `
      Multi-agent systems built on large language models assign roles by hand. We study when roles help. In teams of
      three to nine agents that share a budget of tokens, we compare fixed, rotating and self-chosen roles on software
      planning, negotiation and crossword tasks. Self-chosen roles win where subtasks differ in difficulty; for
      homogeneous tasks a single agent with the same budget is as good. Debate without roles converges to the first
      confident answer. Our results suggest that reported gains of multi-agent systems are often due to the larger
      budget alone.`,
    topics: ["multi-agent-systems"],
    also: ["llm-agents", "language-models"],
    never: ["aerial-multi-robot", "personas", "multi-agent-rl"],
    why: "drones are in the title as a figure of speech",
    intruders: ["aerial-multi-robot"],
  },
  {
    title: "Small Patches, Large Repositories: Localisation First for Issue-Resolving Agents",
    abstract: `
      Software engineering agents that resolve GitHub issues spend most of their tokens on finding the place to edit.
      We separate localisation from repair. A lightweight ranker trained on commit history proposes ten functions, and
      the agent may open further files only when tests contradict the proposal. On SWE-bench Verified our system
      resolves 58.4% of the issues at a third of the cost of an unrestricted agent. Localisation errors explain 61% of
      the failures; the remaining ones are mostly incomplete patches which pass the visible tests.`,
    topics: ["software-engineering-agents"],
    also: ["program-repair", "code-generation", "llm-agents"],
    never: ["visual-localization", "benchmark", "temporal-grounding"],
    why: "localisation is that of a bug; the benchmark is only used",
  },
  {
    title: "Schema Drift and the Honest Query: Abstention in Text-to-SQL",
    abstract: `
      Text-to-SQL systems answer every question, even if the schema cannot. We study abstention when tables are
      renamed, split or removed after deployment. A verifier executes two independently generated queries and abstains
      if their results disagree for a reason which the schema explains. On a drifted version of a popular suite the
      verifier raises precision from 63% to 89% at a coverage of 74%. Large language models without the verifier
      invent joins over missing keys. We argue that execution accuracy alone rewards guessing.`,
    topics: ["text-to-sql"],
    also: ["uncertainty", "hallucination", "data-management", "position"],
    never: ["process-reward-models", "domain-adaptation"],
  },
  {
    title: "Loops the Compiler Missed: Reinforcement Learning for Triton Kernels",
    abstract: `
      Writing fast GPU kernels is a rare skill. We train a 14B language model with reinforcement learning to write
      Triton kernels, rewarding measured speed-up on real hardware and penalising kernels that only copy the
      reference. A curriculum over operators, from element-wise to fused attention, is essential. The model's kernels
      are correct for 87% of held-out operators and are faster than the compiler's for 62%. We observe reward hacking
      in early runs, such as cached outputs and skipped synchronisation, and describe the checks which removed it.`,
    topics: ["kernel-generation"],
    also: ["gpu-kernels", "rlvr", "reward-hacking", "curriculum-learning", "code-generation"],
    never: ["sparse-attention", "attention-mechanisms"],
    why: "kernels are programs, attention is one of the operators",
  },
  {
    title: "Red Hats for Copilots: Do Code Models Repeat the Vulnerabilities They Learned?",
    abstract: `
      Code assistants learn from repositories that contain known vulnerabilities. We align 1,902 CVE fixes with the
      versions that code models were likely trained on and ask the models to complete the surrounding function. Models
      reproduce the vulnerable form in 34% of cases, and in 52% when the identifier names are kept. Asking for secure
      code lowers the rate to 21% but introduces functional errors. Static analysis finds less than half of the
      reproduced flaws. Our findings inform the curation of code corpora and the review of suggestions.`,
    topics: ["code-security"],
    also: ["code-generation", "memorization"],
    never: ["red-teaming"],
  },
  {
    title: "Skill Issues: A Survey of Reusable Procedures for Language-Model Agents",
    abstract: `
      Agents based on large language models increasingly store procedures as skills that can be shared, composed and
      updated. This survey organises 180 papers along the life of a skill: how it is acquired, represented, retrieved,
      composed, tested and retired. We compare natural-language skills with code and with workflows compiled from
      traces, summarise the evaluation protocols in use, and point out that few of them separate the skill from the
      model that runs it. We close with open problems in skill safety, ownership and versioning, and maintain a list
      of papers.`,
    topics: ["agent-workflows"],
    also: ["llm-agents", "language-models", "agent-memory", "self-evolving-agents", "tool-use"],
    facets: ["survey"],
    never: ["hierarchical-rl"],
  },
];
