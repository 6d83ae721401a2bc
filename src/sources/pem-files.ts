import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Certificate, readCertificates } from "../cluster/x509.ts";
import { UserError } from "../model/user-error.ts";

/** The certificates of one file. */
export interface PemFile {
  readonly file: string;
  readonly certificates: readonly Certificate[];
}

/** More than any bundle of authorities takes. */
const mostBytes = 16 * 1024 * 1024;
const extensions = /\.(?:pem|crt|cer|cert|conf|config|kubeconfig|ya?ml)$|^(?:config|kubeconfig)$/iu;
const deepest = 5;

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----/gu;
/** The fields of a kubeconfig that hold certificates, never its keys. */
const embedded =
  /(?:certificate-authority-data|client-certificate-data)["']?:\s*["']?([A-Za-z0-9+/=]+)/gu;

/**
 * The certificates of PEM files, of kubeconfig files, and of those in folders. Private keys beside them are
 * not kept: of the bytes only certificates become text, and the rest is overwritten.
 * Throws a UserError for a path that cannot be read or that holds no certificate.
 */
export async function readPemFiles(paths: readonly string[]): Promise<readonly PemFile[]> {
  const files: PemFile[] = [];
  for (const path of paths) {
    const found: PemFile[] = [];
    const folder = await isFolder(path);
    for (const file of folder ? await filesIn(path) : [path]) {
      const certificates = await certificatesOf(file).catch((error: unknown) => {
        if (folder) return [];
        throw unreadable(path, error);
      });
      if (certificates.length > 0) found.push({ file, certificates });
    }
    if (found.length === 0)
      throw new UserError(
        { en: `There is no certificate in ${path}`, zh: `${path} 中没有证书` },
        {
          en: "kubedx certs reads PEM (-----BEGIN CERTIFICATE-----) and kubeconfig files. DER: openssl x509 -inform der -in FILE -out FILE.pem",
          zh: "kubedx certs 读取 PEM（-----BEGIN CERTIFICATE-----）和 kubeconfig 文件。DER 请先转换：openssl x509 -inform der -in FILE -out FILE.pem",
        },
      );
    files.push(...found);
  }
  return files;
}

const unreadable = (path: string, error: unknown): UserError => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = error instanceof Error ? error.message : String(error);
  return new UserError(
    {
      en: `${path} cannot be read${code === "" ? "" : ` (${code})`}`,
      zh: `${path} 无法读取${code === "" ? "" : `（${code}）`}`,
    },
    code === "EACCES"
      ? {
          en: "Keys and certificates of a node belong to root: try sudo.",
          zh: "节点的私钥和证书属于 root：请用 sudo",
        }
      : code === "ENOENT"
        ? { en: "There is no such file: check the path.", zh: "没有这个文件：请检查路径" }
        : why,
  );
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
};

async function filesIn(folder: string, depth = 0): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (depth > 0) return [];
    throw unreadable(folder, error);
  });
  const files: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < deepest) files.push(...(await filesIn(path, depth + 1)));
    } else if (extensions.test(entry.name)) files.push(path);
  }
  return files;
}

async function certificatesOf(file: string): Promise<readonly Certificate[]> {
  const { size } = await stat(file);
  return size > mostBytes ? [] : certificatesAlone(await readFile(file));
}

/** The certificates among some bytes, which are then overwritten: a key may stand beside them. */
export function certificatesAlone(bytes: Buffer): readonly Certificate[] {
  try {
    return [...certificateParts(bytes)].flatMap(readCertificates);
  } finally {
    bytes.fill(0);
  }
}

const begin = Buffer.from("-----BEGIN CERTIFICATE-----");
const end = Buffer.from("-----END CERTIFICATE-----");

/** Only what lies between the marks of a certificate ever becomes a string, which cannot be overwritten. */
function* certificateParts(bytes: Buffer): Generator<string> {
  for (let at = bytes.indexOf(begin); at >= 0; at = bytes.indexOf(begin, at + 1)) {
    const to = bytes.indexOf(end, at);
    if (to < 0) break;
    yield bytes.subarray(at, to + end.length).toString("latin1");
  }
  for (const field of ["certificate-authority-data", "client-certificate-data"]) {
    for (let at = bytes.indexOf(field); at >= 0; at = bytes.indexOf(field, at + 1)) {
      const line = bytes.indexOf(0x0a, at);
      const text = bytes.subarray(at, line < 0 ? undefined : line).toString("latin1");
      for (const [, value = ""] of text.matchAll(embedded))
        yield (Buffer.from(value, "base64").toString("latin1").match(block) ?? []).join("\n");
    }
  }
}
