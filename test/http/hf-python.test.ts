import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PaperInfo, readPaperInfo } from "./hf-client.ts";
import { OLD_ID, openWorld, SUBMITTER, type World } from "./world.ts";

const python = [process.env.HF_PYTHON ?? "python3", "python3", "/usr/bin/python3"].find(
  (name) => spawnSync(name, ["-c", "import huggingface_hub"]).status === 0,
);
const reason =
  python === undefined ? " (skipped: Python's huggingface_hub is not installed, nor is HF_PYTHON set)" : "";

/** Calls one verb of the client and prints what it reports, in the form of `PaperInfo`. */
const CALL = `
import json, sys
from huggingface_hub import HfApi
verb, options = sys.argv[1], json.loads(sys.argv[2])
instant = lambda value: value and value.strftime("%Y-%m-%dT%H:%M:%S.") + value.strftime("%f")[:3] + "Z"
KNOWN = """id authors published_at title source summary upvotes discussion_id comments submitted_at submitted_by ai_summary
  ai_keywords organization project_page github_repo github_stars linked_models num_total_models linked_datasets
  num_total_datasets linked_spaces""".split()
def report(p):
    by, org = p.submitted_by, p.organization
    return {
        "id": p.id, "authors": p.authors and [{"name": a.name, "hidden": a.hidden} for a in p.authors],
        "publishedAt": instant(p.published_at), "title": p.title, "source": p.source, "summary": p.summary,
        "upvotes": p.upvotes, "discussionId": p.discussion_id, "comments": p.comments,
        "submittedAt": instant(p.submitted_at),
        "submittedBy": by and {"username": by.username, "fullname": by.fullname, "avatarUrl": by.avatar_url,
                               "isPro": by.is_pro, "type": by.user_type},
        "aiSummary": p.ai_summary, "aiKeywords": p.ai_keywords,
        "organization": org and {"name": org.name, "fullname": org.fullname, "avatarUrl": org.avatar_url},
        "projectPage": p.project_page, "githubRepo": p.github_repo, "githubStars": p.github_stars,
        "linkedModels": p.linked_models, "rest": sorted(set(vars(p)) - set(KNOWN)),
    }
try:
    answer = getattr(HfApi(), verb)(**options)
    print(json.dumps(answer if isinstance(answer, str) else
                     report(answer) if verb == "paper_info" else [report(p) for p in answer]))
except Exception as error:
    print(json.dumps({"error": type(error).__name__, "status": error.response.status_code, "says": error.server_message}))
`;

