import { ListParams, TrendingParams } from "../../params.ts";
import { editionPage } from "../examples/lists.ts";
import { EditionPageSchema } from "../lists.ts";
import type { Operation } from "../operation.ts";
import type { HeaderName, RefusalName } from "../responses.ts";

const NOTE =
  "Published whole: who is in it, and in which order, changes with its version alone. Walking on with `nextCursor` stays in the version that it began with.";

const common = {
  group: "Editions",
  headers: ["ETag", "Last-Modified", "Link"] as HeaderName[],
  refusals: { 400: "BadRequest", 404: "NotFound" } as Record<number, RefusalName>,
} as const;

/** What was published of a time, and what trends. */
export const editions: Operation[] = [
  {
    ...common,
    id: "getDaily",
    path: "/api/v1/daily/{date}",
    summary: "The papers of a day",
    description: `The papers of the daily list of one day, ranked. ${NOTE} There is none for a day without papers, such as a Sunday: the 404 names the nearest.`,
    parts: { date: { description: "A day in UTC, or `latest` for the newest that has papers.", example: "latest" } },
    query: ListParams,
    answer: {
      description: "A page of the edition.",
      schema: EditionPageSchema,
      example: editionPage("daily", "2026-05-04"),
    },
  },
  {
    ...common,
    id: "getWeekly",
    path: "/api/v1/weekly/{week}",
    summary: "The papers of a week",
    description: "The papers of its days in one list, published as a day's are.",
    parts: { week: { description: "An ISO week, or `latest`.", example: "latest" } },
    query: ListParams,
    answer: {
      description: "A page of the edition.",
      schema: EditionPageSchema,
      example: editionPage("weekly", "2026-W19"),
    },
  },
  {
    ...common,
    id: "getMonthly",
    path: "/api/v1/monthly/{month}",
    summary: "The papers of a month",
    description: "The papers of its days in one list, published as a day's are.",
    parts: { month: { description: "A month, or `latest`.", example: "latest" } },
    query: ListParams,
    answer: {
      description: "A page of the edition.",
      schema: EditionPageSchema,
      example: editionPage("monthly", "2026-05"),
    },
  },
  {
    ...common,
    id: "getTrending",
    path: "/api/v1/trending",
    summary: "What is moving now",
    description:
      "All papers in the order of what happens to them: of the day by the votes they are expected to gain, of week and month by growth that fades. Published anew every hour and when something happens. With one tag it goes deeper than the filtered list.",
    query: TrendingParams,
    notes: { window: { description: "How fast what happened is forgotten.", example: "week" } },
    answer: {
      description: "A page of the list.",
      schema: EditionPageSchema,
      example: editionPage("trending", "week"),
    },
  },
];
