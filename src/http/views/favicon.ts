/** A column of type under a headline, in the colours of the page: what a broadsheet is at sixteen pixels. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" fill="#fffdf8"/>\
<path fill="#1b1a17" d="M2 2h12v3H2zM2 7h5v1H2zM2 9h5v1H2zM2 11h5v1H2zM2 13h5v1H2zM9 13h5v1H9z"/>\
<path fill="#b3261e" d="M9 7h5v5H9z"/></svg>`;