describe.skipIf(python === undefined)(`the official Python client, with its HF_ENDPOINT set${reason}`, () => {
  let world: World;
  let server: Server;
  let endpoint: string;
  beforeAll(async () => {
    world = await openWorld();
    const answer = async (request: IncomingMessage, response: ServerResponse) => {
      const answered = await world.get(request.url ?? "/");
      response.writeHead(answered.status, Object.fromEntries(answered.headers));
      response.end(await answered.text());
    };
    server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    endpoint = `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`;
  });
  afterAll(async () => {
    server.close();
    await world.close();
  });

  const run = async (...args: string[]) => {
    const quiet = { HF_HUB_DISABLE_UPDATE_CHECK: "1", HF_HUB_DISABLE_TELEMETRY: "1", NO_COLOR: "1", PYTHONUTF8: "1" };
    const env = { ...process.env, ...quiet, HF_ENDPOINT: endpoint, HF_TOKEN: "", no_proxy: "127.0.0.1" };
    return promisify(execFile)(python ?? "", args, { env, maxBuffer: 10_000_000 });
  };
  const call = async (verb: string, options: object): Promise<unknown> =>
    JSON.parse((await run("-c", CALL, verb, JSON.stringify(options))).stdout);
  const json = async (path: string): Promise<unknown> => (await world.get(path)).json();
  /** What our reader makes of an answer. */
  const read = async (path: string) => ((await json(path)) as Record<string, unknown>[]).map(readPaperInfo);

  it.each<[string, object, string, number]>([
    ["list_daily_papers", {}, "/api/daily_papers", 50],
    ["list_daily_papers", { date: "2026-05-05", limit: 100 }, "/api/daily_papers?date=2026-05-05&limit=100", 30],
    ["list_daily_papers", { week: "2026-W19", p: 1 }, "/api/daily_papers?week=2026-W19&p=1", 9],
    ["list_daily_papers", { month: "2026-05", sort: "trending" }, "/api/daily_papers?month=2026-05&sort=trending", 50],
    ["list_daily_papers", { submitter: SUBMITTER.name }, `/api/daily_papers?submitter=${SUBMITTER.name}`, 39],
    ["list_daily_papers", { p: 100 }, "/api/daily_papers?p=100", 0],
    ["list_papers", { query: "robot learning", limit: 5 }, "/api/papers/search?q=robot+learning&limit=5", 5],
  ])("%s %j", async (verb, options, path, count) => {
    const reported = (await call(verb, options)) as PaperInfo[];
    expect(reported).toEqual(await read(path));
    expect(reported).toHaveLength(count);
  });

  it("reports every field that is known", async () => {
    const reported = (await call("list_daily_papers", { date: "2026-05-05", limit: 100 })) as PaperInfo[];
    const expected = {
      id: "2605.05001",
      authors: [
        { name: "Ada Quill", hidden: false },
        { name: "Ben Orrin", hidden: false },
      ],
      publishedAt: "2026-05-03T00:00:00.000Z",
      title: "Lantern 1 of 2026-05-05: language models in harbours",
      source: null,
      summary: "We light lantern 1.\n\nIts oil is whale-pressed.",
      upvotes: 100,
      discussionId: "6a0000000000000000000000",
      comments: 0,
      submittedAt: "2026-05-03T00:00:00.000Z",
      submittedBy: {
        username: "quill",
        fullname: "Ada Quill",
        avatarUrl: "https://pictures.example/quill.png",
        isPro: true,
        type: "user",
      },
      aiSummary: "Lantern 1 is lit.",
      aiKeywords: null,
      organization: { name: "harbour", fullname: "Harbour Lab", avatarUrl: "https://pictures.example/harbour.png" },
      projectPage: null,
      githubRepo: "https://github.com/harbour/lantern-1",
      githubStars: 0,
      linkedModels: null,
      rest: ["discussionId", "isAuthorParticipating", "mediaUrls", "submittedOnDailyAt", "thumbnail"],
    };
    expect(reported.find(({ id }) => id === expected.id)).toEqual(expected);
    expect(reported.find(({ id }) => id === "2605.05007")?.aiKeywords).toEqual(["lighthouse keeping"]);
    expect(reported.find(({ id }) => id === "2605.05002")?.projectPage).toBe("https://lanterns.example/");
    const own = { ...expected, submittedAt: "2026-05-05T01:00:00.000Z", rest: ["mediaUrls"] };
    expect(await call("paper_info", { id: expected.id })).toEqual(own);
  });

  it("paper_info and read_paper find a paper by an old identifier too", async () => {
    const paper = (await json(`/api/papers/${OLD_ID}`)) as Record<string, unknown>;
    expect(await call("paper_info", { id: OLD_ID })).toEqual(readPaperInfo(paper));
    expect(await call("read_paper", { id: OLD_ID })).toBe(await (await world.get(`/papers/${OLD_ID}.md`)).text());
  });

  it.each<[string, object, string, number, RegExp]>([
    ["list_daily_papers", { date: "2025-13-40" }, "BadRequestError", 400, /Invalid ISO date/],
    ["list_papers", {}, "BadRequestError", 400, /at q/],
    ["paper_info", { id: "1234.56789" }, "HfHubHTTPError", 404, /^Paper not found$/],
  ])("%s %j raises %s", async (verb, options, error, status, says) => {
    expect(await call(verb, options)).toEqual({ error, status, says: expect.stringMatching(says) });
  });

  it("hf papers ls, search, info, read", async () => {
    const hf = async (...args: string[]) => (await run("-m", "huggingface_hub.cli.hf", "papers", ...args)).stdout;
    const listed = JSON.parse(await hf("ls", "--week", "2026-W19", "--limit", "3", "--format", "json")) as object[];
    expect(listed).toHaveLength(3);
    const { paper } = ((await json("/api/daily_papers?week=2026-W19")) as { paper: { id: string } }[])[0] ?? {};
    expect(listed[0]).toMatchObject({ id: paper?.id, title: expect.stringMatching(/^Lantern/) });
    expect(await hf("ls", "--submitter", SUBMITTER.name)).toContain(SUBMITTER.fullname);
    expect(JSON.parse(await hf("search", "robot", "--limit", "2", "--format", "json"))).toHaveLength(2);
    expect(JSON.parse(await hf("info", "2605.05001"))).toMatchObject({ id: "2605.05001", upvotes: 100 });
    expect(await hf("read", "2605.05001")).toMatch(/^# Lantern 1 of 2026-05-05/);
    await expect(hf("info", "1234.56789")).rejects.toThrow(/Paper '1234.56789' not found on the Hub/);
    await expect(hf("read", "1234.56789")).rejects.toThrow(/Paper '1234.56789' not found on the Hub/);
  });
});
