import type { Finding } from "../model/finding.ts";
import { argumentOf, keyOf, nameOf, type Ref, sameRef, whole } from "../model/ref.ts";
import type { Remedy } from "../model/remedy.ts";
import type { Affected, Change, Incident } from "../model/report.ts";
import type { Language, Text } from "../model/text.ts";
import { visible } from "./escape.ts";
import { type Fact, factOf } from "./evidence.ts";
import { hanging, hangingAtMost, labelled, labelWidth } from "./lines.ts";
import type { ReadableOptions } from "./options.ts";
import { marks, type Paint, painter } from "./paint.ts";
import { argvOf, commandOf, quoted } from "./shell.ts";
import { ago, clock } from "./time.ts";
import { columns, padded } from "./width.ts";
import { likely, severityWords, shortName, several, trustWords } from "./words.ts";
import { cut, cutMiddle, wrap } from "./wrap.ts";

export const labels: Readonly<
  Record<"cause" | "evidence" | "affected" | "effects" | "changed" | "mend" | "more", Text>
> = {
  cause: { en: "cause", zh: "根因" },
  evidence: { en: "evidence", zh: "证据" },
  affected: { en: "affected", zh: "影响" },
  effects: { en: "effects", zh: "后果" },
  changed: { en: "changed", zh: "变更" },
  mend: { en: "mend", zh: "修复" },
  more: { en: "more", zh: "更多" },
};

/** Where the text begins, after a severity word or a label: one column for the whole report. */
export const textColumn = (language: Language): number =>
  labelWidth(
    [...Object.values(labels), ...Object.values(severityWords)].map((text) => text[language]),
  );

/** Facts beyond this many are counted. */
const shownFacts = 8;
/** Names of one stage of what is affected. */
const shownAffected = 5;
/** Lines that a message of a program may take. */
const proseLines = 3;

