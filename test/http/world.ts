import { timingSafeEqual } from "node:crypto";
import { vi } from "vitest";
import { writeBatch } from "../../src/db/bulk.ts";
import { storeDay } from "../../src/db/listings.ts";
import { appendSightings, type Sighting } from "../../src/db/signals.ts";
import type { EditionPage } from "../../src/domain/api.ts";
import { addDays, HOUR, startOfDay } from "../../src/domain/calendar.ts";
import type { ListingDetails, PaperRecord } from "../../src/domain/paper.ts";
import type { MailMessage } from "../../src/jobs/messages.ts";
import { foldLog } from "../../src/jobs/rank.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { edge } from "../../src/workers/edge.ts";
import { openStores, type Stores } from "../db/d1.ts";
import { queueOf } from "../jobs/queue.ts";
import { publishAll } from "../jobs/stage.ts";
import { readWranglerConfig } from "../wrangler-config.ts";
import { documented } from "./documented.ts";

/** Noon of the last of the listing days, a Tuesday; Saturday and Sunday lie between. */
export const NOW = Date.parse("2026-05-05T12:00:00Z");
export const DAYS = ["2026-04-30", "2026-05-01", "2026-05-04", "2026-05-05"] as const;
export const PER_DAY = 30;
export const ADMIN_TOKEN = "a-token-for-tests-only";
export const TOKEN_SECRET = "kUVlq2t7RZxPw0sNfYdGbJmHoEiAc94y";
export const SITE_URL = "http://127.0.0.1:8787";

/** Papers with something of their own. */
export const OLD_ID = "hep-th/9901001";
export const HOSTILE = { id: "2605.04002", title: `<script>alert("1")</script> & "quoted" ]]>` };
export const WITHDRAWN = "2605.04003";
/** Listed on each of the first two days. */
export const RELISTED = "2604.30004";
/** Tags of one paper a day, of which one is listed on two days: too few for lists of their own; and one of no paper. */
export const FEW = { slug: "survey", ids: ["2605.05004", "2605.04004", RELISTED] };
export const RENAMED = { former: "alignment-safety", slug: "safety" };
export const NOBODYS = "sign-language";
/** Who puts every third paper on the list; of the others nothing is known. */
export const SUBMITTER = { name: "quill", fullname: "Ada Quill" };

export interface World extends Stores {
  env: Env;
  /** What was put into the queue of mails, by calls. */
  mail: MailMessage[][];
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Takes up votes as a poll at this instant would, and publishes what has changed. */
  vote(votes: Record<string, number>, at: number): Promise<void>;
}

/** A Worker's edge over real stores without a row; the clock stands at `NOW` until a test moves it. */
export async function openEmptyWorld(): Promise<World> {
  // workerd has it, Node has not: https://developers.cloudflare.com/workers/runtime-apis/web-crypto/#timingsafeequal
  Object.assign(crypto.subtle, { timingSafeEqual });
  const stores = await openStores();
  const { vars } = readWranglerConfig();
  const mail = queueOf<MailMessage>();
  const bindings = { DB: stores.d1, EDITIONS: stores.kv, MAIL_QUEUE: mail.queue };
  const env = { ...vars, ADMIN_TOKEN, TOKEN_SECRET, ...bindings } as unknown as Env; // the edge uses no other queue
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  vi.spyOn(console, "info").mockReturnValue(); // where publications are told
  return {
    ...stores,
    env,
    mail: mail.calls,
    get: async (path, init) => documented(path, init, await edge.request(path, init, env)),
    vote: (votes, at) => vote(stores, votes, at),
    async close() {
      vi.useRealTimers();
      await stores.close();
    },
  };
}

/** The same with four days of thirty papers, filled by the pipeline's own verbs. */
export async function openWorld(): Promise<World> {
  const world = await openEmptyWorld();
  for (const day of DAYS) await list(world, day);
  await settle(world, NOW);
  return world;
}

async function list({ db }: Stores, day: string): Promise<void> {
  const start = startOfDay(day) ?? 0;
  const papers = papersOf(day);
  const listedAt = start + HOUR;
  await storeRecords(
    db,
    papers.map((record) => ({ record, listedAt })),
    listedAt,
  );
  const fromArxiv = papers.map((record, i) => ({ ...record, origin: "arxiv-api" as const, ...arxivPart(i, listedAt) }));
  await storeRecords(
    db,
    fromArxiv.filter(({ withdrawn }) => !withdrawn).map((record) => ({ record, listedAt: null })),
    listedAt,
  );
  const polledAt = Math.min(NOW, start + 25 * HOUR);
  const sightings = papers.flatMap((record, i) => sightingsOf(record.id, i, listedAt, polledAt));
  const listings = papers.map(({ id }, i) => {
    const details = detailsOf(i);
    return { paperId: id, date: day, listedAt, submitter: details.submittedBy?.name ?? null, details };
  });
  await writeBatch(db, [
    ...appendSightings(db, sightings),
    ...storeDay(db, { date: day, polledAt, papers: papers.length }, listings),
  ]);
}

