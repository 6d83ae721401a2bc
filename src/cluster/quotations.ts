/** A line of a log or a runtime's complaint, made to fit into a sentence. A JSON line gives its message. */
export function shorten(text: string, limit = 160): string {
  const line = messageOf(text).replaceAll(/\s+/gu, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > limit / 2 ? space : undefined)}…`;
}

/** The times that loggers put before a line say nothing about the fault. */
const stamp = /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?\s*/u;

function messageOf(text: string): string {
  const line = text.trim().replace(stamp, "");
  if (!line.startsWith("{")) return line;
  const fields: Record<string, unknown> = {};
  try {
    Object.assign(fields, JSON.parse(line));
  } catch {
    return line;
  }
  const parts = ["msg", "message", "error", "err"].flatMap((key) =>
    typeof fields[key] === "string" && fields[key] !== "" ? [fields[key]] : [],
  );
  return parts.length === 0 ? line : [...new Set(parts)].join(": ");
}

/** Whether a line holds a word as one of its own; short ones are too common to count. */
export function mentions(line: string, word: string): boolean {
  if (word.length < 3) return false;
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1))
    if (!/[\w-]/u.test(line.charAt(at - 1)) && !/[\w-]/u.test(line.charAt(at + word.length)))
      return true;
  return false;
}
