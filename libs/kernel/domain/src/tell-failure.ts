export interface ToldFailure {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ToldFailure;
}

/**
 * What may be written down of a failure: what it is, where it happened and why. Drivers hang the whole statement with
 * its values on their errors, and values can be a person's; those stay out.
 */
export const tellFailure = (failure: unknown, depth = 0): ToldFailure => {
  if (typeof failure !== 'object' || failure === null) return { type: typeof failure, message: String(failure) };
  const { name, message, code, stack, cause } = failure as Readonly<Record<string, unknown>>;
  return {
    type: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : '',
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof stack === 'string' ? { stack } : {}),
    ...(cause === undefined || cause === null || depth > 3 ? {} : { cause: tellFailure(cause, depth + 1) }),
  };
};

/** The same as one text, for a table or a page. */
export const failureText = (failure: unknown): string => {
  const { type, message, code, stack, cause } = tellFailure(failure);
  const own = `${stack ?? `${type}: ${message}`}${code === undefined ? '' : `\ncode: ${code}`}`;
  return cause === undefined ? own : `${own}\ncaused by: ${cause.stack ?? cause.message}`;
};
