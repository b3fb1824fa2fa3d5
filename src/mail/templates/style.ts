// The tokens of the pages (http/views/styles/tokens.ts), written out: mail clients know no custom properties. Light is
// inline, for clients that drop style sheets; dark is in the sheet, for those that ask for it.

const SERIF = "Palatino,Iowan Old Style,Palatino Linotype,Georgia,serif";
const SANS = "system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif";

const INK = "#1b1a17";
const GREY = "#6b665c";
const RULE = "1px solid #d9d3c5";

/** One for each kind of element in a mail. Long lists repeat them, so they are short. */
export const STYLES = {
  page: `margin:0;padding:0;background:#fffdf8;color:${INK};-webkit-text-size-adjust:100%`,
  hidden: "display:none;max-height:0;overflow:hidden;mso-hide:all",
  column: `padding:24px 20px 32px;font:16px/1.45 ${SERIF};color:${INK};text-align:left`,
  nameplate: `margin:0;font:700 30px/1.1 ${SERIF};text-align:center;letter-spacing:-.01em`,
  dateline: `margin:8px 0 0;padding:0 0 12px;border-bottom:${RULE};font:13px/1.4 ${SANS};color:${GREY};text-align:center`,
  notice: `margin:0;padding:12px 0;border-bottom:${RULE};font:14px/1.45 ${SANS}`,
  lead: `margin:16px 0 0;font:italic 17px/1.45 ${SERIF}`,
  paper: `padding:20px 0 0;margin:20px 0 0;border-top:${RULE}`,
  firstTitle: `margin:0;font:700 25px/1.2 ${SERIF}`,
  title: `margin:0;font:700 19px/1.25 ${SERIF}`,
  link: `color:${INK};text-decoration:none`,
  rank: `color:${GREY};font-weight:400`,
  byline: `margin:6px 0 0;font:13px/1.4 ${SANS};color:${GREY}`,
  excerpt: "margin:8px 0 0",
  meta: `margin:4px 0 0;font:13px/1.5 ${SANS};color:${GREY}`,
  why: `margin:8px 0 0;font:italic 14px/1.45 ${SERIF};color:${GREY}`,
  aside: `color:${INK};text-decoration:underline`,
  foot: `margin:28px 0 0;padding:16px 0 0;border-top:2px solid ${INK};font:13px/1.6 ${SANS};color:${GREY}`,
  footLine: "margin:0 0 8px",
  text: "margin:16px 0 0",
  button: `display:inline-block;padding:12px 20px;background:${INK};color:#fffdf8;font:600 16px/1.2 ${SANS};text-decoration:none`,
  address: `margin:8px 0 0;font:13px/1.5 ${SANS};color:${GREY};word-break:break-all`,
} as const;

/** Classes carry what the sheet changes: `i` ink, `g` grey, `r` rules, `p` paper, `b` the button. */
export const SHEET = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  ".i a:not(.b):hover{color:#b3261e!important}",
  "@media(prefers-color-scheme:dark){",
  ".p{background:#151310!important}",
  ".i,.i a{color:#ece6da!important}",
  ".g{color:#a59d8d!important}",
  ".r{border-color:#37322a!important}",
  ".i .b{background:#ece6da!important;color:#151310!important}",
  ".i a:not(.b):hover{color:#ff7a66!important}",
  "}",
].join("");
