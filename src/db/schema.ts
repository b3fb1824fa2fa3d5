import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ARCHIVES } from "../domain/arxiv-id.ts";

// Instants are ms since 1970, days are `YYYY-MM-DD`, lists and objects are JSON text.

// Their places in this text keep equal numbers of different archives apart.
const PLACES = ` ${ARCHIVES.join(" ")} `;

const ARXIV_NUMBER = sql.raw(`case when instr(id, '/') = 0
  then ((2000 + substr(id, 1, 2)) * 12 + substr(id, 3, 2)) * 1000000 + substr(id, 6)
  else ((case when substr(id, -7, 2) > '90' then 1900 else 2000 end + substr(id, -7, 2)) * 12 + substr(id, -5, 2)) * 1000000
    + 100000 + 1000 * instr('${PLACES}', ' ' || substr(id, 1, instr(id, '/') - 1) || ' ') + substr(id, -3) end`);

export const papers = sqliteTable(
  "papers",
  {
    // An explicit integer key keeps its value through VACUUM and table rebuilds, which full-text search will need.
    key: integer("key").primaryKey(),
    id: text("id").notNull().unique(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    abstract: text("abstract").notNull(),
    authors: text("authors", { mode: "json" }).$type<string[]>().notNull(),
    categories: text("categories", { mode: "json" }).$type<string[]>().notNull(),
    comment: text("comment"),
    publishedAt: integer("published_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    withdrawnAt: integer("withdrawn_at"),
    codeUrl: text("code_url"),
    projectUrl: text("project_url"),
    thumbnailUrl: text("thumbnail_url"),
    organization: text("organization"),
    keywords: text("keywords", { mode: "json" }).$type<string[]>().notNull(),
    /** Where each group of fields comes from: what a later record has to beat (domain/merge.ts). */
    provenance: text("provenance", { mode: "json" }).notNull(),
    /** Counts the changes of this row: the guard of concurrent read-merge-write. */
    revision: integer("revision").notNull(),
    storedAt: integer("stored_at").notNull(),
    changedAt: integer("changed_at").notNull(),
    /** The tagger that last saw this revision; 0 when the paper changed since. */
    taggerVersion: integer("tagger_version").notNull().default(0),
    /** Title and abstract as pages typeset them (domain/typeset.ts), of this revision once it is tagged; null without LaTeX. */
    typeset: text("typeset", { mode: "json" }),
    /**
     * Orders papers as arXiv numbered them, which is as they were submitted: months since the year 0, then the number
     * within the month; the old archives each counted for themselves and lie side by side.
     */
    number: integer("number").generatedAlwaysAs(ARXIV_NUMBER, { mode: "virtual" }),
  },
  (t) => [
    uniqueIndex("papers_by_number").on(t.number),
    // The sweep: papers whose tags are older than the paper or the tagger.
    index("papers_by_tagger").on(t.taggerVersion),
  ],
);

export const listings = sqliteTable(
  "listings",
  {
    date: text("date").notNull(),
    paperId: text("paper_id")
      .notNull()
      .references(() => papers.id),
    listedAt: integer("listed_at").notNull(),
    submitter: text("submitter"),
    details: text("details", { mode: "json" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.date, t.paperId] }),
    // Which editions a paper belongs to.
    index("listings_by_paper").on(t.paperId),
  ],
);

/** The papers in the order in which they last changed, tags included: what a mirror has to read to keep up. */
export const changes = sqliteTable(
  "changes",
  {
    /** Never used twice: a paper that changes again moves to the end. */
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    paperId: text("paper_id").notNull().unique(),
    changedAt: integer("changed_at").notNull(),
    isNew: integer("is_new", { mode: "boolean" }).notNull(),
  },
  (t) => [index("changes_by_time").on(t.changedAt)],
);

/** What is known of one day of the daily list. */
export const days = sqliteTable("days", {
  date: text("date").primaryKey(),
  /** The last time that the whole list of the day was read. */
  polledAt: integer("polled_at").notNull(),
  papers: integer("papers").notNull(),
});

/** Listed papers that the arXiv API has not been heard on. */
export const wantedMetadata = sqliteTable(
  "wanted_metadata",
  {
    paperId: text("paper_id").primaryKey(),
    attempts: integer("attempts").notNull().default(0),
    nextAt: integer("next_at").notNull(),
  },
  (t) => [index("wanted_metadata_by_next").on(t.nextAt)],
);

/** The papers most like a listed one, as they were last computed. */
export const similarPapers = sqliteTable("similar_papers", {
  paperId: text("paper_id").primaryKey(),
  /** Best first. */
  ids: text("ids", { mode: "json" }).$type<string[]>().notNull(),
  computedAt: integer("computed_at").notNull(),
});

/** The log of signals, in the order in which they were heard: only changes are kept. The ranker folds it. */
export const observations = sqliteTable(
  "observations",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    paperId: text("paper_id").notNull(),
    signal: text("signal").notNull(),
    value: integer("value").notNull(),
    /** When the value was seen, and when the one before it was last seen to hold: growth happened in between. */
    observedAt: integer("observed_at").notNull(),
    since: integer("since"),
  },
  // A paper's history, and the guard against hearing the same thing twice.
  (t) => [index("observations_by_paper").on(t.paperId, t.signal, t.observedAt)],
);

