import {
  type ApiDocument,
  type ApiOperation,
  type ApiParameter,
  componentOf,
  type ParameterSchema,
} from "../api-document.ts";
import { exampleText } from "./docs-example.ts";
import { Code, Inline } from "./docs-text.tsx";

export interface OperationProps {
  document: ApiDocument;
  path: string;
  operation: ApiOperation;
}

/** One address: what it answers with, and what it takes. */
export function OperationSection({ document, path, operation }: OperationProps) {
  const { operationId, summary, description, parameters = [], responses } = operation;
  const own = parameters.filter((parameter) => "name" in parameter);
  const shared = parameters.flatMap((parameter) => ("$ref" in parameter ? [componentOf(parameter.$ref)] : []));
  return (
    <section id={operationId}>
      <h3>
        <a href={`#${operationId}`}>{summary}</a>
      </h3>
      <p class="address">
        <code>GET {path}</code>
      </p>
      <p>
        <Inline text={description} />
      </p>
      {own.length > 0 && <ParameterTable parameters={own} />}
      {shared.length > 0 && (
        <p class="shared">
          {own.length > 0 ? "Also takes " : "Takes "}
          <Shared names={shared} all={Object.keys(document.components.parameters)} />.
        </p>
      )}
      <details>
        <summary>
          {`Answers ${Object.keys(responses).join(", ")}. `}
          <span>Example</span>
        </summary>
        <Code>{exampleOf(operation)}</Code>
      </details>
    </section>
  );
}

/** What is described once for all. */
function Shared({ names, all }: { names: string[]; all: string[] }) {
  if (names.length === all.length) return <a href="#filters">all filters</a>;
  return names.map((name, i) => (
    <>
      {i > 0 && ", "}
      <a href={`#${name}`}>{name}</a>
    </>
  ));
}

/** Parameters with what they are. `anchors` are for those that are described once for all. */
export function ParameterTable({ parameters, anchors = false }: { parameters: ApiParameter[]; anchors?: boolean }) {
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

function exampleOf({ responses }: ApiOperation): string {
  const answer = responses["200"];
  return answer && "content" in answer ? exampleText(answer.content["application/json"].example) : "";
}
