import { readEvent, siteSource, type ReadEvent } from '@huihuan/contracts-events';
import {
  asksStories,
  decideClosure,
  decideCorrection,
  needsBothSides,
  judgeClosure,
  remarksOn,
  itemUnknown,
  mayBeCorrected,
  type CloseItems,
  type Remark,
  type ClosureContext,
  type CorrectItem,
  type Holding,
} from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { presentHoldings } from '../books/holding-rows.ts';
import { stateFacts } from '../books/state-facts.ts';
import { noteWeighing, weighingEvent } from '../books/weighing-events.ts';
import { otherSideOf } from '../corrections/whereabouts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { releaseClaims } from '../identity/claims.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites, knownStaff } from '../local-copies/read-copies.ts';
import { storiesOf } from '../stories/stories-of.ts';

export interface CorrectionRequest {
  readonly id: string;
  readonly itemId: string;
  readonly correlationId: string;
  readonly command: CorrectItem;
}

/**
 * Corrects the weight of an item in stock by a new fact that names the one which was wrong: alone, so only of what no other site of
 * the network ever had.
 */
export const correctItem = async (custody: CustodyOptions, request: CorrectionRequest): Promise<Result<Holding>> => {
  const { id, itemId, command, correlationId } = request;
  const known = (await presentHoldings(custody.database, [itemId]))(itemId);
  if (known !== undefined) await noteWeighing(custody, known);
  return runCommand(
    custody.database,
    { id, operation: 'item.correct', request: { itemId, command }, locks: [command.siteId] },
    async (tx) => {
      const holding = (await presentHoldings(tx, [itemId]))(itemId);
      if (holding === undefined) return refuse(itemUnknown(itemId));
      const decided = decideCorrection(holding, command);
      if (!decided.ok) return decided;
      const said = await ownWord(custody, tx, command);
      const last = await weighingEvent(custody, tx, holding);
      const corrected = mayBeCorrected({ itemId, ...command }, { said, last });
      if (!corrected.ok) return corrected;
      const other = await otherSideOf(tx, { itemId, siteId: command.siteId, isGone: false });
      if (other !== null) return refuse(needsBothSides(itemId, other));
      const cause = { correlationId, causationId: id };
      await stateFacts(custody, tx, { siteId: command.siteId, facts: [decided.value], cause });
      return present(tx, itemId);
    },
  );
};

/** What this site itself stated by that event: a site corrects its own word. */
const ownWord = async (
  { outbox }: CustodyOptions,
  tx: Tx,
  { siteId, corrects }: CorrectItem,
): Promise<ReadEvent | null> => {
  const record = await outbox.recordOf(tx, siteSource(siteId), corrects);
  const said = record === null ? null : readEvent(record);
  return said?.ok === true ? said.value : null;
};

export interface ClosureRequest {
  readonly id: string;
  readonly correlationId: string;
  readonly command: CloseItems;
}

export interface ItemsClosed {
  readonly closed: number;
  readonly itemIds: readonly string[];
  readonly warnings: readonly Remark[];
}

/** Ends the life of items in stock with an outcome, all of them or none. */
export const closeItems = async (custody: CustodyOptions, request: ClosureRequest): Promise<Result<ItemsClosed>> => {
  const closed = await close(custody, request);
  return closed.ok ? accept({ ...closed.value, warnings: closed.value.warnings ?? [] }) : closed;
};

/** Answers that were remembered before acts asked the rule book have no warnings. */
type Remembered = Omit<ItemsClosed, 'warnings'> & Partial<Pick<ItemsClosed, 'warnings'>>;

const close = (custody: CustodyOptions, { id, command, correlationId }: ClosureRequest): Promise<Result<Remembered>> =>
  runCommand(
    custody.database,
    { id, operation: 'items.close', request: command, locks: [command.siteId] },
    async (tx) => {
      const context = await closureContext(custody, tx, command);
      const decided = decideClosure(command, context);
      if (!decided.ok) return decided;
      const cause = { correlationId, causationId: id };
      await stateFacts(custody, tx, { siteId: command.siteId, facts: [decided.value], cause });
      await releaseClaims(tx, command.itemIds);
      const warnings = remarksOn(judgeClosure(command, context));
      return accept({ closed: command.itemIds.length, itemIds: command.itemIds, warnings });
    },
  );

/** Every outcome is judged by the rules and licences of the site; forms and steps are asked for only where the outcome waits for them. */
const closureContext = async (
  custody: CustodyOptions,
  tx: Tx,
  { siteId, itemIds, outcome, override }: CloseItems,
): Promise<ClosureContext> => {
  const site = await knownSites(tx, [siteId]);
  return {
    ...{ now: custody.now().toISOString(), site },
    holding: await presentHoldings(tx, itemIds),
    rules: await knownRules(tx, [site(siteId)]),
    staff: await knownStaff(tx, [override?.supervisorId ?? null]),
    stories: await storiesOf(tx, asksStories(outcome) ? itemIds : []),
  };
};

const present = async (tx: Tx, itemId: string): Promise<Result<Holding>> => {
  const after = (await presentHoldings(tx, [itemId]))(itemId);
  return after === undefined ? refuse(itemUnknown(itemId)) : accept(after);
};
