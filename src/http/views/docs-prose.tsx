import { RATE_LIMIT } from "../rate-limit.ts";
import { Code } from "./docs-text.tsx";
import { absolute, type Site } from "./site.ts";

const START = [
  { says: "Today's papers with code", path: "/api/v1/daily/latest?hasCode=true" },
  { says: "What is trending in robotics this week", path: "/api/v1/trending?window=week&tag=robotics&limit=10" },
  {
    says: "The newest papers about long context, of all there are",
    path: "/api/v1/papers?q=long+context&category=cs.CL",
  },
  { says: "What has changed since a day", path: "/api/v1/changes?since=2026-05-04" },
];

/** Lines that answer something at once. */
export function QuickStart({ site }: { site: Site }) {
  return (
    <section id="quick-start">
      <h2>Quick start</h2>
      <Code>{START.map(({ says, path }) => `# ${says}\ncurl "${absolute(site, path)}"`).join("\n\n")}</Code>
    </section>
  );
}

const PROBLEM = {
  type: "about:blank",
  title: "Bad request",
  status: 400,
  detail: "limit: must be a whole number from 1 to 100",
  instance: "/api/v1/trending",
  errors: [{ parameter: "limit", detail: "must be a whole number from 1 to 100" }],
};

/** What holds for every address. */
export function Conventions({ site }: { site: Site }) {
  const { quota, seconds } = RATE_LIMIT;
  return (
    <>
      <section id="paging">
        <h2>Paging</h2>
        <p>
          A list has <code>items</code> and <code>nextCursor</code>. Give that back as <code>cursor</code>, or follow
          the header <code>Link</code> with <code>rel="next"</code>, until it is <code>null</code>. A cursor is opaque
          and belongs to its list. New papers that arrive meanwhile shift nothing.
        </p>
      </section>
      <section id="changes">
        <h2>Changes</h2>
        <p>
          To keep a copy, read <a href="#listChanges">/api/v1/changes</a> from the beginning and follow{" "}
          <code>nextCursor</code>. Keep each page's <code>since</code> once you have dealt with the page, and begin
          there the next time: a paper that changed again comes again, and none is passed over, even if you stop
          halfway.
        </p>
      </section>
      <section id="conditional-requests">
        <h2>Conditional requests</h2>
        <p>
          Answers carry an <code>ETag</code>, published lists a <code>Last-Modified</code> as well. Send them back and
          you get an empty 304 while nothing has changed; <code>Cache-Control</code> says when it is worth asking again.
        </p>
        <Code>{`curl -i -H 'If-None-Match: W/"3f1c9a0b5d2e4786"' \\\n  "${absolute(site, "/api/v1/daily/latest")}"`}</Code>
      </section>
      <section id="limits">
        <h2>Limits</h2>
        <p>
          {quota} requests in {seconds} seconds for an address, as <code>RateLimit-Policy</code> says;{" "}
          <code>RateLimit</code> has what is left. Beyond, the answer is a 429, and <code>Retry-After</code> has the
          seconds to wait.
        </p>
      </section>
      <section id="other-sites">
        <h2>Other sites</h2>
        <p>
          Pages of any origin may read everything here, without credentials (CORS), and see <code>ETag</code>,{" "}
          <code>Last-Modified</code>, <code>Link</code>, <code>RateLimit</code>, <code>RateLimit-Policy</code> and{" "}
          <code>Retry-After</code>. Where something is read, GET, HEAD and OPTIONS are all there is.
        </p>
      </section>
      <section id="errors">
        <h2>Errors</h2>
        <p>
          Whatever is not the answer comes as <code>application/problem+json</code> (RFC 9457), and says what works
          instead: 400 for parameters, 404 for what is not there, 405 with <code>Allow</code>, 406, 412, 429, and 503
          with <code>Retry-After</code>.
        </p>
        <Code>{JSON.stringify(PROBLEM, null, 2)}</Code>
        <p>Members may be added to answers, and none is taken away: read what you know, and leave the rest.</p>
      </section>
    </>
  );
}
