/** What a key at a moment means: part of a scan that is not over, a whole scan, a single key, or nothing yet. */
export interface ScanReader {
  /** Takes a key with its time in milliseconds. Gives the scan that it ends, or `null`. */
  key(key: string, at: number): string | null;
  /** The one key that was pressed and that no other followed, once so much time has passed. */
  single(at: number): string | null;
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
        const code = goesOn && text.length >= shortestCode ? text.trim() : null;
        text = '';
        return code;
      }
      if (key.length !== 1) return null;
      text = goesOn ? text + key : key;
      return null;
    },
    single: (at) => {
      if (text.length !== 1 || at - last < longestPauseMs) return null;
      const found = text;
      text = '';
      return found;
    },
  };
};