/** The newest known value of each signal of each paper. */
export const signals = sqliteTable(
  "signals",
  {
    paperId: text("paper_id").notNull(),
    signal: text("signal").notNull(),
    value: integer("value").notNull(),
    observedAt: integer("observed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.signal] })],
);

/** Log-domain decayed scores of the papers that have any, one indexed column for each window (domain/trending.ts). */
export const scores = sqliteTable(
  "scores",
  {
    paperId: text("paper_id").primaryKey(),
    day: real("day"),
    week: real("week"),
    month: real("month"),
    /** What the fold needs to go on: high-water marks and each signal's part of each score. */
    state: text("state", { mode: "json" }).notNull(),
    /** The last observation in it. */
    foldedSeq: integer("folded_seq").notNull(),
  },
  (t) => [
    // Trending reads the top of an index, whatever the size of the corpus.
    index("scores_by_day").on(t.day),
    index("scores_by_week").on(t.week),
    index("scores_by_month").on(t.month),
  ],
);

/** Repositories of listed papers: how popular each is, and when it is to be asked for again. */
export const repositories = sqliteTable(
  "repositories",
  {
    /** `owner/name` in lower case, as first found. */
    repo: text("repo").primaryKey(),
    /** `owner/Name` as GitHub has it today: repositories move. `null` before the first answer. */
    name: text("name"),
    stars: integer("stars"),
    /** When the repository was made: one that is older than its paper was not made for it. */
    createdAt: integer("created_at"),
    polledAt: integer("polled_at"),
    nextPollAt: integer("next_poll_at").notNull(),
    /** Doubles while nothing moves. */
    intervalMs: integer("interval_ms").notNull(),
    /** Polls in a row that found no such repository. */
    misses: integer("misses").notNull().default(0),
  },
  (t) => [index("repositories_by_next_poll").on(t.nextPollAt)],
);

/** Which papers name which repository; one that several name belongs to none of them alone. */
export const paperRepositories = sqliteTable(
  "paper_repositories",
  { repo: text("repo").notNull(), paperId: text("paper_id").notNull() },
  (t) => [primaryKey({ columns: [t.repo, t.paperId] }), index("paper_repositories_by_paper").on(t.paperId)],
);

/** Stories on Hacker News whose address is that of a known paper. */
export const hnStories = sqliteTable(
  "hn_stories",
  {
    id: integer("id").primaryKey(),
    paperId: text("paper_id").notNull(),
    points: integer("points").notNull(),
    comments: integer("comments").notNull(),
    createdAt: integer("created_at").notNull(),
    /** `null` once it is so old that nothing moves any more. */
    nextPollAt: integer("next_poll_at"),
    intervalMs: integer("interval_ms").notNull(),
  },
  (t) => [index("hn_stories_by_paper").on(t.paperId), index("hn_stories_by_next_poll").on(t.nextPollAt)],
);

/** The top of each trending list, hour by hour: what a rank was, and whether it rose. */
export const rankHistory = sqliteTable(
  "rank_history",
  {
    window: text("window").notNull(),
    /** The hour, ms since 1970. */
    at: integer("at").notNull(),
    rank: integer("rank").notNull(),
    paperId: text("paper_id").notNull(),
    score: real("score").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.window, t.at, t.rank] }),
    index("rank_history_by_paper").on(t.paperId, t.window, t.at),
  ],
);

export const paperTags = sqliteTable(
  "paper_tags",
  {
    paperId: text("paper_id").notNull(),
    slug: text("slug").notNull(),
    weight: real("weight").notNull(),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.slug] }), index("paper_tags_by_slug").on(t.slug, t.paperId)],
);

/** How many papers have a tag, kept in the transactions that change `paper_tags`. */
export const tagCounts = sqliteTable("tag_counts", {
  slug: text("slug").primaryKey(),
  papers: integer("papers").notNull(),
});

