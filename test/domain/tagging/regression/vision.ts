import type { LabelledPaper } from "./labelled-paper.ts";

/** Vision, pictures, video and three dimensions. */
export const CASES: LabelledPaper[] = [
  {
    title: "SAM at Sea: Prompting Segment Anything for Underwater Litter",
    abstract: `
      The Segment Anything Model (SAM) segments almost everything on land, but turbid water breaks its prompts. We
      adapt SAM to underwater litter with a prompt generator that predicts points from a haze map, leaving the image
      encoder frozen. On 7,300 frames from three seas our method improves mask IoU by 8.5 points over SAM with box
      prompts. Thin nets and transparent plastic remain hard. A study with cleaning crews shows that annotating a dive
      takes 14 minutes instead of two hours. All masks and models are public.`,
    topics: ["segment-anything"],
    also: ["image-segmentation", "dataset"],
    never: ["normalization-residuals", "optimizers", "prompting"],
    why: "SAM is an optimiser elsewhere, prompts are no prompts of text",
  },
  {
    title: "Which Flat Is Flat Enough? SAM Revisited for Long Training Runs",
    abstract: `
      Sharpness-aware minimization (SAM) looks for flat minima at the price of a second gradient. Its benefit is said
      to come from flatness; we show that for long runs it comes from an implicit change of the learning rate.
      Replacing the ascent step of SAM by a schedule with the same effective rate recovers 90% of the gain on image
      classification and language modelling at half the cost. The remaining 10% appears only with label noise. We
      offer a simple diagnostic that tells when SAM is worth its second gradient.`,
    topics: ["optimizers"],
    also: ["generalization", "training-dynamics", "semi-supervised-learning", "optimization-theory"],
    never: ["segment-anything", "image-segmentation", "image-classification"],
    why: "SAM is an optimiser here; the tasks only measure it",
  },
  {
    title: "Every Barrier Counts: Small-Object Detection along Railway Tracks",
    abstract: `
      Trains need to see a fallen branch from 600 metres. Detectors trained on road scenes miss objects below 12
      pixels. We present RailEye, an anchor-free object detector with a strip-shaped receptive field that follows the
      rails, and a corpus of 48 hours of front-facing video with 91,000 boxes. RailEye improves average precision for
      small objects by 6.9 points over strong YOLO variants at 31 frames per second on an embedded board. Fog remains
      the main cause of missed detections.`,
    topics: ["object-detection"],
    also: ["on-device", "dataset", "autonomous-driving"],
    never: ["action-recognition", "video-understanding"],
  },
  {
    title: "MAE in the Metre: What Monocular Depth Errors Mean for Forklifts",
    abstract: `
      Monocular depth estimation is compared by mean absolute error (MAE) over all pixels. For a forklift, only errors
      near the fork matter. We record 210 loads with a laser reference and show that models with the same MAE differ
      by a factor of five in fork collisions. A weighted MAE which counts the first two metres, and a penalty for
      overestimated distance, predict collisions well. Ranking six depth models by our measure reverses the order of a
      popular leaderboard. We recommend reporting MAE by distance.`,
    topics: ["depth-estimation"],
    also: ["automatic-metrics", "benchmark-design"],
    never: ["visual-representation-learning", "self-supervised-learning", "leaderboards"],
    why: "MAE is an error, not a masked autoencoder",
  },
  {
    title: "Masking What Moves: MAE Pre-Training for Wildlife Cameras",
    abstract: `
      Masked autoencoders (MAE) hide random patches, which on camera-trap images mostly hides leaves. We mask what
      moves: patches are sampled by frame difference, so that the encoder has to reconstruct the animal. Pre-trained
      without labels on 9 million frames from 14 reserves, a ViT-B with our masking identifies 412 species from frozen
      features with 6.3 points more accuracy than with random masking. Night images gain most. The same
      self-supervised encoder counts animals and recognises burst sequences after brief training.`,
    topics: ["visual-representation-learning", "biology"],
    also: ["self-supervised-learning", "image-classification", "vision-foundation-models", "pre-training"],
    never: ["re-identification", "automatic-metrics"],
    why: "MAE is a masked autoencoder; a good paper of two fields",
  },
  {
    title: "Clean Enough to Count: Joint Deraining and Denoising for Traffic Cameras",
    abstract: `
      Rain and sensor noise occur together at night, yet image restoration methods treat them apart. We model both as
      one degradation whose strength varies over the image and train a single network with an estimated degradation
      map. On real footage from 40 cameras our image restoration network improves PSNR by 1.1 dB and halves run time.
      As a by-product, downstream tasks such as vehicle detection, tracking and semantic segmentation benefit by one
      to three points.`,
    topics: ["image-restoration"],
    also: ["computational-photography"],
    never: ["object-detection", "image-segmentation", "video-segmentation", "energy-systems"],
    why: "detection and segmentation stand in a list at the end",
  },
  {
    title: "Unlike Diffusion: Single-Pass Text-to-Image Generation with Adversarial Training at Scale",
    abstract: `
      Text-to-image generation is dominated by iterative samplers. Unlike diffusion models, a generative adversarial
      network draws an image in one pass, but has been thought not to scale. We train a GAN with 3.4 billion
      parameters on 900 million pairs and find that a discriminator with frozen features and a matching-aware loss is
      stable throughout. Our generator reaches a zero-shot FID of 5.9 at 512 pixels and produces an image in 38 ms.
      Human raters prefer it to a four-step distilled sampler in 57% of cases.`,
    topics: ["text-to-image", "gans"],
    never: ["diffusion-models", "adversarial-attacks", "adversarial-robustness"],
    also: ["few-step-generation"],
    why: "diffusion is named in the title for contrast; adversarial training is that of a GAN",
    intruders: ["adversarial-robustness"],
  },
  {
    title: "VAR with Memory: Next-Scale Prediction for Ultra-High-Resolution Pictures",
    abstract: `
      Visual autoregressive modelling (VAR) predicts an image scale by scale. Beyond 1024 pixels, the last scales hold
      most of the tokens and their attention dominates the cost. We let each scale attend to a compact summary of all
      former scales, computed once. At 2048 pixels our VAR variant uses 71% less memory than the original and improves
      FID from 4.1 to 3.6. Visual tokenizers with a fixed code length turn out to be the next bottleneck. We also
      present results for inpainting without retraining.`,
    topics: ["autoregressive-image-generation"],
    also: ["visual-tokenizers", "inpainting", "super-resolution", "autoregressive-models"],
    never: ["time-series-forecasting", "finance", "agent-memory"],
    why: "VAR is a vector autoregression elsewhere",
  },
  {
    title: "Guidance Is a Budget: When Classifier-Free Guidance Wastes Steps",
    abstract: `
      Classifier-free guidance doubles the cost of every sampling step of a diffusion model. We measure, step by step,
      how much guidance changes the final picture and find that 60% of its effect comes from a fifth of the steps. A
      rule based on the angle between conditional and unconditional scores decides at run time whether to guide. With
      three text-to-image models we halve the extra evaluations at equal alignment and quality. The rule is
      training-free, needs no tuning per prompt and combines with feature caching.`,
    topics: ["diffusion-guidance"],
    also: ["text-to-image", "diffusion-acceleration", "diffusion-models"],
    never: ["energy-systems", "fine-tuning"],
  },
  {
    title: "The Unlearned Brush: Why Erased Concepts Return in Fine-tuned Image Generators",
    abstract: `
      Concept erasure removes a style or an unsafe subject from a text-to-image model. We find that erased concepts
      return after benign fine tuning on as few as 50 unrelated pictures. Across seven erasure methods and three
      diffusion models, the rate of return is predicted by the distance which weights moved during erasure. We propose
      a penalty that anchors the erased direction and lowers the return rate from 68% to 11%. Our results warn against
      treating concept erasure as deletion.`,
    topics: ["concept-erasure"],
    also: [
      "text-to-image",
      "machine-unlearning",
      "fine-tuning",
      "diffusion-models",
      "multimodal-safety",
      "safety-training",
    ],
    never: ["graphic-design"],
  },
  {
    title: "Minutes, Not Moments: Drift-Aware Rollouts for Long Video Generation",
    abstract: `
      Autoregressive video diffusion models drift: colours saturate and faces change within half a minute. We
      attribute drift to the mismatch between clean training contexts and generated ones, and train with rollouts of
      the model itself, weighted by measured drift. The resulting model makes five-minute clips at 24 frames per
      second without visible seams. On a test of identity and background consistency it improves by 18% over windowed
      baselines. Long video generation remains limited by scene changes, which we handle by a learned reset of the
      context.`,
    topics: ["long-video-generation", "video-generation"],
    also: ["diffusion-models", "autoregressive-models", "streaming-video"],
    never: ["autoregressive-image-generation", "domain-adaptation", "long-context"],
  },
  {
    title: "Which Second Matters? Frame Budgets for Hour-Long Video Question Answering",
    abstract: `
      Multimodal language models answer questions about hour-long videos from a few hundred frames. We show that
      uniform sampling misses the decisive second in 44% of questions. Our selector searches the video coarsely with
      captions, then densely where a hypothesis could be confirmed, and stops when the answer no longer changes. On
      three long video understanding benchmarks it improves accuracy by 6.1 points with 96 frames instead of 512. The
      method requires no training and applies to any video language model.`,
    topics: ["long-video-understanding"],
    also: ["video-understanding", "token-reduction", "vision-language-models", "temporal-grounding"],
    never: ["visual-question-answering", "question-answering", "video-generation", "benchmark", "image-captioning"],
    why: "video question answering contains the names of two other topics; benchmarks are only used",
  },
  {
    title: "Splat Diet: Pruning Gaussians That No Camera Needs",
    abstract: `
      3D Gaussian splatting represents a scene by millions of primitives, many of which no camera ever sees well. We
      derive a score for the contribution of each Gaussian to the rendered error and remove primitives while
      optimisation continues. Our pruned scenes keep 12% of the Gaussians, render 2.9 times faster on a phone and lose
      0.1 dB in novel view synthesis. In contrast to voxel-based compression, no codebook is needed. We also show that
      pruning removes most floaters.`,
    topics: ["gaussian-splatting"],
    also: ["novel-view-synthesis", "on-device", "rendering"],
    never: ["pruning-sparsity", "bayesian-methods", "quantization"],
    why: "what is pruned are primitives of a scene, not weights",
  },
  {
    title: "Sixteen Photographs of a Chair: Feed-Forward Reconstruction with Uncertain Poses",
    abstract: `
      Feed-forward models predict point maps, depth and camera poses from a handful of images, but treat all views
      alike. We let the network estimate how far each pose can be trusted and down-weight views accordingly. Trained
      on 1.2 million object and room captures, our model performs 3D reconstruction from sixteen casual photographs in
      0.8 s. On indoor scans the Chamfer distance falls by 23% relative to the strongest feed-forward baseline.
      Uncertain views are mostly those with motion blur or mirrors.`,
    topics: ["feed-forward-geometry", "3d-reconstruction"],
    also: ["camera-pose", "uncertainty", "depth-estimation", "point-clouds"],
    never: ["human-pose", "object-pose", "image-restoration"],
  },
  {
    title: "AR on a Budget: Anchoring Labels to Moving Shop Shelves",
    abstract: `
      Augmented reality (AR) applications in supermarkets attach labels to shelves that are restocked every hour. We
      describe an AR system that re-anchors labels by matching shelf edges rather than products. In two shops over six
      weeks, labels stayed within 3 cm for 94% of the time. The AR client runs at 60 frames per second on a mid-range
      phone. Shoppers found products 27% faster than with a printed plan. We report what we learned about glare,
      crowds and battery.`,
    topics: ["human-computer-interaction"],
    also: ["rendering", "visual-localization", "on-device", "camera-pose", "object-pose"],
    never: ["autoregressive-models", "autoregressive-image-generation", "speech-recognition", "energy-systems"],
    why: "AR is augmented reality, not autoregressive",
  },
  {
    title: "Seasons from Orbit: Crop Boundaries in Sentinel Time Series with Few Labels",
    abstract: `
      Field boundaries change every season, and drawing them from satellite imagery is slow. We present a segmentation
      model for Sentinel-2 time series which is pre-trained by predicting the next cloud-free acquisition. With labels
      from only 60 villages in Kenya, it delineates smallholder fields with an F1 of 0.74, against 0.61 for a
      supervised network trained on European parcels. Errors concentrate in intercropped plots. Our maps for two
      counties were used by an extension service to plan fertiliser delivery.`,
    topics: ["remote-sensing", "agriculture"],
    also: ["image-segmentation", "self-supervised-learning", "spatio-temporal", "semi-supervised-learning"],
    never: ["time-series-forecasting", "video-understanding"],
    why: "time series are stacks of images, nothing is forecast for its own sake",
  },
];
