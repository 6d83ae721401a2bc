/**
 * Two lint rules for the pure layers that oxlint has no rule of its own for. The types name only the part of
 * a syntax tree that they look at.
 */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
  readonly object?: Node;
  readonly property?: Node;
}

interface Context {
  report(problem: { readonly message: string; readonly node: Node }): void;
}

const isDate = (node: Node | undefined) => node?.type === "Identifier" && node.name === "Date";

/** `Date.now()`, `new Date()` and `Date()`; `new Date(text)` only reads what it is given. */
const noClock = {
  create(context: Context) {
    const report = (node: Node) => {
      context.report({ message: "This layer has no clock: time is `snapshot.takenAt`.", node });
    };
    return {
      NewExpression(node: Node) {
        if (isDate(node.callee) && node.arguments?.length === 0) report(node);
      },
      CallExpression(node: Node) {
        if (isDate(node.callee)) report(node);
      },
      MemberExpression(node: Node) {
        if (isDate(node.object) && node.property?.name === "now") report(node);
      },
    };
  },
};

/** `import()` awaits, and passes by the layer table, which sees static imports only. */
const noDynamicImport = {
  create(context: Context) {
    return {
      ImportExpression(node: Node) {
        context.report({ message: "This layer is synchronous: import at the top.", node });
      },
    };
  },
};

export default {
  meta: { name: "pure" },
  rules: { "no-clock": noClock, "no-dynamic-import": noDynamicImport },
};
