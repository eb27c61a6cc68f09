/**
 * What a command ends with when it does not end well. 1: it ran, and some of what was asked could not be done. 2: the command
 * was not what it should be. 3: the archive cannot be opened or written.
 */
export class Failure extends Error {
  override name = "Failure";
  readonly code: 1 | 2 | 3;

  constructor(code: 1 | 2 | 3, message: string) {
    super(message);
    this.code = code;
  }
}