/** What papers mean, as vectors; none is ever deleted, so that each keeps its place. */
export const embeddings = sqliteTable(
  "embeddings",
  {
    /** Decides which block a vector is published in. */
    place: integer("place").primaryKey(),
    paperId: text("paper_id").notNull().unique(),
    /** The model that saw it last, and the revision of the paper that it saw. */
    model: text("model").notNull(),
    revision: integer("revision").notNull(),
    /** Of the text that was read: the same text is not paid for twice. */
    textHash: text("text_hash").notNull(),
    /** In base64 (embeddings/quantize.ts), since D1 gives bytes as lists of numbers; `null` for the withdrawn, and for what no vector can be had of. */
    vector: text("vector"),
    /** Whether the vector store has it as it stands here. */
    stored: integer("stored", { mode: "boolean" }).notNull(),
  },
  (t) => [
    index("embeddings_to_store")
      .on(t.place)
      .where(sql`stored = 0`),
  ],
);

/** The published blocks of vectors: one a number that stands, and those before it until they are deleted. */
export const vectorBlocks = sqliteTable("vector_blocks", {
  name: text("name").primaryKey(),
  block: integer("block").notNull(),
  vectors: integer("vectors").notNull(),
  /** Vectors that memory has no room for. */
  leftOut: integer("left_out").notNull(),
  replacedAt: integer("replaced_at"),
});

/** One row: the model in use, and how far it has come. */
export const embeddingProgress = sqliteTable("embedding_progress", {
  model: text("model").primaryKey(),
  store: text("store").notNull(),
  /** Everything up to here in `changes` is done. */
  seq: integer("seq").notNull(),
  /** Numbers in a vector; `null` before the first. */
  dimensions: integer("dimensions"),
  failures: integer("failures").notNull().default(0),
  /** Nothing is asked of the service before. */
  notBefore: integer("not_before").notNull().default(0),
  error: text("error"),
});

/** Published lists. `wanted` grows with every change that an edition shows; the publisher catches `published` up with it. */
export const editions = sqliteTable(
  "editions",
  {
    kind: text("kind").notNull(),
    key: text("key").notNull(),
    wanted: integer("wanted").notNull(),
    published: integer("published").notNull().default(0),
    version: text("version"),
    publishedAt: integer("published_at"),
    items: integer("items").notNull().default(0),
    complete: integer("complete", { mode: "boolean" }).notNull().default(false),
    /** Older snapshots that are still kept, newest first: versions, and when each was replaced. */
    retired: text("retired", { mode: "json" }).notNull().default("[]"),
    /** Changed in a way that can wait: votes on the papers of a tag. Some hours later it becomes a wish like the others. */
    deferred: integer("deferred", { mode: "boolean" }).notNull().default(false),
    /** The version that the WebSub hub was last told of. */
    announced: text("announced"),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.key] }),
    index("editions_due")
      .on(t.kind, t.key)
      .where(sql`wanted > published`),
    index("editions_deferred")
      .on(t.kind, t.key)
      .where(sql`deferred = 1`),
  ],
);

/** One row a source: where it stands and when it may be asked again. */
export const sources = sqliteTable("sources", {
  name: text("name").primaryKey(),
  cursor: text("cursor", { mode: "json" }),
  nextDueAt: integer("next_due_at").notNull(),
  leaseUntil: integer("lease_until").notNull().default(0),
  consecutiveFailures: integer("consecutive_failures").notNull().default(0),
  lastSuccessAt: integer("last_success_at"),
  lastErrorAt: integer("last_error_at"),
  lastError: text("last_error"),
});

/** Attempts at a source. */
export const runs = sqliteTable(
  "runs",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    source: text("source").notNull(),
    startedAt: integer("started_at").notNull(),
    outcome: text("outcome").notNull(),
    requests: integer("requests").notNull(),
    records: integer("records").notNull(),
    added: integer("added").notNull(),
    changed: integer("changed").notNull(),
    observed: integer("observed").notNull(),
    rejected: integer("rejected").notNull(),
    error: text("error"),
  },
  (t) => [index("runs_by_source").on(t.source, t.startedAt)],
);

