// `npm run screenshots`: pictures of the main pages of a running copy, for docs/screenshots/. Needs Debian's Chromium.
import { join } from "node:path";
import { chromium } from "playwright-core";
import { parse } from "./lib/args.ts";
import { projectRoot } from "./lib/paths.ts";
import { runMain } from "./lib/usage.ts";

const help = `Usage: npm run screenshots -- [options]

  --url URL     the running copy (default http://127.0.0.1:8787)
  --help        this text`;

interface Picture {
  name: string;
  path: string;
  width: number;
  height: number;
  scheme?: "dark";
}

/** `{paper}` stands for the first paper of the newest day. */
const PICTURES: Picture[] = [
  { name: "front-page", path: "/", width: 1440, height: 1400 },
  { name: "front-page-dark", path: "/", width: 1440, height: 1400, scheme: "dark" },
  { name: "front-page-768", path: "/", width: 768, height: 1200 },
  { name: "front-page-360", path: "/", width: 360, height: 900 },
  { name: "paper", path: "/papers/{paper}", width: 1440, height: 1400 },
  { name: "paper-360-dark", path: "/papers/{paper}", width: 360, height: 900, scheme: "dark" },
  { name: "trending", path: "/trending?window=week&hasCode=true", width: 1440, height: 1200 },
  { name: "topics", path: "/tags", width: 1440, height: 1200 },
  { name: "search", path: "/search?q=language+models", width: 1440, height: 1200 },
  { name: "widget", path: "/widget", width: 1440, height: 1200 },
];

await runMain(async () => {
  const options = parse(process.argv.slice(2), {
    url: { type: "string", default: "http://127.0.0.1:8787" },
    help: { type: "boolean", short: "h", default: false },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  const newest = await fetch(`${options.url}/api/v1/daily/latest?limit=1`);
  const { items } = (await newest.json()) as { items: { id: string }[] }; // our own answer
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    for (const { name, path, width, height, scheme = "light" } of PICTURES) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
      await page.goto(options.url + path.replace("{paper}", items[0]?.id ?? ""), { waitUntil: "networkidle" });
      await page.screenshot({ path: join(projectRoot, "docs/screenshots", `${name}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return 0;
});
