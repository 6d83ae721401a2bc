import { defineConfig, type OxlintOverride } from "oxlint";

/**
 * The layers, in the order in which data flows through them, and what each may import of the others.
 * What is not listed is forbidden.
 *
 * - `allowed`: whole layers; `types`: layers of which only types; `files`: single files of which only types.
 * - `neighbours`: which of the layer's own files the others may import, where that is not all.
 * - `pure`: synchronous and without I/O, clock, console or environment, so that it runs in a browser too.
 */
interface Layer {
  readonly allowed: readonly string[];
  readonly types?: readonly string[];
  readonly files?: readonly string[];
  readonly neighbours?: readonly string[];
  readonly pure?: true;
}

const library = [
  "model",
  "cluster",
  "knowledge",
  "rules",
  "diagnose",
  "views",
  "schema",
  "formats",
  "sources",
  "remedies",
  "store",
  "notify",
];

const layers: Readonly<Record<string, Layer>> = {
  model: { allowed: [], pure: true },
  cluster: { allowed: ["model"], pure: true },
  knowledge: { allowed: ["model"], pure: true },
  rules: { allowed: ["model", "cluster"], neighbours: ["rule.ts"], pure: true },
  diagnose: { allowed: ["model", "cluster"], files: ["rules/rule.ts"], pure: true },
  views: { allowed: ["model", "cluster", "knowledge", "diagnose"], pure: true },
  schema: { allowed: ["model"], pure: true },
  formats: { allowed: ["model", "knowledge"], types: ["views"], pure: true },
  sources: { allowed: ["model", "cluster"], files: ["rules/rule.ts"] },
  remedies: { allowed: ["model", "sources"] },
  store: { allowed: ["model"] },
  notify: { allowed: ["model", "formats"] },
  cli: { allowed: library },
  server: { allowed: library },
  mcp: { allowed: library },
};

function restrictedImports(name: string, layer: Layer) {
  const { allowed, types = [], files = [], neighbours } = layer;
  const others = Object.keys(layers).filter((other) => other !== name && !allowed.includes(other));
  const typesOnly = others.filter((other) => types.includes(other));
  const forbidden = others.filter((other) => !types.includes(other));
  const exempt = (other: string) => files.filter((file) => file.startsWith(`${other}/`));
  return {
    // Not in `patterns`: one that exempts a file from its folder settles the matter for that file.
    paths: files.map((file) => ({
      name: `../${file}`,
      allowTypeImports: true,
      message: `${name}/ knows only the types of ${file}: write \`import type\`.`,
    })),
    patterns: [
      ...forbidden.map((other) => ({
        group: [`../**/${other}/**`, ...exempt(other).map((file) => `!../**/${file}`)],
        message: `${name}/ does not know ${other}/ (the layer table is in oxlint.config.ts).`,
      })),
      ...typesOnly.map((other) => ({
        group: [`../**/${other}/**`],
        allowTypeImports: true,
        message: `${name}/ knows only types of ${other}/: write \`import type\`.`,
      })),
      ...(neighbours === undefined
        ? []
        : [
            {
              group: ["./**", `../${name}/**`, ...neighbours.map((file) => `!./${file}`)],
              message: `${name}/ holds strangers: what two of them need belongs in a layer below.`,
            },
          ]),
      {
        regex: "^(kubedx(/|$)|(\\.\\./)+(index\\.ts|test/|scripts/|tools/|bin/))",
        message: "Layers import each other's files, never the library's entry, tests or tools.",
      },
      ...(name === "sources"
        ? []
        : [
            {
              group: ["@kubernetes/client-node", "@kubernetes/client-node/**"],
              message:
                "Only sources/ knows the client: it is large and loads for a live cluster only.",
            },
          ]),
    ],
  };
}

const impureGlobals = [
  "globalThis",
  "process",
  "console",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "performance",
  "Buffer",
  "require",
  "window",
  "document",
  "localStorage",
  "navigator",
];

const purity: OxlintOverride["rules"] = {
  "import/no-nodejs-modules": "error",
  "no-restricted-globals": [
    "error",
    ...impureGlobals.map((name) => ({
      name,
      message: "This layer is pure: no I/O, timers, console or environment.",
    })),
  ],
  "no-restricted-properties": [
    "error",
    { object: "Math", property: "random", message: "This layer is pure: same input, same output." },
  ],
  "pure/no-clock": "error",
  "pure/no-dynamic-import": "error",
};

export default defineConfig({
  plugins: ["typescript", "import", "unicorn"],
  jsPlugins: ["./tools/oxlint/pure.ts"],
  categories: { correctness: "error", suspicious: "error" },
  options: { typeAware: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["dist", "demo", "test/fixtures"],
  rules: {
    "no-console": "error",
    "import/no-cycle": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/no-unnecessary-condition": "error",
    "typescript/no-non-null-assertion": "error",
    "unicorn/prefer-node-protocol": "error",
    "unicorn/no-process-exit": "error",
    // `noImplicitReturns` does this right for exhaustive switches.
    "typescript/consistent-return": "off",
    // Control characters are what a report has to escape.
    "no-control-regex": "off",
    // `fc.property` of fast-check's default export is how it is meant to be used.
    "import/no-named-as-default-member": "off",
  },
  overrides: [
    // Where data from outside gets its type, and where the index and the list of rules turn "an object of
    // some kind" into the kind that its key names.
    {
      files: ["src/sources/**", "src/cluster/cluster.ts", "src/rules/rule.ts", "test/**"],
      rules: { "typescript/no-unsafe-type-assertion": "off" },
    },
    {
      files: ["test/**"],
      rules: {
        "typescript/no-floating-promises": "off",
        "unicorn/consistent-function-scoping": "off",
      },
    },
    // Entry points print; the one that ends the process is the bin.
    { files: ["src/cli/**", "scripts/**"], rules: { "no-console": "off" } },
    {
      files: ["bin/**"],
      rules: {
        "no-console": "off",
        "unicorn/no-process-exit": "off",
        // An old Node does not know `node:`.
        "unicorn/prefer-node-protocol": "off",
      },
    },
    // A folder that the table does not name imports no other: name it there.
    {
      files: ["src/*/**"],
      rules: {
        "no-restricted-imports": ["error", restrictedImports("a new layer", { allowed: [] })],
      },
    },
    ...Object.entries(layers).map(([name, layer]): OxlintOverride => ({
      files: [`src/${name}/**`],
      rules: {
        "no-restricted-imports": ["error", restrictedImports(name, layer)],
        ...(layer.pure ? purity : {}),
      },
    })),
    // The generated list knows every rule.
    { files: ["src/rules/index.ts"], rules: { "no-restricted-imports": "off" } },
  ],
});
