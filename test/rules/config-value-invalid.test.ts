import rule from "../../src/rules/config-value-invalid.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";

const map = (data: object, name = "settings") =>
  `\n---\n${JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata: { name, namespace: "shop" }, data })}\n`;
const secret = (facts: object, name = "auth") =>
  `\n---\n${JSON.stringify({
    apiVersion: "v1",
    kind: "Secret",
    metadata: {
      name,
      namespace: "shop",
      annotations: { "kubedx.dev/value-facts": JSON.stringify(facts) },
    },
    data: Object.fromEntries(Object.keys(facts).map((key) => [key, ""])),
  })}\n`;

const fromMap = (name: string, key = name, of = "settings") => ({
  name,
  valueFrom: { configMapKeyRef: { name: of, key } },
});
const fromSecret = (name: string, key = name, of = "auth") => ({
  name,
  valueFrom: { secretKeyRef: { name: of, key } },
});

type Fields = Readonly<Record<string, unknown>>;

const failing = (container: Fields, spec: Fields = {}) =>
  podScene({ container, spec, status: crashed({ exitCode: 1 }) });
const envFrom = { envFrom: [{ configMapRef: { name: "settings" } }] };

const python = `Traceback (most recent call last):
  File "/app/server.py", line 9, in <module>
    workers = int(os.environ["WORKERS"])
ValueError: invalid literal for int() with base 10: 'four'
`;

