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
  ["60 * * * *", "no minute"],
  ["* 24 * * *", "no hour"],
  ["* * 0 * *", "no day of month"],
  ["* * * foo *", "no month"],
  ["* * * * 7", "no day of week"],
  ["*/0 * * * *", "no minute"],
  ["5-1 * * * *", "no minute"],
  ["*-5 * * * *", "no minute"],
  ["1,,2 * * * *", "no minute"],
  ["@reboot", "no descriptor"],
  ["0 0 31 4,6 *", "no month has such a day"],
])("%s: %s", (schedule, fault) => expect(scheduleFault(schedule)?.en).toContain(fault));

test("time zones", () => {
  expect(isTimeZone("Asia/Shanghai")).toBe(true);
  expect(isTimeZone("Asia/Shangai")).toBe(false);
  expect(isTimeZone("Local")).toBe(false);
});
