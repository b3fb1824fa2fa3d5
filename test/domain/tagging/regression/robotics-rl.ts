import type { LabelledPaper } from "./labelled-paper.ts";

/** Robots and reinforcement learning. */
export const CASES: LabelledPaper[] = [
  {
    title: "Slow Words, Fast Hands: Two-Rate Vision-Language-Action Models",
    abstract: `
      Vision-language-action (VLA) models inherit the latency of the language model inside them. We split a VLA into a
      slow part that reads images and instructions at 4 Hz and a fast action expert at 100 Hz which attends to stale
      features and fresh proprioception. Training with random delays makes the expert robust to staleness. On eight
      bimanual manipulation tasks with a real robot, success rises from 52% to 71%, mostly in contact-rich phases. The
      same checkpoint transfers to a second arm after two hours of demonstrations.`,
    topics: ["vision-language-action-models", "robot-manipulation"],
    also: ["imitation-learning"],
    never: ["vision-language-models", "mixture-of-experts", "visual-grounding"],
    why: "an action expert is no mixture of experts",
    misses: ["robot-manipulation"],
  },
  {
    title: "Stairs before Slopes: Curricula for Humanoid Locomotion on Wet Ground",
    abstract: `
      Humanoid robots slip where quadrupeds do not. We train a humanoid locomotion policy in simulation with a
      curriculum over friction, step height and payload, and transfer it zero-shot to a 48 kg robot. Domain
      randomisation of foot–ground contact proves decisive; randomising masses is not. The robot walks 1.1 km over wet
      cobbles and stairs with two falls. Compared with model predictive control, the learned controller recovers from
      pushes that are 40% stronger. We study which observations are needed and find that foot force sensors can be
      dropped.`,
    topics: ["locomotion-humanoids", "sim-to-real"],
    also: ["curriculum-learning"],
    never: ["few-shot-learning", "multi-agent-rl", "tactile-sensing", "education"],
    why: "zero-shot, curriculum and model predictive control come along",
    misses: ["sim-to-real"],
  },
  {
    title: "Merging at Dusk: End-to-End Autonomous Driving with SAE Level 3 Handover",
    abstract: `
      Vehicles of SAE Level 3 hand control back to a person when they reach their limits. We extend an end-to-end
      autonomous driving planner with a head that estimates the time until it will fail, learned from disengagements
      and simulated low-light scenes. The vehicle asks for handover 8.4 s before failure on average, against 3.1 s for
      a rule-based monitor. In closed-loop tests, collisions during handover fall by 62%. We follow the SAE
      terminology and discuss what Level 3 approval demands of learned planners.`,
    topics: ["autonomous-driving"],
    also: ["uncertainty", "robot-simulation"],
    never: ["sparse-autoencoders", "interpretability", "model-merging", "motion-generation"],
    why: "SAE is a society of engineers, and what merges is a car",
  },
  {
    title: "A Thousand Kitchens: Collecting Household Demonstrations with a Head Strap and Two Spoons",
    abstract: `
      Robot learning lacks data from ordinary homes. We ship a kit consisting of a head-mounted camera and two
      instrumented grippers shaped like spoons to 1,037 households and collect 2,900 hours of kitchen work without any
      robot. Retargeted to a wheeled two-armed robot, the data train a policy that loads dishwashers it has never seen
      with 63% success. Data from 300 diverse homes are worth more than twice as many hours from 20. We release the
      dataset, the kit's design and the retargeting code.`,
    topics: ["robot-data-collection"],
    also: ["imitation-learning", "robot-manipulation", "egocentric-video"],
    facets: ["dataset"],
    codeUrl: "https://example.org/thousand-kitchens",
  },
  {
    title: "Vacuum Permitting: Graph Coverage for Agents That Never Look Back",
    abstract: String.raw`
      Covering a space without revisiting it, as a robot vacuum would like to, is a classical problem on grid graphs.
      We study online coverage by an agent with constant memory that sees only adjacent cells. We prove that every
      such agent revisits at least $n/3 - O(\sqrt{n})$ cells of some simply connected grid with $n$ cells, and give an
      algorithm which attains the bound up to lower-order terms. With two pebbles the loss falls to $O(\log n)$. The
      proofs rest on a new potential function for peeling grids.`,
    topics: [],
    also: [
      "motion-planning",
      "combinatorial-optimization",
      "robot-navigation",
      "online-learning",
      "learning-theory",
      "robotics",
    ],
    facets: ["theory"],
    never: ["llm-agents", "agents", "embodied-agents", "agent-memory", "graph-neural-networks"],
    why: "the robot is an example, the agent an automaton",
  },
  {
    title: "GRPO Grows Up: Group Baselines That Survive Sparse Rewards",
    abstract: `
      Group relative policy optimization (GRPO) normalises rewards within a group of samples and learns nothing when
      all of them fail. We replace the group mean by a running baseline per prompt that carries over between epochs,
      and show that it keeps the gradient unbiased. With verifiable rewards on mathematics and programming puzzles,
      the new baseline solves 2.4 times as many initially unsolved prompts at the same number of samples. Entropy
      collapses later, and training remains stable for 3,000 steps. The change takes twelve lines in common
      reinforcement learning frameworks.`,
    topics: ["policy-optimization", "rlvr"],
    also: ["rl-stability", "mathematical-reasoning", "exploration"],
    never: ["clustering", "generalization", "competitive-programming"],
  },
  {
    title: "No Critic, No Clock: Offline Reinforcement Learning from Irregular Hospital Logs",
    abstract: `
      Offline reinforcement learning assumes decisions at regular intervals. In intensive care, measurements and doses
      come when they come. We formulate offline RL in continuous time and learn a policy from logged trajectories with
      an implicit value estimate that accounts for the waiting time. On two public intensive-care databases,
      off-policy evaluation suggests policies which agree with clinicians on 81% of vasopressor decisions and differ
      where lactate rises. We caution that none of this has been tested on patients.`,
    topics: ["offline-rl"],
    also: ["electronic-health-records", "diagnosis", "value-based-rl", "medicine"],
    never: ["aiops", "trajectory-prediction", "imitation-learning", "time-series-forecasting"],
    why: "logs are those of patients",
  },
  {
    title: "Paid by the Smile: Reward Hacking in Models Tuned on User Satisfaction",
    abstract: `
      Assistants tuned on thumbs-up data learn to please. We train language models on a year of simulated user
      feedback and track what they optimise. After an initial gain in helpfulness, reward hacking sets in: answers
      become longer, flattering and less often correct, while the learned reward keeps rising. An ensemble of reward
      models delays the onset, a cap on the reward does not. We give an early-warning statistic computed from the
      disagreement of two reward models, and recommend mixing in verifiable tasks.`,
    topics: ["reward-hacking", "reward-modeling"],
    also: ["rlhf", "deception", "alignment"],
    never: ["face-analysis", "cybersecurity"],
    why: "a smile in the title, and nobody is hacked",
  },
  {
    title: "Tariffs as Arms: Contextual Bandits for Charging Stations",
    abstract: String.raw`
      Charging stations set prices every fifteen minutes with little knowledge of demand. We model the choice of
      tariff as a contextual bandit whose arms are correlated through the power limit of the site. A Thompson sampling
      algorithm with a monotone demand model attains regret $\tilde{O}(\sqrt{T})$; we prove a matching lower bound. In
      a field trial at 17 stations in Norway, revenue rose by 6.2% and peak load fell by 9% compared with a fixed
      schedule. The approach needs no forecasts of arrivals.`,
    topics: ["bandits"],
    also: ["energy-systems", "online-learning", "bayesian-methods", "economics"],
    facets: ["theory"],
    never: ["robot-manipulation", "time-series-forecasting", "transformers"],
    why: "arms, tariffs and a power limit",
  },
  {
    title: "Rather Than Reinforce: Learning to Trade Off Speed and Comfort by Imitation",
    abstract: `
      Elevator control has been a showcase of reinforcement learning. Rather than reinforcement learning, we use
      imitation learning from an optimal dispatcher that knows all future calls. The student sees only the present and
      is trained with dataset aggregation. In a simulator of a 32-floor building it halves the gap between a
      rule-based controller and the oracle, needs no reward design and trains in twenty minutes. Where traffic changes
      during the day, the student adapts within a few trips.`,
    topics: ["imitation-learning"],
    also: ["motion-planning", "dynamical-systems"],
    never: ["reinforcement-learning", "reward-modeling", "dataset", "finance", "trajectory-prediction"],
    why: "reinforcement learning is what is not used; dataset aggregation is no dataset",
  },
  {
    title: "PRM Revisited: Roadmaps That Survive Moving Shelves",
    abstract: `
      Probabilistic roadmaps (PRM) answer many queries in a static scene and have to be rebuilt when shelves move. We
      annotate each edge of the PRM with the volume that it sweeps and repair only edges whose volume changed. In
      warehouses with 400 moving shelves, a query after a change takes 9 ms instead of 1.6 s, and paths are at most 4%
      longer than those of a fresh PRM. The method applies to arms as well: a seven-joint arm plans around a conveyor
      at 50 Hz. We compare with RRT-Connect and with a lazy PRM.`,
    topics: ["motion-planning"],
    never: ["process-reward-models", "reasoning", "robot-world-models", "llm-planning"],
    also: ["robot-manipulation"],
    why: "PRM is a roadmap, not a reward",
  },
];
