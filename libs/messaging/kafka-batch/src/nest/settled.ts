import { finalize, isObservable, lastValueFrom } from 'rxjs';

/** Waits for what a handler gives back: a value, a promise, or a stream to its end, empty or not. */
export const settled = async (given: unknown, atEnd: () => void): Promise<void> => {
  const result: unknown = await given;
  if (isObservable(result)) await lastValueFrom(result.pipe(finalize(atEnd)), { defaultValue: undefined });
};
