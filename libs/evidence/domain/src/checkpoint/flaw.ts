/** What is wrong with a checkpoint, a proof or a history of them; codes are stable, the rest is for people. */
export interface Flaw {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
