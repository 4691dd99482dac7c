import { fact, type HandoverSide } from '@huihuan/contracts-events';
import { accept, chinaDay, holdsPersonalNumber, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { rulesOn, type RuleBook } from '@huihuan/rules-domain';
import type { KnownSite } from '../handover/known.ts';
import { heaviestLoadGrams, type ShipmentLine } from '../handover/shipment-line.ts';
import type {
  Manifest,
  ManifestConfirmedFact,
  ManifestRecordedFact,
  ManifestVoidCause,
  ManifestVoidedFact,
} from './manifest.ts';
import * as problem from './manifest-problems.ts';
import { wasteOfShipment } from './waste-of-shipment.ts';

export interface RecordManifest {
  /** Named again while it is not confirmed, it is put right. */
  readonly manifestId: string;
  readonly wasteCode: string;
  /** As the national platform or the paper gives it. */
  readonly number: string;
  /** The enterprise that drives. */
  readonly transporter: string;
  /** Day in China; `null` means the day of the act. */
  readonly openedOn: string | null;
  readonly staffId: string | null;
}

export interface ConfirmManifest {
  readonly manifestId: string;
  /** What was taken. */
  readonly grams: number;
  /** What differs, in the receiver's words; `null` where nothing does. Another weight than that of the manifest needs it. */
  readonly remark: string | null;
  /** Day in China; `null` means the day of the act. */
  readonly confirmedOn: string | null;
  readonly staffId: string | null;
}

export interface VoidManifest {
  readonly manifestId: string;
  readonly cause: ManifestVoidCause;
  readonly reason: string;
  readonly staffId: string | null;
}

export interface ManifestContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly shipment: {
    readonly shipmentId: string;
    readonly fromSiteId: string;
    readonly state: string;
    readonly lines: readonly ShipmentLine[];
    /** ISO 8601; `null` until the books know of it. */
    readonly dispatchedAt: string | null;
    readonly receivedAt: string | null;
  };
  /** The manifests of the shipment. */
  readonly manifests: readonly Manifest[];
}

export interface RecordContext extends ManifestContext {
  /** The shipment that has a manifest under the id that is asked for, whichever it is. */
  readonly heldBy: string | null;
  /** The manifest, other than this one, that has the number in these books, void ones, too. */
  readonly numberOf: string | null;
  readonly wasteCodeOf: (classCode: string) => string | null;
  /** Who confirms. */
  readonly receiver: Pick<KnownSite, 'siteId' | 'areaCode'>;
  readonly rules: RuleBook;
}

const open: readonly string[] = ['draft', 'cancelled'];

/** The sender states the manifest of one hazardous waste on a sealed list; its weight is that of the list. */
export const recordManifest = (command: RecordManifest, context: RecordContext): Result<ManifestRecordedFact> => {
  const { shipment, manifests, now } = context;
  const { manifestId, wasteCode, number, transporter, staffId } = command;
  const { shipmentId, fromSiteId: siteId, state } = shipment;
  if (open.includes(state)) return refuse(problem.listNotSealed(shipmentId, state));
  const openedOn = command.openedOn ?? chinaDay(now);
  if (openedOn > chinaDay(now)) return refuse(problem.dayInFuture('/openedOn', openedOn));
  if (holdsPersonalNumber(transporter)) return refuse(problem.personalNumber('/transporter'));
  const waste = wasteOfShipment(shipment.lines, context.wasteCodeOf);
  const grams = waste.get(wasteCode);
  if (grams === undefined) return refuse(problem.noSuchWaste(wasteCode, [...waste.keys()]));
  if (context.heldBy !== null && context.heldBy !== shipmentId) return refuse(problem.idOfAnother(manifestId));
  const stands = againstAnother(command, manifests);
  if (stands !== undefined) return refuse(stands);
  if (context.numberOf !== null) return refuse(problem.numberUsed(number, context.numberOf));
  const within = confirmWithin(context, openedOn);
  return accept(
    fact('cn.huihuan.manifest.recorded.v1', {
      ...{ siteId, manifestId, shipmentId, number, wasteCode, grams, staffId, transporter, openedOn },
      ...(within === undefined ? {} : { confirmWithin: within }),
    }),
  );
};

