import { type ApiDocument, componentOf } from "../api-document.ts";
import { Inline } from "./docs-text.tsx";

/** The members of a paper that do not speak for themselves. */
export function PaperMembers({ document }: { document: ApiDocument }) {
  const { schemas } = document.components;
  const members = Object.entries(schemas["Item"]?.properties ?? {}).flatMap(([name, { description, $ref }]) => {
    const text = description ?? ($ref && schemas[componentOf($ref)]?.description);
    return text ? [{ name, text }] : [];
  });
  return (
    <section id="a-paper">
      <h2>What a paper says</h2>
      <p>
        Papers look the same wherever they stand, and have every member: what is not known is <code>null</code>.
        Instants are ISO 8601 in UTC.
      </p>
      <table>
        <tbody>
          {members.map(({ name, text }) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <Inline text={text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
