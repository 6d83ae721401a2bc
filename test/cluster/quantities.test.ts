import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addQuantities,
  compareQuantities,
  formatBytes,
  formatCpu,
  formatResource,
  parseQuantity,
} from "../../src/cluster/quantities.ts";

describe("parseQuantity", () => {
  it.each([
    ["0", 0],
    ["500m", 0.5],
    ["100u", 0.0001],
    ["5n", 5e-9],
    ["0.1", 0.1],
    [".5", 0.5],
    ["1.", 1],
    ["+2", 2],
    ["-1", -1],
    ["2Ki", 2048],
    ["1.5Gi", 1610612736],
    ["1Gi", 1073741824],
    ["1Mi", 1048576],
    ["1Ti", 2 ** 40],
    ["1Pi", 2 ** 50],
    ["1Ei", 2 ** 60],
    ["100k", 100_000],
    ["1.5G", 1_500_000_000],
    ["3M", 3e6],
    ["1T", 1e12],
    ["1P", 1e15],
    ["1E", 1e18],
    ["1e3", 1000],
    ["1E3", 1000],
    ["1E-3", 0.001],
    ["12e+2", 1200],
    [4, 4],
    [0.25, 0.25],
  ])("%j is %d", (text, value) => expect(parseQuantity(text)).toBe(value));

  it.each([
    "",
    " 1",
    "1 ",
    "1K",
    "1ki",
    "1mi",
    "1g",
    "m",
    ".",
    "e3",
    "1e",
    "1e3Ki",
    "1Gi1",
    "one",
    "1,5",
    "0x10",
    "1e999",
    "Infinity",
    Number.NaN,
    undefined,
  ])("does not take %j", (text) => expect(parseQuantity(text)).toBeUndefined());

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("0", "12", ".", "+", "-", "e", "E", "K", "M", "i", "m", "n"),
        }),
        (text) => typeof parseQuantity(text) !== "string",
      ),
    );
  });
});

it("adds without the noise of binary fractions", () => {
  expect(addQuantities(0.1, 0.2)).toBe(0.3);
  expect(addQuantities(2 ** 40, 1)).toBe(2 ** 40 + 1);
});

it("compares across units", () => {
  expect(compareQuantities("1Gi", "1G")).toBeGreaterThan(0);
  expect(compareQuantities("999m", 1)).toBeLessThan(0);
  expect(compareQuantities("1", "1000m")).toBe(0);
  expect(compareQuantities("1", "many")).toBeUndefined();
});

describe("formats", () => {
  it.each([
    [2, "2"],
    [0, "0"],
    [1.5, "1500m"],
    [0.1, "100m"],
    [0.00525, "5.25m"],
    [0.00025, "250u"],
    [5e-9, "5n"],
    [-0.5, "-500m"],
  ])("%d cores as %s", (cores, text) => expect(formatCpu(cores)).toBe(text));

  it.each([
    [0, "0"],
    [500, "500"],
    [1024, "1Ki"],
    [512 * 2 ** 20, "512Mi"],
    [1.5 * 2 ** 30, "1.5Gi"],
    [1100 * 2 ** 20, "1100Mi"],
    [16_393_244 * 2 ** 10, "15.63Gi"],
    [1.5e9, "1.4Gi"],
    [3 * 2 ** 60, "3Ei"],
    [-(2 ** 30), "-1Gi"],
  ])("%d bytes as %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  it.each([
    ["cpu", 0.5, "500m"],
    ["requests.cpu", 4, "4"],
    ["memory", 2 ** 30, "1Gi"],
    ["limits.memory", 2 ** 20, "1Mi"],
    ["ephemeral-storage", 2 ** 30, "1Gi"],
    ["hugepages-2Mi", 2 ** 22, "4Mi"],
    ["gold.storageclass.storage.k8s.io/requests.storage", 2 ** 40, "1Ti"],
    ["nvidia.com/gpu", 2, "2"],
    ["pods", 110, "110"],
  ])("%s %d as %s", (name, value, text) => expect(formatResource(name, value)).toBe(text));
});
