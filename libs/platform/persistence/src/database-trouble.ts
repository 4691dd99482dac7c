const connectionCodes = /^(08|57P0|53)/;
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
const driverWords = /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Driver not Connected/i;

/** True where the database cannot be reached or is shutting down: waiting helps, the request was not at fault. */
export const isDatabaseAway = (failure: unknown): boolean => {
  if (!(failure instanceof Error)) return false;
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : '';
  if (connectionCodes.test(code) || socketCodes.has(code) || driverWords.test(failure.message)) return true;
  const inner = failure instanceof AggregateError ? failure.errors : [failure.cause, driverErrorOf(failure)];
  return inner.some((cause) => cause !== undefined && cause !== failure && isDatabaseAway(cause));
};

const driverErrorOf = (failure: Error): unknown => ('driverError' in failure ? failure.driverError : undefined);

/** True where the same transaction may succeed when tried again: serialization failure or deadlock. */
export const isWorthRetrying = (failure: unknown): boolean => {
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
  return code === '40001' || code === '40P01';
};