/** One incident as lines for a terminal: what is wrong, how that is known, what it harms, what mends it. */
export function incidentLines(
  incident: Incident,
  takenAt: string,
  options: ReadableOptions,
): readonly string[] {
  const { language, width } = options;
  const paint = painter(options.color);
  const column = textColumn(language);
  const room = width - column;
  const { namespace } = incident.roots[0].owner;
  const section = (label: keyof typeof labels, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : labelled(paint.dim(labels[label][language]), lines, column);
  return [
    ...headlines(incident, options),
    ...section(
      "cause",
      incident.message[language].includes(incident.cause.name)
        ? []
        : wrap(paint.strong(visible(nameOf(incident.cause))), room),
    ),
    ...section("evidence", [
      ...factLines(incident, takenAt, language, room, paint),
      ...otherRoots(incident, language, room, paint),
    ]),
    ...section("affected", affectedLines(incident.affected, namespace, language, room, paint)),
    ...section("effects", effectLines(incident.effects, language, room)),
    ...section(
      "changed",
      incident.changes.flatMap((change) => changeLines(change, takenAt, namespace, language, room)),
    ),
    ...section(
      "mend",
      incident.remedies.flatMap((remedy) => remedyLines(remedy, language, room, paint)),
    ),
    ...section("more", moreLines(incident, options, room, paint)),
  ];
}

/** What is wrong, in a sentence that stands alone: mostly one line, with the rule at its right end. */
export function headlines(
  { severity, certainty, message, rule, cause }: Incident,
  { language, width, color }: ReadableOptions,
): readonly string[] {
  const paint = painter(color);
  const column = textColumn(language);
  const prefix = padded(`${marks[severity]} ${severityWords[severity][language]}`, column);
  const doubt = certainty === "likely" ? likely[language] + (language === "zh" ? "：" : ": ") : "";
  const name = visible(nameOf(whole(cause)));
  const text = `${paint[severity](doubt)}${visible(message[language]).replace(name, () => paint.strong(name))}`;
  const lines = [...hanging(paint[severity](prefix), text, width, column)];
  const last = lines.at(-1) ?? "";
  const gap = width - columns(last) - columns(rule);
  if (gap >= 2) lines[lines.length - 1] = last + " ".repeat(gap) + paint.dim(rule);
  return lines;
}

/** The facts, under the object that shows them: on one line with it where that fits and it shows only one. */
function factLines(
  incident: Incident,
  now: string,
  language: Language,
  room: number,
  paint: Paint,
): readonly string[] {
  const groups: { source: string | undefined; facts: Fact[] }[] = [];
  for (const evidence of incident.evidence.slice(0, shownFacts)) {
    const fact = factOf(evidence, now, language);
    const last = groups.at(-1);
    if (last !== undefined && fact.source !== undefined && last.source === fact.source)
      last.facts.push(fact);
    else groups.push({ source: fact.source, facts: [fact] });
  }
  const rest = incident.evidence.length - shownFacts;
  return [
    ...groups.flatMap(({ source, facts }) => {
      const [first] = facts;
      if (source === undefined) return facts.flatMap((fact) => factText(fact, room, 0, paint));
      if (facts.length === 1 && first !== undefined) {
        const line = [source, first.kind, first.text].filter((part) => part !== "").join("  ");
        if (columns(line) <= room)
          return [
            [paint.dim(source), paint.dim(first.kind), first.text]
              .filter((part) => part !== "")
              .join("  "),
          ];
      }
      return [
        paint.dim(cutMiddle(source, room)),
        ...facts.flatMap((fact) => factText(fact, room, 2, paint)),
      ];
    }),
    ...(rest > 0 ? [paint.dim(language === "zh" ? `另有 ${rest} 条证据` : `${rest} more`)] : []),
  ];
}

function factText(
  { kind, text, prose }: Fact,
  room: number,
  indent: number,
  paint: Paint,
): readonly string[] {
  const head = `${" ".repeat(indent)}${kind === "" ? "" : `${kind}  `}`;
  return hangingAtMost(proseLines, paint.dim(head), text, room, indent + 2, prose);
}

/** `+49 more Pods: a, b, c…`: the objects that show the same, beside the one whose evidence is shown. */
function otherRoots(
  { roots }: Incident,
  language: Language,
  room: number,
  paint: Paint,
): readonly string[] {
  const [{ subject: first }, ...others] = roots;
  const distinct = new Map(others.map(({ subject }) => [keyOf(whole(subject)), whole(subject)]));
  distinct.delete(keyOf(whole(first)));
  return [...Map.groupBy(distinct.values(), ({ kind }) => kind)].map(([kind, refs]) => {
    const names = refs.map((of) =>
      visible(of.namespace === first.namespace ? of.name : `${of.namespace ?? ""}/${of.name}`),
    );
    const shown = names.slice(0, 40).join(language === "zh" ? "、" : ", ");
    const known = kind.split(".", 1)[0] ?? kind;
    const count =
      language === "zh"
        ? `另有 ${several(refs.length, known, language)}：`
        : `+${several(refs.length, known, language).replace(" ", " more ")}: `;
    return paint.dim(cut(count + shown, room));
  });
}

/** How far from the workloads something stands: traffic reaches an Ingress last. */
const stages: Readonly<Record<string, number>> = { Service: 1, Ingress: 2 };

function affectedLines(
  affected: readonly Affected[],
  namespace: string | undefined,
  language: Language,
  room: number,
  paint: Paint,
): readonly string[] {
  const byStage = Map.groupBy(affected, ({ ref }) => stages[ref.kind] ?? 0);
  const text = [...byStage]
    .toSorted(([a], [b]) => a - b)
    .map(([, all]) => {
      const shown = all
        .slice(0, shownAffected)
        .map(
          ({ ref, state, down }) =>
            `${visible(shortName(ref, namespace))} ${paint[down ? "critical" : "warning"](visible(state[language]))}`,
        );
      const rest = all.length - shownAffected;
      if (rest > 0) shown.push(language === "zh" ? `另有 ${rest} 个` : `${rest} more`);
      return shown.join(language === "zh" ? "，" : ", ");
    })
    .join(" → ");
  return text === "" ? [] : wrap(text, room);
}

/** What follows from the cause, folded: each kind of fault once, with how many there are of it. */
function effectLines(
  effects: readonly Finding[],
  language: Language,
  room: number,
): readonly string[] {
  if (effects.length === 0) return [];
  const text = [...Map.groupBy(effects, ({ rule }) => rule).values()]
    .flatMap((same) => {
      const count = new Set(same.map(({ cause }) => keyOf(cause))).size;
      return same
        .slice(0, 1)
        .map(({ title }) => visible(title[language]) + (count > 1 ? ` ×${count}` : ""));
    })
    .join(language === "zh" ? "；" : "; ");
  return wrap(text, room);
}

function changeLines(
  { at, ref, by, what }: Change,
  now: string,
  namespace: string | undefined,
  language: Language,
  room: number,
): readonly string[] {
  const zh = language === "zh";
  const age = ago(at, now, language);
  const when = `${clock(at, now)}${age && (zh ? `（${age}）` : ` (${age})`)}`;
  const who = by === undefined ? "" : zh ? `，由 ${visible(by)} 修改` : `, by ${visible(by)}`;
  return hanging(
    "",
    `${when}  ${visible(shortName(ref, namespace))}${who}${zh ? "：" : ": "}${visible(what[language])}`,
    room,
    2,
  );
}

/** The quoted words of a command, a flag and its value as one. */
const withValues = (argv: readonly string[]): readonly string[] =>
  argv.reduce<string[]>((words, word, i) => {
    const flag = argv[i - 1] ?? "";
    if (/^--?[a-z][a-z-]*$/u.test(flag) && !word.startsWith("-"))
      words[words.length - 1] = `${words.at(-1) ?? ""} ${quoted(word)}`;
    else words.push(quoted(word));
    return words;
  }, []);

/** A command in lines that a shell reads as one: broken between arguments only, however long one is. */
export function commandLines(argv: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of withValues(argv)) {
    if (line !== "" && columns(line) + 1 + columns(word) + 2 > width) {
      lines.push(`${line} \\`);
      line = `  ${word}`;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function remedyLines(
  { title, applicability, steps }: Remedy,
  language: Language,
  room: number,
  paint: Paint,
): readonly string[] {
  const trust = trustWords(applicability, steps.map(commandOf), language);
  return [
    ...wrap(
      `${visible(title[language])}${paint.dim(language === "zh" ? `（${trust}）` : ` (${trust})`)}`,
      room,
    ),
    ...steps.flatMap((step) => commandLines(argvOf(step), room - 2).map((line) => `  ${line}`)),
  ];
}

/** The command that shows an object, reading the same source. */
const whyCommand = (of: Ref, again: readonly string[]): readonly string[] => [
  "kubedx",
  "why",
  argumentOf(of),
  ...(of.namespace === undefined ? [] : ["-n", of.namespace]),
  ...again,
];

function moreLines(
  { roots, cause, rule }: Incident,
  { again = [], once = false, custom }: ReadableOptions,
  room: number,
  paint: Paint,
): readonly string[] {
  const explain = custom?.has(rule) === true ? "" : `kubedx explain ${rule}`;
  const subject = roots.some(({ owner }) => sameRef(owner, cause)) ? cause : roots[0].owner;
  if (once) return explain === "" ? [] : [paint.dim(explain)];
  const why = commandLines(whyCommand(subject, again), room);
  const [only] = why;
  if (explain === "") return why.map(paint.dim);
  if (why.length === 1 && only !== undefined && columns(only) + 6 + columns(explain) <= room)
    return [paint.dim(`${only}      ${explain}`)];
  return [...why, explain].map(paint.dim);
}
