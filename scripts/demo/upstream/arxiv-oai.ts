import { addDays, dayOf, startOfDay } from "../../../src/domain/calendar.ts";
import type { DemoPaper } from "../world.ts";
import { commentOf, lastAnnouncedAt, updatedAt, versionAt } from "./arxiv-paper.ts";
import { breakLines, escapeXml, isoSeconds, type Moment, type Reply, xmlReply } from "./reply.ts";

// OAI-PMH 2.0 (https://www.openarchives.org/OAI/openarchivesprotocol.html) as far as a harvester of arXiv uses it.
const PAGE_SIZE = 100;

interface Selection {
  from: string;
  until: string;
  set: string;
  skip: number;
}

/** `GET /oai?verb=ListRecords`: metadata of what was announced, a hundred records a page. */
export function arxivOai(papers: readonly DemoPaper[], query: URLSearchParams, moment: Moment): Reply {
  if (query.get("verb") !== "ListRecords") return failure("badVerb", "Only ListRecords is served here", moment);
  const selection = query.has("resumptionToken") ? resumed(query, moment.now) : started(query, moment.now);
  return typeof selection === "object"
    ? listRecords(papers, selection, moment)
    : failure(...problem(selection), moment);
}

type Problem = "badArgument" | "badResumptionToken" | "cannotDisseminateFormat";

const PROBLEMS: Record<Problem, string> = {
  badArgument: "The request includes illegal arguments or is missing required arguments",
  badResumptionToken: "The value of the resumptionToken argument is invalid or expired",
  cannotDisseminateFormat: "The metadata format is not supported by the repository",
};

function problem(code: Problem): [string, string] {
  return [code, PROBLEMS[code]];
}

function started(query: URLSearchParams, now: number): Selection | Problem {
  const allowed = ["verb", "metadataPrefix", "from", "until", "set"];
  const keys = [...query.keys()];
  if (keys.some((key) => !allowed.includes(key)) || new Set(keys).size < keys.length) return "badArgument";
  if (!query.has("metadataPrefix")) return "badArgument";
  if (query.get("metadataPrefix") !== "arXiv") return "cannotDisseminateFormat";
  const [from, until, set] = [query.get("from") ?? "", query.get("until") ?? "", query.get("set") ?? ""];
  if ([from, until].some((day) => day !== "" && startOfDay(day) === null)) return "badArgument";
  if (until !== "" && (from > until || until > addDays(dayOf(now), 1))) return "badArgument";
  return { from, until, set, skip: 0 };
}

/** Tokens are the request's own parameters and expire at midnight UTC; no other argument may stand beside one. */
function resumed(query: URLSearchParams, now: number): Selection | Problem {
  if ([...query.keys()].some((key) => key !== "verb" && key !== "resumptionToken")) return "badArgument";
  const token = new URLSearchParams(query.get("resumptionToken") ?? "");
  const skip = token.get("skip") ?? "";
  if (token.get("day") !== dayOf(now) || !/^\d{1,6}$/.test(skip)) return "badResumptionToken";
  return {
    from: token.get("from") ?? "",
    until: token.get("until") ?? "",
    set: token.get("set") ?? "",
    skip: Number(skip),
  };
}

function listRecords(papers: readonly DemoPaper[], selection: Selection, moment: Moment): Reply {
  const { from, until, set, skip } = selection;
  const stamp = (paper: DemoPaper): string => dayOf(lastAnnouncedAt(paper, moment.now));
  const rows = papers
    .filter((paper) => (!from || stamp(paper) >= from) && (!until || stamp(paper) <= until))
    .filter((paper) => !set || setsOf(paper).some((own) => own === set || own.startsWith(`${set}:`)))
    .sort((a, b) => lastAnnouncedAt(a, moment.now) - lastAnnouncedAt(b, moment.now) || (a.id < b.id ? -1 : 1));
  const page = rows.slice(skip, skip + PAGE_SIZE);
  if (page.length === 0)
    return failure("noRecordsMatch", "The combination of the arguments results in an empty list", moment);
  const records = page.map((paper) => record(paper, moment.now)).join("\n");
  return envelope(`<ListRecords>\n${records}${tokenAfter(selection, rows.length, moment.now)}\n</ListRecords>`, moment);
}

/** The last page of several carries an empty token (OAI-PMH §3.5). */
function tokenAfter({ from, until, set, skip }: Selection, total: number, now: number): string {
  const next = skip + PAGE_SIZE;
  if (next >= total) return skip === 0 ? "" : "\n<resumptionToken/>";
  const token = new URLSearchParams({
    verb: "ListRecords",
    metadataPrefix: "arXiv",
    day: dayOf(now),
    from,
    until,
    set,
    skip: String(next),
  });
  return `\n<resumptionToken>${escapeXml(token.toString())}</resumptionToken>`;
}

/** `cs.CL` is in `cs:cs:CL`; an archive without a group of its own belongs to physics. */
function setsOf(paper: DemoPaper): string[] {
  return paper.categories.map((category) => {
    const [archive = "", subject] = category.split(".");
    const group = ["cs", "econ", "eess", "math", "q-bio", "q-fin", "stat"].includes(archive) ? archive : "physics";
    return [group, archive, subject].filter(Boolean).join(":");
  });
}

function record(paper: DemoPaper, now: number): string {
  const comment = commentOf(paper, now);
  const updated = versionAt(paper, now) === 2 ? `<updated>${dayOf(updatedAt(paper, now))}</updated>` : "";
  return `<record>
<header><identifier>oai:arXiv.org:${paper.id}</identifier><datestamp>${dayOf(lastAnnouncedAt(paper, now))}</datestamp>${setsOf(
    paper,
  )
    .map((set) => `<setSpec>${set}</setSpec>`)
    .join("")}</header>
<metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${paper.id}</id><created>${dayOf(paper.publishedAt)}</created>${updated}
<authors>${paper.authors.map(author).join("")}</authors>
<title>${escapeXml(breakLines(paper.title))}</title>
<categories>${paper.categories.join(" ")}</categories>${comment === null ? "" : `<comments>${escapeXml(comment)}</comments>`}
<license>http://creativecommons.org/licenses/by/4.0/</license>
<abstract>  ${escapeXml(breakLines(paper.abstract))}
</abstract></arXiv></metadata>
</record>`;
}

function author(name: string): string {
  const split = name.lastIndexOf(" ");
  return `<author><keyname>${escapeXml(name.slice(split + 1))}</keyname><forenames>${escapeXml(name.slice(0, split))}</forenames></author>`;
}

function failure(code: string, message: string, moment: Moment): Reply {
  return envelope(`<error code="${code}">${message}</error>`, moment);
}

function envelope(content: string, { now, base }: Moment): Reply {
  const body = `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
<responseDate>${isoSeconds(now)}</responseDate>
<request>${base}/arxiv/oai</request>
${content}
</OAI-PMH>`;
  return xmlReply(200, "text/xml", body);
}
