import { nameOf } from "../model/ref.ts";
import type { Report } from "../model/report.ts";
import type { Language, Text } from "../model/text.ts";
import type { CertificateRow, Holder } from "../views/certificate-rows.ts";
import type { Rotation } from "../views/rotations.ts";
import { refData } from "./data.ts";
import { safeJson, visible } from "./escape.ts";
import { hanging, labelled, labelWidth } from "./lines.ts";
import type { ReadableOptions } from "./options.ts";
import { marks, type Paint, painter } from "./paint.ts";
import { gapLines } from "./terminal.ts";
import { columns, padded } from "./width.ts";
import { number } from "./words.ts";
import { yamlOf } from "./yaml.ts";

/** What was looked at. */
export interface CertificateScope extends Pick<
  Report,
  "source" | "takenAt" | "takenAtExact" | "gaps"
> {
  /** Days: what ends sooner counts as expiring. */
  readonly within: number;
  /** Every row in full, with how it is rotated. */
  readonly verbose: boolean;
  /** Further ways, for certificates of a cluster of unknown making. */
  readonly ways: readonly Rotation[];
}

const holderWords: Readonly<Record<Exclude<Holder["type"], "object" | "file">, Text>> = {
  server: { en: "API server", zh: "API 服务器" },
  client: { en: "client certificate of kubeconfig", zh: "kubeconfig 客户端证书" },
  authority: { en: "cluster CA of kubeconfig", zh: "kubeconfig 集群 CA" },
  kubelet: { en: "kubelet of", zh: "kubelet：" },
};

const roles: Readonly<Record<CertificateRow["role"], Text>> = {
  leaf: { en: "", zh: "" },
  chain: { en: "intermediate", zh: "中间证书" },
  authority: { en: "CA", zh: "CA" },
  issued: { en: "issued", zh: "已签发" },
};

const nameOfHolder = (holder: Holder, language: Language): string => {
  switch (holder.type) {
    case "object":
      return visible(nameOf(holder.ref));
    case "file":
      return visible(holder.file);
    case "kubelet":
      return visible(`${holderWords.kubelet[language]} ${holder.node} (${holder.address})`);
    case "server":
    case "client":
    case "authority":
      return visible(`${holderWords[holder.type][language]} ${holder.place}`);
  }
};

const daysText = ({ daysLeft }: CertificateRow, language: Language): string =>
  language === "zh" ? `${number2(daysLeft)} 天` : `${number2(daysLeft)} d`;

const number2 = (value: number): string => (value < 0 ? `-${number(-value)}` : number(value));

/** Hosts beyond this many are counted. */
const shownNames = 4;
const shownUsers = 3;

/** The certificates for people at a terminal, the one that ends first in front. */
export function certsText(
  rows: readonly CertificateRow[],
  scope: CertificateScope,
  options: ReadableOptions,
): string {
  const { language, width } = options;
  const zh = language === "zh";
  const paint = painter(options.color);
  const days = Math.max(0, ...rows.map((row) => columns(daysText(row, language))));
  const told = new Set<string>();
  const lines = rows.flatMap((row) => rowLines(row, days, scope, told, language, width, paint));
  const label = zh ? "盲区" : "not seen";
  const column = labelWidth([label]);
  const gaps = gapLines(scope.gaps, language, width - column);
  const due = rows.filter(({ counts }) => counts);
  return [
    ...(rows.length === 0
      ? [zh ? "没有看到任何证书" : "No certificate was seen"]
      : [
          ...lines,
          "",
          ...hanging(
            due.length === 0 ? paint.good("✓ ") : "",
            summary(rows, scope, language),
            width,
            2,
          ),
        ]),
    ...(scope.verbose
      ? scope.ways.flatMap((way) => ["", ...rotationLines(way, language, width, 2, paint)])
      : []),
    ...(gaps.length === 0 ? [] : labelled(paint.dim(label), gaps, column)),
    "",
  ].join("\n");
}

function summary(
  rows: readonly CertificateRow[],
  { within, source, takenAt, takenAtExact }: CertificateScope,
  language: Language,
): string {
  const due = rows.filter(({ counts }) => counts);
  const count = (state: CertificateRow["state"]): number =>
    due.filter((row) => row.state === state).length;
  const [expired, soon, early] = [count("expired"), count("expires"), count("not-yet-valid")];
  const at = takenAt.slice(0, 10);
  const [n, from] = [number(rows.length), visible(source)];
  if (language === "zh") {
    const parts = [
      expired > 0 ? `${expired} 个已过期` : "",
      soon > 0 ? `${soon} 个将在 ${within} 天内到期` : "",
      early > 0 ? `${early} 个尚未生效` : "",
    ].filter((part) => part !== "");
    const moment = takenAtExact ? at : `数据中最晚的时间 ${at}`;
    return `共 ${n} 个证书；使用中的${parts.length === 0 ? `没有过期或将在 ${within} 天内到期的` : `有 ${parts.join("，")}`}（${from}，${moment}）`;
  }
  const parts = [
    expired > 0 ? `${expired} expired` : "",
    soon > 0 ? `${soon} end${soon === 1 ? "s" : ""} within ${within} days` : "",
    early > 0 ? `${early} not valid yet` : "",
  ].filter((part) => part !== "");
  const moment = takenAtExact ? at : `newest time in it ${at}`;
  return `${n} certificate${rows.length === 1 ? "" : "s"}; of those in use ${parts.length === 0 ? `none ends within ${within} days` : parts.join(", ")} (${from}, ${moment})`;
}

