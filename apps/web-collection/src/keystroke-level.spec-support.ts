/** What a hand did: touches of the glass, keys typed, and numbers read with a scanner. */
export interface HandWork {
  readonly touches: number;
  readonly keys: number;
  readonly scans: number;
}

/**
 * Seconds of the operators of the keystroke-level model (Card, Moran and Newell 1980): to think of what comes next, to point, to press and
 * let go, to type a key as an average typist, to move the hand to another thing.
 */
const seconds = { think: 1.35, point: 1.1, press: 0.2, key: 0.28, reach: 0.4 };

/** Each touch is thought of first: the pessimist's placement, since who does it all day thinks less often. */
const touchSeconds = seconds.think + seconds.point + seconds.press;
/** To the scanner, aim, pull, and back. */
const scanSeconds = seconds.reach + seconds.think + seconds.point + seconds.press + seconds.reach;

/**
 * How long somebody needs for that by the model. Left out is what no screen changes: to carry the thing onto the scale, to talk, to count out
 * money; and the answers of the tablet, which asks no server and answers at once.
 */
export const secondsOf = ({ touches, keys, scans }: HandWork): number =>
  touches * touchSeconds + keys * seconds.key + scans * scanSeconds;
