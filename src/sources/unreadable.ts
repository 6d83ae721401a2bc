import type { Text } from "../model/text.ts";

/** Why a file cannot be read, without its name. */
export const unreadable = (error: unknown): Text => {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM")
    return {
      en: `may not be read by this user (${code}): run as one who may, or chmod it`,
      zh: `当前用户无权读取（${code}）：请换有权限的用户运行，或用 chmod 授权`,
    };
  return { en: `cannot be read: ${message}`, zh: `无法读取：${message}` };
};
