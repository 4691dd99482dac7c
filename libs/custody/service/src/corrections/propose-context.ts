import { readEvent, siteSource, type ReadEvent, type SiteKind } from '@huihuan/contracts-events';
import {
  outdatedBy,
  proposalOutdated,
  type AmendedFact,
  type JudgeItem,
  type ProposeContext,
  type ProposeCorrection,
  type ProposedFact,
} from '@huihuan/custody-domain';
import type { Problem } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { weighingEvent } from '../books/weighing-events.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites, knownStaff } from '../local-copies/read-copies.ts';
import { actingPerson } from '../signatures/make-signature.ts';
import { holdingAt, loadCorrection, openCorrections } from './correction-books.ts';
import { judgeItem } from './judge-item.ts';
import { otherSideOf } from './whereabouts.ts';

/** Kinds of the sites that keep books here. */
export const sitesOfNetwork: readonly SiteKind[] = ['collection-point', 'transfer-station', 'sorting-centre'];

/** Who does this; `null` where no request of a person or a program is at work. */
export const personOfAct = (): string | null => {
  const personId = actingPerson();
  return personId === '' ? null : personId;
};

/** What a proposal is decided by. */
export const proposeContext = async (
  custody: CustodyOptions,
  tx: Tx,
  { correctionId, itemId, siteId, corrects, wanted, override }: ProposeCorrection,
): Promise<ProposeContext> => {
  const holding = await holdingAt(tx, itemId, siteId);
  const staff = await knownStaff(tx, [override?.supervisorId ?? null]);
  if (holding === undefined) return { holding, staff, ...unknown };
  const isGone = holding.state === 'handed-over';
  const otherSide = await otherSideOf(tx, { itemId, siteId, isGone });
  const waiting = await openCorrections(tx, [itemId]);
  return {
    holding,
    staff,
    words: {
      said: await ownWord(custody, tx, siteId, corrects),
      last: isGone ? null : await weighingEvent(custody, tx, holding),
    },
    hasMoved: otherSide !== null,
    otherSide,
    open: waiting.find(({ bySiteId }) => bySiteId === siteId)?.correctionId ?? null,
    isTaken: (await loadCorrection(tx, correctionId)) !== null,
    personId: personOfAct(),
    judge: await judgeItem(custody, tx, holding, wanted),
  };
};

export const noJudge: JudgeItem = () => {
  throw new Error('nothing is judged of an item that is not known');
};

const unknown = {
  ...{ words: { said: null, last: null }, hasMoved: false, otherSide: null, open: null, isTaken: false },
  ...{ personId: null, judge: noJudge },
} satisfies Omit<ProposeContext, 'holding' | 'staff'>;

/** What this site itself stated by that event: a site corrects its own word. */
const ownWord = async (
  { outbox }: CustodyOptions,
  tx: Tx,
  siteId: string,
  eventId: string,
): Promise<ReadEvent | null> => {
  const record = await outbox.recordOf(tx, siteSource(siteId), eventId);
  const said = record === null ? null : readEvent(record);
  return said?.ok === true ? said.value : null;
};

/** Where the holder's books are these same books they say at once whether a proposal to the holder still holds. */
export const staleAtHolder = async (
  { policy }: CustodyOptions,
  tx: Tx,
  fact: ProposedFact | AmendedFact,
): Promise<Problem | null> => {
  if (fact.type === 'cn.huihuan.item.amended.v1') return null;
  const { itemId, holderSiteId, bySiteId } = fact.data;
  const isOurs = (await knownSites(tx, [holderSiteId]))(holderSiteId)?.kind === policy.siteKind;
  if (holderSiteId === bySiteId || !isOurs) return null;
  const why = outdatedBy(fact.data, await holdingAt(tx, itemId, holderSiteId));
  return why === null ? null : proposalOutdated(itemId, why);
};
