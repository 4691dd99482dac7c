import type { Store } from '../store/open-store.ts';
import { forget, recall, remember } from '../store/remembered.ts';

/** Room for some thousand acts. */
export const reserveBytes = 4 * 1024 * 1024;

/** Sets bytes aside for the day on which the disk is full; where there is no room for them, there is none. */
export const setReserve = async (store: Store): Promise<void> => {
  if ((await recall(store, 'reserve')) !== null) return;
  // the disk may compress what is empty
  const bytes = new Uint8Array(reserveBytes);
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  await remember(store, 'reserve', bytes).catch((failure: unknown) => {
    if (!isDiskFull(failure)) throw failure;
  });
};

/** Writes; where the disk is full, gives the reserve up and writes again: acts are never refused for want of room. */
export const withReserve = async <Value>(store: Store, write: () => Promise<Value>): Promise<Value> => {
  try {
    return await write();
  } catch (failure) {
    if (!isDiskFull(failure)) throw failure;
    await forget(store, 'reserve');
    return write();
  }
};

export const isDiskFull = (failure: unknown): boolean => {
  if (typeof failure !== 'object' || failure === null) return false;
  const { name, inner } = failure as { readonly name?: unknown; readonly inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== failure && isDiskFull(inner));
};
