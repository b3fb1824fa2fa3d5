import * as fc from "fast-check";
import type { DigestItem } from "../../src/domain/digest.ts";
import { sampleItem } from "../feeds/sample.ts";

/** What breaks out of headers, of parts, of markup or of lines, where it is let. */
const NASTY = [
  "\r\nBcc: everybody@elsewhere.example\r\n",
  "\nSubject: another",
  "\r\n\r\n<h1>body</h1>",
  "\r\n.\r\nMAIL FROM:<x@y.example>",
  "--boundary--",
  "=?utf-8?q?=0D=0ABcc:_x?=",
  "<script>alert(1)</script>",
  "</title></head></style>",
  "<!--",
  '" onmouseover="alert(1)',
  "javascript:alert(1)",
  "&#x0B;&nbsp;",
  "\u0000\u000b\u0085\u2028\u202e",
  "\ud800",
  "'\"`&<>",
  "漢字かな交じり文".repeat(30),
  "&".repeat(400),
  "no-spaces-at-all".repeat(80),
];

export const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...NASTY),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** Papers of which nothing is as it should be but their ids. */
export const hostileItems: fc.Arbitrary<DigestItem[]> = fc.array(
  fc
    .record({
      title: hostileText,
      abstract: hostileText,
      name: hostileText,
      organization: fc.option(hostileText),
      address: hostileText,
      number: fc.integer({ min: 10_000, max: 99_999 }),
    })
    .map(({ title, abstract, name, organization, address, number }) =>
      sampleItem({
        id: `2605.${number}`,
        title,
        abstract,
        organization,
        authors: [{ name }, { name: title }],
        codeUrl: `https://code.example/${address}`,
        projectUrl: address,
      }),
    ),
  { minLength: 1, maxLength: 30 },
);
