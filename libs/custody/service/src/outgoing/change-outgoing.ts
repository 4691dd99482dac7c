import type { Fact } from '@huihuan/contracts-events';
import {
  changesOfList,
  decideOutgoing,
  evolveContainer,
  evolveOutgoing,
  goesIntoUse,
  judgeDelivery,
  judgeDispatch,
  remarksOn,
  type OutgoingCommand,
  type OutgoingContext,
  type OutgoingEvent,
  type OutgoingShipment,
  type PrivateOutgoingEvent,
  type Remark,
  toSignOfDispatch,
  type ShipmentLine,
} from '@huihuan/custody-domain';
import { accept, refuse, type Json, type Result } from '@huihuan/kernel-domain';
import type { Cause } from '@huihuan/messaging-core';
import { rowsOf, runCommand, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { applyChanges } from '../books/apply-changes.ts';
import { loadContainers, recordContainers } from '../books/container-books.ts';
import { presentHoldings } from '../books/holding-rows.ts';
import { loadOutgoing, recordOutgoing } from '../books/outgoing-books.ts';
import { stateFacts } from '../books/state-facts.ts';
import { recordDriverSignatures } from '../driver/driver-signature-books.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites, knownStaff, knownTrucks } from '../local-copies/read-copies.ts';
import { withoutReleases } from '../releases/released.ts';
import type { DeviceSignature } from '../signatures/make-signature.ts';
import { storiesOf } from '../stories/stories-of.ts';
import { signInPassing } from '../signatures/signature-in-passing.ts';

export interface OutgoingRequest {
  /** What the client sent, as it sent it: times that it left out are filled in below and may differ when it sends again. */
  readonly asked: { readonly id: string };
  readonly shipmentId: string;
  readonly correlationId: string;
  readonly command: OutgoingCommand;
  /** What the device of the sender has signed, where it comes with the dispatch. */
  readonly signature?: DeviceSignature | null;
}

/** A shipment after an act, with what the rules had to say of the act. */
export type ChangedOutgoing = OutgoingShipment & { readonly remarks?: readonly Remark[] };

/** One act of the sender on a shipment: decided by the domain, written with its facts and its effect on the stock. */
export const changeOutgoing = async (
  custody: CustodyOptions,
  request: OutgoingRequest,
): Promise<Result<ChangedOutgoing>> => {
  const { asked, shipmentId, command, correlationId, signature = null } = request;
  const { id } = asked;
  const senderId = command.kind === 'open' ? command.fromSiteId : await senderOf(custody.database, shipmentId);
  if (senderId === null) return refuse(shipmentUnknown(shipmentId));
  return runCommand(
    custody.database,
    { id, operation: `shipment.${command.kind}`, request: { shipmentId, asked }, locks: [senderId] },
    async (tx) => {
      const before = await loadOutgoing(tx, shipmentId);
      const context = await contextOf(custody, tx, before, command);
      const decided = decideOutgoing(before, command, context);
      if (!decided.ok) return decided;
      const released = await spendRelease(custody, tx, { request, before, siteId: senderId });
      if (!released.ok) return released;
      const cause = { correlationId, causationId: id };
      const after = await record(custody, tx, before, { events: decided.value, cause });
      const signed = await signDispatch(custody, tx, { events: decided.value, cause, signature });
      return signed.ok ? accept({ ...after, ...remarksFor(before, command, context) }) : signed;
    },
  );
};

interface Spending {
  readonly request: OutgoingRequest;
  readonly before: OutgoingShipment;
  readonly siteId: string;
}

/** An override that somebody else than the supervisor sends rests on a release of this very act and of the list as it is sealed. */
const spendRelease = async (
  { releases = withoutReleases }: CustodyOptions,
  tx: Tx,
  { request: { asked, shipmentId, command }, before, siteId }: Spending,
): Promise<Result<null>> => {
  if (command.kind !== 'dispatch' || command.override?.releaseId === undefined) return accept(null);
  const body = { shipmentId, ...asked } as unknown as Json;
  const sealed = 'sealedDigest' in before ? { sealedDigest: before.sealedDigest } : {};
  const record = { act: 'shipment.dispatch', siteId, recordId: asked.id, body, ...sealed };
  return releases.spend(tx, command.override, record);
};

const senderOf = async (tx: Tx, shipmentId: string): Promise<string | null> => {
  const [row] = await rowsOf<{ siteId: string }>(
    tx,
    'select from_site_id as "siteId" from outgoing where shipment_id = $1',
    [shipmentId],
  );
  return row?.siteId ?? null;
};

export const shipmentUnknown = (shipmentId: string) => ({
  code: 'shipment.unknown',
  kind: 'missing' as const,
  zh: `本级台账中没有运单 ${shipmentId}；请核对编号`,
  en: `the books of this tier do not know the shipment ${shipmentId}; check the id`,
  details: { shipmentId },
});

/** Reads everything that the decision may ask for, in a few statements however long the list is. */
const contextOf = async (
  custody: CustodyOptions,
  tx: Tx,
  shipment: OutgoingShipment,
  command: OutgoingCommand,
): Promise<OutgoingContext> => {
  const parties = command.kind === 'open' ? command : partiesIn(shipment);
  const lines = shipment.state === 'none' ? [] : shipment.lines;
  const named = namedBy(command);
  const container = await loadContainers(tx, [...named.containers, ...lines.flatMap(containerOfLine)]);
  const members = named.containers.flatMap((containerId) => container(containerId)?.itemIds ?? []);
  const site = await knownSites(tx, [parties.fromSiteId, parties.toSiteId]);
  const places = [parties.fromSiteId, parties.toSiteId].map((siteId) => (siteId === null ? undefined : site(siteId)));
  return {
    policy: custody.policy,
    now: custody.now().toISOString(),
    site,
    rules: await knownRules(tx, places),
    truck: await knownTrucks(tx, [parties.truckId]),
    staff: await knownStaff(tx, [parties.driverId, supervisorIn(command)]),
    holding: await presentHoldings(tx, [...lines.map(({ item }) => item.itemId), ...named.items, ...members]),
    container,
    stories: await storiesOf(tx, asksStories(command) ? lines.map(({ item }) => item.itemId) : []),
  };
};

const remarksFor = (
  before: OutgoingShipment,
  command: OutgoingCommand,
  context: OutgoingContext,
): { readonly remarks?: readonly Remark[] } => {
  if (before.state === 'none') return {};
  if (command.kind === 'dispatch') {
    const at = command.dispatchedAt ?? context.now;
    return { remarks: remarksOn(judgeDispatch(before, at, context)) };
  }
  return command.kind === 'deliver' ? { remarks: remarksOn(judgeDelivery(before, command, context)) } : {};
};

const asksStories = (command: OutgoingCommand): boolean =>
  command.kind === 'seal' ||
  command.kind === 'dispatch' ||
  (command.kind === 'deliver' && goesIntoUse(command.outcome));

const supervisorIn = (command: OutgoingCommand): string | null =>
  command.kind === 'dispatch' || command.kind === 'deliver' ? (command.override?.supervisorId ?? null) : null;

const nobody = { fromSiteId: null, toSiteId: null, truckId: null, driverId: null };

const partiesIn = (shipment: OutgoingShipment) => (shipment.state === 'none' ? nobody : shipment);

const containerOfLine = ({ containerId }: ShipmentLine): readonly string[] =>
  containerId === null ? [] : [containerId];

const namedBy = (
  command: OutgoingCommand,
): { readonly items: readonly string[]; readonly containers: readonly string[] } =>
  command.kind === 'change-lines'
    ? { items: command.addItems, containers: [...command.addContainers, ...command.removeContainers] }
    : { items: [], containers: [] };

const isPrivate = (event: OutgoingEvent): event is PrivateOutgoingEvent => event.type.startsWith('outgoing.');

interface Recorded {
  readonly events: readonly OutgoingEvent[];
  readonly cause: Cause;
}

const record = async (
  custody: CustodyOptions,
  tx: Tx,
  before: OutgoingShipment,
  { events, cause }: Recorded,
): Promise<OutgoingShipment> => {
  let after = before;
  const facts: Fact[] = [];
  for (const event of events) {
    if (isPrivate(event)) await applyChanges(tx, changesOfList(after, event));
    else facts.push(event);
    after = evolveOutgoing(after, event);
  }
  await recordOutgoing(tx, after, events);
  if (facts.length > 0 && after.state !== 'none') {
    await stateFacts(custody, tx, { siteId: after.fromSiteId, facts, cause });
    await dispatchContainers(tx, facts);
    await recordDriverSignatures(tx, facts);
  }
  return after;
};

/** The sender signs with the dispatch: by its device, or by the server for whoever is signed in. */
const signDispatch = async (
  custody: CustodyOptions,
  tx: Tx,
  { events, cause, signature }: Recorded & { readonly signature: DeviceSignature | null },
): Promise<Result<null>> => {
  const sent = events.find((event) => event.type === 'cn.huihuan.shipment.dispatched.v1');
  if (sent === undefined) return accept(null);
  return signInPassing(custody, tx, { what: toSignOfDispatch(sent.data), given: signature, cause });
};

/** Containers on a list that left have left with it. */
const dispatchContainers = async (tx: Tx, facts: readonly Fact[]): Promise<void> => {
  for (const fact of facts) {
    if (fact.type !== 'cn.huihuan.shipment.dispatched.v1') continue;
    const ids = [...new Set(fact.data.lines.flatMap(containerOfLine))];
    const find = await loadContainers(tx, ids);
    const containers = ids.map(find).filter((container) => container !== undefined);
    await recordContainers(
      tx,
      containers.filter(({ state }) => state === 'packed').map((container) => evolveContainer(container, fact)),
    );
  }
};
