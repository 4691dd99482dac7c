import {
  evolveCorrection,
  outdate,
  type AmendedFact,
  type CorrectionFact,
  type JudgedBefore,
  type Correction,
} from '@huihuan/custody-domain';
import type { Cause } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { amendClaims } from './amend-claims.ts';
import { loadCorrection, openCorrections, recordCorrections } from './correction-books.ts';

export interface SaidOfCorrection {
  readonly siteId: string;
  readonly fact: CorrectionFact;
  readonly cause: Cause;
  /** What rules said when the holder proposed. */
  readonly judged?: JudgedBefore;
}

export const idOfCorrection = (fact: CorrectionFact): string | null => fact.data.correctionId;

/** Brings the book of a correction up to a fact. @returns it, where these books have one */
export const keepCorrection = async (
  tx: Tx,
  fact: CorrectionFact,
  judged: JudgedBefore = {},
): Promise<Correction | null> => {
  const correctionId = idOfCorrection(fact);
  if (correctionId === null) return null;
  const after = evolveCorrection(await loadCorrection(tx, correctionId), fact, judged);
  if (after !== null) await recordCorrections(tx, [after]);
  return after;
};

/**
 * A site of these books says something of a correction: behind its chain, in the books, and in what follows from it. An
 * amendment ends what else was proposed of the item.
 */
export const stateCorrection = async (
  custody: CustodyOptions,
  tx: Tx,
  { siteId, fact, cause, judged }: SaidOfCorrection,
): Promise<Correction | null> => {
  await stateFacts(custody, tx, { siteId, facts: [fact], cause });
  const after = await keepCorrection(tx, fact, judged);
  if (fact.type !== 'cn.huihuan.item.amended.v1') return after;
  await amendClaims(tx, fact);
  if (fact.data.balance !== undefined) await custody.balances?.keep(tx, fact);
  await endOthers(custody, tx, fact, cause);
  return after;
};

const endOthers = async (custody: CustodyOptions, tx: Tx, { data }: AmendedFact, cause: Cause): Promise<void> => {
  const { item, siteId, correctionId } = data;
  const others = (await openCorrections(tx, [item.itemId])).filter(
    (each) => each.correctionId !== correctionId && each.holderSiteId === siteId,
  );
  for (const other of others) {
    await stateCorrection(custody, tx, { siteId, fact: outdate(other, amendedMeanwhile), cause });
  }
};

const amendedMeanwhile = { zh: '该物品已按另一项更正修改', en: 'the item was amended by another correction' };
