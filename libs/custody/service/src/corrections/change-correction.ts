import { readEvent, siteSource, type Amendable, type ReadEvent } from '@huihuan/contracts-events';
import {
  agreeToCorrection,
  correctionUnknown,
  declineCorrection,
  proposeCorrection,
  siteOfKind,
  type AgreeToCorrection,
  type Correction,
  type DeclineCorrection,
  type Holding,
  type ProposeContext,
  type ProposeCorrection,
  type Remark,
} from '@huihuan/custody-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { holdingsOfItems } from '../books/holding-rows.ts';
import { noteWeighing, weighingEvent } from '../books/weighing-events.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites, knownStaff } from '../local-copies/read-copies.ts';
import { loadCorrection, openCorrections } from './correction-books.ts';
import { judgeItem } from './judge-item.ts';
import { stateCorrection } from './state-corrections.ts';
import { otherSideOf } from './whereabouts.ts';

/** A correction after an act, with what rules had to say of it. */
export interface ChangedCorrection {
  readonly correction: Correction;
  readonly warnings: readonly Remark[];
}

interface Request<Command> {
  /** Id of the act; of the correction where it proposes one. */
  readonly id: string;
  readonly correlationId: string;
  readonly command: Command;
}

export const holdingAt = async (tx: Tx, itemId: string, siteId: string): Promise<Holding | undefined> =>
  (await holdingsOfItems(tx, [itemId])).find((holding) => holding.siteId === siteId);

const remarksOf = (warnings: readonly Problem[]): readonly Remark[] =>
  warnings.map(({ code, zh, en }) => ({ code, zh, en }));

/** A site corrects what it recorded of an item: alone while no other site ever had it, else it asks the other side. */
export const propose = async (
  custody: CustodyOptions,
  { id, correlationId, command }: Request<ProposeCorrection>,
): Promise<Result<ChangedCorrection>> => {
  const { itemId, siteId } = command;
  const known = await holdingAt(custody.database, itemId, siteId);
  if (known !== undefined) await noteWeighing(custody, known);
  return runCommand(
    custody.database,
    { id, operation: 'item.propose-correction', request: command, locks: [siteId] },
    async (tx) => {
      const speaker = await ownSite(custody, tx, siteId);
      if (!speaker.ok) return speaker;
      const decided = proposeCorrection(command, await proposeContext(custody, tx, command));
      if (!decided.ok) return decided;
      const { fact, judged, warnings } = decided.value;
      const said = { siteId, fact, judged, cause: { correlationId, causationId: id } };
      const correction = (await stateCorrection(custody, tx, said)) ?? amendedAlone(command, fact.data.before);
      return accept({ correction, warnings: remarksOf(warnings) });
    },
  );
};

/** What a site amended alone is answered like what two agreed on. */
const amendedAlone = (command: ProposeCorrection, whole: Amendable): Correction => {
  const { correctionId, itemId, siteId, corrects, wanted, reason, staffId } = command;
  const { grams, classCode, identifiers } = whole;
  const before = {
    ...(wanted.grams === undefined ? {} : { grams }),
    ...(wanted.classCode === undefined ? {} : { classCode }),
    ...(wanted.identifiers === undefined ? {} : { identifiers }),
  };
  return {
    ...{ correctionId, itemId, bySiteId: siteId, withSiteId: siteId, holderSiteId: siteId, corrects },
    ...{ before, after: wanted, reason, staffId, state: 'amended', ending: null, judged: {} },
  };
};

const proposeContext = async (
  custody: CustodyOptions,
  tx: Tx,
  { itemId, siteId, corrects, wanted, override }: ProposeCorrection,
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
    judge: await judgeItem(custody, tx, holding, wanted),
  };
};

const unknown = {
  ...{ words: { said: null, last: null }, hasMoved: false, otherSide: null, open: null },
  judge: () => {
    throw new Error('nothing is judged of an item that is not known');
  },
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

/** A chain has one writer: a site speaks in the books of its own tier. */
const ownSite = async ({ policy }: CustodyOptions, tx: Tx, siteId: string) =>
  siteOfKind(await knownSites(tx, [siteId]), siteId, [policy.siteKind], '/siteId');

interface Answer<Command> extends Request<Command> {
  readonly correctionId: string;
}

const answer = async <Command extends { readonly siteId: string }>(
  custody: CustodyOptions,
  { id, correctionId, command }: Answer<Command>,
  operation: string,
  act: (tx: Tx, correction: Correction) => Promise<Result<ChangedCorrection>>,
): Promise<Result<ChangedCorrection>> => {
  const known = await loadCorrection(custody.database, correctionId);
  const sides = known === null ? [] : [known.bySiteId, known.withSiteId];
  return runCommand(
    custody.database,
    { id, operation, request: { correctionId, command }, locks: [command.siteId, ...sides] },
    async (tx) => {
      const correction = await loadCorrection(tx, correctionId);
      if (correction === null) return refuse(correctionUnknown(correctionId));
      const speaker = await ownSite(custody, tx, command.siteId);
      return speaker.ok ? act(tx, correction) : speaker;
    },
  );
};

/** The other side says yes. */
export const agree = (
  custody: CustodyOptions,
  request: Answer<AgreeToCorrection>,
): Promise<Result<ChangedCorrection>> =>
  answer(custody, request, 'correction.agree', async (tx, correction) => {
    const { id, command, correlationId } = request;
    const { siteId, override } = command;
    const holding = await holdingAt(tx, correction.itemId, siteId);
    const judge = holding === undefined ? unknown.judge : await judgeItem(custody, tx, holding, correction.after);
    const staff = await knownStaff(tx, [override?.supervisorId ?? null]);
    const decided = agreeToCorrection(correction, command, { holding, judge, staff });
    if (!decided.ok) return decided;
    const { fact, warnings } = decided.value;
    const said = { siteId, fact, cause: { correlationId, causationId: id } };
    const after = (await stateCorrection(custody, tx, said)) ?? correction;
    return accept({ correction: after, warnings: remarksOf(warnings) });
  });

/** The other side says no, or who proposed it takes it back. */
export const decline = (
  custody: CustodyOptions,
  request: Answer<DeclineCorrection>,
): Promise<Result<ChangedCorrection>> =>
  answer(custody, request, 'correction.decline', async (tx, correction) => {
    const { id, command, correlationId } = request;
    const decided = declineCorrection(correction, command);
    if (!decided.ok) return decided;
    const said = { siteId: command.siteId, fact: decided.value, cause: { correlationId, causationId: id } };
    const after = (await stateCorrection(custody, tx, said)) ?? correction;
    return accept({ correction: after, warnings: [] });
  });