/** What a manifest of the shipment has against this one: that it is void, confirmed, or of the same waste. */
const againstAnother = (
  { manifestId, wasteCode }: RecordManifest,
  manifests: readonly Manifest[],
): Problem | undefined => {
  const own = manifests.find((each) => each.manifestId === manifestId);
  const before = own ?? manifests.find((each) => each.wasteCode === wasteCode && each.voided === null);
  if (before === undefined) return undefined;
  if (before.voided !== null) return problem.alreadyVoid(before);
  if (before.manifestId !== manifestId || before.wasteCode !== wasteCode) return problem.manifestExists(before);
  return before.confirmed === null ? undefined : problem.alreadyConfirmed(before);
};

const confirmWithin = ({ rules, receiver }: RecordContext, day: string): number | undefined =>
  rulesOn(rules, { day, areaCode: receiver.areaCode, siteId: receiver.siteId }).amount(
    'light-battery.note-confirmed',
    'days',
  );

export interface ConfirmContext extends ManifestContext {
  readonly bySiteId: string;
  /** The sender confirms for a receiver without books. */
  readonly side: HandoverSide;
}

/** From when on there is something to confirm: the goods were received; those for a receiver without books have left. */
const beginOf = ({ shipment, side }: ConfirmContext): Result<string> => {
  const { shipmentId, dispatchedAt, receivedAt } = shipment;
  if (side === 'receiver') return receivedAt === null ? refuse(problem.notReceived(shipmentId)) : accept(receivedAt);
  return dispatchedAt === null ? refuse(problem.notDispatched(shipmentId)) : accept(dispatchedAt);
};

const isWeight = (grams: number): boolean => Number.isInteger(grams) && grams > 0 && grams <= heaviestLoadGrams;

/** Another weight than that of the manifest is explained. */
const lacksRemark = ({ grams, remark }: ConfirmManifest, found: Manifest): boolean =>
  grams !== found.grams && (remark ?? '').trim() === '';

/** The receiver confirms with what it took: itself, or for an enterprise without books in the network the sender who heard of it. */
export const confirmManifest = (command: ConfirmManifest, context: ConfirmContext): Result<ManifestConfirmedFact> => {
  const { manifestId, grams, remark, staffId } = command;
  const { shipment, manifests, now, bySiteId } = context;
  const found = manifests.find((each) => each.manifestId === manifestId);
  if (found === undefined) return refuse(problem.manifestUnknown(manifestId, shipment.shipmentId));
  if (found.voided !== null) return refuse(problem.alreadyVoid(found));
  if (found.confirmed !== null) return refuse(problem.alreadyConfirmed(found));
  if (remark !== null && holdsPersonalNumber(remark)) return refuse(problem.personalNumber('/remark'));
  const begin = beginOf(context);
  if (!begin.ok) return begin;
  if (!isWeight(grams)) return refuse(problem.weightWrong(grams));
  const confirmedOn = command.confirmedOn ?? chinaDay(now);
  if (confirmedOn > chinaDay(now)) return refuse(problem.dayInFuture('/confirmedOn', confirmedOn));
  if (confirmedOn < found.openedOn) return refuse(problem.beforeItWasOpened(confirmedOn, found.openedOn));
  if (confirmedOn < chinaDay(begin.value)) return refuse(problem.beforeTheGoods(confirmedOn, chinaDay(begin.value)));
  if (lacksRemark(command, found)) return refuse(problem.remarkMissing(found.grams, grams));
  const { shipmentId, number, wasteCode } = found;
  return accept(
    fact('cn.huihuan.manifest.confirmed.v1', {
      ...{ siteId: bySiteId, manifestId, shipmentId, number, wasteCode, grams, staffId, confirmedOn },
      ...(remark === null ? {} : { remark }),
    }),
  );
};

/** The sender takes a manifest back that nobody has confirmed; what was confirmed stands in the books of both sides. */
export const voidManifest = (command: VoidManifest, context: ManifestContext): Result<ManifestVoidedFact> => {
  const { manifestId, cause, reason, staffId } = command;
  const { shipment, manifests, now } = context;
  const found = manifests.find((each) => each.manifestId === manifestId);
  if (found === undefined) return refuse(problem.manifestUnknown(manifestId, shipment.shipmentId));
  if (found.voided !== null) return refuse(problem.alreadyVoid(found));
  if (found.confirmed !== null) return refuse(problem.alreadyConfirmed(found));
  if (holdsPersonalNumber(reason)) return refuse(problem.personalNumber('/reason'));
  const { shipmentId, number, wasteCode, grams } = found;
  return accept(
    fact('cn.huihuan.manifest.voided.v1', {
      ...{ siteId: shipment.fromSiteId, manifestId, shipmentId, number, wasteCode, grams, staffId },
      ...{ cause, reason, voidedOn: chinaDay(now) },
    }),
  );
};
