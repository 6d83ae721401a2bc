import type { Pattern } from "./pattern.ts";

/** Commands, files, rights, disks and ports of the container itself. Paths and ports not captured are looked for beside the words. */
export const files: readonly Pattern[] = [
  // kernel through sh, runc, tini
  [
    "exec-format",
    "certain",
    /(?<![\w./-])(?<path>\/[\w./-]+): (?:cannot execute binary file: )?[Ee]xec format error/u,
    { fatal: true },
  ],
  [
    "exec-format",
    "certain",
    /exec format error|cannot execute binary file|ENOEXEC|Bad CPU type|rosetta error/iu,
    { fatal: true },
  ],
  // any language: bind(2)
  [
    "address-in-use",
    "certain",
    /address already in use|EADDRINUSE|BindException: Address|Port (?<port>\d+) (?:was|is) already in use|Connection in use: \(|Only one usage of each socket|os error 98|Errno 98|already (?:listening|bound) (?:on|to) port|another mysqld server running on port/iu,
    { fatal: true },
  ],
  // shells: dash and busybox "not found", bash "command not found"
  [
    "command-not-found",
    "certain",
    /(?:^|: )(?<name>[\w./+-]+): command not found/u,
    { fatal: true },
  ],
  [
    "command-not-found",
    "certain",
    /^(?:\/bin\/)?(?:sh|ash|dash|[\w./-]*\.sh|[\w./-]*entrypoint\S*): (?:line )?(?:\d+: )?(?<name>[\w./+-]+): not found/u,
    { fatal: true },
  ],
  [
    "command-not-found",
    "certain",
    /env: (?:can't execute )?['"‘]?(?<name>[\w./+-]+)(?:\\r|\r)?['"’]?: No such file/u,
    { fatal: true },
  ],
  [
    "command-not-found",
    "certain",
    /(?<![\w./+-])(?<name>[\w./+-]+)\^M: bad interpreter|(?:^|: )(?<path>[\w./-]+): (?:\S+: )?bad interpreter/u,
    { fatal: true },
  ],
  // runc, containerd, tini, su-exec, gosu, Go os/exec, Node child_process
  [
    "command-not-found",
    "certain",
    /exec: "(?<name>[^"]+)": (?:executable file not found|stat \S+: no such file|no such file)/u,
    { fatal: true },
  ],
  [
    "command-not-found",
    "certain",
    /\bexec:? (?<name>[\w./+-]+)(?::| failed:) (?:no such file or directory|not found)/iu,
    { fatal: true },
  ],
  [
    "command-not-found",
    "specific",
    /fork\/exec (?<name>[\w./+-]+): no such file|\bspawn (?<name2>[\w./+-]+) ENOENT/u,
  ],
  [
    "command-not-found",
    "certain",
    /(?:su-exec|gosu|setpriv|chpst|dumb-init|error: exec failed)[:\]] ?(?:\S+: )?(?<name>[\w./+-]+): No such file/iu,
    { fatal: true },
  ],
  [
    "command-not-found",
    "specific",
    /(?:exec|starting container process).{0,80}executable file not found in \$PATH/u,
    { fatal: true },
  ],
  // npm, yarn, make
  [
    "command-not-found",
    "specific",
    /[Mm]issing script: "?(?<name>[\w:-]+)|No rule to make target '(?<name2>[^']+)'/u,
    { fatal: true },
  ],
  // a low port, or privileges that were dropped
  [
    "permission-denied",
    "certain",
    /bind\(\) to \S+?:(?<port>\d+) failed \(13: Permission denied\)|(?:bind: permission denied|EACCES: permission denied (?:0\.0\.0\.0|:::?|\[::\]))/iu,
    { details: { name: "bind" }, fatal: true },
  ],
  [
    "permission-denied",
    "certain",
    /make_sock: could not bind to address|Permission denied - bind\(2\)|could not bind.{0,80}Permission denied|\bbind\b.{0,60}(?:\[Errno 13\]|permission denied)/iu,
    { details: { name: "bind" }, fatal: true },
  ],
  [
    "permission-denied",
    "certain",
    /(?<name>ch(?:own|mod|grp))\b.{0,160}?(?:Operation not permitted|Permission denied)/iu,
  ],
  [
    "permission-denied",
    "certain",
    /(?<name>set(?:gid|uid|groups)|initgroups|setpcap|setcap|su-exec|mount|sysctl|unshare|ptrace|iptables|mlock)\b.{0,80}(?:Operation not permitted|permission denied)/iu,
  ],
  [
    "permission-denied",
    "specific",
    /could not set permissions of directory "(?<path>[^"]+)"|data directory "(?<path2>[^"]+)" has (?:invalid permissions|wrong ownership)/u,
    { fatal: true },
  ],
  // ssh and git: the peer's refusal, not the file system's
  [
    "access-denied",
    "specific",
    /Permission denied \((?:publickey|password|keyboard)/u,
    { details: { product: "ssh" } },
  ],
  [
    "access-denied",
    "specific",
    /permission denied (?:for|to) (?<resource>(?:table|relation|schema|database|sequence|function|create|set|view|language|foreign|column|role)\b ?\w*)/u,
    { details: { product: "postgres" } },
  ],
  [
    "permission-denied",
    "certain",
    /permission denied|EACCES|AccessDeniedException: \/|Access to the path '(?<path>[^']+)' is denied|Errno 13\]|os error 13\b|is not writable|not writeable|Cannot write to \//iu,
  ],
  ["permission-denied", "specific", /operation not permitted|EPERM\b/iu],
  // kernel
  [
    "read-only-filesystem",
    "certain",
    /read-only file ?system|EROFS|Errno 30\]|os error 30\b|ReadOnlyFileSystemException/iu,
  ],
  [
    "no-space",
    "certain",
    /no space left on device|ENOSPC|Errno 28\]|os error 28\b|disk quota exceeded|EDQUOT|Disk is full|not enough (?:free )?(?:disk )?space/iu,
  ],
  // loaders: ld.so, Node, JVM, Python, PHP
  [
    "file-missing",
    "certain",
    /error while loading shared libraries: (?<path>[^:]+):|Error loading shared library (?<path2>[^:]+):/u,
    { fatal: true },
  ],
  [
    "file-missing",
    "certain",
    /Cannot find module '(?<path>\/[^']+)'|Unable to access jarfile (?<path2>\S+)|can't open file '(?<path3>[^']+)'|Failed opening required '(?<path4>[^']+)'/u,
    { fatal: true },
  ],
  [
    "file-missing",
    "certain",
    /no such file or directory|ENOENT|NoSuchFileException|FileNotFoundException|Could not find (?:a part of the path|file) '(?<path>[^']+)'|cannot find the (?:file|path)|os error 2\b/iu,
  ],
  [
    "file-missing",
    "specific",
    /no such file:? ["']?(?<path>[\w./-]+)|(?:config(?:uration)?|certificate|key|properties|license|credentials?|settings|properties|schema|template|keystore|truststore) file ["'`]?(?<path2>\/?[\w./-]+\.?\w*)["'`]? (?:is |was |could )?(?:missing|not (?:be )?found|does(?: not|n't) exist)/iu,
  ],
  [
    "file-missing",
    "specific",
    /(?:config(?:uration)?|certificate|key|properties|license|credentials?|settings|keystore) file (?:is )?(?:missing|not found|does not exist)(?::| at| in)? ["'`]?(?<path>\/?[\w./-]+)|(?:file|directory|path) ["'`]?(?<path2>\/[\w./-]+)["'`]? (?:is |was )?(?:missing|not found|does(?: not|n't) exist)|["'`]?(?<path3>(?<![\w:/.-])\/[\w./-]+)["'`]?:? (?:file )?(?:is missing|not found|does(?: not|n't) exist|is not a directory)/iu,
  ],
  [
    "file-missing",
    "specific",
    /(?:could not|cannot|can't|unable to|failed to) (?:find|open|read|load|locate|stat)\b (?:\w+ ){0,4}["'`]?(?<path>\/[\w./-]*\w)["'`]?(?![\w./-]|:? ?\w)/iu,
  ],
  [
    "file-missing",
    "partial",
    /^(?:ERROR:? |FATAL:? )?(?<path>[\w./-]+) (?:config )?file (?:is missing|not found|does not exist)/iu,
  ],
  [
    "file-missing",
    "specific",
    /Config File "(?<path>[^"]+)" Not Found|Could not find or load main class (?<name>[\w.$]+)/u,
    { fatal: true },
  ],
];
