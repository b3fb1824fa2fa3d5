/** Columns of the text part: what a mail has had room for since terminals. */
export const COLUMNS = 72;

/** Words in lines of at most `COLUMNS` characters, each after `indent`; a longer word, such as an address, has its own. */
export function wrap(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && indent.length + longer.length > COLUMNS) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return [...lines, ...(line === "" ? [] : [indent + line])].join("\n");
}
