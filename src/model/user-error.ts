/**
 * What a user can mend: wrong input, no connection, no permission. Printed as one line; `hint` says
 * what to do. `code` is the exit code: 2 usage, configuration or connection; 3 nothing could be read.
 */
export class UserError extends Error {
  readonly hint: string;
  readonly code: 2 | 3;

  constructor(message: string, hint: string, code: 2 | 3 = 2, options?: ErrorOptions) {
    super(message, options);
    this.name = "UserError";
    this.hint = hint;
    this.code = code;
  }
}
