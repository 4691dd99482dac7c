import { isWorthRetrying } from './database-trouble.ts';

/** Thrown inside a transaction that found, after it had decided, that another one came first: it must decide again. */
export class Overtaken extends Error {
  /** Of PostgreSQL: serialization failure. Whoever cannot decide again tells the sender to come back. */
  readonly code = '40001';

  constructor(by: string) {
    super(`another transaction came first: ${by}`);
  }
}

const attempts = 5;

/**
 * Runs a transaction again that was overtaken, fell into a deadlock, or met a row which another one wrote meanwhile: then
 * it sees what the other left. What still fails is thrown.
 */
export const untilUndisturbed = async <Value>(transaction: () => Promise<Value>): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (failure) {
      if (!mayPass(failure)) throw failure;
      if (attempt === attempts) throw isUniqueViolation(failure) ? new Overtaken(String(failure)) : failure;
    }
  }
};

const mayPass = (failure: unknown): boolean =>
  failure instanceof Overtaken || isWorthRetrying(failure) || isUniqueViolation(failure);

const isUniqueViolation = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === '23505';
