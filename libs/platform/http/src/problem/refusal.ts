import type { Problem } from '@huihuan/kernel-domain';

/** A problem with what HTTP needs to say it: the edge knows more statuses than the domain has kinds. */
export interface Refusal {
  readonly status: number;
  readonly problem: Problem;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal by the edge itself; its kind is only there for the type, the status decides. */
export const edgeRefusal = (
  status: number,
  problem: Omit<Problem, 'kind'>,
  headers: Readonly<Record<string, string>> = {},
): Refusal => ({ status, problem: { ...problem, kind: 'invalid' }, headers });

/** Thrown inside the edge where a request is refused before any controller sees it. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.problem.en);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}
