import type { Amendable } from '@huihuan/contracts-events';
import {
  agreeToCorrection,
  correctionUnknown,
  declineCorrection,
  proposeCorrection,
  siteOfKind,
  type AgreeToCorrection,
  type Correction,
  type DeclineCorrection,
  type ProposeCorrection,
  type Remark,
} from '@huihuan/custody-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { noteWeighing } from '../books/weighing-events.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites, knownStaff } from '../local-copies/read-copies.ts';
import { holdingAt, loadCorrection } from './correction-books.ts';
import { judgeItem } from './judge-item.ts';
import { noJudge, personOfAct, proposeContext, sitesOfNetwork, staleAtHolder } from './propose-context.ts';
import { settleAgreed } from './settle-agreed.ts';
import { stateCorrection } from './state-corrections.ts';

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
      const other = await otherSite(tx, command.withSiteId);
      if (!other.ok) return other;
      const decided = proposeCorrection(command, await proposeContext(custody, tx, command));
      if (!decided.ok) return decided;
      const { fact, judged, warnings } = decided.value;
      const stale = await staleAtHolder(custody, tx, fact);
      if (stale !== null) return refuse(stale);
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

/** A chain has one writer: a site speaks in the books of its own tier. */
const ownSite = async ({ policy }: CustodyOptions, tx: Tx, siteId: string) =>
  siteOfKind(await knownSites(tx, [siteId]), siteId, [policy.siteKind], '/siteId');

/** Where a request names the other side: a site of the network, because whoever buys from it keeps no books here. */
const otherSite = async (tx: Tx, siteId: string | null): Promise<Result<unknown>> =>
  siteId === null ? accept(null) : siteOfKind(await knownSites(tx, [siteId]), siteId, sitesOfNetwork, '/withSiteId');

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
    const judge = holding === undefined ? noJudge : await judgeItem(custody, tx, holding, correction.after);
    const staff = await knownStaff(tx, [override?.supervisorId ?? null]);
    const decided = agreeToCorrection(correction, command, { holding, judge, staff, personId: personOfAct() });
    if (!decided.ok) return decided;
    const { fact, warnings } = decided.value;
    const cause = { correlationId, causationId: id };
    const heard = (await stateCorrection(custody, tx, { siteId, fact, cause })) ?? correction;
    const isOurs = (await ownSite(custody, tx, correction.holderSiteId)).ok;
    // of the holder in these same books nobody else will tell them that both agree
    const settled = isOurs && heard.state === 'agreed';
    const after = settled ? ((await settleAgreed(custody, tx, heard, { agreedBy: siteId, cause })) ?? heard) : heard;
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
