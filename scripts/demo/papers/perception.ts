import type { DemoText } from "./demo-text.ts";

export const PERCEPTION: DemoText[] = [
  {
    title: "Periphery: Vision Transformers With a Fovea and a Reason to Move It",
    area: "vision",
    categories: ["cs.CV", "cs.LG"],
    keywords: ["active vision", "foveation", "efficient transformers"],
    appeal: 0.56,
    code: true,
    project: true,
    abstract:
      "Eyes resolve finely only what they look at, and nobody considers this a defect. Periphery gives a transformer 49 patches whose size grows with distance from a movable centre, and a recurrent policy which decides where to look next and when to stop. The policy receives no rewards of its own; it follows the gradient of the classifier's expected uncertainty, which can be computed because the sampling grid is differentiable. On images of four megapixels three glances reach the accuracy of dense processing with 4% of its computation. Scan paths resemble those of people searching for the same thing (0.74 normalised scan-path saliency). Counting defeats the model as soon as more than nine items are present, since it forgets where it has been, whereas an added map of visited places extends this to 24.",
  },
  {
    title: "Nothing to See Here: Teaching Detectors to Report Absence With Confidence",
    area: "vision",
    categories: ["cs.CV"],
    keywords: ["object detection", "calibration", "negative evidence"],
    appeal: 0.21,
    abstract:
      "An empty list of detections may mean that an object is not there or that the detector could not have seen it. Inspectors of bridges, luggage and X-rays need to know which. We train detectors to output, besides boxes, a visibility field that states for each location and class the smallest instance that would have been found. Supervision comes from inserting objects of known size into images and observing misses; insertion is imperfect, and a correction based on real annotated instances is derived. Claims of absence at 95% confidence are right in 94.1% of cases on three inspection sets, and cover 78% of the area that experts would themselves declare clear. Reporting the field changed decisions of inspectors in one of eleven images, mainly by prompting a second photograph. Transparent objects violate the insertion model.",
  },
  {
    title: "Segment by Consequence: Masks Optimised for What Happens Next",
    area: "vision",
    categories: ["cs.CV", "cs.RO"],
    keywords: ["segmentation", "task-driven perception", "loss functions"],
    appeal: 0.3,
    code: true,
    abstract:
      "Intersection over union treats every pixel as equally important, though a surgeon, a gardener robot and a film compositor would each disagree. We replace the overlap by the expected consequence of acting on the mask, where the consequence is computed by a differentiable stand-in for the downstream process and fitted to a few hundred observed outcomes. Trained in this way a segmenter of weeds is worse by 3.2 points in overlap and yet destroys 46% fewer seedlings; one for liver vessels preserves thin branches that matter for resection. Stand-ins of surprisingly low fidelity suffice, as long as they get the sign of boundary errors right. Where several processes share one model, a conditioning vector selects among them. The method inherits all omissions of its stand-in, for which a simple audit with random masks is suggested.",
  },
  {
    title: "A Million Shades of Skin: Illumination-Aware Colour Constancy for Dermatology",
    area: "vision",
    categories: ["eess.IV", "cs.CV"],
    keywords: ["colour constancy", "dermatology", "fairness"],
    appeal: 0.17,
    project: true,
    abstract:
      "Photographs of skin taken at home differ more by the lamp than by the disease, and standard colour correction, tuned to neutral scenes, shifts dark skin towards grey. We measured reflectance spectra for 2,130 volunteers over the entire range of pigmentation, rendered them under 480 measured light sources and eleven phone cameras, and trained a correction network which estimates the light from specular highlights and the white of the eye. The median error is 2.1 units of perceptual difference for all groups, whereas previous methods range from 2.9 for the lightest to 7.4 for the darkest sixth. Agreement of remote with in-person grading of erythema rises from 0.52 to 0.73. Make-up, tattoos and coloured walls nearby cause residual errors. The spectra are released at reduced resolution, which prevents identification in all tests we could devise.",
  },
  {
    title: "Label Noise Has a Shape: Geometric Detection of Annotation Errors in Large Image Sets",
    area: "vision",
    categories: ["cs.CV", "stat.ML"],
    keywords: ["label noise", "dataset auditing", "manifold geometry"],
    appeal: 0.25,
    code: true,
    abstract:
      "Wrong labels are often sought where a classifier disagrees, which confuses errors with difficulty. We observe that they occupy a characteristic position in self-supervised embeddings: a mislabelled image sits deep inside another class, while a hard one sits between classes, and an image with two correct labels on a ridge. Local dimension and the ratio of distances to the first and second class suffice to tell these apart. On nine sets with re-annotated portions, precision at the top thousand is 88%, compared with 63% for confidence-based cleaning, and hard examples are not thrown away. Correcting what was found improves accuracy by 1.6 points; deleting disagreements instead lowers accuracy on rare classes by 4. Systematic errors, as when an annotator consistently confused two birds, form a cluster of their own and must be looked for separately.",
  },
  {
    title: "Registers, Sinks and Ghosts: Why Vision Transformers Hoard Information in Background Patches",
    area: "vision",
    categories: ["cs.CV", "cs.LG"],
    keywords: ["vision transformers", "attention sinks", "interpretability"],
    appeal: 0.44,
    abstract:
      "Large vision transformers store global information in a few uninformative patches, and giving them spare tokens to use instead has become common. We ask what is being stored and why there. Decoding shows three kinds of content: image-level statistics needed for normalisation, a null value for heads which have nothing to attend to, and a record of the positions of salient objects. Only the first two migrate to spare tokens when these exist. The third remains in the background, for it is written by heads keyed to low contrast, and accounts for ghost objects seen in attention maps. A term that penalises the norm of value vectors removes null values without extra tokens. Dense prediction gains 1.1 points, robustness to cropping 3.4. Models below 80M parameters display none of this, for reasons that our analysis of capacity makes plausible.",
  },
  {
    title: "From Above, Over Years: Self-Supervised Learning on 3.2 Million Satellite Time Series",
    area: "vision",
    categories: ["cs.CV", "eess.IV"],
    keywords: ["remote sensing", "self-supervision", "time series"],
    appeal: 0.33,
    code: true,
    project: true,
    abstract:
      "A field photographed once could be anything; photographed every ten days it is a crop, a rotation and a farmer's habits. We pretrain on 3.2 million locations with up to nine years of multispectral and radar observations, masking entire seasons, and asking the model to fill in what the missing months would have looked like under the weather of the day. Weather as an input is what separates this from video. With one hundred labelled fields per country, crop maps reach 83% overall accuracy in 31 countries, 12 points above single-date pretraining; dates of flooding, harvest and clear-cutting are found within 6, 9 and 14 days. Predictions for a counterfactual dry year agree with independent yield statistics. Small fields below 0.3 hectares and persistent cloud near the equator remain difficult, where radar alone carries the load.",
  },
  {
    title: "Twelve Ways to Be Upside Down: Orientation Bias in Image Encoders",
    area: "vision",
    categories: ["cs.CV"],
    keywords: ["orientation", "invariance", "encoders"],
    appeal: 0.15,
    abstract:
      "Photographs are taken upright, and encoders trained on them take uprightness for granted in ways that outlast augmentation. We rotate, reflect and re-render 40,000 scenes so that camera, object, gravity and reading direction vary independently, giving twelve kinds of being upside down. Twenty-two encoders react very differently to each. A rolled camera costs 3 points in retrieval, an overturned object 17, and inverted gravity (liquids on ceilings) passes unnoticed. Language supervision makes matters worse for objects which are rarely described overturned. Equivariant architectures solve the first kind and no other, as they cannot know which rotation is informative. Predicting the four factors jointly as an auxiliary task halves the loss for objects. Mirror writing is read correctly by six encoders, among which four were never shown any, a small puzzle we leave to others.",
  },
  {
    title: "Saddlemap: Panoptic Maps From Crowdsourced Bicycle Cameras",
    area: "vision",
    categories: ["cs.CV", "cs.RO"],
    keywords: ["mapping", "panoptic segmentation", "crowdsourcing"],
    appeal: 0.28,
    code: true,
    abstract:
      "Cyclists know potholes, missing kerbs and parked vans that no official map contains. Saddlemap builds such a map out of shaky, low-mounted cameras on 640 bicycles in two cities. Poses are estimated jointly with lean angle, segments are lifted to the ground plane and fused by a filter that models each class's lifetime: kerbs last decades, puddles hours. After eleven weeks 92% of cycle-ways had been seen at least ten times. Surface damage is located within 0.4 metres with a precision of 87%, and temporary obstructions appear on the map after a median of two passages. Faces and plates are removed on the handlebar, before anything is stored. Rider behaviour biases coverage towards places that are already pleasant. The two cities repaired 311 defects reported by the system; we list the 40 they could not find.",
  },
  {
    title: "Allotment: Four Years of Daily Photographs From 1,600 Garden Plots",
    area: "vision",
    categories: ["cs.CV", "q-bio.QM"],
    keywords: ["dataset", "plant phenotyping", "time lapse"],
    kind: "dataset",
    appeal: 0.34,
    project: true,
    abstract:
      "Plants are photographed either in laboratories, daily and under lamps, or in nature, once. Allotment fills the space between with 2.2 million images from fixed posts above 1,600 garden plots in nine climates, one each morning for four years, accompanied by weather, soil moisture, and a diary in which gardeners noted sowing, feeding, pests and harvest by weight. Diaries are messy and were reconciled with images by students of horticulture. Tasks are defined for tracking individual leaves, predicting yield three weeks ahead, telling drought from disease, and inferring what a gardener did from its effects. Baselines predict tomato yield within 28% and mistake over-watering for drought in every second case. Because neighbouring plots receive different care under the same sky, the data lend themselves to causal questions. Gardeners may veto images, and used this right for 3,100 of them, chiefly for reasons of pride.",
  },
  {
    title: "Polyglot Eyes: Vision-Language Models That Read Signs in 60 Scripts",
    area: "multimodal",
    categories: ["cs.CV", "cs.CL"],
    keywords: ["scene text", "vision-language models", "multilingual"],
    appeal: 0.4,
    code: true,
    abstract:
      "Vision-language models describe a street in Tbilisi or Addis Ababa fluently, and overlook every sign. Their encoders were trained with captions which seldom mention writing in other scripts. We synthesise 55 million scenes with text in 60 writing systems, using 4,100 fonts and photographs of hand-painted signs as style references, and train a resolution-flexible encoder to transcribe and describe in alternation. On 21,000 real photographs collected by residents, character accuracy rises from 34% to 79% for scripts outside the ten largest, and answers to questions that depend on a sign from 22% to 61%. Cursive joining and vertical stacking, which patch grids cut apart, profit from overlapping patches. Vandalised and faded letters are handled about as well as by locals who were given two seconds. Historic scripts were excluded for lack of readers.",
  },
  {
    title: "Look Again: Test-Time Visual Search for Questions About Small Things",
    area: "multimodal",
    categories: ["cs.CV", "cs.AI"],
    keywords: ["visual search", "high-resolution images", "test-time compute"],
    appeal: 0.48,
    code: true,
    abstract:
      "Asked for the number on a distant jersey, a multimodal model answers without having seen it. Look Again turns the question into a search. A proposal network, conditioned upon the question, ranks regions by expected information, the model inspects them in order at native resolution, and a stopping rule compares the answer's stability with the price of another look. For images of 20 megapixels the accuracy on details below 40 pixels increases from 29% to 68%; questions about the scene as a whole are recognised as such and cost nothing. On average 3.7 looks are needed. Failures are dominated by things that are not distinctive without context, such as one of many similar windows. Trained on synthetic needles only, the proposal network transfers to pathology slides and aerial images, with 81% of the gain achieved by in-domain training.",
  },
  {
    title: "Do Multimodal Models Imagine? Evidence From Mental Rotation",
    area: "multimodal",
    categories: ["cs.CV", "cs.AI", "cs.CL"],
    keywords: ["spatial reasoning", "cognitive science", "multimodal models"],
    appeal: 0.52,
    abstract:
      "People take longer to compare two shapes the further one is rotated against the other, which is taken as evidence for a mental image that turns. We look for an analogue in multimodal models. Since these have no response time, we measure the number of reasoning tokens, the depth at which the answer becomes decodable, and errors, over 9,600 pairs of block figures and hands. Tokens do increase linearly with angle in three of eight models, at 0.9 to 2.1 tokens for each degree. But interventions reveal that the written steps are not used: the answer can be decoded before the first of them. Errors depend on similarity in the image plane and not on the angle in depth. Training with intermediate rendered views creates a genuine dependence, along with better accuracy (58% to 83%). Imagination may need something to look at.",
  },
  {
    title: "The Picture Is Not the Caption: Measuring Modality Laziness in Joint Training",
    area: "multimodal",
    categories: ["cs.LG", "cs.CV", "cs.CL"],
    keywords: ["multimodal learning", "modality imbalance", "diagnostics"],
    appeal: 0.27,
    code: true,
    abstract:
      "When two inputs carry the same information, networks learn from the one that is easier and neglect the other. This laziness stays hidden as long as both are present. We define it as the gap between what a modality contributes and what it could contribute, estimate the latter with probes trained on top of frozen halves, and track both through training in five joint models. Laziness is decided early, within 4% of training, and is afterwards self-reinforcing, because neglected encoders receive smaller gradients. Text wins over images, images over audio, and any of them over tactile signals. A schedule which alternately withholds the dominant modality during that early period eliminates 70% of the gap, while the same schedule applied later has no effect. Where modalities truly complement each other, as with lip movements and sound, laziness does not arise.",
  },
  {
    title: "SensorSpeak: Aligning 37 Scientific Instruments With Language",
    area: "multimodal",
    categories: ["cs.LG", "cs.CL", "physics.ins-det"],
    keywords: ["scientific instruments", "alignment", "multimodal models"],
    appeal: 0.31,
    project: true,
    abstract:
      "Spectrometers, seismographs and chromatographs speak in curves, for which there are no captions. There are laboratory notebooks, though. SensorSpeak pairs 1.9 million recordings from 37 types of instrument with what the operator wrote within the following hour, after removal of everything that the recording cannot explain, as judged by a mutual-information estimate. A shared encoder treats each recording as a set of events on physical axes with units, so that nanometres are never confused with seconds. The resulting model answers questions about new recordings with 73% accuracy, names the step of a procedure that went wrong in 61%, and transfers to an unseen instrument after forty examples. Notebooks record surprises more than routine, hence the model overestimates anomalies twofold unless corrected by base rates. Three laboratories contributed under terms that others may join.",
  },
  {
    title: "A Survey of Multimodal Instruction Tuning From 212 Papers and 9 Failed Replications",
    area: "multimodal",
    categories: ["cs.CV", "cs.CL", "cs.AI"],
    keywords: ["survey", "instruction tuning", "replication"],
    kind: "survey",
    appeal: 0.42,
    code: true,
    abstract:
      "Instruction tuning turned image encoders and language models into conversational systems within a remarkably short time, and with remarkably varied recipes. This survey covers 212 papers. We organise them by connector, data, order of training stages and choice of what is frozen, and then test fifteen widely repeated claims in a common code base with a fixed budget. Six hold up. Nine do not replicate, among them the superiority of elaborate connectors over a two-layer perceptron at equal token count, and the need for a separate alignment stage above four million instructions. Evaluation is the weakest link: four of ten popular tests can be answered without the image at above half of the reported accuracy. For each claim we tell what we tried, whom we asked, and how confident we are. The authors of seven papers replied, and corrected us twice.",
  },
  {
    title: "Hearing Shapes: Estimating Object Geometry From Contact Sounds and Video",
    area: "multimodal",
    categories: ["cs.SD", "cs.CV", "cs.RO"],
    keywords: ["audio-visual learning", "object geometry", "contact sounds"],
    appeal: 0.2,
    abstract:
      "A tap on a jar reveals its thickness, fill level and material, none of which a camera can see. We record 18,000 taps on 420 household objects, by fingers, spoons and a robot, with synchronised video and microphone arrays. From one tap and one image our model predicts wall thickness to within 0.5 millimetres, fill level within 7% and cracks with 91% accuracy. Vision alone manages 1.4 millimetres and 24%. The audio branch is built around damped resonances, whose frequencies and decay times are regressed explicitly, which transfers to rooms with different echoes; a spectrogram network loses half of its accuracy there. Soft objects hardly ring, and are flagged as silent. In a kitchen experiment, a robot which taps before lifting spills in 3 of 60 trials as opposed to 19.",
  },
  {
    title: "Crossed Wires: Synaesthetic Pretraining for Missing Modalities",
    area: "multimodal",
    categories: ["cs.LG", "cs.CV"],
    keywords: ["missing modalities", "pretraining", "robustness"],
    appeal: 0.19,
    code: true,
    abstract:
      "Sensors fail, and models trained on complete inputs fail along with them. Instead of imputing a missing stream we train encoders to stand in for one another: during pretraining the output of each encoder is randomly replaced by the prediction that another encoder makes of it, so that downstream layers learn to accept substitutes of graded quality, announced by a single confidence value. On driving, sleep staging and affect recognition with up to six streams, losing any two costs 2.4 points on average compared with 11.8 under dropout of modalities. Substitutes can be inspected, and reveal, for instance, that the radar's stand-in for the camera knows the positions of vehicles and nothing of their colour. Pretraining takes 1.6 times longer. If all streams that carry some piece of information are lost, confidence values drop as they should.",
  },
  {
    title: "Undertone: Speech Recognition That Keeps the Hesitations",
    area: "audio",
    categories: ["eess.AS", "cs.CL", "cs.SD"],
    keywords: ["speech recognition", "disfluency", "verbatim transcription"],
    appeal: 0.36,
    code: true,
    abstract:
      "Recognisers are trained on cleaned transcripts and learn to clean. For clinicians, linguists and courts, what is lost is what matters. Undertone restores it: 640 hours of conversation were transcribed verbatim, including fillers, repairs, lengthened sounds, overlapping talk and pauses in tenths of a second, and a recogniser was trained to emit a clean and a verbatim transcript simultaneously, aligned word by word. Fillers are found with an F1 of 0.89, repairs with 0.76; word error on the clean transcript improves slightly, from 8.1% to 7.8%, since hesitation is no longer forced into words. Screening for early language impairment from transcripts gains 9 points over cleaned input. Stuttering follows other statistics, and a version for it was developed with a self-help group, whose members asked that it never be used to suppress disfluency.",
  },
  {
    title: "One Microphone, Nine Voices: Source Separation in Restaurants by Conversational Structure",
    area: "audio",
    categories: ["eess.AS", "cs.SD"],
    keywords: ["source separation", "conversation modelling", "cocktail party"],
    appeal: 0.38,
    code: true,
    project: true,
    abstract:
      "In a restaurant everyone talks at once, but not to everyone. Speakers at one table take turns; speakers at different tables ignore each other. We use this structure for separation from a single microphone. A model of turn-taking assigns voices to conversations, and the assignment in turn predicts who will be silent when, giving the separator a prior that acoustics cannot supply. With nine simultaneous speakers at three tables, signal-to-distortion ratio improves from 4.6 to 8.3 decibels, and the share of correctly understood words among listeners with hearing loss from 31% to 54%. Arguments, in which turns overlap, reduce the gain by half. Latency is 160 milliseconds, within reach of hearing aids, although the model's size is not. Recordings were made with actors, and in four restaurants with everyone's consent.",
  },
  {
    title: "Counterpoint: Symbolic Music Generation With Rules That Can Be Broken on Purpose",
    area: "audio",
    categories: ["cs.SD", "cs.LG"],
    keywords: ["music generation", "constraints", "creativity"],
    appeal: 0.43,
    code: true,
    project: true,
    abstract:
      "Neural composers imitate style and violate rules by accident; rule-based ones never violate them and bore. We let a model know the rules as soft constraints with a price, and learn from 11,000 scores when composers chose to pay. Violations in the corpus turn out to be concentrated at phrase endings, on certain syllables and before changes of key, and a small network predicts them with 0.81 area under the curve. Generation under the learnt prices gives fugues and chorales that 31 conservatory students could distinguish from human exercises in only 56% of cases. Raising prices gives strict style, while lowering them selectively amounts to a kind of expressive control that composers in a workshop used in unforeseen ways. Long-range form is imposed from outside by a plan. We say little on timbre, as scores do.",
  },
  {
    title: "The Sound of a Failing Bearing: Foundation Models for Industrial Acoustics",
    area: "audio",
    categories: ["cs.SD", "eess.SP"],
    keywords: ["anomaly detection", "industrial audio", "foundation models"],
    appeal: 0.2,
    abstract:
      "Experienced mechanics diagnose by ear, while models trained on speech and music hear machines as noise. We pretrain on 260,000 hours recorded at 1,900 machines in mills, ships, lifts and wind turbines, at sampling rates up to 96 kilohertz, with an objective tailored to rotation: the signal is resampled to shaft angle whenever a speed reference can be inferred, and the model must predict one revolution from others. Faults are detected 11 days earlier (median) than by vibration thresholds at an equal number of alarms, and 19 kinds are named after five examples each. A mechanic's judgement on 300 recordings agreed with the model slightly better than with another mechanic's. Machines whose speed fluctuates randomly do not profit. Contributors preferred to share embeddings instead of audio, from which conversations nearby cannot be recovered, as we verify.",
  },
  {
    title: "Babel Without Text: Speech-to-Speech Translation for Languages That Are Not Written",
    area: "audio",
    categories: ["cs.CL", "eess.AS"],
    keywords: ["speech translation", "unwritten languages", "discrete units"],
    appeal: 0.46,
    project: true,
    abstract:
      "About four languages in ten have no writing that their speakers use. Translating them through text means inventing an orthography first. We translate speech directly by way of discrete units that are discovered jointly for both languages, from three sources: 60 to 140 hours of interpreted conversation, radio in each language alone, and retellings of picture stories. Units are regularised so that speakers, emotions and speaking rates do not leak into them and are carried separately to the output voice. For five languages interpreters rated adequacy at 3.4 of 5, compared with 2.6 for a cascade with a provisional orthography. Names survive better, since they are never spelt. Ideophones, which are central to two of the languages, translate into awkward paraphrase. Communities hold the recordings; models may be used for health and schools, and for other purposes upon request.",
  },
  {
    title: "Ten Seconds of You: Voice Cloning Risks and a Watermark That Survives Telephony",
    area: "audio",
    categories: ["cs.SD", "cs.CR", "eess.AS"],
    keywords: ["voice cloning", "watermarking", "security"],
    appeal: 0.58,
    code: true,
    abstract:
      "Ten seconds of speech are enough to clone a voice over the telephone, as we confirm with 240 relatives who were fooled in 43% of calls despite having been warned. Detection lags behind; provenance may fare better. We describe a watermark for synthetic speech designed around the telephone channel. Information is placed in the timing of glottal pulses, by shifts of at most 90 microseconds that leave perceived quality unchanged (4.31 against 4.33), and is spread over three seconds by a code that tolerates lost packets. After narrow-band coding, loudspeaker playback, a noisy room and re-recording, the mark is detected in 96% of utterances at a false-positive rate of one in a million. Removing it through resynthesis with another vocoder succeeds, audibly. We discuss who should hold the keys and conclude that no one party can.",
  },
  {
    title: "Spatial Hearing for Language Models: From Binaural Audio to Scene Descriptions",
    area: "audio",
    categories: ["cs.SD", "cs.CL"],
    keywords: ["spatial audio", "audio-language models", "scene description"],
    appeal: 0.24,
    code: true,
    abstract:
      "Audio-language models can say that a dog barks, though not that it barks behind you and is coming closer. We add an encoder for interaural differences and their change under head movement, and train it with 900,000 rendered scenes in 4,000 measured rooms, described from the listener's point of view. Direction is reported correctly within 15 degrees in 82% of cases, distance within a factor of 1.5 in 70%, and approach or departure in 88%. Front and back are confused as often as by human listeners who hold still, and equally seldom if they may turn. Blind volunteers who tried a prototype for navigation preferred short warnings with clock positions, and wanted most sounds not to be mentioned at all. A relevance filter learned from their feedback suppresses 93%. Outdoor wind noise degrades distance estimates badly.",
  },
];
