import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import PostalMime, { type Email } from "postal-mime";
import { beforeAll, describe, expect, it } from "vitest";
import { faultOf } from "../../src/mail/message.ts";
import { toMime } from "../../src/mail/mime.ts";
import { renderDigest } from "../../src/mail/templates/render.tsx";
import { hostileItems, hostileText } from "./hostile.ts";
import { preferring, sampleDigest, sampleMessage, UNSUBSCRIBE } from "./sample.ts";

const COUNT = 1_000;
const python = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import email"]).status === 0);
const NO_PYTHON = python === undefined ? " (skipped: python3 is not installed)" : "";

/** Each exactly once, in every mail. */
const ONCE = [
  "from",
  "to",
  "subject",
  "message-id",
  "date",
  "mime-version",
  "content-type",
  "list-id",
  "list-unsubscribe",
  "list-unsubscribe-post",
  "auto-submitted",
];

interface Sample {
  mime: Uint8Array;
  html: string;
  parsed: Email;
}

const samples: Sample[] = [];
beforeAll(async () => {
  const wishes = fc.record({
    q: fc.option(hostileText),
    author: fc.option(hostileText),
    exclude: fc.array(hostileText, { maxLength: 3 }),
  });
  const cases = fc.sample(fc.tuple(hostileItems, wishes), { numRuns: COUNT, seed: 6 });
  for (const [index, [items, filters]] of cases.entries()) {
    const content = renderDigest(sampleDigest({ items, preferences: preferring(filters, { papers: 30 }) }));
    const from = { name: "Broadsheet, the daily", address: "digest@broadsheet.example" };
    const message = sampleMessage({ from, messageId: `digest.${index}.s1@broadsheet.example` }, content);
    expect(faultOf(message)).toBeNull();
    const mime = await toMime(message);
    samples.push({ mime, html: content.html, parsed: await PostalMime.parse(mime) });
  }
});

const textOf = ({ mime }: Sample) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(mime);

describe("scenario 47: 1,000 digests of hostile papers", () => {
  it("are mails of proper lines, each header once", () => {
    expect(samples).toHaveLength(COUNT);
    for (const sample of samples) {
      const text = textOf(sample);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
      expect(sample.parsed.headers.map(({ key }) => key).toSorted()).toEqual(ONCE.toSorted());
    }
  });

  it("keep their envelope, whatever a title says", () => {
    for (const [index, { parsed }] of samples.entries()) {
      expect(parsed).toMatchObject({
        from: { name: "Broadsheet, the daily", address: "digest@broadsheet.example" },
        to: [{ address: "reader@elsewhere.example" }],
        messageId: `<digest.${index}.s1@broadsheet.example>`,
        date: "2026-05-05T08:00:00.000Z",
      });
      expect([parsed.cc, parsed.bcc, parsed.attachments]).toEqual([undefined, undefined, []]);
    }
  });

  it("have their papers in both parts, below what Gmail cuts off", () => {
    for (const { parsed, html } of samples) {
      const papers = html.match(/<h2 /g)?.length ?? 0;
      expect(parsed.text?.match(/^ ?\d+\. /gm)?.length).toBeGreaterThanOrEqual(papers);
      expect(parsed.html).toContain("</html>");
      expect(new TextEncoder().encode(parsed.html ?? "").length).toBeLessThan(102_000);
      for (const part of [parsed.html, parsed.text]) expect(part).toContain(UNSUBSCRIBE);
    }
  });

  it("have nothing in them that runs, loads or leads anywhere but to the web", () => {
    for (const { html } of samples) {
      expect(new Set(Array.from(html.matchAll(/<([a-z0-9]+)/g), ([, name]) => name))).toEqual(ELEMENTS);
      const attributes = Array.from(
        html.matchAll(/ ([a-z]+)="([^"]*)"/g),
        ([, name = "", value = ""]) => [name, value] as const,
      );
      for (const [name, value] of attributes) {
        expect(ATTRIBUTES).toContain(name);
        if (name === "href") expect(value).toMatch(/^https:\/\/[a-z]/);
      }
    }
  });

  it.skipIf(NO_PYTHON !== "")(`say the same to Python's email${NO_PYTHON}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "broadsheet-mails-"));
    try {
      for (const [index, { mime }] of samples.entries()) writeFileSync(join(folder, `${index}.eml`), mime);
      const { stdout, stderr } = spawnSync(python ?? "", ["-c", PYTHON, folder, String(COUNT)], {
        encoding: "utf8",
        maxBuffer: 1 << 28,
      });
      expect(stderr).toBe("");
      const read = JSON.parse(stdout) as {
        names: string[];
        subject: string;
        to: string;
        types: string[];
        defects: string[];
      }[];
      for (const [index, mail] of read.entries()) {
        expect(mail).toEqual({
          names: ONCE.toSorted(),
          subject: samples[index]?.parsed.subject,
          to: "reader@elsewhere.example",
          types: ["multipart/alternative", "text/plain", "text/html"],
          defects: [],
        });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const ELEMENTS = new Set([
  "html",
  "head",
  "meta",
  "title",
  "style",
  "body",
  "div",
  "table",
  "tr",
  "td",
  "p",
  "h2",
  "span",
  "a",
]);
const ATTRIBUTES = [
  "lang",
  "charset",
  "name",
  "content",
  "class",
  "style",
  "role",
  "width",
  "cellpadding",
  "cellspacing",
  "border",
  "align",
  "href",
];

const PYTHON = `
import email, email.policy, json, sys
out = []
for i in range(int(sys.argv[2])):
    with open(f"{sys.argv[1]}/{i}.eml", "rb") as file:
        mail = email.message_from_binary_file(file, policy=email.policy.default)
    out.append({
        "names": sorted(name.lower() for name in mail.keys()),
        "subject": str(mail["subject"]),
        "to": str(mail["to"]),
        "types": [part.get_content_type() for part in mail.walk()],
        "defects": [str(d) for part in mail.walk() for d in part.defects],
    })
print(json.dumps(out))
`;
