import { z } from "@hono/zod-openapi";
import { STATUS } from "../examples/status.ts";
import type { Operation } from "../operation.ts";
import { StatusSchema } from "../status.ts";

/** How the service is, and what describes it. */
export const service: Operation[] = [
  {
    id: "getStatus",
    path: "/api/v1/status",
    group: "Service",
    summary: "How fresh everything is",
    description: "Each source with its last success and its next turn, and what is left to do. Never kept by a cache.",
    answer: { description: "The state right now.", schema: StatusSchema, example: STATUS },
    headers: [],
    refusals: {},
  },
  {
    id: "getOpenApi",
    path: "/api/v1/openapi.json",
    group: "Service",
    summary: "This description",
    description: "OpenAPI 3.1, for client generators and for people.",
    answer: {
      description: "The document.",
      schema: z.looseObject({ openapi: z.string(), info: z.looseObject({ title: z.string(), version: z.string() }) }),
      example: { openapi: "3.1.1", info: { title: "Broadsheet", version: "0.1.0" }, paths: {} },
    },
    headers: ["ETag"],
    refusals: {},
  },
];
