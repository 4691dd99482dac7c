import { siteSource } from '@huihuan/contracts-events';
import {
  decideClosure,
  decideCorrection,
  itemUnknown,
  type CloseItems,
  type CorrectItem,
  type Holding,
} from '@huihuan/custody-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { presentHoldings } from '../books/holding-rows.ts';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { releaseClaims } from '../identity/claims.ts';

export interface CorrectionRequest {
  readonly id: string;
  readonly itemId: string;
  readonly correlationId: string;
  readonly command: CorrectItem;
}

/** Corrects the weight of an item in stock by a new fact that names the one which was wrong. */
export const correctItem = (custody: CustodyOptions, request: CorrectionRequest): Promise<Result<Holding>> => {
  const { id, itemId, command, correlationId } = request;
  return runCommand(
    custody.database,
    { id, operation: 'item.correct', request: { itemId, command }, locks: [command.siteId] },
    async (tx) => {
      const holding = (await presentHoldings(tx, [itemId]))(itemId);
      if (holding === undefined) return refuse(itemUnknown(itemId));
      const decided = decideCorrection(holding, command);
      if (!decided.ok) return decided;
      if (!(await isSaidOf(custody, tx, itemId, command))) return refuse(correctionOfNothing(command.corrects, itemId));
      const cause = { correlationId, causationId: id };
      await stateFacts(custody, tx, { siteId: command.siteId, facts: [decided.value], cause });
      return present(tx, itemId);
    },
  );
};

/** Whether this site itself said something of the item by that event: a site corrects its own word. */
const isSaidOf = async (
  { outbox }: CustodyOptions,
  tx: Tx,
  itemId: string,
  { siteId, corrects }: CorrectItem,
): Promise<boolean> => (await outbox.recordOf(tx, siteSource(siteId), corrects))?.includes(itemId) === true;

const correctionOfNothing = (corrects: string, itemId: string): Problem => ({
  code: 'correction.of-nothing',
  kind: 'invalid',
  zh: `本场所没有关于该物品的事件 ${corrects}；请填写记录了错误重量的事件编号`,
  en: `this site stated no event ${corrects} about the item; name the event whose weight was wrong`,
  path: '/corrects',
  details: { corrects, itemId },
});

export interface ClosureRequest {
  readonly id: string;
  readonly correlationId: string;
  readonly command: CloseItems;
}

/** Ends the life of items in stock with an outcome, all of them or none. */
export const closeItems = (
  custody: CustodyOptions,
  { id, command, correlationId }: ClosureRequest,
): Promise<Result<{ readonly closed: number; readonly itemIds: readonly string[] }>> =>
  runCommand(
    custody.database,
    { id, operation: 'items.close', request: command, locks: [command.siteId] },
    async (tx) => {
      const decided = decideClosure(command, await presentHoldings(tx, command.itemIds));
      if (!decided.ok) return decided;
      const cause = { correlationId, causationId: id };
      await stateFacts(custody, tx, { siteId: command.siteId, facts: [decided.value], cause });
      await releaseClaims(tx, command.itemIds);
      return accept({ closed: command.itemIds.length, itemIds: command.itemIds });
    },
  );

const present = async (tx: Tx, itemId: string): Promise<Result<Holding>> => {
  const after = (await presentHoldings(tx, [itemId]))(itemId);
  return after === undefined ? refuse(itemUnknown(itemId)) : accept(after);
};
