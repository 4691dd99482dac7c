/**
 * A refusal of the embedded database that its user can do something about. It is thrown, not returned: without a
 * database nothing can go on, and the entry point prints `zh` and `en` as they are.
 */
export class EngineProblem extends Error {
  readonly code: EngineProblemCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: EngineProblemCode, texts: { zh: string; en: string }, cause?: unknown) {
    super(`${texts.zh}\n${texts.en}`, cause === undefined ? undefined : { cause });
    this.name = 'EngineProblem';
    this.code = code;
    this.zh = texts.zh;
    this.en = texts.en;
  }
}

export type EngineProblemCode =
  | 'already-running'
  | 'binaries-do-not-run'
  | 'data-of-another-user'
  | 'data-of-another-version'
  | 'disk-full'
  | 'engine-failed'
  | 'folder-not-writable'
  | 'no-account'
  | 'no-binaries'
  | 'no-place'
  | 'port-taken'
  | 'secrets-missing';