testRule(rule, {
  silent: {
    "the value stands in the Pod spec itself":
      failing({ env: [{ name: "WORKERS", value: "four" }], ...envFrom }) +
      log(python) +
      map({ LEVEL: "info" }),
    "an entry of the Pod spec hides the ConfigMap's":
      failing({ env: [{ name: "WORKERS", value: "four" }], ...envFrom }) +
      log(python) +
      map({ WORKERS: "four" }),
    "an error that has nothing to do with the values":
      failing(envFrom) +
      log("panic: runtime error: index out of range [3] with length 3\n") +
      map({ WORKERS: "four" }),
    "a variable that is missing, and that the ConfigMap does not give":
      failing(envFrom) +
      log("FATAL: environment variable API_KEY is not set\n") +
      map({ WORKERS: "4" }),
    "two sources that fit alike":
      failing({ env: [fromMap("A", "a"), fromMap("B", "b", "other")] }) +
      log("ValueError: invalid literal for int() with base 10: 'four'\n") +
      map({ a: "four" }) +
      map({ b: "four" }, "other"),
    "refused credentials from a Secret that looks sound":
      failing({ env: [fromSecret("DB_PASSWORD", "password")] }) +
      log('FATAL: password authentication failed for user "shop"\n') +
      secret({ password: { length: 12, empty: false, control: false, newline: false } }),
    "it runs":
      podScene({ container: envFrom, status: ready() }) + log("listening\n") + map({ WORKERS: "" }),
  },
  fires: {
    "SQLAlchemy: an address that it does not print, from the one Secret that holds an address": {
      objects:
        failing({ env: [fromSecret("DATABASE_URL", "url")], ...envFrom }) +
        log(
          "sqlalchemy.exc.ArgumentError: Could not parse SQLAlchemy URL from given URL string\n",
        ) +
        map({ WORKERS: "4" }) +
        secret({ url: { length: 36, empty: false, control: false, newline: false } }),
      findings: { [subject]: "Secret/shop/auth" },
      certainty: "likely",
    },
    "Python: a number from envFrom": {
      objects: failing(envFrom) + log(python) + map({ WORKERS: "four", LEVEL: "info" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
      says: [
        'ConfigMap shop/settings: key WORKERS is "four"',
        "Deployment shop/web, container app",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: [`"path":"data['WORKERS']"`, "invalid literal for int()"],
    },
    "Spring Boot: a relaxed name": {
      objects:
        failing({ env: [fromMap("SERVER_PORT", "port")] }) +
        log(
          "***************************\nAPPLICATION FAILED TO START\n***************************\n\nDescription:\n\nFailed to bind properties under 'server.port' to java.lang.Integer:\n\n    Property: server.port\n    Value: \"80a80\"\n    Reason: failed to convert java.lang.String to java.lang.Integer\n",
        ) +
        map({ port: "80a80" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
      says: 'key port is "80a80"',
    },
    "Go: a duration": {
      objects:
        failing(envFrom) +
        log('2026/01/01 00:04:01 config: parse TIMEOUT: time: invalid duration "30 seconds"\n') +
        map({ TIMEOUT: "30 seconds" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
    },
    "Node: a URL": {
      objects:
        failing({ env: [fromMap("UPSTREAM", "upstream")] }) +
        log(
          "node:internal/url:797\n    this.#updateContext(bindingUrl.parse(input, base));\n\nTypeError: Invalid URL\n    at new URL (node:internal/url:797:36) {\n  code: 'ERR_INVALID_URL',\n  input: 'htp//api'\n}\n",
        ) +
        map({ upstream: "htp//api" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
    },
    "nginx: a mounted file": {
      objects:
        failing(
          { volumeMounts: [{ name: "conf", mountPath: "/etc/nginx/conf.d" }] },
          { volumes: [{ name: "conf", configMap: { name: "settings" } }] },
        ) +
        log(
          '2026/01/01 00:04:01 [emerg] 1#1: unknown directive "proxy_passs" in /etc/nginx/conf.d/default.conf:7\nnginx: [emerg] unknown directive "proxy_passs" in /etc/nginx/conf.d/default.conf:7\n',
        ) +
        map({ "default.conf": "server { location / { proxy_passs http://api; } }" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
      says: "as /etc/nginx/conf.d/default.conf",
      certainty: "certain",
    },
    "Rails: a YAML file, mounted with subPath in a StatefulSet": {
      objects:
        podScene({
          owner: "StatefulSet",
          container: {
            volumeMounts: [
              { name: "conf", mountPath: "/app/config/database.yml", subPath: "database.yml" },
            ],
          },
          spec: { volumes: [{ name: "conf", configMap: { name: "settings" } }] },
          status: crashed({ exitCode: 1 }),
        }) +
        log(
          "/usr/lib/ruby/psych.rb:457:in `parse': (/app/config/database.yml): did not find expected key while parsing a block mapping at line 2 column 3 (Psych::SyntaxError)\n",
          { pod: podName("StatefulSet") },
        ) +
        map({ "database.yml": "production:\n  host: db\n port: 1" }),
      findings: { "Pod/shop/web-0#app": "ConfigMap/shop/settings" },
    },
    "a parser that names no file, and one file of its language": {
      objects:
        failing(
          { volumeMounts: [{ name: "conf", mountPath: "/etc/app" }] },
          { volumes: [{ name: "conf", configMap: { name: "settings" } }] },
        ) +
        log("json.decoder.JSONDecodeError: Expecting ',' delimiter: line 3 column 5 (char 41)\n") +
        map({ "config.json": '{"a": 1 "b": 2}', "readme.md": "x" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
      certainty: "likely",
    },
    "a projected volume": {
      objects:
        failing(
          { volumeMounts: [{ name: "all", mountPath: "/config" }] },
          {
            volumes: [
              {
                name: "all",
                projected: {
                  sources: [
                    {
                      configMap: {
                        name: "settings",
                        items: [{ key: "main", path: "app/main.toml" }],
                      },
                    },
                  ],
                },
              },
            ],
          },
        ) +
        log(
          'Error: failed to load config /config/app/main.toml: toml: line 3: expected value but found "]" instead\n',
        ) +
        map({ main: "a = ]" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
    },
    "a flag that gets its value from a variable": {
      objects:
        failing({
          args: ["serve", "--listen-addr=$(LISTEN)"],
          env: [fromMap("LISTEN", "listen")],
        }) +
        log(
          'invalid argument "0.0.0.0" for "--listen-addr" flag: address 0.0.0.0: missing port in address\n',
        ) +
        map({ listen: "0.0.0.0" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
    },
    "an empty value, called missing": {
      objects:
        failing(envFrom) +
        log('FATAL: required environment variable "API_URL" is not set\n') +
        map({ API_URL: "" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
      says: "key API_URL is empty",
    },
    "an empty value of a Secret": {
      objects:
        failing({ env: [fromSecret("JWT_SECRET", "jwt")] }) +
        log("Error: JWT_SECRET must not be empty\n    at Object.<anonymous> (/app/auth.js:4:9)\n") +
        secret({ jwt: { length: 0, empty: true, control: false, newline: false } }),
      findings: { [subject]: "Secret/shop/auth" },
      says: "key jwt is empty",
    },
    "a password that ends in a line break": {
      objects:
        failing({
          env: [{ name: "DB_USER", value: "shop" }, fromSecret("DB_PASSWORD", "password")],
        }) +
        log(
          'psycopg2.OperationalError: connection to server at "db" (10.96.3.4), port 5432 failed: FATAL:  password authentication failed for user "shop"\n',
        ) +
        secret({ password: { length: 9, empty: false, control: false, newline: true } }),
      findings: { [subject]: "Secret/shop/auth" },
      says: "key password ends in a line break",
      certainty: "likely",
      quotes: "kubedx.dev/value-facts",
    },
    "a variable that is put together from others": {
      objects:
        failing({
          env: [
            fromMap("DB_PORT", "db.port"),
            { name: "DATABASE_URL", value: "postgres://shop@db:$(DB_PORT)/shop" },
          ],
        }) +
        log(
          '2026/01/01 00:04:01 FATAL invalid DATABASE_URL: parse "postgres://shop@db:five/shop": invalid port ":five" after host\n',
        ) +
        map({ "db.port": "five" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
    },
    ".NET: a nested name": {
      objects:
        failing({ env: [fromMap("Limits__MaxItems", "max-items")] }) +
        log(
          "Unhandled exception. System.InvalidOperationException: Failed to convert configuration value 'lots' at 'Limits:MaxItems' to type 'System.Int32'.\n",
        ) +
        map({ "max-items": "lots" }),
      findings: { [subject]: "ConfigMap/shop/settings" },
      says: "as Limits__MaxItems",
    },
  },
});