/** Folds, tags and publishes whatever is undone, as the queue consumers would. */
async function settle({ db, d1, kv }: Stores, now: number): Promise<void> {
  await foldLog(db);
  const { results } = await d1.prepare("select id from papers where tagger_version = 0").all<{ id: string }>();
  await tagPapers(
    db,
    results.map(({ id }) => id),
    NOW,
  );
  await publishAll(db, kv, now);
}

async function vote(stores: Stores, votes: Record<string, number>, at: number): Promise<void> {
  const sightings = Object.entries(votes).map(([paperId, value]): Sighting => ({
    paperId,
    cause: "upvotes",
    value,
    observedAt: at,
    since: null,
  }));
  await writeBatch(stores.db, appendSightings(stores.db, sightings));
  await settle(stores, at);
}

const SUBJECTS = ["language models", "diffusion models", "robot learning", "speech recognition"];
/** What else a day has, by the place of the paper. */
const RARE: Record<number, string> = { 3: "a survey of speech recognition", 11: "AI safety" };

function papersOf(day: string): PaperRecord[] {
  const [, month, date] = day.split("-");
  return Array.from({ length: PER_DAY }, (_, i) => {
    const id = idOf(day, `26${month}.${date}${String(i + 1).padStart(3, "0")}`, i);
    return {
      origin: "hf",
      id,
      version: null,
      title:
        id === HOSTILE.id ? HOSTILE.title : `Lantern ${i + 1} of ${day}: ${RARE[i] ?? SUBJECTS[i % 4]} in harbours`,
      abstract: `We light lantern ${i + 1}.\n\nIts oil is ${i % 2 === 0 ? "whale" : "olive"}-pressed.`,
      authors: [i % 5 === 0 ? "Ada Quill" : `Author ${i + 1}`, "Ben Orrin"],
      categories: [],
      comment: null,
      publishedAt: (startOfDay(addDays(day, -2)) ?? 0) + i * 60_000,
      updatedAt: null,
      withdrawn: id === WITHDRAWN,
      codeUrl: i % 3 === 0 ? `https://github.com/harbour/lantern-${i + 1}` : null,
      projectUrl: i === 1 ? "https://lanterns.example/" : null,
      thumbnailUrl: i === 0 ? "https://pictures.example/lantern.png" : null,
      organization: i === 0 ? "Harbour Lab" : null,
      keywords: i === 6 ? ["lighthouse keeping"] : [],
    };
  });
}

function idOf(day: string, usual: string, i: number): string {
  if (day === "2026-05-04" && i === 0) return OLD_ID;
  if (day === "2026-05-01" && i === 3) return RELISTED;
  return usual;
}

function arxivPart(i: number, listedAt: number) {
  return { version: 1, updatedAt: listedAt - 24 * HOUR, categories: i % 2 === 0 ? ["cs.CL", "cs.LG"] : ["cs.CV"] };
}

function detailsOf(i: number): ListingDetails {
  if (i % 3 !== 0) return {};
  return {
    submittedBy: { ...SUBMITTER, avatarUrl: "https://pictures.example/quill.png", type: "user", isPro: i === 0 },
    discussionId: `6a00000000000000000000${String(i).padStart(2, "0")}`,
    aiSummary: `Lantern ${i + 1} is lit.`,
    authorParticipating: i === 3,
    ...(i === 0 && {
      organization: { name: "harbour", fullname: "Harbour Lab", avatar: "https://pictures.example/harbour.png" },
      mediaUrls: ["https://pictures.example/lantern.mp4"],
    }),
  };
}

/** Votes fall with the paper's number but leap at the third; stars where there is code. */
function sightingsOf(paperId: string, i: number, listedAt: number, observedAt: number): Sighting[] {
  const counts = { upvotes: i === 2 ? 500 : 100 - i, comments: i % 7, ...(i % 3 === 0 && { githubStars: 40 * i }) };
  return [
    { paperId, cause: "listing", value: 1, observedAt: listedAt, since: null },
    ...Object.entries(counts).map(
      ([cause, value]) => ({ paperId, cause, value, observedAt, since: null }) as Sighting, // causes are the keys above
    ),
  ];
}

/** A list; `get` has looked at its shape. */
export async function listOf(answer: Response): Promise<EditionPage> {
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as EditionPage;
}

/** Every item from a list's first page to its last; follows `nextCursor`, 200 pages at most. */
export async function walk(world: World, path: string, between?: (page: number) => Promise<void>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 200; page++) {
    const address = new URL(path, SITE_URL);
    if (cursor !== null) address.searchParams.set("cursor", cursor);
    const { items, nextCursor } = await listOf(await world.get(address.pathname + address.search));
    ids.push(...items.map(({ id }) => id));
    if (nextCursor === null) return ids;
    cursor = nextCursor;
    await between?.(page);
  }
  throw new Error("the pages do not end");
}
