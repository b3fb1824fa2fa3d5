import { toListItem, toPaperPage } from "../../hf/adapt.ts";
import { PAPER } from "./paper.ts";

// What is undefined is not there once it is JSON.
export const HUB_ITEM: unknown = JSON.parse(JSON.stringify(toListItem(PAPER)));
export const HUB_PAGE: unknown = JSON.parse(JSON.stringify(toPaperPage(PAPER)));
