import { Hono } from "hono";
import { cors } from "hono/cors";
import { type Config, readConfig } from "../config.ts";
import { createEditionReader } from "../editions/reader.ts";
import { acceptable } from "../http/acceptable.ts";
import type { AppEnv } from "../http/app-env.ts";
import { createBodyCache } from "../http/bodies.ts";
import { CACHE } from "../http/conditional.ts";
import { onError, onNotFound } from "../http/errors.tsx";
import { embeddable, FRAMED, PICTURE } from "../http/embedding/headers.ts";
import { methodNotAllowed } from "../http/method-not-allowed.ts";
import { createWindows, HUGGING_FACE, rateLimit, STANDARD } from "../http/rate-limit.ts";
import { about } from "../http/routes/about.tsx";
import { admin } from "../http/routes/admin.ts";
import { assets } from "../http/routes/assets.ts";
import { badges } from "../http/routes/badges.tsx";
import { cards } from "../http/routes/cards.ts";
import { authorPage } from "../http/routes/author-page.tsx";
import { changes } from "../http/routes/changes.ts";
import { citations } from "../http/routes/citations.ts";
import { embedData, embedPages } from "../http/routes/embed.tsx";
import { feeds } from "../http/routes/feeds.ts";
import { hf } from "../http/routes/hf.ts";
import { lists } from "../http/routes/lists.ts";
import { markdown } from "../http/routes/markdown.ts";
import { oembed } from "../http/routes/oembed.ts";
import { openapi } from "../http/routes/openapi.tsx";
import { opml } from "../http/routes/opml.ts";
import { outbox } from "../http/routes/outbox.tsx";
import { pages } from "../http/routes/pages.tsx";
import { paperPage } from "../http/routes/paper-page.tsx";
import { papers } from "../http/routes/papers.ts";
import { search } from "../http/routes/search.ts";
import { searchPage } from "../http/routes/search-page.tsx";
import { sitemaps } from "../http/routes/sitemaps.ts";
import { statusPage } from "../http/routes/status-page.tsx";
import { status } from "../http/routes/status.ts";
import { subscribe, subscriptionsApi } from "../http/routes/subscribe.tsx";
import { subscriptions } from "../http/routes/subscriptions.tsx";
import { tagPages } from "../http/routes/tag-pages.tsx";
import { tags } from "../http/routes/tags.ts";
import { trendingPage } from "../http/routes/trending-page.tsx";
import { leaving } from "../http/routes/unsubscribe.tsx";
import { webhooks } from "../http/routes/webhooks.ts";
import { widget } from "../http/routes/widget.tsx";
import { isHuman } from "../sources/turnstile.ts";
import { userAgent } from "../sources/user-agent.ts";
import { VERSION } from "../version.ts";

// What is read; other methods get a 405 there. Preflights are answered by CORS where other sites may read.
const READ_ROUTES: Record<string, string[]> = {
  "GET, HEAD, OPTIONS": [
    "/api/v1/daily/:date",
    "/api/v1/weekly/:week",
    "/api/v1/monthly/:month",
    "/api/v1/trending",
    "/api/v1/papers",
    "/api/v1/papers/:id{.+}",
    "/api/v1/search",
    "/api/v1/similar",
    "/api/v1/changes",
    "/api/v1/tags",
    "/api/v1/tags/:slug",
    "/api/v1/status",
    "/api/v1/openapi.json",
    "/api/docs",
    "/api/daily_papers",
    "/api/papers/search",
    "/api/papers/:id{.+}",
    "/opml.xml",
    "/feeds/tags/:file{[^/]+\\.(?:rss|atom|json)}",
    "/feeds/:file{daily\\.(?:rss|atom|json)}",
    "/feeds/:file{trending\\.(?:rss|atom|json)}",
    "/feeds/:file{similar\\.(?:rss|atom|json)}",
    "/feeds/:file{search\\.(?:rss|atom|json)}",
  ],
  "GET, HEAD": [
    "/",
    "/date/:date",
    "/week/:week",
    "/month/:month",
    "/calendar",
    "/calendar/:year",
    "/trending",
    "/search",
    "/authors/:slug",
    "/reading-list",
    "/status",
    "/robots.txt",
    "/sitemap.xml",
    "/sitemaps/:file{(?:pages|papers-\\d{4}-\\d{2})\\.xml}",
    "/papers/:file{.+\\.md}",
    "/papers/:file{.+\\.(?:bib|ris)}",
    "/papers/:file{.+\\/card\\.png}",
    "/papers/:id{.+}",
    "/tags",
    "/tags/:slug",
    "/about/ranking",
    "/style.css",
    "/favicon.svg",
    "/page.js",
    "/widget",
    "/widget.js",
    "/embed.js",
    "/embed.css",
    "/embed/trending",
    "/embed/date/:date",
    "/embed/trending.json",
    "/embed/trending.svg",
    "/badges/:file{.+\\.svg}",
    "/oembed",
    "/health",
  ],
};
const CSP =
  "default-src 'none'; img-src http: https: data:; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Rendered answers kept in memory, in UTF-16 units: some hundred pages and feeds. */
