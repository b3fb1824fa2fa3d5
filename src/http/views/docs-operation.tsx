import { type ApiDocument, type ApiOperation, componentOf, type PlacedOperation } from "../api-document.ts";
import { Body } from "./docs-body.tsx";
import { exampleText } from "./docs-example.ts";
import { ParameterTable, Shared } from "./docs-parameters.tsx";
import { Code, Inline } from "./docs-text.tsx";

export interface OperationProps {
  document: ApiDocument;
  placed: PlacedOperation;
}

/** One address: what it answers with, and what it takes. */
export function OperationSection({ document, placed }: OperationProps) {
  const { path, method, operation } = placed;
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const own = parameters.filter((parameter) => "name" in parameter);
  const shared = parameters.flatMap((parameter) => ("$ref" in parameter ? [componentOf(parameter.$ref)] : []));
  return (
    <section id={operationId}>
      <h3>
        <a href={`#${operationId}`}>{summary}</a>
      </h3>
      <p class="address">
        <code>{`${method.toUpperCase()} ${path}`}</code>
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
      {requestBody && <Body document={document} path={path} body={requestBody} />}
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

function exampleOf({ responses }: ApiOperation): string {
  const answer = Object.values(responses).find((response) => "content" in response);
  return answer ? exampleText(answer.content["application/json"].example) : "";
}
