/** A path: absolute, or relative in quotes. */
const absolute =
  /(?<![\w:/.])\.{0,2}\/[\w.@%+=,~/-]*[\w~/]|['"`‘](?<quoted>\.{0,2}\w*[./][\w./@-]*[\w/])['"`’]/gu;

/** The path that stands closest to the words of the failure: after them where they introduce it, else before. */
export const pathBeside = (text: string, start: number, end: number): string | undefined => {
  let before: string | undefined;
  for (const match of text.matchAll(absolute)) {
    const path = match.groups?.["quoted"] ?? match[0];
    if (match.index >= end) {
      const introduced =
        /^[:,)\s]*(?:\(os error \d+\))?[\s:,-]*(?:\w+ (?:for )?){0,2}@?\s?\w*[('"`]*$/u.test(
          text.slice(end, match.index),
        );
      return introduced || before === undefined ? path : before;
    }
    if (match.index < start || before === undefined) before = path;
  }
  return before;
};

const portBound = /(?:\bport:? |[\]\d*:'")], ?|[\s\]\w*:.(]:)(?<port>\d{2,5})\b/gu;

/** The port that a program could not bind: the last that the line names. */
export const portIn = (text: string): number | undefined => {
  const port = [...text.replace(/\d\d:\d\d:\d\d/gu, "").matchAll(portBound)].at(-1)?.groups?.[
    "port"
  ];
  return port === undefined ? undefined : Number(port);
};
