import type { ErrorCode } from '../../../shared/contract/errors.ts';

/** Ends a sign-in from within; the client turns it into a failure. Its message never reaches a person. */
export class SignInStopped extends Error {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string>> | undefined;

  constructor(code: ErrorCode, values?: Readonly<Record<string, string>>) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
