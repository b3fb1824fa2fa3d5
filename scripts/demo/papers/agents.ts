import type { DemoText } from "./demo-text.ts";

export const AGENTS: DemoText[] = [
  {
    title: "Postmaster: Agents That Write Letters to Their Future Selves",
    area: "agents",
    categories: ["cs.AI", "cs.CL"],
    keywords: ["agents", "memory", "long-horizon tasks"],
    appeal: 0.93,
    code: true,
    project: true,
    abstract:
      "An agent that works for days forgets what it learnt in the first hour. Rather than storing transcripts for later search, Postmaster lets the agent address notes to situations: a letter carries a trigger, described in the same vocabulary as observations, and is delivered when the trigger comes true. Triggers are learned from hindsight, by asking which earlier remark would have prevented each failure. On ErrandBench, whose tasks take between 200 and 1,800 steps, completion rises from 31% to 52% with a mailbox of at most 64 letters; a searchable log of everything reaches 39%. Inspecting the mail shows recurring genres, such as warnings about unreliable forms, promises made to users, and reminders of work left half done. Agents also write letters that are never opened, about 41% of them, and learning when to stay silent is unsolved.",
  },
  {
    title: "Ask Before You Act: Pricing Clarification in Tool-Using Assistants",
    area: "agents",
    categories: ["cs.AI", "cs.HC"],
    keywords: ["clarification", "tool use", "decision theory"],
    appeal: 0.4,
    abstract:
      "Assistants that operate software must choose between bothering a person and risking a mistake. We treat the question as an ordinary decision under uncertainty with two prices, one for interruption and one for repair, both of which users can set by moving a slider. The assistant estimates how far the possible readings of a request diverge in their consequences, and asks only if the divergence costs more than an answer. In a study with 118 office workers over two weeks, questions dropped by 46% compared with a cautious default, damaging actions fell by half, and satisfaction grew most among people who had switched earlier versions off. Estimates of repair cost were badly wrong for actions seen by third parties, such as calendar invitations, and these now always require consent.",
  },
  {
    title: "The Sandbox Is Leaking: Side Effects of Web Agents in 1,000 Real Shops",
    area: "agents",
    categories: ["cs.CR", "cs.AI"],
    keywords: ["web agents", "side effects", "safety evaluation"],
    kind: "benchmark",
    appeal: 0.56,
    code: true,
    abstract:
      "Benchmarks for web agents reward reaching a goal and ignore what happened on the way. We mirrored one thousand shops, forums and booking sites with their back ends, so that every change of state is recorded, and replayed 12,000 shopping and administration tasks with nine agents. In 17% of successful runs something else had changed: newsletters subscribed to, addresses overwritten, carts left reserved, a review published. Three quarters of those effects would be noticed only by the site's owner. Agents that look at screenshots cause more of them than agents which read the page's structure, and the most capable one is not the most careful. A diff of predicted and observed state, checked after each step, removes 60% of unintended changes for a slowdown of 1.2. We describe how mirrors were made without burdening live services.",
  },
  {
    title: "Toolsmith: Learning to Write, Test and Retire One's Own Functions",
    area: "agents",
    categories: ["cs.AI", "cs.SE", "cs.CL"],
    keywords: ["tool creation", "program synthesis", "agents", "skill libraries"],
    appeal: 0.68,
    code: true,
    project: true,
    abstract:
      "Libraries of self-written tools tend to grow until nobody, machine or human, can find anything in them. Toolsmith manages the entire life of a tool. A function is admitted when it shortens at least three past solutions, it is kept while it pays for the context it occupies, and it is retired, together with a note on what replaced it, when a more general one appears. Across 2,300 data-analysis tasks the library converges to 71 functions, and agents equipped with it solve 14% more than those with an append-only library of 900. Names turn out to matter greatly; renaming functions at random costs nearly as much as deleting them. Bugs are inherited: a faulty date parser survived for 400 tasks because its callers had adapted. We therefore test tools against properties and not only examples.",
  },
  {
    title: "Quorum: When Do Several Agents Beat One With the Same Budget?",
    area: "agents",
    categories: ["cs.MA", "cs.AI"],
    keywords: ["multi-agent systems", "debate", "compute budget"],
    appeal: 0.63,
    code: true,
    abstract:
      "Teams of language agents are usually compared with one agent that was given less. Holding total tokens fixed, we compare solo work with five ways of organising two to sixteen agents, over eleven tasks and three sizes of model. Teams win where work can be divided beforehand (large code bases, literature screening) by 4 to 13 points, tie where answers can be checked cheaply, and lose on tightly coupled problems, since messages cannot replace shared context. Debate rarely exceeds independent votes and is worse once agents are of unequal strength, as the confident persuade the correct. A regression on four measurable properties of the task predicts the best organisation in 82% of held-out cases. The common practice of assigning personas had no measurable benefit anywhere. All 190,000 transcripts are released so that others can test different accounts.",
  },
  {
    title: "Rehearsal: Simulating an Application Before Clicking in It",
    area: "agents",
    categories: ["cs.LG", "cs.AI", "cs.HC"],
    keywords: ["world models", "GUI agents", "planning"],
    appeal: 0.46,
    code: true,
    abstract:
      "A person who hesitates over a button imagines what it will do. Rehearsal gives computer-use agents that faculty through a model which, from a screen and a proposed action, predicts the structure of the next screen as text instead of pixels. Trained with 4.7 million recorded transitions from 310 desktop applications, it foresees 77% of changed elements and, more importantly, whether an action can be undone, with 92% accuracy. Planning two steps ahead by simulation raises success on the Deskbound suite from 38% to 49%, and cuts irreversible errors from 6.1% to 1.9%. Unknown applications are predicted almost as well as known ones if they follow platform conventions; drawing programs and games are not. The additional latency, 0.9 seconds for each decision, will matter to some users.",
  },
  {
    title: "A Year of Unattended Agents: Lessons From 40,000 Maintenance Jobs",
    area: "agents",
    categories: ["cs.SE", "cs.AI"],
    keywords: ["deployment study", "agents", "reliability"],
    appeal: 0.59,
    abstract:
      "We report on twelve months during which software agents performed routine maintenance at a mid-sized hosting cooperative: dependency upgrades, certificate renewals, triage of alerts and clean-up of storage. Of 40,212 jobs, 91.3% needed no human attention. The remainder follow a long tail in which no single cause exceeds eight per cent, so that improvement of the underlying model produced smaller gains than expected. Three incidents reached customers, all through correct actions taken at a bad time. Costs per job fell by a factor of five, mainly because reusable runbooks were extracted from successful runs. What helped most was dull: narrow credentials, a dry-run mode for each tool, time limits, and a daily digest read by a named person. We publish an anonymised event log with the taxonomy of failures.",
  },
  {
    title: "Credit Where It Is Due: Step-Level Blame Assignment in Failed Agent Trajectories",
    area: "agents",
    categories: ["cs.AI", "cs.LG"],
    keywords: ["credit assignment", "trajectories", "debugging"],
    appeal: 0.34,
    abstract:
      "After an agent has failed, which of its two hundred steps is to blame? We define the decisive step as the earliest one from which a competent replacement no longer recovers, and locate it by resuming failed runs from intermediate snapshots with an oracle-assisted policy. Labels for 3,600 trajectories in four environments cost 210,000 resumed runs, which we amortise by training a predictor that reads the transcript alone. It places the blame within three steps in 69% of cases; judges prompted in natural language manage 24% and show a marked preference for the final step. Using predictions as penalties during fine-tuning doubles the benefit of failed runs as training data. Most decisive steps look harmless: an assumption adopted without checking, seldom a wrong call. Interactive settings that cannot be reset fall outside the definition.",
  },
  {
    title: "Permission Slips: Capability-Based Security for Language-Model Agents",
    area: "agents",
    categories: ["cs.CR", "cs.AI"],
    keywords: ["prompt injection", "capabilities", "access control"],
    appeal: 0.61,
    code: true,
    abstract:
      "Prompt injection persists because an agent's authority is ambient: whatever it may do for its owner, it may do for a stranger whose text it has read. Permission slips import an old idea from operating systems. Each tool call must present an unforgeable token derived from the user's request, listing the recipients, paths and amounts that the request entails; text that arrives from outside can never enlarge it. Slips are drafted by a separate model that sees only the user's words, and are checked by forty lines of ordinary code. Against 1,050 published attacks the success rate falls from 43% to 0.8%, the remainder being requests too vague to restrict. Benign tasks lose 2.7% completion. Where people delegate broadly ('handle my inbox'), we show a dialogue that narrows authority as work progresses.",
  },
  {
    title: "Apprentice Logs: Learning Office Procedures From Six Months of Consented Screen Recordings",
    area: "agents",
    categories: ["cs.HC", "cs.LG"],
    keywords: ["demonstrations", "process mining", "dataset"],
    kind: "dataset",
    appeal: 0.26,
    abstract:
      "Procedures in offices are seldom written down and constantly violated for good reasons. With the agreement of 74 clerks in three municipal departments we recorded on-screen work during six months, gave every participant the power to erase, and obtained 5,900 hours from which names and numbers were replaced by consistent substitutes. The recordings are segmented into 61,000 procedure instances and annotated with the reason whenever someone departs from the usual path. Agents trained by imitation repeat the usual path well, at 88% step accuracy, but miss two departures out of three; providing reasons as an auxiliary target brings this down to one in two. Half of the departures depend on things that never appear on screen. We describe the negotiation with the works council, whose conditions improved the data in ways that had not been foreseen.",
  },
  {
    title: "How Should We Test an Assistant That Can Do Almost Anything? A Survey of Agent Evaluation",
    area: "agents",
    categories: ["cs.AI", "cs.CL", "cs.SE"],
    keywords: ["survey", "agents", "evaluation"],
    kind: "survey",
    appeal: 0.46,
    code: true,
    abstract:
      "An assistant that browses, programs, writes and pays cannot be described by one number, although many have been proposed. We review 174 evaluations of general agents and record for every one what is claimed, what is in fact varied, and what would have to be true for the conclusion to follow. Cost is reported in 31% of them, variance between runs in 22%, and the share of tasks that a person found impossible in 4%. Environments age quickly: of 60 benchmarks based on live websites, 43 no longer produce the original results a year on. We propose to separate four questions (can it, does it reliably, at what price, and what else did it do) and show how existing suites may be re-analysed so as to answer them. An appendix works through five famous disagreements, three of which vanish.",
  },
  {
    title: "Patchwork: Repository-Scale Code Editing With a Compiler in the Loop",
    area: "code",
    categories: ["cs.SE", "cs.LG"],
    keywords: ["code editing", "compiler feedback", "repositories"],
    appeal: 0.72,
    code: true,
    project: true,
    abstract:
      "Edits that span many files fail mostly for mundane reasons: a signature is changed in one place and not in nine others. Patchwork decodes under the supervision of an incremental type checker. After every completed statement the checker reports which locations have become inconsistent, and those locations are queued as the next to be edited, so that a change propagates through a repository like a wave. No retraining is required, although training on wave-ordered edits adds a little. Of 1,400 historical refactorings in five languages, 63% are reproduced with all tests green, compared to 37% for free-form editing by the same model. For untyped code we substitute a cheap usage index and retain half of the benefit. Macros and reflection defeat the checker; here the wave stops too early and reviewers must be told.",
  },
  {
    title: "Code That Explains Itself: Jointly Generating Programs and Their Invariants",
    area: "code",
    categories: ["cs.PL", "cs.LG", "cs.SE"],
    keywords: ["program verification", "loop invariants", "synthesis"],
    appeal: 0.43,
    code: true,
    abstract:
      "A program and the argument for its correctness are best written together. We train a model to interleave statements with machine-checkable invariants, using 310,000 verified routines obtained by translating textbook and contest code, guessing annotations and discarding whatever the prover rejects. When generation interleaves both, the first sample verifies for 58% of held-out problems; writing the code first and annotating later gives 33%. The invariants also improve plain correctness on problems without a prover, since they commit the model to a plan. Annotated code is 1.7 times longer. Typical failures are quantified properties of nested data, and arithmetic that is true for reasons the solver cannot find within a minute. Professional developers who reviewed the outputs found errors faster with invariants present, though half of them would not want to maintain them.",
  },
  {
    title: "The Half-Life of Generated Code",
    area: "code",
    categories: ["cs.SE"],
    keywords: ["software evolution", "empirical study", "code generation"],
    appeal: 0.51,
    abstract:
      "How long does machine-written code survive? From the histories of 6,800 public repositories we collect 2.2 million lines that commit messages or tool markers attribute to code generators, and match each of them with hand-written lines of the same file, age and author. Half of the generated lines are changed or gone after 15.4 months, against 19.1 for their controls. The gap stems from the first three weeks; whatever outlives that period persists equally well. Configuration and tests are the exception, where generated lines live longer, apparently since nobody reads them. Authors with more than five years in a project show no gap. Attribution markers are voluntary, hence estimates concern developers who disclose, and a sensitivity analysis bounds the effect of hidden use. The survival data are available with line-level provenance.",
  },
  {
    title: "Fuzzing the Specification: Finding What Developers Forgot to Say",
    area: "code",
    categories: ["cs.SE", "cs.CL"],
    keywords: ["requirements", "ambiguity", "code generation", "testing"],
    appeal: 0.36,
    abstract:
      "Generated programs are blamed for errors that are really gaps in the request. To expose such gaps we sample many programs that all satisfy a description, search for inputs upon which they disagree, and hand the shortest one back as a question: should an empty list give zero or fail? Applied to 900 issues of open projects, the method raises a median of three questions, of which maintainers considered 64% worth answering and 22% embarrassing. Answers, given as expected outputs, improve subsequent correctness by 19 points, about as much as quadrupling the size of the model. Disagreement among samples proves a better guide than asking the model directly for ambiguities, for it then names generic worries. Concurrent programs and user interfaces are excluded, because inputs are hard to enumerate for them.",
  },
  {
    title: "SpeakSQL-Hard: Questions That Databases Cannot Answer as Asked",
    area: "code",
    categories: ["cs.DB", "cs.CL"],
    keywords: ["text-to-SQL", "benchmark", "unanswerable questions"],
    kind: "benchmark",
    appeal: 0.3,
    code: true,
    abstract:
      "Existing tests of natural-language database access assume an answer exists. Among 11,400 questions logged by a public statistics office, 38% could not be answered as they stood: a column was missing, the period was not covered, or a word had two meanings in the schema. We turn 4,000 of these into a benchmark, each with the reply that an experienced analyst gave, which may be a query, a query with a caveat, a counter-question, or a refusal with reasons. Fourteen systems choose the right type of reply in 29% to 55% of cases, and prefer inventing a join over admitting absence. Showing sample rows improves matters and describing the schema in prose makes them worse. Graded by decision cost instead of accuracy, two of the simplest baselines overtake much larger models.",
  },
  {
    title: "Stack Traces as Supervision: Pretraining Code Models on Programs That Crash",
    area: "code",
    categories: ["cs.LG", "cs.SE"],
    keywords: ["execution traces", "debugging", "pretraining"],
    appeal: 0.48,
    code: true,
    abstract:
      "Corpora of source code contain what people kept, hardly ever what went wrong. We execute 38 million mutated or abandoned programs in a sandbox, record variable states for the last two hundred steps before each crash, and pretrain on programs interleaved with these traces read in reverse, from symptom to cause. A 3B model gains 11 points in fault localisation and 6 in repair at unchanged completion quality, and it predicts the values of variables after unseen code 2.3 times more accurately. Reading in reverse is essential: forward traces deliver a third of the benefit. Gains concentrate on state-dependent errors, such as aliasing and stale caches, that look fine in any single line. Collecting traces took 9,000 machine-days, for which we list the cheaper shortcuts that did not work.",
  },
  {
    title: "Reviewers in the Margin: A Controlled Study of Automated Code Review in 22 Teams",
    area: "code",
    categories: ["cs.SE", "cs.HC"],
    keywords: ["code review", "field experiment", "human factors"],
    appeal: 0.27,
    abstract:
      "Twenty-two teams agreed to have automated review comments switched on or off at random for each change during a quarter. Among 9,340 changes, those with comments were merged 11% later, contained 16% fewer defects that surfaced within ninety days, and received 31% fewer remarks from humans. This last number worries us. Colleagues stopped explaining design to newcomers, whose own later changes needed more rounds, an effect that persisted four weeks after the comments had been switched off. Limiting the machine to a single remark per change, chosen for expected consequence, preserved the benefit for defects and nearly restored human discussion. Teams differed more from each other than the conditions did. We preregistered the hypotheses, and report separately three analyses that were suggested by the data.",
  },
  {
    title: "From Legacy to Legible: Translating Four Million Lines of Business Code With Behavioural Contracts",
    area: "code",
    categories: ["cs.SE", "cs.PL"],
    keywords: ["code translation", "legacy systems", "contracts"],
    appeal: 0.37,
    project: true,
    abstract:
      "An insurer's settlement system of 4.1 million lines, the oldest from 1978, was translated to a modern language within nine months by three engineers and a pipeline that we describe. Units are cut along data and not along files; for each one, recorded production traffic is distilled into a contract of preconditions, effects and rounding rules; translations are sampled until one fulfils its contract; and what remains unresolved goes to a person together with a minimal example. Of 31,000 units, 93% passed without attention. Parallel operation over two month-ends showed 14 deviations, nine of which were old bugs that customers had come to rely on. Contracts, rather than code, became the documents that domain experts discussed. Comments in the original were wrong so often that leaving them out improved translation.",
  },
  {
    title: "Second Reading: Retrieval That Changes Its Mind",
    area: "retrieval",
    categories: ["cs.IR", "cs.CL"],
    keywords: ["retrieval-augmented generation", "iterative retrieval", "evidence"],
    appeal: 0.64,
    code: true,
    abstract:
      "Retrieval-augmented systems fetch once and then defend what they fetched. Second Reading treats the first set of passages as a hypothesis: a reader drafts an answer, lists which of its statements lack support or conflict, and turns each of them into a query that is phrased so as to refute, not to confirm. Evidence from both rounds is then weighed by source independence, counting reprints once. On four open-domain collections accuracy improves by 5.9 points and, for questions built on a false premise, by 27. Merely repeating retrieval with reformulated queries brings 1.8. The refuting round is needed for about a third of questions, as foretold by a classifier on the draft, which keeps the average cost at 1.5 times that of one-shot retrieval. News events of the same day, which exist in few independent reports, are handled poorly.",
  },
  {
    title: "Dense, Sparse, or Neither? A Reproducibility Study of 31 Retrievers on Private Collections",
    area: "retrieval",
    categories: ["cs.IR"],
    keywords: ["reproducibility", "dense retrieval", "evaluation"],
    appeal: 0.45,
    code: true,
    abstract:
      "Rankings of retrievers are established on a small number of public collections. We asked seven organisations (a hospital, two law firms, a parts manufacturer, a newspaper, a museum, a ministry) to evaluate 31 retrievers behind their own walls with a common protocol and 200 judged queries each. Public leaderboards predict private order with a rank correlation of merely 0.41. Term matching with well-chosen analysis lies among the top five at four sites; a hybrid is never worse than seventh. Dense models suffer from part numbers, abbreviations and documents that differ by one clause. Fine-tuning with two thousand synthetic queries repairs much, provided that the queries copy the local style, which ten examples suffice to convey. Each site can be simulated with the statistics we publish, though no document ever left it.",
  },
  {
    title: "Index Once, Ask in Any Language: Language-Agnostic Late Interaction at 1.8 Bits per Dimension",
    area: "retrieval",
    categories: ["cs.IR", "cs.CL"],
    keywords: ["late interaction", "quantization", "cross-lingual retrieval"],
    appeal: 0.32,
    code: true,
    abstract:
      "Late-interaction retrieval keeps one vector for each token and thereby multiplies the size of the index, the more so if documents are stored in several languages. We learn a codebook that is shared across 44 languages and trained to keep translations of a word in the same cell; what remains of each vector is stored in a ternary code. The index occupies 29 bytes a token, less than a compressed inverted file with positions, and questions may be asked in any of the languages without translation. Against full-precision storage the loss is 0.6 points of nDCG for same-language and 1.1 for cross-language search, whereas speed on ordinary processors improves 3.4-fold. Agglutinative languages need about twice the cells. Updates are cheap, since codebooks remain valid for new domains in our year-long test with a news archive.",
  },
  {
    title: "What the Retriever Never Sees: Auditing Coverage Gaps in Enterprise Search",
    area: "retrieval",
    categories: ["cs.IR", "cs.CY"],
    keywords: ["coverage", "auditing", "enterprise search"],
    appeal: 0.19,
    abstract:
      "A document that no plausible question retrieves might as well not exist. We define the reachability of a document as the share of its answerable questions for which it appears in the top ten, estimate it by generating forty questions apiece, and audit the search systems of five organisations with 2.3 million documents. Between 12% and 31% are practically unreachable. Scanned minutes, slides whose title repeats a template, and texts by authors outside headquarters are over-represented, the latter by a factor of 1.9. Splitting passages along headings rather than fixed lengths restores a third of them, and adding generated questions to the index another third, at a 4% loss elsewhere. Estimates agree with a log-based measure wherever logs are long enough. We recommend reporting reachability next to accuracy whenever a collection serves people with differing interests.",
  },
  {
    title: "Citations as Contracts: Training Generators to Quote Only What They Use",
    area: "retrieval",
    categories: ["cs.CL", "cs.IR"],
    keywords: ["attribution", "citation", "grounded generation"],
    appeal: 0.5,
    code: true,
    abstract:
      "Generated answers cite sources decoratively: remove the source, and the sentence stays. We call a citation contractual if deleting the cited passage changes the sentence and deleting any other does not, and train generators to sign such contracts. The reward compares the likelihood of each sentence with and without its sources, costing two additional forward passes, and needs no human labels. Contractual citations rise from 36% to 79% on three question-answering sets. Readers who verify claims by following links take 40% less time and catch 1.6 times as many planted errors. A side effect is instructive, namely that answers get shorter, since the model drops statements that it knows but cannot attribute. Synthesis across sources remains difficult, as a sentence that needs three passages is penalised three times; a set-valued variant of the reward helps somewhat.",
  },
  {
    title: "How Fresh Is Your Answer? Temporal Drift in Cached Retrieval Pipelines",
    area: "retrieval",
    categories: ["cs.IR", "cs.DB"],
    keywords: ["caching", "freshness", "temporal drift"],
    appeal: 0.16,
    abstract:
      "Caches make retrieval-augmented services affordable and quietly out of date. For sixteen weeks we replayed 180,000 questions each day against a changing collection of 9 million pages to learn when cached answers become wrong. Staleness is bimodal: most answers hold for the full period, while 7% decay with a half-life of under four days, and ordinary expiry times serve neither group. The mode can be predicted from the question (0.88 area under the curve) better than from its sources, as people ask about changing things in recognisable ways. A policy that spends a fixed refresh budget by predicted decay times popularity delivers 2.9 times fewer stale answers than uniform expiry. Corrections by publishers, which alter few words but much meaning, are missed by similarity-based invalidation and demand separate treatment.",
  },
];
