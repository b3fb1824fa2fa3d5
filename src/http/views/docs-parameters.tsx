import type { ApiParameter, ParameterSchema } from "../api-document.ts";
import { Inline } from "./docs-text.tsx";

/** What a parameter of an address and a member of a body have in common. */
export type Described = Pick<ApiParameter, "name" | "description" | "schema">;

/** Parameters with what they are. `anchors` are for those that are described once for all. */
export function ParameterTable({ parameters, anchors = false }: { parameters: Described[]; anchors?: boolean }) {
  return (
    <table>
      <tbody>
        {parameters.map(({ name, description, schema }) => (
          <tr {...(anchors && { id: name })}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <Inline text={description} /> <span class="values">{valuesOf(schema)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valuesOf({ type, enum: values, items, minimum, maximum, default: usual }: ParameterSchema): string {
  const bounds =
    minimum !== undefined && maximum !== undefined && maximum < 1_000_000 ? ` ${minimum} to ${maximum}` : "";
  const kind = values?.join(", ") ?? (items ? `${items.type}, repeatable` : type) + bounds;
  return usual === undefined ? kind : `${kind}; ${usual} unless given`;
}

/** What is described once for all. */
export function Shared({ names, all }: { names: string[]; all: string[] }) {
  if (names.length === all.length) return <a href="#filters">all filters</a>;
  return names.map((name, i) => (
    <>
      {i > 0 && ", "}
      <a href={`#${name}`}>{name}</a>
    </>
  ));
}
