/** One line of a paste, without what a terminal, a chat, a page or a mail has put around it. */
export interface Line {
  /** Without trailing space; the indentation stays. */
  readonly text: string;
  /** A command that was typed here, without its prompt: what follows is its output. */
  readonly command?: string;
  /** The machine that the prompt names. */
  readonly host?: string;
  /** A fence of Markdown or the like: what comes before and after does not belong together. */
  readonly cut?: boolean;
}

const escapes =
  /\u001B(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001B]{0,200}(?:\u0007|\u001B\\)|[@-Z\\-_])/gu;
const controls =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200D\u2060\uE000\uFEFF\uFFFD]/gu;

const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const hyphens = /[\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D]/gu;
const wide: Readonly<Record<string, string>> = {
  "：": ":",
  "，": ",",
  "；": ";",
  "（": "(",
  "）": ")",
  "！": "!",
  "＝": "=",
  "／": "/",
  "【": "[",
  "】": "]",
  "＂": '"',
  "。": ".",
  "．": ".",
};
const widePattern = /[：，；（）！＝／【】＂。．]/gu;

/** What word processors and web pages make of plain punctuation, undone; quoted values keep theirs. */
function plainPunctuation(line: string): string {
  if (!/[^\u0000-\u007F]/u.test(line)) return line;
  return line
    .replaceAll(/[“”„‟]/gu, '"')
    .replaceAll(/[‘’‚‛]/gu, "'")
    .replaceAll(spaces, " ")
    .split('"')
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece
            .replaceAll(hyphens, "-")
            .replaceAll("…", "...")
            .replaceAll(widePattern, (one) => wide[one] ?? one),
    )
    .join('"');
}

const fence = /^\s*(?:`{3,}|~{3,})\s*[\w-]*\s*$/u;
const quoteMark = /^\s*(?:> ?)+(?=\s|\S|$)/u;
const tools =
  "kubectl|oc|k|kubeadm|crictl|nerdctl|ctr|docker|podman|journalctl|systemctl|dmesg|helm|argocd|kubedx|tail|cat|grep|free|df|curl|sudo|vi|vim|ssh|watch";
/** `[root@host ~]#`, `user@host:~$`, `$`, `#`, `PS C:\>`, `➜  ~`: with a command of the trade behind it. */
const prompt = new RegExp(
  String.raw`^\s*(?:\[(?:[\w.-]+@)?([\w.-]+)[^\]]{0,80}\]\s*[#$%]|[\w.-]+@([\w.-]+)[:\s][^#$%]{0,80}[#$%]|PS [^>]{0,80}>|[➜❯»][^$]{0,40}?|[#$%])\s*(?=(?:${tools})(?:\s|$))`,
  "u",
);
const anyPrompt =
  /^\s*(?:\[[\w.-]+@([\w.-]+)[^\]]{0,80}\]\s*[#$]|[\w.-]+@([\w.-]+):[^#$%]{0,80}[#$])(?=\s|$)/u;
const bareCommand =
  /^\s*(?:sudo )?(?:kubectl|oc|crictl|journalctl) (?:get|describe|logs|apply|create|replace|patch|edit|top|events|delete|rollout|scale|-|ps|inspect)/u;

/** The lines of a paste. Linear in its length. */
export function cleanLines(raw: string): readonly Line[] {
  const rows = raw
    .replaceAll(escapes, "")
    .split(/\r\n|\n|\r|\u2028|\u2029/u)
    .map((row) => plainPunctuation(untabbed(row).replaceAll(controls, "")).trimEnd());
  const quoted = isQuoted(rows);
  return dense(rows).map((row) => lineOf(quoted ? row.replace(quoteMark, "") : row));
}

/** A page may put an empty line between all lines: they are none of the text's own. */
function dense(rows: readonly string[]): readonly string[] {
  const followed = rows.filter((row, i) => row !== "" && rows[i + 1] === "").length;
  const filled = rows.filter((row) => row !== "").length;
  if (filled < 2 || followed < Math.min(filled - 1, Math.ceil(filled * 0.9))) return rows;
  return rows.filter((row, i) => row !== "" || i === 0 || rows[i - 1] === "");
}

/** Quote marks of a chat or mail: on most lines, so that a lone `>` of a shell is none. */
function isQuoted(rows: readonly string[]): boolean {
  const filled = rows.filter((row) => row !== "");
  const marked = filled.filter((row) => /^\s*>/u.test(row)).length;
  return marked > 0 && marked * 2 >= filled.length;
}

/** Tabs reach to the next eighth column, and two spaces at least: a separator stays one. */
function untabbed(row: string): string {
  if (!row.includes("\t")) return row;
  let out = "";
  for (const [i, piece] of row.split("\t").entries()) {
    if (i > 0) out += " ".repeat(Math.max(2, 8 - (out.length % 8)));
    out += piece;
  }
  return out;
}

function lineOf(row: string): Line {
  if (fence.test(row)) return { text: "", cut: true };
  const found = prompt.exec(row) ?? anyPrompt.exec(row);
  if (found !== null) {
    const host: string | undefined = found[1] ?? found[2];
    return {
      text: "",
      command: row.slice(found[0].length).trim(),
      ...(host !== undefined && { host }),
    };
  }
  if (bareCommand.test(row) && !/:\s/u.test(row)) return { text: "", command: row.trim() };
  return { text: row };
}
