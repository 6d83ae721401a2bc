import type { Resource } from "../../model/resources.ts";
import type { Text } from "../../model/text.ts";
import { ApiError, codeOf } from "./api-error.ts";

/** Why a list could not be read, or not to its end. `namespace`: where it was asked for; left out, everywhere. */
export function whyUnread(error: unknown, { plural }: Resource, namespace?: string): Text {
  const where =
    namespace === undefined
      ? { en: "", zh: "" }
      : { en: ` in namespace ${namespace}`, zh: `命名空间 ${namespace} 中的 ` };
  if (error instanceof ApiError && error.status === 403) {
    const who =
      error.user === undefined
        ? { en: "you", zh: "当前用户" }
        : { en: `user "${error.user}"`, zh: `用户 "${error.user}" ` };
    return {
      en: `${who.en} may not list ${plural}${where.en}`,
      zh: `${who.zh}无权列出${where.zh === "" ? " " : where.zh}${plural}`,
    };
  }
  if (error instanceof ApiError && error.status === 401) {
    return {
      en: `the credentials ceased to be accepted while ${plural} were read`,
      zh: `读取 ${plural} 时凭据不再被接受`,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  const said = error instanceof ApiError ? `HTTP ${error.status} ${message}`.trim() : message;
  const reason =
    codeOf(error) === "ECONNRESET"
      ? { en: `the connection broke (${said})`, zh: `连接中断（${said}）` }
      : { en: said, zh: said };
  return {
    en: `the list of ${plural}${where.en} could not be read to its end: ${reason.en}`,
    zh: `未能读完${where.zh === "" ? " " : where.zh}${plural} 的列表：${reason.zh}`,
  };
}

/** That a kind was read in one namespace alone, because listing it everywhere is not allowed. */
export const whyElsewhere = (subject: Text, namespace: string): Text => ({
  en: `${subject.en} may be listed in namespace ${namespace} only`,
  zh: `只能列出命名空间 ${namespace} 中的${subject.zh}`,
});

export const notAsked: Text = { en: "not asked for", zh: "未要求读取" };
