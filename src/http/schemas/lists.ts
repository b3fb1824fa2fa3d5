import { z } from "@hono/zod-openapi";
import type { ChangePage, EditionInfo, EditionPage, ItemPage, SearchPage } from "../../domain/api.ts";
import { component } from "./component.ts";
import { ChangedItemSchema, ItemSchema, RankedItemSchema } from "./item.ts";

export const EditionSchema = component<EditionInfo>()(
  "Edition",
  z.object({
    kind: z.enum(["daily", "weekly", "monthly", "trending", "tag-daily", "tag-trending"]),
    key: z.string().describe("The day, week, month, window or tag."),
    version: z.string().describe("The same items have the same version, wherever and whenever they are published."),
    publishedAt: z.iso.datetime(),
    complete: z
      .boolean()
      .describe("False while its days are not over, or the day's list could not be read to its end."),
  }),
);

export const nextCursor = z.string().nullable().describe("Give it back as `cursor`; null on the last page.");

export const EditionPageSchema = component<EditionPage>()(
  "EditionPage",
  z.object({ items: z.array(RankedItemSchema), nextCursor, edition: EditionSchema }),
);

export const ItemPageSchema = component<ItemPage>()("ItemPage", z.object({ items: z.array(ItemSchema), nextCursor }));

export const SearchPageSchema = component<SearchPage>()(
  "SearchPage",
  z.object({
    items: z.array(ItemSchema),
    nextCursor,
    suggestion: z
      .string()
      .nullable()
      .describe("What was probably meant, where words are spelt almost like others that papers have; else null."),
  }),
);

export const ChangePageSchema = component<ChangePage>()(
  "ChangePage",
  z.object({
    items: z.array(ChangedItemSchema),
    nextCursor,
    since: z.string().describe("The place that this page reaches: ask with it again later."),
  }),
);
