/** The columns of a table that kubectl printed (cli-runtime/pkg/printers, tabwriter), from its header. */
export interface Header {
  readonly names: readonly string[];
  /** Where each column starts in the header. */
  readonly starts: readonly number[];
}

/** Names of columns that hold spaces: a header may have lost its wide gaps. */
const wordy = [
  "LAST SEEN",
  "FIRST SEEN",
  "NOMINATED NODE",
  "READINESS GATES",
  "ACCESS MODES",
  "RECLAIM POLICY",
  "NODE SELECTOR",
  "LAST SCHEDULE",
  "MIN AVAILABLE",
  "MAX UNAVAILABLE",
  "ALLOWED DISRUPTIONS",
  "POD ID",
  "CONTAINER ID",
];
const word = new RegExp(String.raw`${wordy.join("|")}|\S+`, "gu");

export function headerOf(line: string): Header {
  const found = [...line.matchAll(word)];
  return { names: found.map(([name]) => name), starts: found.map(({ index }) => index) };
}

const age = String.raw`(?:<unknown>|<invalid>|(?:\d+(?:\.\d+)?(?:ms|[ydhms]))+)`;
/** Cells that hold single spaces, by the name of their column. */
const shapes: Readonly<Record<string, RegExp>> = {
  RESTARTS: new RegExp(String.raw`^\d+(?: \(${age} ago\))?`, "u"),
  "LAST SEEN": new RegExp(String.raw`^${age}(?: \(x\d+ over ${age}\))?`, "u"),
  "FIRST SEEN": new RegExp(String.raw`^${age}`, "u"),
  TARGETS: /^(?:\w+: )?\S+\/\S+(?:, (?:\w+: )?\S+\/\S+)*(?: \+ \d+ more\.{3})?/u,
  SOURCE: /^\S+,(?: \S+)|^\S+/u,
};
const greedy = new Set(["MESSAGE", "OS-IMAGE", "HOSTS"]);

/** The cells of a row by the names of their columns; cells that a cut line has lost are left out. */
export function cellsOf(row: string, header: Header): ReadonlyMap<string, string> {
  const { names } = header;
  const trimmed = row.trim();
  const wide = trimmed.split(/\s{2,}/u);
  if (wide.length === names.length) return new Map(names.map((name, i) => [name, wide[i] ?? ""]));
  const placed = byPlace(row, header);
  return placed ?? byShape(trimmed, names);
}

/** By where the header's columns start: cells may be empty. Undefined where the row does not fit under its header. */
function byPlace(row: string, { names, starts }: Header): ReadonlyMap<string, string> | undefined {
  const cells = new Map<string, string>();
  for (const [i, name] of names.entries()) {
    const from = starts[i] ?? 0;
    if (from >= row.length) break;
    if (from > 0 && (i > 0 ? row.slice(from - 2, from).trim() : row.slice(0, from).trim()) !== "")
      return undefined;
    const to = starts[i + 1] ?? row.length;
    if (to < row.length && to - from <= name.length + 1) return undefined;
    const cell = row.slice(from, to).trim();
    if (cell !== "") cells.set(name, cell);
  }
  return cells;
}

/** By the shape of what the columns hold, from the left; behind a message, from the right. */
function byShape(row: string, names: readonly string[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  let rest = row;
  for (const [i, name] of names.entries()) {
    if (rest === "") break;
    if (greedy.has(name)) {
      const behind = names.length - i - 1;
      const parts = rest.split(" ");
      // The columns behind a message are ages and counts, or a cut line has lost them.
      const whole = behind > 0 && parts.length > behind;
      const message = whole ? parts.slice(0, -behind) : parts;
      cells.set(name, message.join(" "));
      if (whole)
        for (const [k, tail] of names.slice(i + 1).entries())
          cells.set(tail, parts[parts.length - behind + k] ?? "");
      break;
    }
    const cell = (shapes[name]?.exec(rest) ?? /^\S+/u.exec(rest))?.[0] ?? "";
    cells.set(name, cell);
    rest = rest.slice(cell.length).trimStart();
  }
  return cells;
}
