/** A person types no two keys within this time, again and again; a scanner takes some milliseconds. */
const quickest = 40;
const shortest = 6;

export interface Stroke {
  readonly key: string;
  /** Milliseconds of any clock that only goes forward. */
  readonly at: number;
}

/**
 * Recognises a scanner that types (USB and Bluetooth scanners do, and readers of identity cards): letters that follow each other
 * too quickly for a hand, and then Enter or Tab. Answers with what was scanned, or `null` at each other key.
 */
export const openWedge = (): ((stroke: Stroke) => string | null) => {
  let typed = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  return ({ key, at }) => {
    const isQuick = at - lastAt <= quickest;
    lastAt = at;
    if (key === 'Enter' || key === 'Tab') {
      const scanned = isQuick && typed.length >= shortest ? typed : null;
      typed = '';
      return scanned;
    }
    // Shift and its like come between the letters of a scanner
    if (key.length > 1) return null;
    typed = isQuick ? typed + key : key;
    return null;
  };
};
