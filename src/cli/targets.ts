import type { Cluster } from "../cluster/cluster.ts";
import { closest } from "../cluster/near.ts";
import { keyOf, kindOf, nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import { findResource, resourceOf, resources } from "../model/resources.ts";
import type { Language } from "../model/text.ts";
import { UserError } from "../model/user-error.ts";

/** An object, or every object of a kind, as the command line names it. */
export interface Target {
  /** As typed, for messages. */
  readonly word: string;
  /** The built-in kind, or what was typed for another, lower case. */
  readonly kind: string;
  readonly builtin: boolean;
  readonly name: string | undefined;
}

/** `deploy/cart svc/web`, `deploy cart`, `deploy`: as kubectl takes them. Checks the spelling of built-in kinds. */
export function parseTargets(
  args: readonly string[],
  language: Language,
  commands: readonly string[],
): readonly Target[] {
  const [first, ...names] = args;
  if (first === undefined) return [];
  if (args.some((arg) => arg.includes("/")))
    return args.map((arg) => {
      const [kind = "", name = "", ...more] = arg.split("/");
      if (kind === "" || name === "" || more.length > 0)
        throw new UserError(
          language === "zh" ? `"${arg}" 不是“类别/名称”` : `"${arg}" is not KIND/NAME`,
          language === "zh"
            ? "例如 deployment/cart；命名空间用 -n 指定"
            : "Write it as deployment/cart, with -n for the namespace.",
        );
      return targetOf(kind, name, language, []);
    });
  if (names.length === 0) return [targetOf(first, undefined, language, commands)];
  return names.map((name) => targetOf(first, name, language, []));
}

const kindWords = resources.flatMap(({ kind, plural, short }) => [
  kind.toLowerCase(),
  plural,
  ...short.filter((one) => one.length > 3),
]);

function targetOf(
  word: string,
  name: string | undefined,
  language: Language,
  commands: readonly string[],
): Target {
  const resource = findResource(word);
  if (resource !== undefined) return { word, kind: resource.kind, builtin: true, name };
  const zh = language === "zh";
  const near = closest(word.toLowerCase(), [...commands, ...kindWords], 1);
  // A kind of someone's own can be known only from the objects; one with a group is surely such.
  if (!word.includes(".") && (near.length > 0 || commands.length > 0))
    throw new UserError(
      commands.length > 0
        ? zh
          ? `没有命令或类别 "${word}"`
          : `"${word}" is neither a command nor a kind`
        : zh
          ? `没有类别 "${word}"`
          : `unknown kind "${word}"`,
      near.length > 0
        ? zh
          ? `最接近的是 ${near.join("、")}`
          : `Nearest: ${near.join(", ")}.`
        : zh
          ? "kubedx --help 列出所有命令"
          : "kubedx --help lists the commands; objects are written KIND/NAME.",
    );
  return { word, kind: word.toLowerCase(), builtin: false, name };
}

/** Whether a kind, as indexed, is the one a target names: `certificate`, `certificates`, `certificate.cert-manager.io`. */
function isOfKind(kind: string, target: Target): boolean {
  if (target.builtin) return kind === target.kind;
  if (resourceOf(kind) !== undefined) return false;
  const [name = "", ...group] = kind.toLowerCase().split(".");
  const [typed = "", ...typedGroup] = target.kind.split(".");
  const plural = /[^aeiou]y$/u.test(name)
    ? `${name.slice(0, -1)}ies`
    : /(?:s|x|ch)$/u.test(name)
      ? `${name}es`
      : `${name}s`;
  const sameGroup =
    typedGroup.length === 0 ||
    group.join(".") === typedGroup.join(".") ||
    group.join(".") === typedGroup.slice(1).join(".");
  return (typed === name || typed === plural) && sameGroup;
}

/** Whether a reference is what a target names. */
export const isTarget = (of: Ref, target: Target, namespace: string | undefined): boolean =>
  isOfKind(of.kind, target) &&
  (target.name === undefined || of.name === target.name) &&
  (namespace === undefined || of.namespace === undefined || of.namespace === namespace);

/** Every object that a target names, in the namespace or all. */
export const objectsOf = (
  target: Target,
  namespace: string | undefined,
  cluster: Cluster,
): readonly Ref[] =>
  cluster.objects
    .filter((object) =>
      isTarget(
        {
          kind: kindOf(object),
          ...(object.metadata.namespace !== undefined && { namespace: object.metadata.namespace }),
          name: object.metadata.name,
        },
        target,
        namespace,
      ),
    )
    .map(refOf);

/** So many names are better listed than counted. */
const listed = 10;

/** The error for a target that is nowhere: code 2 where the source could see, 3 where it could not look. */
export function notFound(
  target: Target,
  namespace: string | undefined,
  cluster: Cluster,
  language: Language,
): UserError {
  const zh = language === "zh";
  const shown =
    target.name === undefined
      ? target.word
      : target.builtin
        ? nameOf(ref(target.kind, namespace, target.name))
        : `${target.word}/${target.name}`;
  const sameKind = cluster.objects.filter((object) => isOfKind(kindOf(object), target));
  const elsewhere = sameKind
    .filter(({ metadata }) => metadata.name === target.name)
    .flatMap(({ metadata }) => metadata.namespace ?? []);
  const within = sameKind.filter(
    ({ metadata }) => namespace === undefined || metadata.namespace === namespace,
  );
  const namespaced = resourceOf(target.kind)?.namespaced === true;
  const looked =
    !target.builtin ||
    elsewhere.length + within.length > 0 ||
    cluster.sees(target.kind, namespaced ? namespace : undefined) !== undefined;
  if (!looked) {
    const why = cluster.gaps.find((gap) => gap.kind === target.kind || gap.kind === "*")?.why[
      language
    ];
    return new UserError(
      zh ? `无法读取 ${shown}` : `${shown} could not be read`,
      why ?? (zh ? "该类别未被读取" : "Its kind was not read."),
      3,
    );
  }
  const near =
    target.name === undefined
      ? []
      : closest(
          target.name,
          within.map(({ metadata }) => metadata.name),
        );
  const hint =
    elsewhere.length > 0
      ? zh
        ? `它在命名空间 ${elsewhere.join("、")} 中`
        : `It is in namespace ${elsewhere.join(", ")}.`
      : near.length > 0
        ? zh
          ? `相近的有：${near.join("、")}`
          : `Near: ${near.join(", ")}.`
        : sameKind.length === 0
          ? zh
            ? target.builtin
              ? `读到的内容中没有任何 ${target.word}`
              : `没有读到任何 ${target.word}，Kubernetes 自身也没有这个类别：请检查拼写`
            : target.builtin
              ? `There is no ${target.word} in what was read.`
              : `No ${target.word} was read at all, and Kubernetes itself has no such kind: check its spelling.`
          : within.length > 0 && within.length <= listed
            ? zh
              ? `现有：${within.map(({ metadata }) => metadata.name).join("、")}`
              : `There are: ${within.map(({ metadata }) => metadata.name).join(", ")}.`
            : zh
              ? `已读取 ${within.length} 个此类对象，没有相近的名称`
              : `${within.length} of its kind were read, none of a name like it.`;
  return new UserError(zh ? `找不到 ${shown}` : `${shown} was not found`, hint);
}

/** References without repetition. */
export const distinctRefs = (refs: readonly Ref[]): readonly Ref[] => [
  ...new Map(refs.map((one) => [keyOf(one), one])).values(),
];
