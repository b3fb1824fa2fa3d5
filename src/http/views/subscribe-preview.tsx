import type { DigestItem } from "../../domain/digest.ts";
import { counted } from "../../domain/wording/numbers.ts";
import { BriefCard } from "./card.tsx";

/** The papers that a digest would have if it were sent now. */
export function DigestPreview({ items }: { items: DigestItem[] }) {
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{items.length === 0 ? "Nothing today" : `Today: ${counted(items.length, "paper")}`}</h2>
      {items.length === 0 && (
        <p>No paper of the last days fits these wishes, so no mail would be sent. Fewer conditions bring more.</p>
      )}
      {items.map((item, place) => (
        <BriefCard item={{ ...item, rank: place + 1 }} />
      ))}
    </section>
  );
}
