import type { ApiBody, ApiDocument } from "../api-document.ts";
import { ParameterTable, Shared } from "./docs-parameters.tsx";
import { Code } from "./docs-text.tsx";

export interface BodyProps {
  document: ApiDocument;
  path: string;
  body: ApiBody;
}

/** What is sent to an address, and a line that does. */
export function Body({ document, path, body }: BodyProps) {
  const { schema, example } = body.content["application/json"];
  const { parameters } = document.components;
  const own = Object.entries(schema.properties).filter(([name]) => !parameters[name]);
  const shared = Object.keys(schema.properties).filter((name) => parameters[name]);
  return (
    <>
      <ParameterTable
        parameters={own.map(([name, member]) => ({ name, description: member.description, schema: member }))}
      />
      <p class="shared">
        Also takes <Shared names={shared} all={Object.keys(parameters)} />; what is repeatable there is a list here. Any
        other member is a 400.
      </p>
      <Code>{curl(`${document.servers[0]?.url ?? ""}${path}`, example)}</Code>
    </>
  );
}

/** For a shell, where a text between single quotes stands for itself. */
function curl(address: string, example: unknown): string {
  return `curl -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(example)}' \\\n  "${address}"`;
}