function rowLines(
  row: CertificateRow,
  days: number,
  { verbose }: CertificateScope,
  told: Set<string>,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const zh = language === "zh";
  const { state, counts, inUse, role, names, users, rotation } = row;
  const tint =
    state === "valid"
      ? paint.good
      : !counts
        ? paint.dim
        : state === "expired" || state === "not-yet-valid"
          ? paint.critical
          : paint.warning;
  const mark = !counts ? " " : state === "expires" ? marks.warning : marks.critical;
  const left = daysText(row, language);
  const end = new Date(row.notAfter).toISOString().slice(0, 10);
  const head = `${tint(mark)} ${" ".repeat(days - columns(left))}${tint(left)}  ${end}  `;
  const hang = columns(head);
  const about = [
    roles[role][language],
    inUse ? "" : zh ? "未见使用" : "not seen in use",
    state === "not-yet-valid" ? (zh ? "尚未生效" : "not valid yet") : "",
    state !== "valid" && inUse && !counts ? (zh ? "另有有效的" : "another one is valid") : "",
  ].filter((part) => part !== "");
  const shown = names.slice(0, verbose ? names.length : shownNames).map(visible);
  const more = names.length - shown.length;
  const hosts = shown.join(zh ? "、" : ", ") + (more > 0 ? ` +${more}` : "");
  const used = users.slice(0, shownUsers).map((of) => visible(nameOf(of)));
  const rest = users.length - used.length;
  const by =
    row.holder.type === "object" &&
    !users.some((of) => nameOf(of) === nameOfHolder(row.holder, "en"))
      ? used.join(zh ? "、" : ", ") + (rest > 0 ? ` +${rest}` : "")
      : "";
  const detail = [
    hosts === "" ? visible(row.subject) : hosts,
    by === "" ? "" : zh ? `使用者：${by}` : `used by ${by}`,
    row.renewedBy === undefined || verbose
      ? ""
      : zh
        ? `由 cert-manager 续期（${visible(row.renewedBy)}）`
        : `renewed by cert-manager (${visible(row.renewedBy)})`,
  ].filter((part) => part !== "");
  return [
    ...hanging(
      head,
      paint.strong(nameOfHolder(row.holder, language)) +
        (about.length === 0 ? "" : zh ? `（${about.join("，")}）` : ` (${about.join(", ")})`),
      width,
      hang,
    ),
    ...hanging(" ".repeat(hang), detail.join(zh ? "；" : "; "), width, hang),
    ...(verbose ? fullLines(row, hang, language, width, paint) : []),
    ...(counts || verbose ? onceLines(rotation, told, hang, language, width, paint) : []),
  ];
}

function fullLines(
  { subject, issuer, notBefore, holder, renewedBy }: CertificateRow,
  hang: number,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const zh = language === "zh";
  const rows: readonly (readonly [string, string])[] = [
    [zh ? "主体" : "subject", subject],
    [zh ? "颁发者" : "issuer", issuer],
    [
      zh ? "生效" : "valid from",
      notBefore === undefined ? "" : new Date(notBefore).toISOString().slice(0, 10),
    ],
    [zh ? "位置" : "at", holder.type === "object" ? holder.path : ""],
    ["cert-manager", renewedBy ?? ""],
  ];
  const shown = rows.filter(([, value]) => value !== "");
  const column = Math.max(...shown.map(([label]) => columns(label))) + 2;
  return shown.flatMap(([label, value]) =>
    hanging(
      " ".repeat(hang) + padded(paint.dim(label), column),
      visible(value),
      width,
      hang + column,
    ),
  );
}

/** How to rotate, the first time; after that it is named. */
function onceLines(
  rotation: Rotation,
  told: Set<string>,
  hang: number,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const key = `${rotation.title.en} ${rotation.commands.join("\n")}`;
  if (told.has(key))
    return hanging(
      " ".repeat(hang),
      language === "zh"
        ? `轮换方法同上：${rotation.title.zh}`
        : `to rotate it, as above: ${rotation.title.en}`,
      width,
      hang,
    );
  told.add(key);
  return rotationLines(rotation, language, width, hang, paint);
}

/** Commands stand whole, to be pasted. */
const rotationLines = (
  { title, commands, note }: Rotation,
  language: Language,
  width: number,
  hang: number,
  paint: Paint,
): readonly string[] => [
  ...hanging(
    " ".repeat(hang) + paint.dim(language === "zh" ? "轮换  " : "rotate  "),
    title[language],
    width,
    hang + 2,
  ),
  ...commands.map((command) => `${" ".repeat(4)}${visible(command)}`),
  ...(note === undefined ? [] : hanging(" ".repeat(hang + 2), note[language], width, hang + 2)),
];

const certsData = (
  rows: readonly CertificateRow[],
  scope: CertificateScope,
  language: Language,
) => ({
  kind: "Certificates",
  version: 1,
  language,
  source: scope.source,
  takenAt: scope.takenAt,
  takenAtExact: scope.takenAtExact,
  withinDays: scope.within,
  certificates: rows.map(({ holder, notBefore, notAfter, users, rotation, ...rest }) => ({
    holder: holder.type === "object" ? { ...holder, ref: refData(holder.ref) } : holder,
    ...rest,
    ...(notBefore !== undefined && { notBefore: new Date(notBefore).toISOString() }),
    notAfter: new Date(notAfter).toISOString(),
    users: users.map(refData),
    rotation: {
      title: rotation.title[language],
      commands: rotation.commands,
      ...(rotation.note !== undefined && { note: rotation.note[language] }),
    },
  })),
  gaps: scope.gaps.map(({ kind, namespace, why }) => ({
    kind,
    ...(namespace !== undefined && { namespace }),
    why: why[language],
  })),
});

export const certsJson = (...args: Parameters<typeof certsData>): string =>
  `${safeJson(certsData(...args), 2)}\n`;
export const certsYaml = (...args: Parameters<typeof certsData>): string =>
  yamlOf(certsData(...args));
