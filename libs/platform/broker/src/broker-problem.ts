/**
 * A refusal of the local Kafka broker that its user can do something about. It is thrown, not returned: without a
 * broker nothing can go on, and the entry point prints `zh` and `en` as they are.
 */
export class BrokerProblem extends Error {
  readonly code: BrokerProblemCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: BrokerProblemCode, texts: { zh: string; en: string }, cause?: unknown) {
    super(`${texts.zh}\n${texts.en}`, cause === undefined ? undefined : { cause });
    this.name = 'BrokerProblem';
    this.code = code;
    this.zh = texts.zh;
    this.en = texts.en;
  }
}

export type BrokerProblemCode =
  | 'address-not-ours'
  | 'already-running'
  | 'broker-failed'
  | 'data-of-another-version'
  | 'data-unreadable'
  | 'disk-full'
  | 'download-failed'
  | 'folder-not-writable'
  | 'java-too-old'
  | 'no-java'
  | 'no-maven'
  | 'port-taken'
  | 'too-little-memory'
  | 'users-differ';
