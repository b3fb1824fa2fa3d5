import { DOCS } from "./styles/docs.ts";
import { FIGURES } from "./styles/figures.ts";
import { FILTERS } from "./styles/filters.ts";
import { FORMS } from "./styles/forms.ts";
import { FRONT } from "./styles/front.ts";
import { MASTHEAD } from "./styles/masthead.ts";
import { PAPER } from "./styles/paper.ts";
import { PLOT } from "./styles/plot.ts";
import { PRINT } from "./styles/print.ts";
import { PROSE } from "./styles/prose.ts";
import { SCRIPTED } from "./styles/script.ts";
import { TEXT } from "./styles/text.ts";
import { TOPICS } from "./styles/topics.ts";
import { TOKENS } from "./styles/tokens.ts";
import { WIDGET } from "./styles/widget.ts";

/** The whole style sheet, the same for every page. Later parts overrule earlier ones. */
export const STYLE = [
  TOKENS,
  TEXT,
  FORMS,
  MASTHEAD,
  FRONT,
  FILTERS,
  FIGURES,
  PAPER,
  PLOT,
  TOPICS,
  PROSE,
  DOCS,
  WIDGET,
  SCRIPTED,
  PRINT,
].join("\n");
