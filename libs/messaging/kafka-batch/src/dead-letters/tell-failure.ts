/** A failure as it can be written down: everything an Error says, its causes and, of an AggregateError, its parts. */
export interface ToldFailure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: string | number;
  readonly cause?: ToldFailure;
  readonly errors?: readonly ToldFailure[];
}

/** Deep enough for any honest chain, and an end for one that bites its tail. */
const deepest = 10;
const mostParts = 20;

export const tellFailure = (failure: unknown, depth = 0): ToldFailure => {
  if (typeof failure !== 'object' || failure === null) return { name: typeof failure, message: String(failure) };
  const { name, message, stack, code, cause, errors } = failure as Readonly<Record<string, unknown>>;
  const deeper = depth < deepest;
  return {
    name: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : asText(failure),
    ...(typeof stack === 'string' ? { stack } : {}),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(deeper && cause !== undefined && cause !== null ? { cause: tellFailure(cause, depth + 1) } : {}),
    ...(deeper && Array.isArray(errors)
      ? { errors: errors.slice(0, mostParts).map((part: unknown) => tellFailure(part, depth + 1)) }
      : {}),
  };
};

const asText = (value: object): string => {
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
};