/** Records that could not be taken, kept with the reason. */
export const rejections = sqliteTable(
  "rejections",
  {
    source: text("source").notNull(),
    recordId: text("record_id").notNull(),
    reason: text("reason").notNull(),
    firstSeenAt: integer("first_seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.source, t.recordId, t.reason] })],
);

export const backfills = sqliteTable("backfills", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  source: text("source").notNull(),
  from: text("from").notNull(),
  until: text("until").notNull(),
  cursor: text("cursor", { mode: "json" }),
  papers: integer("papers").notNull().default(0),
  createdAt: integer("created_at").notNull(),
  finishedAt: integer("finished_at"),
});

/** Messages that no consumer could take, kept until somebody looks. */
export const deadLetters = sqliteTable("dead_letters", {
  id: text("id").primaryKey(),
  queue: text("queue").notNull(),
  body: text("body").notNull(),
  receivedAt: integer("received_at").notNull(),
});

/** Who gets digests. A row holds an address; whoever asks for erasure has none. */
export const subscribers = sqliteTable(
  "subscribers",
  {
    id: text("id").primaryKey(),
    address: text("address").notNull(),
    /** The address as others may have written it (domain/address.ts). */
    addressKey: text("address_key").notNull().unique(),
    status: text("status").notNull(),
    preferences: text("preferences", { mode: "json" }).notNull(),
    /** When they agreed, to which words, and the keyed hash of the network that they did it from. */
    consent: text("consent", { mode: "json" }),
    createdAt: integer("created_at").notNull(),
    confirmedAt: integer("confirmed_at"),
    unsubscribedAt: integer("unsubscribed_at"),
    /** When the next digest is due; `null` for those who get none. */
    nextDueAt: integer("next_due_at"),
  },
  (t) => [index("subscribers_by_next_due").on(t.nextDueAt)],
);

/** Addresses that must not be written to, as keyed hashes: those who complained, bounced or were erased. */
export const suppressions = sqliteTable("suppressions", {
  addressHash: text("address_hash").primaryKey(),
  reason: text("reason").notNull(),
  createdAt: integer("created_at").notNull(),
});

/** One mailing: what the papers were in an hour, frozen, for all whose digest is due in it. */
export const issues = sqliteTable(
  "issues",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    cadence: text("cadence").notNull(),
    /** The hour of UTC: `2026-05-05T08`. */
    period: text("period").notNull(),
    createdAt: integer("created_at").notNull(),
    /** The items of the papers, in the order of the issue. */
    content: text("content", { mode: "json" }).notNull(),
  },
  (t) => [uniqueIndex("issues_by_period").on(t.cadence, t.period)],
);

/** The ledger: what became of an issue for a subscriber. */
export const deliveries = sqliteTable(
  "deliveries",
  {
    issueId: integer("issue_id").notNull(),
    subscriberId: text("subscriber_id").notNull(),
    /** The subscriber's own day: one digest on each, whatever they change their mind to. */
    day: text("day").notNull(),
    status: text("status").notNull(),
    /** Until when whoever claimed it may be at work. */
    leaseUntil: integer("lease_until"),
    /** Not to be tried before. */
    notBefore: integer("not_before").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Ids of the papers in it, chosen once: the same mail goes out however often it is tried. */
    papers: text("papers", { mode: "json" }),
    error: text("error"),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issueId, t.subscriberId] }),
    uniqueIndex("deliveries_by_day").on(t.subscriberId, t.day),
    index("deliveries_open")
      .on(t.notBefore)
      .where(sql`status in ('pending', 'claimed')`),
  ],
);

/** Papers that a subscriber was sent: none comes twice. */
export const digestPapers = sqliteTable(
  "digest_papers",
  { subscriberId: text("subscriber_id").notNull(), paperId: text("paper_id").notNull() },
  (t) => [primaryKey({ columns: [t.subscriberId, t.paperId] })],
);

/** What was asked for how often: attempts of an address, a network, everybody. Keys are hashes; rows expire. */
export const mailLimits = sqliteTable(
  "mail_limits",
  {
    key: text("key").primaryKey(),
    used: integer("used").notNull(),
    until: integer("until").notNull(),
  },
  (t) => [index("mail_limits_by_until").on(t.until)],
);

/** Events that a provider has told of, so that none counts twice. */
export const mailEvents = sqliteTable(
  "mail_events",
  { id: text("id").primaryKey(), receivedAt: integer("received_at").notNull() },
  (t) => [index("mail_events_by_time").on(t.receivedAt)],
);

/** Mails that were captured instead of sent: locally, where they are looked at. */
export const outbox = sqliteTable(
  "outbox",
  {
    /** The key by which it was sent: one that is sent again is there once. */
    id: text("id").primaryKey(),
    addressKey: text("address_key").notNull(),
    subject: text("subject").notNull(),
    sentAt: integer("sent_at").notNull(),
    /** The whole mail (mail/mailer.ts). */
    message: text("message", { mode: "json" }).notNull(),
  },
  (t) => [index("outbox_by_time").on(t.sentAt), index("outbox_by_address").on(t.addressKey)],
);
