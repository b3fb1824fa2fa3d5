import type { Child } from "hono/jsx";

/** A text of the document, with what stands between backticks as code. */
export function Inline({ text }: { text: string }) {
  return <>{text.split("`").map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>;
}

/** Lines for a terminal or a file. */
export function Code({ children }: { children?: Child }) {
  return (
    <pre>
      <code>{children}</code>
    </pre>
  );
}
