import type { Pattern } from "./pattern.ts";

/** How language runtimes report that a program ended of its own fault, without saying more that is known. */
export const runtimes: readonly Pattern[] = [
  // Go
  [
    "panic",
    "general",
    /^(?:.{0,80}\s)?panic: (?<value>.{0,300})|^fatal error: .|runtime error: |^\[signal SIG[A-Z]+|all goroutines are asleep/u,
    { fatal: true },
  ],
  // Rust
  ["panic", "general", /thread '[^']*'(?: \(\d+\))? panicked at/u, { fatal: true }],
  // JVM
  [
    "panic",
    "general",
    /Exception in thread "[^"]*"|^# A fatal error has been detected by the Java Runtime|Application run failed|APPLICATION FAILED TO START/u,
    { fatal: true },
  ],
  // PHP
  [
    "panic",
    "general",
    /PHP Fatal error: |PHP Parse error: |^Fatal error: |Uncaught (?:PDO|Error|Exception|Type)\w*/u,
    { fatal: true },
  ],
  // .NET
  [
    "panic",
    "general",
    /Unhandled exception[.:]|Application startup exception|Hosting failed to start|terminated unexpectedly/iu,
    { fatal: true },
  ],
  // Node
  [
    "panic",
    "general",
    /Unhandled(?:Promise)?Rejection|Uncaught(?:Exception)?:? \w|triggerUncaughtException|ERR_UNHANDLED_REJECTION|Cannot find (?:module|package) '(?<name>[^']+)'|ERR_MODULE_NOT_FOUND|ERR_REQUIRE_ESM/u,
    { fatal: true },
  ],
  // Python, Ruby
  [
    "panic",
    "general",
    /(?:ModuleNotFoundError|ImportError): |cannot load such file -- (?<name>\S+)|\(LoadError\)|Bundler::\w+/u,
    { fatal: true },
  ],
  // C, C++, libc
  [
    "panic",
    "general",
    /[Ss]egmentation fault|SIGSEGV|SIGABRT|SIGILL|Illegal instruction|core dumped|Assertion .{0,200}failed|assertion failed|terminate called|AddressSanitizer|Bus error|stack smashing|double free or corruption|Aborted$/u,
    { fatal: true },
  ],
  // Erlang, Elixir
  [
    "panic",
    "general",
    /\*\* \((?:\w+\.)*\w*(?:Error|EXIT)[^)]*\)|Kernel pid terminated|init terminating in do_boot|CRASH REPORT|Runtime terminating during boot/u,
    { fatal: true },
  ],
  // a class of exception with its message, in any of these
  [
    "panic",
    "general",
    /^(?:Caused by: |\s*---> )?(?:[a-z][\w]*\.)+[A-Z][\w$]*(?:Exception|Error|Failure|Fault)\b|^[A-Z]\w*(?:Error|Exception)(?: \[\w+\])?: ./u,
  ],
];

/** Words of failure that say nothing known. */
export const vague: readonly Pattern[] = [
  [
    "error",
    "hint",
    /^(?:npm (?:ERR!|error)|error Command failed|make: \*\*\*|exit(?:ed)? (?:status|code|with)|command terminated|script .{0,40}exited|process exited)|\bexit(?:ed)? (?:with )?(?:status|code)\b|ELIFECYCLE|\bexit status \d+|Worker failed to boot|Shutting down: Master|Exception in worker process|re-run your application with/iu,
  ],
  [
    "error",
    "vague",
    /^\W{0,4}(?:[\w./-]+(?:\[\d+\])?: )?(?:fatal|error|critical|panic|failure|fail|failed|abort(?:ed|ing)?|cannot|can't|could not|unable to|exception)\b(?! *(?:[:=] *)?0\b)/iu,
  ],
  [
    "error",
    "vague",
    /\b(?:failed to|failed with|failed:|cannot |could not|couldn't|unable to|fatal:|error:|errors:|Error\b:?|exception:|giving up|refusing to|not allowed|permanently failed|crash(?:ed|ing)|unexpected error|aborting|an error occurred|unhandled|has failed|unsupported|must be\b|invalid\b)/iu,
  ],
  [
    "error",
    "hint",
    /\b(?:missing|not found|does not exist|no such|is required|unknown|unexpected|failed|failure|denied|refused|exhausted|corrupt(?:ed)?|timed out|unavailable|unreachable|insufficient)\b/iu,
  ],
];
