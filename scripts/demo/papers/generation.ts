import type { DemoText } from "./demo-text.ts";

export const GENERATION: DemoText[] = [
  {
    title: "Straightedge: One-Step Image Generation From Flows That Never Cross",
    area: "diffusion",
    categories: ["cs.CV", "cs.LG"],
    keywords: ["flow matching", "one-step generation", "optimal transport"],
    appeal: 0.82,
    code: true,
    project: true,
    abstract:
      "Flow models need many steps since their paths bend, and paths bend as they would otherwise cross. Straightedge removes the crossings before training starts rather than straightening afterwards. Noise and images are paired through an assignment that is computed over a buffer of 200,000 encoded samples and updated while training proceeds, at 5% additional cost, after which a single Euler step lands close to the data. At a resolution of 512 the model reaches a Fréchet distance of 2.31 with one evaluation and 1.94 with two, compared to 1.87 for its fifty-step teacher-free counterpart, and no distillation is involved. Diversity is better than that of distilled models, as measured by recall of rare classes (0.62 against 0.48). Text conditioning weakens the pairing, because captions split the buffer; hierarchical assignment recovers most of the loss.",
  },
  {
    title: "Noise Schedules Are Curricula: A Learning-Theoretic View of Diffusion Training",
    area: "diffusion",
    categories: ["cs.LG", "stat.ML"],
    keywords: ["diffusion models", "noise schedule", "curriculum learning"],
    appeal: 0.4,
    abstract:
      "Training a denoiser over all noise levels at once amounts to solving a family of related tasks, whose order and weight are set by the schedule. We ask for the schedule that minimises final error under a budget, and treat transfer between neighbouring noise levels as the deciding quantity. Transfer can be measured from gradient alignment. It is strongly asymmetric: high noise helps low noise seven times more than the converse. The optimal policy therefore begins coarse and moves towards fine detail without abandoning the coarse, and it can be written in closed form for Gaussian mixtures. On four image sets it saves between 31% and 46% of updates at equal quality and removes the need for loss weighting. For audio the asymmetry is weaker and for molecules it is reversed, which our theory explains by the spectrum of the data.",
  },
  {
    title: "Painting by Subtraction: Controllable Generation With Negative Evidence",
    area: "diffusion",
    categories: ["cs.CV"],
    keywords: ["guidance", "controllability", "negative prompts"],
    appeal: 0.37,
    code: true,
    abstract:
      "It is easier to say what should not be in a picture than models are able to heed. 'A street without cars' tends to fill with cars. We trace the failure to guidance, which extrapolates away from a negative prompt in all directions at once, changing layout and light on the way. Our remedy restricts the repulsion to the region and the noise levels in which the unwanted concept would form, as estimated from cross-attention of a short probing run. Violations drop from 38% to 6% on a list of 2,000 requests with absences, while similarity to the image that would have resulted otherwise stays high. Absence of attributes (an unlit lamp) benefits more than absence of relations (nobody looking at the dog), where no region exists. Compared with instruction-tuned editors the approach is training-free and 20% slower.",
  },
  {
    title: "Discrete Diffusion for Long Documents: Writing All Paragraphs at Once",
    area: "diffusion",
    categories: ["cs.CL", "cs.LG"],
    keywords: ["discrete diffusion", "text generation", "non-autoregressive"],
    appeal: 0.67,
    code: true,
    abstract:
      "Discrete diffusion generates tokens in any order, yet for long documents it has been incoherent: each paragraph settles on its own story. We let paragraphs denoise at different speeds. A planner, trained jointly, assigns noise levels such that headings, first sentences and recurring names solidify early and constrain the rest, which is then written in parallel. Documents of 8,000 tokens take 96 evaluations and are 11 times faster to produce than by an autoregressive model of equal size; human readers preferred them in 47% of comparisons, a statistical tie, and found fewer contradictions between distant sections. Revising a middle paragraph, with everything else fixed, comes at no additional cost and is where the method shines. Dialogues and proofs, whose order is essential, come out worse. Likelihood bounds trail by 0.09 bits per character.",
  },
  {
    title: "Memorised or Merely Typical? Measuring Copying in Image Generators Without the Training Set",
    area: "diffusion",
    categories: ["cs.CV", "cs.CR", "cs.CY"],
    keywords: ["memorisation", "privacy", "copyright", "diffusion models"],
    appeal: 0.49,
    abstract:
      "Whether a generated picture copies a training image can be tested if one has the training set, and courts rarely do. We develop a test that needs the model only. A memorised image is an attractor: partially noised, it is restored far more exactly than the geometry of its surroundings would justify. Comparing restoration with that of counterfactual neighbours, made by a second, independently trained model, yields a calibrated p-value. On three models whose training data are public, the test attains a power of 0.79 at a false-positive rate of one in a thousand, including crops, mirror images and changes of colour. Applied to seven models with undisclosed data, it flags between 0.02% and 1.1% of outputs for captions of artworks. Famous motifs pose the principal difficulty, because two independent models may both have memorised them.",
  },
  {
    title: "Schrödinger Bridges Made Practical: Unpaired Translation at Megapixel Resolution",
    area: "diffusion",
    categories: ["cs.CV", "stat.ML"],
    keywords: ["Schrödinger bridge", "unpaired translation", "high resolution"],
    appeal: 0.3,
    code: true,
    abstract:
      "The Schrödinger bridge offers a principled way of turning one distribution into another without pairs, though its iterations accumulate errors and have been confined to small images. Two observations make it practical. Alternating projections may be replaced by a single network that is conditioned on direction and trained on its own trajectories with a delay, which halves memory and prevents drift. And most of the transport happens at coarse scales, so that fine scales can be bridged locally, tile by tile, given the coarse result. Winter to summer, sketch to photograph, and two staining protocols in histology are translated at 1,024 pixels with 14 evaluations. Structure is preserved better than by adversarial methods (0.81 against 0.66 in edge agreement). If the two distributions differ in content, for instance in the number of people, the bridge invents or deletes them.",
  },
  {
    title: "Brushwork: An Open 6B Image Model Trained Only on Public-Domain Art and Licensed Photographs",
    area: "diffusion",
    categories: ["cs.CV", "cs.CY"],
    keywords: ["text-to-image", "open models", "licensed data"],
    appeal: 0.79,
    code: true,
    project: true,
    abstract:
      "Can a competitive image generator be trained without taking anything from those who did not agree? Brushwork uses 92 million works: museum collections in the public domain, photographs licensed by their authors for this purpose, satellite and microscope images released by agencies, and 11 million scenes rendered by ourselves. Captions come from curators where they exist, and otherwise from a captioner trained on the same sources. Six billion parameters were trained in 43 days upon 256 accelerators. In blind comparisons with 900 raters the model wins against the strongest unlicensed open model in 44% of cases overall, 58% for landscape and still life, and a mere 29% for contemporary objects and celebrities, which it hardly knows. Royalties are shared through an attribution estimate with documented errors. Weights, data index and the contracts' template are public.",
  },
  {
    title: "Guidance at the Right Time: Interval-Limited Conditioning for Any Sampler",
    area: "diffusion",
    categories: ["cs.LG", "cs.CV"],
    keywords: ["classifier-free guidance", "sampling", "diffusion models"],
    appeal: 0.26,
    code: true,
    abstract:
      "Classifier-free guidance is applied with constant strength from the first step to the last, for no better reason than habit. By measuring the mutual information between condition and state along the trajectory we find that it is acquired within a window that spans, for typical models, 22% to 40% of the steps; before it, guidance collapses diversity, and after it, guidance only saturates colours. Restricting guidance to the window improves Fréchet distance in 31 of 34 combinations of model and sampler and saves up to a third of evaluations. The window is found from sixteen samples, once per model, and moves predictably with resolution. Conditions with several parts, such as style along with content, possess separate windows that can be guided separately. Video models show a second window late in sampling, associated with motion, which to our knowledge is new.",
  },
  {
    title: "Flow Matching on the Space of Shapes: Generating Things That Can Be Manufactured",
    area: "diffusion",
    categories: ["cs.LG", "cs.CE", "cs.GR"],
    keywords: ["flow matching", "engineering design", "constraints"],
    appeal: 0.27,
    abstract:
      "Generated designs look convincing until someone asks how they should be milled, cast or printed. We define flows directly on a space of parametric shapes whose every point satisfies the constraints of a chosen process: minimum wall thickness, draft angles, tool access. The space is curved and has boundaries; a reflecting variant of flow matching keeps the trajectories inside at little cost. Trained with 340,000 parts, the model generates brackets, housings and manifolds of which 97% pass an automatic manufacturability check, whereas unconstrained generation followed by projection gets to 61% and tends to lose function. Conditioned on loads, designs come within 7% of the mass of optimised references in a hundredth of the time. Assemblies of several parts remain out of reach, for constraints between parts make the space disconnected.",
  },
  {
    title: "Longhand: Hour-Long Video From Scripts With Persistent Characters",
    area: "video",
    categories: ["cs.CV", "cs.MM"],
    keywords: ["video generation", "consistency", "long video"],
    appeal: 0.87,
    code: true,
    project: true,
    abstract:
      "Generated videos lose their characters after a few seconds: a scar changes sides, a room grows a door. Longhand separates what persists from what happens. A script is parsed into entities, each of which owns a compact state (appearance, wear, possessions, position) that is read and written by every shot; frames are generated shot by shot from these states and never from previous frames. Continuity errors as counted by film editors fall from 9.4 to 1.3 per minute over sixty-minute videos. Since states are explicit, an author may edit them half-way, and later shots follow. Cuts hide many imperfections, and uninterrupted takes of more than twenty seconds still drift. Crowds are represented by a single state, visibly so. Watermarks are part of the decoder, and the released version declines scripts that name living persons.",
  },
  {
    title: "Physics From Pixels, Not From Prompts: Testing Video Generators With Falling Things",
    area: "video",
    categories: ["cs.CV", "cs.AI"],
    keywords: ["video generation", "intuitive physics", "benchmark"],
    kind: "benchmark",
    appeal: 0.61,
    code: true,
    project: true,
    abstract:
      "Do video generators learn mechanics or how mechanics looks? FallTest holds 6,000 real recordings in which objects drop, roll, topple, splash and bounce in a studio with calibrated cameras. Models continue each video from eight frames, and we recover trajectories by tracking rather than asking a judge for an opinion. From these come physical quantities: the estimated acceleration of gravity, restitution, conservation of volume, persistence behind occluders. Among twelve generators the best estimates gravity within 6%, but only near the camera and at ordinary frame rates; played at half speed the same model makes the world fall twice as slowly. Liquids gain volume in four cases out of five. Scores agree poorly with popular ratings (0.19), since pretty and plausible are different matters. Fine-tuning on 500 clips repairs gravity without touching anything else.",
  },
  {
    title: "Every Frame Counts Once: Temporal Tokenization by Surprise",
    area: "video",
    categories: ["cs.CV", "cs.LG"],
    keywords: ["video tokenization", "compression", "adaptive computation"],
    appeal: 0.38,
    code: true,
    abstract:
      "Video tokenizers spend the same number of tokens on an empty corridor as on the moment a cup breaks. Ours spends them where the past fails to predict the present. A causal encoder maintains a forecast of the next latent frame and transmits just those patches whose error exceeds a threshold learned from a global budget; the decoder maintains the same forecast, thus nothing needs to be sent for what can be foreseen. Averaged over everyday video, 43 tokens per second suffice for the reconstruction quality that fixed schemes attain with 256. Action recognition from the tokens improves by 2.8 points at a quarter of the compute, presumably as attention is no longer diluted. Camera shake is costly, and handheld footage is therefore stabilised in latent space first. For generation the variable rate complicates batching, for which we describe a packing scheme.",
  },
  {
    title: "Lip Service: A Stress Test for Audio-Visual Deepfake Detectors in 14 Languages",
    area: "video",
    categories: ["cs.CV", "cs.SD", "cs.CR"],
    keywords: ["deepfake detection", "benchmark", "audio-visual"],
    kind: "benchmark",
    appeal: 0.32,
    code: true,
    abstract:
      "Detectors for manipulated speech videos are trained almost exclusively on English. We recorded 820 volunteers in fourteen languages, produced 31,000 manipulations by nine methods with their agreement, and passed everything through the compression of six messaging services. Eleven detectors whose published accuracy is above 95% fall to between 54% and 78%. Language explains more of the decline than compression does, and bilabial consonants explain most of the effect of language: detectors have learned when lips should close in English. Re-weighting training according to articulation instead of language recovers 9 points for languages never seen. Human viewers reach 66% in their own language and 57% in others. We provide the videos under an agreement that expires with the consent given, along with a smaller set of synthetic faces that can be shared freely.",
  },
  {
    title: "CineGraph: Editing Videos by Editing Their Scene Graphs",
    area: "video",
    categories: ["cs.CV", "cs.HC"],
    keywords: ["video editing", "scene graphs", "interaction"],
    appeal: 0.24,
    project: true,
    abstract:
      "Text is a poor handle for editing moving images, as it takes a paragraph to say which of three cyclists should arrive later. CineGraph lifts a clip into a graph over time whose nodes are objects and whose edges are relations with a beginning and an end. Users drag, cut, or re-time edges; a video model conditioned on the difference between the graphs renders the outcome, re-using unchanged regions. Twelve professional editors completed a list of tasks 2.6 times faster than with prompting and inpainting, and undid less. Lifting is correct for 83% of relations in clips of up to thirty seconds, and mistakes can be repaired by hand in a few seconds each. Contact is the hard part: after removing a cup, the hand that held it should behave differently, which the renderer gets right in 58% of cases.",
  },
  {
    title: "How Much Motion Is in a Caption? Rebalancing Text-to-Video Training Data",
    area: "video",
    categories: ["cs.CV", "cs.CL"],
    keywords: ["text-to-video", "captions", "data curation"],
    appeal: 0.29,
    abstract:
      "Text-to-video models render nouns faithfully and verbs poorly. We suspected the captions, and measured them. In 40 million caption-clip pairs, 71% of captions can be assigned to their clip from a single frame; the caption for the remaining frames is, in effect, missing. Re-captioning with a model that sees optical flow beside frames, and which is rewarded if another model can order shuffled segments by the caption, triples the share of temporal information. Training on re-captioned data improves verb accuracy from 34% to 57% in human judgement, with unchanged image quality, and needs just a tenth of the clips. Over-described motion turns out to be harmful as well: models then animate backgrounds. A balance of one third static captions works best. Camera movements ought to be annotated separately from object movements.",
  },
  {
    title: "Real-Time World Models at 30 Frames per Second on a Single Consumer Card",
    area: "video",
    categories: ["cs.CV", "cs.LG", "cs.GR"],
    keywords: ["world models", "interactive video", "real-time"],
    appeal: 0.91,
    code: true,
    project: true,
    abstract:
      "Interactive video models let one walk through a dream, usually at a slideshow's pace. We report a system that responds to keyboard and mouse within 41 milliseconds, at 30 frames per second and 720 lines, on hardware sold for gaming. Three ideas contribute about equally: causal generation of a low-rate latent with per-frame detail synthesised by a small, distilled decoder; a cache of past views indexed by estimated camera pose, so that turning around shows what was there before; and training on the model's own errors from the first day. Sessions remain stable for half an hour. Return visits to a place after five minutes match in 78% of landmarks. Objects moved by the player are remembered only while they stay in the cache. The model was trained with 9,000 hours of openly licensed first-person footage.",
  },
  {
    title: "Splats That Bend: Gaussian Scene Representations With Learned Elasticity",
    area: "three-d",
    categories: ["cs.GR", "cs.CV"],
    keywords: ["Gaussian splatting", "deformable scenes", "simulation"],
    appeal: 0.53,
    code: true,
    project: true,
    abstract:
      "Scenes made of Gaussians can be rendered at any rate but touched by nothing. We endow each Gaussian with a stiffness, a rest shape and bonds to its neighbours, all inferred from ordinary video of a scene in which something moves: a curtain in the wind, a cushion sat upon. Differentiable simulation proves unnecessary, since the modes of small vibrations can be matched directly in the frequency domain, which is faster by two orders of magnitude and does not get trapped. Recovered stiffness agrees with mechanical measurements within 22% for eight materials. New forces can then be applied interactively, and users judged the responses to be plausible in 74% of trials, against 31% for hand-set uniform materials. Fracture and friction are not modelled. Objects that never move in the video keep a prior by category, flagged as such in the viewer.",
  },
  {
    title: "Inside Out: Recovering Building Interiors From Street-Level Photographs of Windows",
    area: "three-d",
    categories: ["cs.CV"],
    keywords: ["3D reconstruction", "privacy", "novel view synthesis"],
    appeal: 0.35,
    abstract:
      "Passing a lit window, one learns more than its owner might wish. We quantify how much. From sequences taken by mapping vehicles in a test town whose 212 households took part, we reconstruct what lies behind the glass by modelling reflections, blinds and the parallax of interior planes. Room depth is recovered with a mean error of 19%, furniture categories with 64% accuracy, and presence of a person in 71% of cases, in daylight and from three photographs each. Resolution is the main factor: below eleven pixels per degree nothing useful can be obtained. We propose a filter for providers that removes interior parallax while leaving façades untouched, reducing every attack to chance at a cost of 0.3 dB in façade quality. Reconstructions were deleted after measurement and the code released consists of the filter alone.",
  },
  {
    title: "Latheworks: Describing Shapes in a Language That Compiles to Geometry",
    area: "three-d",
    categories: ["cs.GR", "cs.CL", "cs.PL"],
    keywords: ["procedural modelling", "3D generation", "program synthesis"],
    appeal: 0.47,
    code: true,
    abstract:
      "Meshes generated as lists of triangles cannot be edited, and programs for solid modelling are tedious to write. Latheworks is a small language made for being written by models and read by people. It has loops, symmetry, and joints as first-class notions, and errors are reported as pictures. A 3B model trained with two million programs, most of them decompiled from meshes by search and simplified until removing anything would change the shape, turns descriptions or photographs into programs of 18 lines on average. Designers changed proportions and counts correctly at the first attempt in 81% of cases, against 22% on meshes. Geometric accuracy is comparable for manufactured objects. Organic shapes come out as clay dummies, and we recommend a hybrid, with a program for structure and a displacement field for the surface.",
  },
  {
    title: "Depth Without Texture: Monocular Geometry in Fog, Snow and Plain White Rooms",
    area: "three-d",
    categories: ["cs.CV", "cs.RO"],
    keywords: ["depth estimation", "robustness", "adverse conditions"],
    appeal: 0.22,
    code: true,
    abstract:
      "Monocular depth networks lean on texture, which is why they fail where there is little. We collected 14,000 images in fog, whiteout, darkness and freshly painted rooms, with laser ground truth taken afterwards in clear conditions, and analyse what fourteen networks do there. They hallucinate smoothly: errors triple although predicted confidence hardly changes. Human observers rely on shading, contact, and haze itself, which is a cue for distance. By training with rendered atmospheres whose density is a second output, a network learns to use haze; error in fog drops by 41% and becomes smaller than in clear air beyond sixty metres. White rooms improve by 18% through an auxiliary task on corners. Confidence can be repaired by conformal calibration within but not across conditions. The data come with a loader which masks faces and number plates.",
  },
  {
    title: "City in a Bottle: Simulating 40 Square Kilometres From Satellite Images and Building Codes",
    area: "three-d",
    categories: ["cs.CV", "cs.GR", "cs.CY"],
    keywords: ["urban modelling", "procedural generation", "remote sensing"],
    appeal: 0.36,
    project: true,
    abstract:
      "Digital models of cities are either beautiful for a few streets or blocky for all of them. We exploit the fact that buildings obey written rules. Codes for height, setback, roof pitch and window spacing in force at the time of construction are extracted from archives, turned into grammars, and combined with satellite images which settle whatever the rules leave open. The outcome for a medium-sized city, 40 square kilometres with 61,000 buildings, agrees with a laser survey within 0.6 metres for 90% of façades, though no street-level picture was used. Flood and noise simulations change materially compared with block models. Informal extensions, which no code describes, are detected as residuals and left for inspection. Writing down a code as a grammar takes about two days, and the archives of older periods are incomplete in instructive ways.",
  },
  {
    title: "Knot Theory for Cables: Topology-Aware Reconstruction of Thin Deformable Objects",
    area: "three-d",
    categories: ["cs.CV", "cs.RO", "math.GT"],
    keywords: ["deformable objects", "topology", "reconstruction"],
    appeal: 0.18,
    code: true,
    abstract:
      "For a tangle of cables it matters less where each lies than which passes over which. Reconstruction methods that minimise geometric error get crossings wrong in one case out of six, and a single wrong crossing renders any plan for untangling useless. We predict, with every crossing, a probability of its sign and infer the most probable global configuration subject to the constraint that the diagram can be drawn by the right number of closed or open curves. Inference is an integer programme with lazily added constraints and takes 0.2 seconds for forty crossings. The share of scenes with an entirely correct diagram rises from 48% to 83% on 1,100 recorded tangles. A robot with the corrected diagrams unties 71% in at most ten moves. Cables that touch in parallel, without crossing, are the chief source of remaining error.",
  },
];
