import type { Fact } from '@huihuan/contracts-events';
import {
  decideIncoming,
  evolveDiscrepancy,
  evolveIncoming,
  evolveOutgoing,
  mayBeReceived,
  noDiscrepancy,
  remarksOn,
  toSignOfReceipt,
  type Discrepancy,
  type DiscrepancyOpenedFact,
  type IncomingCommand,
  type IncomingContext,
  type IncomingEvent,
  type IncomingShipment,
  type Remark,
} from '@huihuan/custody-domain';
import { toleranceHandoverAt } from '@huihuan/catalogue-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Cause } from '@huihuan/messaging-core';
import { rowsOf, runCommand, type Tx } from '@huihuan/platform-persistence';
import { recordDiscrepancies } from '../books/discrepancy-books.ts';
import { loadIncoming, recordIncoming } from '../books/incoming-books.ts';
import { loadOutgoing, recordOutgoing } from '../books/outgoing-books.ts';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownClasses, knownSites, knownStaff } from '../local-copies/read-copies.ts';
import { limitedStock } from '../storage/limited-stock.ts';
import type { DeviceSignature } from '../signatures/make-signature.ts';
import { keepReceiptWarnings } from './receipt-warnings.ts';
import { signInPassing } from '../signatures/signature-in-passing.ts';

export interface IncomingRequest {
  /** What the client sent, as it sent it: times that it left out are filled in below and may differ when it sends again. */
  readonly asked: { readonly id: string };
  readonly shipmentId: string;
  readonly correlationId: string;
  readonly command: IncomingCommand;
  /** What the device of the receiver has signed, where it comes with the receipt. */
  readonly signature?: DeviceSignature | null;
}

export interface ReceivingAnswer {
  readonly shipment: IncomingShipment;
  readonly discrepancies: readonly Discrepancy[];
  /** What rules said of a receipt that was closed; answers that were kept before it was told have none. */
  readonly warnings?: readonly Remark[];
}

/** One act of the receiver on a shipment that is on its way to it. */
export const changeIncoming = async (
  custody: CustodyOptions,
  request: IncomingRequest,
): Promise<Result<ReceivingAnswer>> => {
  const { asked, shipmentId, command, correlationId, signature = null } = request;
  const { id } = asked;
  const [parties] = await rowsOf<{ from: string; to: string }>(
    custody.database,
    'select from_site_id as "from", to_site_id as "to" from incoming where shipment_id = $1',
    [shipmentId],
  );
  if (parties === undefined) return refuse(notAnnounced(shipmentId));
  return runCommand(
    custody.database,
    // Where the sender's books are in this database too, its holdings change in the same transaction.
    { id, operation: `receipt.${command.kind}`, request: { shipmentId, asked }, locks: [parties.from, parties.to] },
    async (tx) => {
      const before = await loadIncoming(tx, shipmentId);
      const context = await contextOf(custody, tx, parties, command);
      const decided = decideIncoming(before, command, context);
      if (!decided.ok) return decided;
      const cause = { correlationId, causationId: id };
      const answer = await record(custody, tx, before, { events: decided.value, cause });
      const signed = await signReceipt(custody, tx, { events: decided.value, cause, signature });
      if (!signed.ok) return signed;
      const warnings = remarksOnReceipt(decided.value, context);
      if (command.kind === 'close-receipt') await keepReceiptWarnings(tx, shipmentId, warnings);
      return accept({ ...answer, warnings });
    },
  );
};

const remarksOnReceipt = (events: readonly IncomingEvent[], context: IncomingContext): readonly Remark[] =>
  events.flatMap((event) => {
    if (event.type !== 'cn.huihuan.shipment.received.v1') return [];
    const { toSiteId, lines, receivedAt } = event.data;
    return remarksOn(mayBeReceived({ toSiteId, lines, at: receivedAt }, context));
  });

const notAnnounced = (shipmentId: string) => ({
  code: 'shipment.not-announced',
  kind: 'missing' as const,
  zh: `尚未收到运单 ${shipmentId} 的发运记录；请核对编号，若刚刚发出请稍候再试`,
  en: `the record of shipment ${shipmentId} has not arrived here; check the id, or try again in a moment if it just left`,
  details: { shipmentId },
});

const contextOf = async (
  custody: CustodyOptions,
  tx: Tx,
  parties: { readonly from: string; readonly to: string },
  command: IncomingCommand,
) => {
  const supervisorId = command.kind === 'close-receipt' ? (command.override?.supervisorId ?? null) : null;
  const now = custody.now().toISOString();
  const site = await knownSites(tx, [parties.from, parties.to]);
  return {
    policy: custody.policy,
    now,
    site,
    staff: await knownStaff(tx, [supervisorId]),
    ...(command.kind === 'close-receipt' ? { stored: await limitedStock(tx, parties.to) } : {}),
    rules: await knownRules(tx, [site(parties.from), site(parties.to)]),
    toleranceHandover: toleranceHandoverAt(await knownClasses(tx), now),
    nextDiscrepancyId: custody.newId,
  };
};

const isOpened = (event: IncomingEvent): event is DiscrepancyOpenedFact =>
  event.type === 'cn.huihuan.discrepancy.opened.v1';

interface Recorded {
  readonly events: readonly IncomingEvent[];
  readonly cause: Cause;
}

const record = async (
  custody: CustodyOptions,
  tx: Tx,
  before: IncomingShipment,
  { events, cause }: Recorded,
): Promise<ReceivingAnswer> => {
  const shipment = events.reduce(evolveIncoming, before);
  await recordIncoming(tx, shipment);
  const discrepancies = events.filter(isOpened).map((event) => evolveDiscrepancy(noDiscrepancy, event));
  const facts = events.filter((event): event is IncomingEvent & Fact => event.type !== 'incoming.findings-recorded');
  if (facts.length > 0 && shipment.state !== 'unknown') {
    await stateFacts(custody, tx, { siteId: shipment.toSiteId, facts, cause });
    await recordDiscrepancies(tx, discrepancies);
    await closeOwnOutgoing(tx, facts);
  }
  return { shipment, discrepancies };
};

/** The receiver signs the sender's list and its own findings with the receipt. */
const signReceipt = async (
  custody: CustodyOptions,
  tx: Tx,
  { events, cause, signature }: Recorded & { readonly signature: DeviceSignature | null },
): Promise<Result<null>> => {
  const received = events.find((event) => event.type === 'cn.huihuan.shipment.received.v1');
  if (received === undefined) return accept(null);
  return signInPassing(custody, tx, { what: toSignOfReceipt(received), given: signature, cause });
};

/** Where the sender is a site of the same tier and database, its books hear of the receipt at once. */
const closeOwnOutgoing = async (tx: Tx, facts: readonly Fact[]): Promise<void> => {
  for (const fact of facts) {
    if (fact.type !== 'cn.huihuan.shipment.received.v1') continue;
    const sent = await loadOutgoing(tx, fact.data.shipmentId);
    if (sent.state === 'in-transit') await recordOutgoing(tx, evolveOutgoing(sent, fact), [fact]);
  }
};
