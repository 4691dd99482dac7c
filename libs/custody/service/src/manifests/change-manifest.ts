import { classAt } from '@huihuan/catalogue-domain';
import type { CatalogueClassFacts, Fact, HandoverSide } from '@huihuan/contracts-events';
import {
  confirmManifest,
  recordManifest,
  voidManifest,
  type ConfirmManifest,
  type RecordManifest,
  type ShipmentLine,
  type VoidManifest,
} from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { loadIncoming } from '../books/incoming-books.ts';
import { loadOutgoing } from '../books/outgoing-books.ts';
import { saidBy, stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownClasses, knownSites } from '../local-copies/read-copies.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { keepManifests, manifestsOf, manifestWithNumber, shipmentOfManifest } from './manifest-books.ts';
import { keepSealedWastes } from './shipment-wastes.ts';

export type ManifestCommand =
  | ({ readonly kind: 'record' } & RecordManifest)
  | ({ readonly kind: 'void' } & VoidManifest)
  /** By the receiver itself; by the sender only for an enterprise that keeps no books in the network. */
  | ({ readonly kind: 'confirm'; readonly side: HandoverSide } & ConfirmManifest);

export interface ManifestRequest {
  readonly asked: { readonly id: string };
  readonly shipmentId: string;
  readonly correlationId: string;
  readonly command: ManifestCommand;
}

export interface ShipmentOfManifests {
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly state: string;
  readonly lines: readonly ShipmentLine[];
  /** ISO 8601; what the days of the receiver are counted from, once it is known. */
  readonly dispatchedAt: string | null;
  readonly receivedAt: string | null;
}

const headOf = (shipment: Omit<ShipmentOfManifests, 'dispatchedAt' | 'receivedAt'>): ShipmentOfManifests => {
  const { shipmentId, fromSiteId, toSiteId, state, lines } = shipment;
  const [dispatchedAt, receivedAt] = [timeIn(shipment, 'dispatchedAt'), timeIn(shipment, 'receivedAt')];
  return { shipmentId, fromSiteId, toSiteId, state, lines, dispatchedAt, receivedAt };
};

const timeIn = (shipment: object, name: 'dispatchedAt' | 'receivedAt'): string | null => {
  const value: unknown = (shipment as Record<string, unknown>)[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The shipment in the books of one side; of both sides, where both are of this tier, that of the side that is asked. */
export const shipmentOfSide = async (
  tx: Tx,
  shipmentId: string,
  side: HandoverSide,
): Promise<Result<ShipmentOfManifests>> => {
  const shipment = side === 'sender' ? await loadOutgoing(tx, shipmentId) : await loadIncoming(tx, shipmentId);
  if (shipment.state === 'none' || shipment.state === 'unknown') return refuse(shipmentUnknown(shipmentId));
  return accept(headOf(shipment));
};

const sideOf = (command: ManifestCommand): HandoverSide => (command.kind === 'confirm' ? command.side : 'sender');

/** Records, confirms or voids a manifest: a fact of the site that says it. */
export const changeManifest = async (
  custody: CustodyOptions,
  { asked, shipmentId, correlationId, command }: ManifestRequest,
): Promise<Result<null>> => {
  const side = sideOf(command);
  const known = await shipmentOfSide(custody.database, shipmentId, side);
  if (!known.ok) return known;
  const siteId = side === 'sender' ? known.value.fromSiteId : known.value.toSiteId;
  return runCommand(
    custody.database,
    {
      id: asked.id,
      operation: `manifest.${command.kind}`,
      request: { shipmentId, side, asked },
      locks: [siteId, command.manifestId],
    },
    async (tx) => {
      const shipment = await shipmentOfSide(tx, shipmentId, side);
      if (!shipment.ok) return shipment;
      const decided = await decide(custody, tx, shipment.value, { command, siteId });
      if (!decided.ok) return decided;
      if (command.kind === 'record') await keepSealedWastes(tx, shipmentId);
      const cause = { correlationId, causationId: asked.id };
      const facts = [decided.value];
      await keepManifests(tx, saidBy(facts, await stateFacts(custody, tx, { siteId, facts, cause })));
      return accept(null);
    },
  );
};

const decide = async (
  { now }: CustodyOptions,
  tx: Tx,
  shipment: ShipmentOfManifests,
  { command, siteId }: { readonly command: ManifestCommand; readonly siteId: string },
): Promise<Result<Fact>> => {
  const context = { now: now().toISOString(), shipment, manifests: await manifestsOf(tx, shipment.shipmentId) };
  const receiver = (await knownSites(tx, [shipment.toSiteId]))(shipment.toSiteId);
  if (command.kind === 'confirm') {
    if (command.side === 'sender' && receiver?.kind !== 'downstream') return refuse(receiverConfirmsItself);
    return confirmManifest(command, { ...context, bySiteId: siteId, side: command.side });
  }
  if (command.kind === 'void') return voidManifest(command, context);
  return recordManifest(command, {
    ...context,
    numberOf: await manifestWithNumber(tx, { ...command, siteId }),
    heldBy: await shipmentOfManifest(tx, command.manifestId),
    receiver: receiver ?? { siteId: shipment.toSiteId, areaCode: '' },
    rules: await knownRules(tx, [receiver]),
    wasteCodeOf: await wasteCodes(tx, shipment.lines, context.now),
  });
};

/** By the catalogue of the day; goods outlive the class they came in under, so else by any of its versions. */
export const wasteCodes = async (
  tx: Tx,
  lines: readonly ShipmentLine[],
  at: string,
): Promise<(classCode: string) => string | null> => {
  const classes = await knownClasses(
    tx,
    lines.map(({ item }) => item.classCode),
  );
  return (classCode) => (classAt(classes, classCode, at) ?? lastOf(classes, classCode))?.wasteCode ?? null;
};

const lastOf = (classes: readonly CatalogueClassFacts[], classCode: string): CatalogueClassFacts | undefined =>
  classes
    .filter((each) => each.classCode === classCode)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1);

const receiverConfirmsItself = {
  code: 'manifest.receiver-confirms',
  kind: 'conflict' as const,
  zh: '接收方在本网络内，由接收方自行确认',
  en: 'the receiver keeps books in this network and confirms by itself',
};
