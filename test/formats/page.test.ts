import { expect, test } from "vitest";
import { page } from "../../src/formats/page.ts";

const markdown = `# secret-missing

A Secret that a container *needs* does not exist, see
[the docs](https://kubernetes.io/docs) and [events](events.md).

## How to check

- Look at \`kubectl get secret\` in the namespace, which is a long line
  and goes on
- **Then** ask

\`\`\`sh
kubectl get secret   # a comment that must never be wrapped although it is long
\`\`\`

| exit | means |
|---|---|
| 137 | killed |
`;

test("a page of the docs reads well on a terminal", () => {
  expect(page(markdown, { color: false, width: 50 })).toBe(`secret-missing

A Secret that a container *needs* does not exist,
see the docs (https://kubernetes.io/docs) and
events.

How to check

  - Look at kubectl get secret in the namespace,
    which is a long line and goes on
  - Then ask

    kubectl get secret   # a comment that must never be wrapped although it is long

  exit  means
  137  killed
`);
});

test("colour marks headings and code", () => {
  const text = page("## What it means\n\n`a`", { color: true, width: 50 });
  expect(text).toContain("\u001b[1m");
  expect(text.replaceAll(/\u001b\[\d+m/gu, "")).toBe("What it means\n\na\n");
});
