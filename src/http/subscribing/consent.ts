/**
 * The words that somebody agrees to by confirming (views/subscription-confirm.tsx, the confirmation mail): another version
 * when they say something else.
 */
export const CONSENT_TEXT = "2026-11";
