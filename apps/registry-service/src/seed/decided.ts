import type { Result } from '@huihuan/kernel-domain';

/** The value of a decision about a seed. @throws Error with the whole problem: a refused seed is a mistake of ours */
export const decided = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value;
  throw new Error(`a seed was refused: ${JSON.stringify(result.problem)}`);
};
