/** Tells what a scanner types from what hands type, key by key. */
export interface ScanReader {
  /** Takes a key with its time in milliseconds. Gives the scan that it ends, or `null`. */
  key(key: string, at: number): string | null;
  /** Whether the characters since the last pause are too many for hands: a scan, or one that a scanner did not end. */
  isBurst(): boolean;
}

/** A scanner types faster than hands: no pause between two keys is longer than this. */
export const longestPauseMs = 60;
const shortestCode = 4;

/** Tells what a keyboard-wedge scanner types, ended by Enter, from what hands type. */
export const createScanReader = (): ScanReader => {
  let text = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    key: (key, at) => {
      const goesOn = at - last <= longestPauseMs;
      last = at;
      if (key === 'Enter') {
        const code = goesOn && text.trim().length >= shortestCode ? text.trim() : null;
        text = '';
        return code;
      }
      if (key.length === 1) text = goesOn ? text + key : key;
      return null;
    },
    isBurst: () => text.length >= shortestCode,
  };
};
