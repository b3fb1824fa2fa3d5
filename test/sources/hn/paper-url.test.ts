import { describe, expect, it } from "vitest";
import { paperOfUrl } from "../../../src/sources/hn/paper-url.ts";

const ID = "2605.01234";

describe("the page of a paper", () => {
  const pages: [string, string][] = [
    [`https://arxiv.org/abs/${ID}`, ID],
    [`http://arxiv.org/abs/${ID}`, ID],
    [`HTTPS://ArXiv.ORG/abs/${ID}`, ID],
    [`https://www.arxiv.org/abs/${ID}`, ID],
    [`https://export.arxiv.org/abs/${ID}`, ID],
    [`https://arxiv.org:443/abs/${ID}`, ID],
    [`https://arxiv.org/abs/${ID}v1`, ID],
    [`https://arxiv.org/abs/${ID}v12/`, ID],
    [`https://arxiv.org/abs/${ID}?context=cs.LG`, ID],
    [`https://arxiv.org/abs/${ID}#S3.2`, ID],
    [`https://arxiv.org/abs/${ID}/?utm_source=hn#top`, ID],
    ["https://arxiv.org/abs/0704.0001", "0704.0001"],
    ["https://arxiv.org/abs/cs/0112017", "cs/0112017"],
    ["https://arxiv.org/abs/hep-th/9901001v3", "hep-th/9901001"],
    ["https://arxiv.org/abs/math.GT/0309136", "math/0309136"],
    [`https://arxiv.org/pdf/${ID}`, ID],
    [`https://arxiv.org/pdf/${ID}.pdf`, ID],
    [`https://arxiv.org/pdf/${ID}v2.pdf#page=4`, ID],
    ["https://arxiv.org/pdf/cs/0112017v1.pdf", "cs/0112017"],
    [`https://arxiv.org/html/${ID}v1`, ID],
    [`https://arxiv.org/html/${ID}/`, ID],
    [`https://huggingface.co/papers/${ID}`, ID],
    [`https://huggingface.co/papers/${ID}#6650`, ID],
    [`https://alphaxiv.org/abs/${ID}`, ID],
    [`https://www.alphaxiv.org/abs/${ID}v1?chatId=7`, ID],
  ];
  it.each(pages)("%s", (url, id) => {
    expect(paperOfUrl(url)).toBe(id);
  });
});

describe("anything else", () => {
  const others = [
    "",
    "not an address",
    `arxiv.org/abs/${ID}`,
    `//arxiv.org/abs/${ID}`,
    `ftp://arxiv.org/abs/${ID}`,
    `javascript:location='https://arxiv.org/abs/${ID}'`,
    // Hosts that look alike, or only hold the name.
    `https://arxiv.org.evil.example/abs/${ID}`,
    `https://evil.example/arxiv.org/abs/${ID}`,
    `https://evil.example/?u=https://arxiv.org/abs/${ID}`,
    `https://evil.example/#arxiv.org/abs/${ID}`,
    `https://arxiv.org@evil.example/abs/${ID}`,
    `https://user:secret@arxiv.org/abs/${ID}`,
    `https://arxiv.org:8080/abs/${ID}`,
    `https://arxiv.org./abs/${ID}`,
    `https://xarxiv.org/abs/${ID}`,
    `https://arxiv.com/abs/${ID}`,
    `https://arxlv.org/abs/${ID}`,
    `https://аrxiv.org/abs/${ID}`, // Cyrillic
    `https://ａｒｘｉｖ.org/abs/${ID}`, // full width
    `https://blog.arxiv.org/abs/${ID}`,
    `https://ar5iv.org/abs/${ID}`,
    `https://hf.co/papers/${ID}`,
    `https://discuss.huggingface.co/papers/${ID}`,
    // Paths.
    "https://arxiv.org/",
    "https://arxiv.org/abs/",
    `https://arxiv.org/${ID}`,
    `https://arxiv.org/list/cs.LG/recent`,
    `https://arxiv.org/format/${ID}`,
    `https://arxiv.org/ABS/${ID}`,
    `https://arxiv.org/abs/${ID}//`,
    `https://arxiv.org/abs//${ID}`,
    `https://arxiv.org/abs/${ID}/comments`,
    `https://arxiv.org/abs/${ID}.pdf`,
    `https://arxiv.org/pdf/${ID}.pdf.exe`,
    `https://arxiv.org/pdf/${ID}pdf`,
    `https://arxiv.org/abs/${ID}v0`,
    `https://arxiv.org/abs/${ID}v`,
    `https://arxiv.org/abs/${ID}v1v2`,
    `https://arxiv.org/abs/${ID}v1234`,
    `https://arxiv.org/abs/${ID}9`,
    "https://arxiv.org/abs/2605.012",
    `https://arxiv.org/abs/x${ID}`,
    `https://arxiv.org/abs/arXiv:${ID}`,
    `https://arxiv.org/abs/oai:arXiv.org:${ID}`,
    `https://arxiv.org/abs/cs.LG/${ID}`,
    "https://arxiv.org/abs/%32605.01234",
    "https://arxiv.org/abs/hep-th%2F9901001",
    `https://arxiv.org/abs/?id=${ID}`,
    `https://huggingface.co/${ID}`,
    `https://huggingface.co/papers/trending`,
    `https://huggingface.co/spaces/papers/${ID}`,
    `https://alphaxiv.org/pdf/${ID}`,
    `https://alphaxiv.org/overview/${ID}`,
    // What the parser of addresses would repair.
    ` https://arxiv.org/abs/${ID}`,
    `https://arxiv.org/abs/${ID}\n`,
    "https://arxiv.org/abs/2605.\n01234",
    `https://arxiv.org/abs/\t${ID}`,
    `https:\\\\arxiv.org\\abs\\${ID}`,
    `https://arxiv.org/abs\\${ID}`,
    `https://arxiv.org/abs/${ID}\u0000`,
    `https://arxiv.org/abs/${ID}\u202e`,
    `https:arxiv.org/abs/${ID}`,
  ];
  it.each(others)("%j", (url) => {
    expect(paperOfUrl(url)).toBeNull();
  });

  it("of any length, at once", () => {
    const started = performance.now();
    expect(paperOfUrl(`https://arxiv.org/abs/${"a-".repeat(500_000)}/0112017`)).toBeNull();
    expect(paperOfUrl(`https://arxiv.org/abs/${"-".repeat(1_900)}`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(100);
  });
});
