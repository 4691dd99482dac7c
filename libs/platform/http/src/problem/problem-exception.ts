import type { Problem, Result } from '@huihuan/kernel-domain';

/** Carries a refusal out of a place that can only throw, such as a transaction that has to roll back. */
export class ProblemException extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.en}`);
    this.name = 'ProblemException';
    this.problem = problem;
  }
}

/** The value of a result, or its problem thrown. */
export const valueOrThrow = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value;
  throw new ProblemException(result.problem);
};
