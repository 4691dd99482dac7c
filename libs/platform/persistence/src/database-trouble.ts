const connectionCodes = /^(08|57P0|53)/;
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
/** The last ones: the connection broke between two statements of a transaction. */
const driverWords =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Driver not Connected|is not established|query runner (was )?already released/i;

interface Failure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly driverError?: unknown;
  readonly errors?: unknown;
}

// Asked of the object itself: errors of another realm, as in tests, are no instances of this one's `Error`.
const asFailure = (value: unknown): Failure | null => (typeof value === 'object' && value !== null ? value : null);

/** True where the database cannot be reached or is shutting down: waiting helps, the request was not at fault. */
export const isDatabaseAway = (value: unknown): boolean => {
  const failure = asFailure(value);
  if (failure === null) return false;
  const code = typeof failure.code === 'string' ? failure.code : '';
  const message = typeof failure.message === 'string' ? failure.message : '';
  if (connectionCodes.test(code) || socketCodes.has(code) || driverWords.test(message)) return true;
  const gathered: unknown[] = Array.isArray(failure.errors) ? failure.errors : [];
  const inner = [failure.cause, failure.driverError, ...gathered];
  return inner.some((cause) => cause !== failure && isDatabaseAway(cause));
};

/** Serialization failure, deadlock, and a lock that was not to be had within a limit that the server sets. */
const inTheWayCodes: readonly unknown[] = ['40001', '40P01', '55P03'];

/** True where the same transaction may succeed when tried again. */
export const isWorthRetrying = (value: unknown): boolean => inTheWayCodes.includes(asFailure(value)?.code);
