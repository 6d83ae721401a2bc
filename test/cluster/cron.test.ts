import { expect, test } from "vitest";
import { isTimeZone, scheduleFault } from "../../src/cluster/cron.ts";

test.each([
  "* * * * *",
  "*/15 0-6,22 1,15 jan-mar,DEC mon-fri",
  "5/10 ? * * ?",
  "@hourly",
  "@every 1h30m",
  "TZ=Asia/Shanghai 0 3 * * *",
  "0 0 29 2 *",
  "0 0 31 2 1",
])("%s is sound", (schedule) => expect(scheduleFault(schedule)).toBeUndefined());

test.each([
  ["", "0 fields"],
  ["0 0 0 * * *", "6 fields"],
  ["60 * * * *", "not a valid minute"],
  ["* 24 * * *", "not a valid hour"],
  ["* * 0 * *", "not a valid day of month"],
  ["* * * foo *", "not a valid month"],
  ["* * * * 7", "not a valid day of week"],
  ["*/0 * * * *", "not a valid minute"],
  ["5-1 * * * *", "not a valid minute"],
  ["*-5 * * * *", "not a valid minute"],
  ["1,,2 * * * *", "not a valid minute"],
  ["@reboot", "no descriptor"],
  ["0 0 31 4,6 *", "no month has such a day"],
])("%s: %s", (schedule, fault) => expect(scheduleFault(schedule)?.en).toContain(fault));

test("time zones", () => {
  expect(isTimeZone("Asia/Shanghai")).toBe(true);
  expect(isTimeZone("Asia/Shangai")).toBe(false);
  expect(isTimeZone("Local")).toBe(false);
});
