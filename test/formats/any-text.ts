import fc from "fast-check";

/** Text as clusters hold it: words, paths, Chinese, emoji, combining marks. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        " ",
        "  ",
        "故障，",
        "（命名空间）",
        "é",
        "🚀",
        "👩‍👩‍👧",
        "spec.containers{app}.image",
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));
