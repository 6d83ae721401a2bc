/** A terminal narrower than this would wrap everything. */
const narrowest = 60;

/** The width at which a terminal may have cut lines: that of the longest one. */
function widthOf(lines: readonly string[]): number {
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return widest < narrowest ? Number.POSITIVE_INFINITY : widest;
}

/**
 * Puts lines back together of which `continues` says that they are the rest of the one above. A line that
 * fills the width was cut by the terminal, in the middle of a word maybe; a shorter one between words.
 */
export function joinWrapped(
  lines: readonly string[],
  continues: (line: string, before: string, full: boolean) => boolean,
): readonly string[] {
  const width = widthOf(lines);
  const groups: string[][] = [];
  let before = "";
  for (const line of lines) {
    const full = before.length === width;
    const open = groups.at(-1);
    if (open !== undefined && line.trim() !== "" && continues(line, before, full))
      open.push(full ? line.trimEnd() : ` ${line.trim()}`);
    else groups.push([line]);
    before = line;
  }
  return groups.map((parts) => parts.join(""));
}
