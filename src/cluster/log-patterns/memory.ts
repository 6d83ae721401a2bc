import type { Pattern } from "./pattern.ts";

/** Processes killed for memory, and programs that reached their own limit. */
export const memory: readonly Pattern[] = [
  // bash and busybox sh, alone or with script line and pid
  ["memory-killed", "certain", /^\s*(?:\S+: )?(?:line \d+: +)?(?:\d+ +)?Killed(?: +[\w./-].*)?$/u],
  // gunicorn, celery, php-fpm, PostgreSQL, Go os/exec, supervisord, Docker-like wrappers, Node cluster, Spark
  [
    "memory-killed",
    "certain",
    /was sent SIGKILL! Perhaps out of memory|signal: killed|(?:terminated|killed|exited|died) (?:by|on|with|due to) (?:signal:? ?)?(?:9\b|SIGKILL)|signal 9 ?\(SIGKILL\)|\(signal 9\)|SIGKILL; not expected|(?:was |got )killed by SIGKILL|oom[- ]?kill|OOMKilled/iu,
  ],
  [
    "memory-killed",
    "certain",
    /(?:exit(?:ed)?|terminated|died|returned|killed)\b.{0,40}(?:\b(?:code|status|with|signal)\b[ :=]*)?\b137\b|exit code:? 137/iu,
  ],
  // the kernel's own words, from a privileged log reader
  [
    "memory-killed",
    "specific",
    /Out of memory: Kill(?:ed)? process|Memory cgroup out of memory|process pool was terminated abruptly/u,
  ],
  // JVM, V8, CPython, Go, C++, PHP, Ruby, .NET, Rust
  [
    "heap-exhausted",
    "certain",
    /java\.lang\.OutOfMemoryError(?:: (?<value>.{1,80}))?/u,
    { fatal: true },
  ],
  [
    "heap-exhausted",
    "certain",
    /JavaScript heap out of memory|Reached heap limit|(?<![\w.])MemoryError\b|numpy.{0,40}Unable to allocate|fatal error: runtime: out of memory|runtime: cannot allocate memory|std::bad_alloc|Allowed memory size of \d+ bytes exhausted|failed to allocate memory \(NoMemoryError\)|System\.OutOfMemoryException|memory allocation of \d+ bytes failed|CUDA out of memory|insufficient memory for the Java Runtime|virtual memory exhausted|MemoryLimitExceeded/u,
    { fatal: true },
  ],
  [
    "heap-exhausted",
    "specific",
    /cannot allocate memory|ENOMEM|GC overhead limit exceeded|Metaspace/iu,
  ],
];
