import { fact, type Fact, type ItemFacts } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Holding } from './holding.ts';
import { mayCorrect } from './may.ts';

export interface CorrectItem {
  readonly siteId: string;
  /** The weight from now on, in whole grams. */
  readonly grams: number;
  /** The event whose weight was wrong: nothing is deleted, a correction names what it corrects. */
  readonly corrects: string;
  readonly reason: string;
  readonly staffId: string | null;
}

/** The next word about an item's place or weight. */
export const nextCustody = (item: ItemFacts, change: Partial<Pick<ItemFacts, 'grams'>> = {}): ItemFacts => ({
  ...item,
  ...change,
  custodySeq: item.custodySeq + 1,
});

export const decideCorrection = (
  holding: Holding,
  command: CorrectItem,
): Result<Extract<Fact, { type: 'cn.huihuan.item.corrected.v1' }>> => {
  const ready = mayCorrect(holding, command.siteId);
  if (!ready.ok) return ready;
  const beforeGrams = holding.item.grams;
  if (!Number.isInteger(command.grams) || command.grams <= 0) {
    return refuse({
      code: 'weight.invalid',
      kind: 'invalid',
      zh: '重量必须是大于零的整数克；请重新称重',
      en: 'a weight is a whole number of grams above zero; weigh it again',
      path: '/grams',
      details: { grams: command.grams },
    });
  }
  if (command.grams === beforeGrams) {
    return refuse({
      code: 'correction.changes-nothing',
      kind: 'conflict',
      zh: `台账中的重量已是 ${beforeGrams} 克，无需更正`,
      en: `the books already say ${beforeGrams} g; there is nothing to correct`,
      path: '/grams',
      details: { grams: beforeGrams },
    });
  }
  const { siteId, corrects, reason, staffId } = command;
  const item = nextCustody(holding.item, { grams: command.grams });
  return accept(fact('cn.huihuan.item.corrected.v1', { siteId, corrects, item, beforeGrams, reason, staffId }));
};
