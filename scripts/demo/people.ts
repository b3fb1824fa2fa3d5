import { between, pick, type Random } from "./random.ts";

// First names are common ones; last names are made up, so that no list of authors can be anyone's.
const FIRST_NAMES =
  words(`Aiko Alba Amara Amir Anouk Arjun Asha Bao Beatriz Björn Camille Chidi Chiara Dalia Daniyar Diego Eilidh Elif Emeka Farid
  Fatou Freya Gaël Hana Haruto Ilse Imran Ines Ivo Jae-won Joana Kaito Kamala Kofi Lan Leila Lena Linh Lucía Mads Maeve Malik Mina Nadia Niamh Nils
  Noor Olu Omar Paola Pavel Priya Quynh Rafael Rania Ren Rosa Rui Sana Sami Selin Seo-yun Shira Soraya Sunil Tadeo Tamar Tariq Tove Uma Valentin Vera
  Wanjiru Wen Xiu Yael Yara Yusuf Zanele Zoran`);
const LAST_NAMES =
  words(`Abendro Adeyonle Ambrewicz Anvarelli Arquenne Asukima Balakret Bjornevall Bravenko Calderesque Castrovane Chenuka Dalgonar
  Delacombre Dhavantri Dubrosek Ekwuemeka-Tal Elverhoy Fairlowe Farahndoz Ferrantino-Bley Fujinomi Galvaresh Ghorbanel Glimmerholt Guerrenza Haddarin
  Halvorsund Hoangtri Ibekwala Iwasakura Jandreau Jovanelle Kalinowrek Karimande Kestrelman Khatrimov Kimbraugh Kobayanagi Lindqvarn Liuzhang Lokendra
  Maldonelli Marchetvin Mbandari Moraviente Mukhtarian Nakamorita Ndiayeko Nguyentho Norrbergh Okonteru Oyelarin Papadrakis Parkhwan Pellegrand
  Quillsworth Quintavalle Rahmanouf Ravensdahl Rezaiyan Rosenquill Sandovere Sarkissov Satoyama-Lind Schreibach Silvantes Stojankova Suleymet Takeshiro
  Tanakoré Thistlewayne Tranvinh Ueharada Umarzade Valtersen Vasquarez Venkatrama Wangaresh Weissenthal Wojtarski Xiangrui Yamakoshi Yıldıroğan
  Zandbergen-Oh Zhaolin`);

export interface Organization {
  name: string;
  fullname: string;
}

const ORGANIZATIONS: [Organization, ...Organization[]] = [
  { name: "meridian-ilm", fullname: "Meridian Institute for Learning Machines" },
  { name: "saltmarsh-lab", fullname: "Saltmarsh Laboratory" },
  { name: "nethermoor", fullname: "Nethermoor Research" },
  { name: "univ-port-elsin", fullname: "University of Port Elsin" },
  { name: "harrowden-valley", fullname: "Harrowden Valley Polytechnic" },
  { name: "tesselmoor", fullname: "Tesselmoor Laboratories" },
  { name: "aurelia-tech", fullname: "Aurelia Technical University" },
  { name: "quiet-compute", fullname: "Quiet Compute Collective" },
  { name: "isthmus", fullname: "Isthmus Robotics" },
  { name: "karst", fullname: "Karst Foundation for Open Models" },
  { name: "lowland-ai", fullname: "Lowland Centre for Artificial Intelligence" },
  { name: "brightwater", fullname: "Brightwater Medical School" },
  { name: "ostrel-bay", fullname: "Ostrel Bay Institute of Science" },
  { name: "pelagic", fullname: "Pelagic Systems" },
  { name: "university-of-sorrel", fullname: "University of Sorrel" },
  { name: "cinder-and-loom", fullname: "Cinder & Loom" },
  { name: "monsoon", fullname: "Monsoon Language Group" },
  { name: "altiplano-ml", fullname: "Altiplano Machine Learning Network" },
  { name: "verdant-hill", fullname: "Verdant Hill College" },
  { name: "bryony-speech", fullname: "Bryony Speech" },
  { name: "seven-bridges-math", fullname: "Seven Bridges School of Mathematics" },
  { name: "kestrel-point", fullname: "Kestrel Point Observatory" },
  { name: "open-atlas", fullname: "Open Atlas Project" },
  { name: "winterbourne", fullname: "Winterbourne University" },
];

const SUBMITTERS: [string, ...string[]] = [
  "marginalia",
  "paperboy-demo",
  "lintwheel",
  "ada-of-the-demo",
  "softmaxine",
  "gradient-gardener",
  "teacup-tensor",
  "nightly-reader",
  "overfit-otter",
  "footnote-fox",
  "batch-norma",
  "priorart",
];

/** From one to twelve different names; four or five are the most likely. */
export function inventAuthors(random: Random): string[] {
  const count = Math.max(1, Math.round(1 + 11 * random() ** 1.7 * between(random, 0.6, 1)));
  const names = new Set<string>();
  while (names.size < count) names.add(`${pick(random, FIRST_NAMES)} ${pick(random, LAST_NAMES)}`);
  return [...names];
}

/** An invented organisation, or `null` as for about a third of the papers on the real list. */
export function inventOrganization(random: Random): Organization | null {
  return random() < 0.34 ? null : pick(random, ORGANIZATIONS);
}

export function inventSubmitter(random: Random): string {
  return pick(random, SUBMITTERS);
}

function words(text: string): [string, ...string[]] {
  const [first = "", ...rest] = text.split(/\s+/);
  return [first, ...rest];
}
