import { flawOfNext, flawOfTakeover, type Checkpoint, type Flaw } from '@huihuan/evidence-domain';
import { openCheckpoint, type PublicKey, type SignedCheckpoint } from '@huihuan/evidence-signature';
import { Trouble } from '../args/command.ts';

/** Whether one checkpoint may stand after another in a history: the next of its log, or the first of one that follows it. */
export const flawBetween = (before: Checkpoint, next: Checkpoint): Flaw | null =>
  before.origin === next.origin ? flawOfNext(before, next) : flawOfTakeover(before, next);

/** Opens signed checkpoints as one history. @throws Trouble naming the first that does not hold */
export const openHistory = async (
  signed: readonly string[],
  keys: readonly PublicKey[],
  place: string,
): Promise<readonly SignedCheckpoint[]> => {
  const history: SignedCheckpoint[] = [];
  for (const text of signed) {
    const opened = await openCheckpoint(text, keys);
    if (!opened.ok) throw brokenHistory(place, opened.problem);
    const before = history.at(-1);
    const flaw = before === undefined ? null : flawBetween(before.checkpoint, opened.value.checkpoint);
    if (flaw !== null) throw brokenHistory(place, flaw);
    history.push(opened.value);
  }
  return history;
};

const brokenHistory = (place: string, flaw: Flaw): Trouble =>
  new Trouble({
    zh: `${place} 中的检查点不成立：${flaw.zh}`,
    en: `the checkpoints of ${place} do not hold: ${flaw.en}`,
  });
