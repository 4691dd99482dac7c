import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let unkept = false;

const set = (next: boolean): void => {
  if (next === unkept) return;
  unkept = next;
  for (const listener of listeners) listener();
};

/** Whether what is being typed could not be put on the disk, and would be lost with this screen. */
export const isUnkept = (): boolean => unkept;

/** Nothing is being typed any more. */
export const forgetUnkept = (): void => set(false);

/** Remembers whether a draft came onto the disk, the latest word alone; never rejects, for somebody types on meanwhile. */
export const tellKept = async (writing: Promise<void>): Promise<void> => {
  try {
    await writing;
    set(false);
  } catch (failure) {
    console.error(failure);
    set(true);
  }
};

export const onUnkept = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useUnkept = (): boolean => useSyncExternalStore(onUnkept, isUnkept);
