// The script of the pages. Everything works without it; each part is left out where the page or the browser lacks what
// it needs, and none takes the others down.
import { openAnnouncements } from "./announce.ts";
import { offerCopies } from "./copying.ts";
import { cardsIn } from "./elements.ts";
import { replaceBrokenPictures } from "./fallbacks.ts";
import { offerToSaveFilter, showFilters } from "./filter-list.ts";
import { listenToKeys } from "./keyboard.ts";
import { continueList } from "./more.ts";
import { markNew, noteVisit } from "./new-marks.ts";
import { READING_LIST } from "./reading-list.ts";
import { showReadingList } from "./reading-page.ts";
import { addPaperToggle, addToggles, showPressed } from "./save-buttons.ts";
import { follow, followTabs } from "./storage.ts";

const { before, kept } = noteVisit(Date.now());

function decorate(cards: HTMLElement[]): void {
  markNew(cards, before);
  if (kept) addToggles(cards);
}

/** What makes no sense where the browser keeps nothing. */
const OF_MEMORY = [
  addPaperToggle,
  showReadingList,
  offerToSaveFilter,
  showFilters,
  () => follow(READING_LIST, showPressed),
  followTabs,
];

for (const start of [
  openAnnouncements,
  replaceBrokenPictures,
  () => decorate(cardsIn(document)),
  ...(kept ? OF_MEMORY : []),
  offerCopies,
  listenToKeys,
  () => continueList(decorate),
]) {
  try {
    start();
  } catch (error) {
    reportError(error);
  }
}
