import type { Item, ItemPage } from "../../src/domain/api.ts";
import { signingKeys, signToken, type Purpose } from "../../src/domain/token.ts";
import { authorSlug } from "../../src/domain/wording/authors.ts";
import { type Flow, openFlow, TOKEN_SECRET } from "../flow/flow.ts";
import { listing, type Submission } from "./listing.ts";

/** All of the demo's papers: a hundred for a week. */
const PAPERS = 200;

/** A day without papers of the demo, which has those that test the typography. */
const SATURDAY = "2026-05-02";

const LATEX: Submission = {
  id: "2605.00101",
  title: 'Lanterns in $\\mathcal{O}(n\\log n)$: \\emph{sparse} attention over $\\mathbb{R}^{d}$ and G\\"odel numbers',
  abstract: `We bound $\\|x_{t+1}-x^\\star\\|_2^2 \\le (1-\\eta\\mu)\\|x_t-x^\\star\\|_2^2$ for \\textbf{every} lantern~\\cite{q}; see \\href{https://lanterns.example/}{the page}.

  $$\\mathcal{L}(\\theta)=\\mathbb{E}_{x\\sim p}\\left[\\sum_{i=1}^{n}\\log\\frac{\\exp(f_\\theta(x_i)/\\tau)}{\\sum_{j=1}^{n}\\exp(f_\\theta(x_j)/\\tau)}\\right]+\\lambda_1\\|\\theta\\|_1+\\lambda_2\\|\\theta\\|_2^2+\\beta\\,\\mathrm{KL}\\left(q_\\phi(z\\mid x)\\,\\|\\,p(z)\\right)$$

  A step costs \`\`little'' -- $3\\times$ less, or $\\begin{pmatrix}a & b\\\\c & d\\end{pmatrix}$.`,
  keywords: ["sparse attention"],
  upvotes: 180,
};

const LONG: Submission = {
  id: "2605.00102",
  title: `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: ${"a title that goes on and on ".repeat(12)}`,
  abstract: `See https://lanterns.example/${"a-very-long-path/".repeat(9)}. ${"Lanterns are lit one after the other. ".repeat(90)}`,
  authors: Array.from({ length: 90 }, (_, i) => `Wolfeschlegelsteinhausenbergerdorff-Quill the ${i + 1}th`),
  organization: "The Institute for Advanced Studies of Harbour Lights, Foghorns and Other Aids to Navigation",
  summary: "Lanterns are lit one after the other.",
  upvotes: 170,
};

const WITHDRAWN: Submission = { ...LATEX, id: "2605.00103", withdrawn: true };

export interface SitePage {
  path: string;
  status: number;
}

export interface Site {
  flow: Flow;
  /** One of every kind, with the status that each answers with. */
  pages: SitePage[];
  /** The day's papers, by rank. */
  today: Item[];
  close(): Promise<void>;
}

/** The whole site with two weeks of papers, as of Thursday, 7 May 2026, noon. */
export async function openSite(): Promise<Site> {
  const flow = await openFlow(PAPERS);
  flow.setFault(listing(SATURDAY, [LATEX, LONG, WITHDRAWN]));
  await flow.tick("2026-05-07T07:00:00Z");
  await flow.tick("2026-05-07T12:00:00Z");
  const { items: today } = await flow.json<ItemPage>("/api/v1/daily/latest");
  const [plain] = today;
  const author = authorSlug(plain?.authors[0]?.name ?? "");
  const good = [
    "/",
    "/date/2026-05-06",
    `/date/${SATURDAY}`,
    "/week/latest",
    "/month/latest",
    "/trending",
    "/trending?window=week&hasCode=true&exclude=lanterns&minUpvotes=2",
    `/papers/${LATEX.id}`,
    `/papers/${LONG.id}`,
    `/papers/${plain?.id}`,
    "/search",
    "/search?q=model",
    "/search?q=zyzzyva",
    "/tags",
    "/tags/language-models",
    `/authors/${author}`,
    "/subscribe",
    ...(await linksOfMails(flow)),
    "/about/ranking",
    "/api/docs",
    "/status",
    "/calendar",
    "/reading-list",
    "/widget",
  ].map((path) => ({ path, status: 200 }));
  const bad = [
    { path: `/papers/${WITHDRAWN.id}`, status: 410 },
    { path: "/date/2026-05-03", status: 404 },
    { path: "/trending?window=year", status: 400 },
    { path: "/nowhere", status: 404 },
  ];
  return { flow, pages: [...good, ...bad], today, close: () => flow.close() };
}

/** Somebody subscribes; where the links of the mails lead then. */
async function linksOfMails(flow: Flow): Promise<string[]> {
  const body = new URLSearchParams({ address: "ada.quill@example.org" });
  await flow.get("/subscribe", { method: "POST", body });
  const subscriber = await flow.db.prepare("select id from subscribers").first<string>("id");
  const keys = await signingKeys([TOKEN_SECRET]);
  const token = (purpose: Purpose) => signToken(keys, { purpose, subscriber: subscriber ?? "", expiresAt: null });
  return [
    `/subscriptions/${await token("confirm")}`,
    `/subscriptions/${await token("manage")}`,
    `/unsubscribe/${await token("unsubscribe")}`,
  ];
}
