/** Powers of ten of the decimal suffixes (apimachinery/pkg/api/resource/suffix.go). */
const decimal: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  "": 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const binary = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"] as const;
const form = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\d+))?$/u;

/**
 * A resource.Quantity as a number of base units (cores, bytes, pieces): `500m` is 0.5, `1Gi` 1073741824.
 * Undefined where Kubernetes could not parse it either.
 */
export function parseQuantity(quantity: string | number | undefined): number | undefined {
  if (typeof quantity === "number") return Number.isFinite(quantity) ? quantity : undefined;
  const [, digits, two, ten = "", exponent] = form.exec(quantity ?? "") ?? [];
  if (digits === undefined) return undefined;
  const power = binary.findIndex((suffix) => suffix === two) + 1;
  const value =
    power > 0
      ? Number(digits) * 1024 ** power
      : Number(`${digits}e${exponent ?? decimal[ten] ?? 0}`);
  return Number.isFinite(value) ? value : undefined;
}

/** The sum of two numbers of base units, exact to Kubernetes' finest step (nano): 0.1 + 0.2 is 0.3. */
export function addQuantities(a: number, b: number): number {
  const sum = a + b;
  return Number.isInteger(sum) ? sum : Math.round(sum * 1e9) / 1e9;
}

/** Negative where `a` is less, positive where it is more, 0 where equal; undefined where one cannot be parsed. */
export function compareQuantities(
  a: string | number | undefined,
  b: string | number | undefined,
): number | undefined {
  const [left, right] = [parseQuantity(a), parseQuantity(b)];
  return left === undefined || right === undefined ? undefined : left - right;
}

/** Cores for people: `2`, `1500m`, `250u`. */
export function formatCpu(cores: number): string {
  if (Number.isInteger(cores)) return String(cores);
  const size = Math.abs(cores);
  if (size >= 0.001) return `${rounded(cores * 1e3, size < 0.01 ? 2 : 0)}m`;
  return size >= 1e-6 ? `${rounded(cores * 1e6, 0)}u` : `${rounded(cores * 1e9, 0)}n`;
}

/** Bytes for people: `512Mi`, `1.5Gi`, `1100Mi`, `15.63Gi`; two decimals at most. */
export function formatBytes(bytes: number): string {
  const size = Math.abs(bytes);
  let power = 0;
  while (power < binary.length && size >= 1024 ** (power + 1)) power += 1;
  const inUnit = (exponent: number): number => bytes / 1024 ** exponent;
  const shown = rounded(inUnit(power), 2);
  // A smaller unit in which it is whole says it exactly.
  if (power > 0 && shown !== inUnit(power) && Number.isInteger(inUnit(power - 1))) power -= 1;
  return `${rounded(inUnit(power), 2)}${binary[power - 1] ?? ""}`;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** An amount of a resource (`cpu`, `memory`, `hugepages-2Mi`, a quota's `requests.cpu`, `nvidia.com/gpu`) for people. */
export function formatResource(name: string, value: number): string {
  const plain = name.replace(/^(?:.*\/)?(?:requests|limits)\./u, "");
  if (plain === "cpu") return formatCpu(value);
  const bytes =
    plain === "memory" ||
    plain === "storage" ||
    plain === "ephemeral-storage" ||
    plain.startsWith("hugepages-");
  return bytes ? formatBytes(value) : String(value);
}
