import type { EventData, Fact } from '@huihuan/contracts-events';
import { addWorkingDays, workingDaysUntil } from '@huihuan/kernel-domain';

export type ManifestRecordedFact = Extract<Fact, { type: 'cn.huihuan.manifest.recorded.v1' }>;
export type ManifestConfirmedFact = Extract<Fact, { type: 'cn.huihuan.manifest.confirmed.v1' }>;
export type ManifestVoidedFact = Extract<Fact, { type: 'cn.huihuan.manifest.voided.v1' }>;
export type ManifestVoidCause = ManifestVoidedFact['data']['cause'];

/** A transfer manifest (联单) of one hazardous waste in a shipment, and what its receiver confirmed. */
export interface Manifest {
  readonly manifestId: string;
  readonly shipmentId: string;
  readonly wasteCode: string;
  readonly number: string;
  readonly transporter: string;
  readonly grams: number;
  /** Day in China. */
  readonly openedOn: string;
  /** Working days within which the receiver confirms; `null` where no rule said it on that day. */
  readonly confirmWithin: number | null;
  readonly confirmed: ManifestConfirmation | null;
  /** Its sender took it back; its number stays used. */
  readonly voided: ManifestVoid | null;
}

export interface ManifestVoid {
  readonly cause: ManifestVoidCause;
  readonly reason: string;
  /** Day in China. */
  readonly voidedOn: string;
}

export interface ManifestConfirmation {
  readonly siteId: string;
  readonly grams: number;
  readonly confirmedOn: string;
  /** What differs, in the receiver's words. */
  readonly remark: string | null;
}

export const manifestOf = (recorded: EventData<'cn.huihuan.manifest.recorded.v1'>): Manifest => {
  const { manifestId, shipmentId, wasteCode, number, transporter, grams, openedOn, confirmWithin = null } = recorded;
  const stated = { manifestId, shipmentId, wasteCode, number, transporter, grams, openedOn, confirmWithin };
  return { ...stated, confirmed: null, voided: null };
};

export const confirmationOf = ({
  siteId,
  grams,
  confirmedOn,
  remark,
}: EventData<'cn.huihuan.manifest.confirmed.v1'>): ManifestConfirmation => ({
  ...{ siteId, grams, confirmedOn, remark: remark ?? null },
});

/** What a change of its list asks of the manifest of a shipment; `null` where it still says what is on the list. */
export type AskedOfManifest = 'void' | 'seal-or-void' | 'record-anew' | null;

/**
 * How the manifest follows its list: of a cancelled trip, and of waste that is no longer on the list, it has to be voided; while
 * the list is open again, the list has to be sealed or the manifest voided; where the weight changed, it has to be recorded anew.
 * @param grams of this waste on the sealed list; `null` where there is none
 */
export const askedOfManifest = (
  { grams: stated, confirmed, voided }: Pick<Manifest, 'grams' | 'confirmed' | 'voided'>,
  state: string,
  grams: number | null,
): AskedOfManifest => {
  if (confirmed !== null || voided !== null) return null;
  if (state === 'draft') return 'seal-or-void';
  if (state === 'cancelled' || grams === null) return 'void';
  return grams === stated ? null : 'record-anew';
};

export interface ManifestClock {
  readonly state: 'waiting' | 'due-soon' | 'overdue' | 'confirmed' | 'void';
  /** `null` as long as the goods were not received, and where no rule says it. */
  readonly dueOn: string | null;
  /** False where the calendar of one of the years is not known: then only Saturdays and Sundays are left out. */
  readonly isDueCertain: boolean;
  /** Working days until the last one is over, that one included; below zero so many after it. `null` where nothing waits. */
  readonly workingDaysLeft: number | null;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * How a manifest stands on a day. Working days are counted from the day on which the goods were received; it is due soon from
 * the day before the last one on, and overdue from the day after. A void one waits for nobody.
 */
export const manifestClock = (
  { confirmWithin, confirmed, voided }: Pick<Manifest, 'confirmWithin' | 'confirmed' | 'voided'>,
  receivedOn: string | null,
  today: string,
): ManifestClock => {
  const due = receivedOn === null || confirmWithin === null ? null : addWorkingDays(receivedOn, confirmWithin);
  const certain = { isDueCertain: due?.isCertain ?? true };
  if (voided !== null) return { state: 'void', dueOn: null, isDueCertain: true, workingDaysLeft: null };
  if (confirmed !== null) return { state: 'confirmed', dueOn: due?.day ?? null, ...certain, workingDaysLeft: null };
  if (due === null) return { state: 'waiting', dueOn: null, ...certain, workingDaysLeft: null };
  const said = { dueOn: due.day, ...certain, workingDaysLeft: workingDaysUntil(today, due.day) };
  if (today < dayBefore(due.day)) return { state: 'waiting', ...said };
  return { state: today > due.day ? 'overdue' : 'due-soon', ...said };
};
