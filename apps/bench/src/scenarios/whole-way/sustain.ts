import { setTimeout as pause } from 'node:timers/promises';
import { archivedFacts, type Databases } from '../../fleet/databases.ts';
import type { Intake } from './intake.ts';

export interface Sustaining {
  readonly intake: Intake;
  readonly databases: Databases;
  /** Facts in the archive before the first hand-in. */
  readonly before: number;
  readonly seconds: number;
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}

/** What was seen at one look. */
interface Look {
  readonly at: number;
  readonly projected: number;
  /** Facts that were answered and are not in the projection yet. */
  readonly behind: number;
}

export interface Sustained {
  readonly factsPerSecond: number;
  readonly facts: number;
  /** Of each piece of ten seconds. */
  readonly pieces: readonly number[];
  /** How many facts the projection was behind: at most, and at the end. */
  readonly mostBehind: number;
  readonly behindAtEnd: number;
  /** Share of the time in which the intake was held. */
  readonly heldShare: number;
}

const every = 250;
const pieceSeconds = 10;
/** Further behind than this many seconds of its own rate, nothing new is sent. */
const mostSecondsBehind = 3;
const leastRate = 1000;

/** Lets the intake run as fast as the projection bears, and counts there. */
export const sustain = async (options: Sustaining): Promise<Sustained> => {
  const { intake, databases, before, seconds, signal, say } = options;
  const looks: Look[] = [];
  const began = performance.now();
  let held = 0;
  let isHeld = false;
  const end = began + seconds * 1000;
  for (let sayAt = began + 1000 * pieceSeconds; performance.now() < end;) {
    await Promise.race([pause(every, undefined, { signal }), intake.finished]);
    const accepted = intake.accepted();
    const projected = (await archivedFacts(databases)) - before;
    const look = { at: performance.now(), projected, behind: Math.max(0, accepted - projected) };
    looks.push(look);
    if (isHeld) held += 1;
    isHeld = look.behind > mostSecondsBehind * Math.max(leastRate, rateOf(looks.slice(-20)));
    if (isHeld) intake.hold();
    else intake.goOn();
    if (look.at > sayAt) {
      say(`whole-way: ${projected} facts projected, ${look.behind} behind`);
      sayAt += 1000 * pieceSeconds;
    }
  }
  return {
    factsPerSecond: rateOf(looks),
    facts: (looks.at(-1)?.projected ?? 0) - (looks[0]?.projected ?? 0),
    pieces: piecesOf(looks),
    mostBehind: Math.max(...looks.map(({ behind }) => behind)),
    behindAtEnd: looks.at(-1)?.behind ?? 0,
    heldShare: held / looks.length,
  };
};

const rateOf = (looks: readonly Look[]): number => {
  const [first, last] = [looks[0], looks.at(-1)];
  if (first === undefined || last === undefined || last.at === first.at) return 0;
  return (last.projected - first.projected) / ((last.at - first.at) / 1000);
};

const piecesOf = (looks: readonly Look[]): readonly number[] => {
  const began = looks[0]?.at ?? 0;
  const pieces = new Map<number, Look[]>();
  for (const look of looks) {
    const number = Math.floor((look.at - began) / 1000 / pieceSeconds);
    pieces.set(number, [...(pieces.get(number) ?? []), look]);
  }
  return [...pieces.values()].filter((piece) => piece.length > 1).map(rateOf);
};
