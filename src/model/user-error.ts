import type { Language, Text } from "./text.ts";

/**
 * What a user can mend: wrong input, no connection, no permission. Printed as one line; `hint` says
 * what to do. `code` is the exit code: 2 usage, configuration or connection; 3 nothing could be read.
 * Both are given in every language, or as a string by whoever knows the user's; `message` and `hint` are
 * the English ones.
 */
export class UserError extends Error {
  readonly hint: string;
  readonly code: 2 | 3;
  readonly #message: Text;
  readonly #hint: Text;

  constructor(
    message: Text | string,
    hint: Text | string,
    code: 2 | 3 = 2,
    options?: ErrorOptions,
  ) {
    const inAll = textOf(message);
    super(inAll.en, options);
    this.name = "UserError";
    this.#message = inAll;
    this.#hint = textOf(hint);
    this.hint = this.#hint.en;
    this.code = code;
  }

  /** What to print for a user of the language. */
  in(language: Language): { readonly message: string; readonly hint: string } {
    return { message: this.#message[language], hint: this.#hint[language] };
  }
}

const textOf = (text: Text | string): Text =>
  typeof text === "string" ? { en: text, zh: text } : text;