const MAX_BODIES = 8_000_000;

type Memory = Pick<AppEnv["Variables"], "editions" | "bodies" | "windows">;

// Parsed snapshots and rendered answers live as long as the isolate; the settings are those of its environment.
const memories = new WeakMap<KVNamespace, Memory>();
const configs = new WeakMap<Env, Config>();

export const edge = new Hono<AppEnv>();

edge.use(async (c, next) => {
  const config = configOf(c.env);
  c.set("config", config);
  c.set("now", Date.now());
  const { editions, bodies, windows } = memoryOf(c.env.EDITIONS, config.site.url);
  c.set("editions", editions);
  c.set("bodies", bodies);
  c.set("windows", windows);
  c.set("humanCheck", humanCheckOf(config));
  await next();
  // By now `c.header` would copy the whole answer for each of them.
  const { headers } = c.res;
  // An answer without it may be kept for hours (RFC 9111 §4.2.2).
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", CACHE.none);
  headers.set("X-Content-Type-Options", "nosniff");
  if (!headers.has("Referrer-Policy")) headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  if (headers.get("Content-Type")?.startsWith("text/html") && !headers.has("Content-Security-Policy"))
    headers.set("Content-Security-Policy", CSP);
});

const open = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "OPTIONS"],
  exposeHeaders: ["ETag", "Last-Modified", "Link", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Error-Message"],
  maxAge: 86_400,
});
edge.use("/api/*", open);
edge.use("/feeds/*", open);
edge.use("/opml.xml", open);

for (const path of ["/widget.js", "/embed/trending.json", "/oembed"]) edge.use(path, embeddable());
for (const path of ["/embed/trending", "/embed/date/*"]) edge.use(path, embeddable(FRAMED));
for (const path of ["/embed/trending.svg", "/badges/:file{.+\\.svg}"]) edge.use(path, embeddable(PICTURE));

const json = acceptable(["application/json", "application/problem+json"]);
edge.use("/api/v1/*", json, rateLimit(STANDARD));
for (const path of ["/api/daily_papers", "/api/papers/*"]) edge.use(path, json, rateLimit(HUGGING_FACE));

edge
  .route("/api/v1", lists)
  .route("/api/v1", papers)
  .route("/api/v1", search)
  .route("/api/v1", changes)
  .route("/api/v1", tags)
  .route("/api/v1", status)
  .route("/api/v1", subscriptionsApi);
edge.route("/api", hf).route("/api", openapi);
edge.route("/feeds", feeds).route("/", opml);
edge.route("/admin", admin);
edge.get("/health", (c) => c.text("ok\n", 200, { "Cache-Control": "no-store" }));
edge.route("/", citations).route("/", cards);
edge.route("/", assets).route("/", markdown).route("/", paperPage);
edge.route("/", pages).route("/", trendingPage).route("/", tagPages).route("/", searchPage).route("/", authorPage);
edge.route("/", statusPage).route("/", about).route("/", sitemaps);
edge.route("/embed", embedData).route("/embed", embedPages);
edge.route("/badges", badges).route("/", oembed).route("/", widget);
edge.route("/", subscribe).route("/", subscriptions).route("/", leaving);
edge.route("/webhooks", webhooks).route("/dev/outbox", outbox);

for (const [allow, paths] of Object.entries(READ_ROUTES))
  for (const path of paths) edge.all(path, methodNotAllowed(allow));

edge.onError(onError);
edge.notFound(onNotFound);

function memoryOf(kv: KVNamespace, siteUrl: string): Memory {
  const known = memories.get(kv);
  if (known) return known;
  const memory = {
    editions: createEditionReader(kv, siteUrl, () => Date.now()),
    bodies: createBodyCache(MAX_BODIES),
    windows: createWindows(),
  };
  memories.set(kv, memory);
  return memory;
}

/** Turnstile, where it is set up. Its keys for tests know neither this host nor the form. */
function humanCheckOf({ site, turnstile }: Config): AppEnv["Variables"]["humanCheck"] {
  if (!turnstile) return null;
  const upstream = { fetch: (request: Request) => fetch(request), userAgent: userAgent(VERSION, site) };
  const expected = site.local ? null : { hostname: new URL(site.url).hostname, action: "subscribe" };
  return (token) => isHuman(upstream, turnstile.secret, token, expected);
}

/** The settings, checked once for an isolate and not with every request. */
function configOf(env: Env): Config {
  const known = configs.get(env);
  if (known) return known;
  const config = readConfig(env);
  configs.set(env, config);
  return config;
}
