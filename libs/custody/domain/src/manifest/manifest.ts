import type { EventData, Fact } from '@huihuan/contracts-events';
import { addWorkingDays } from '@huihuan/kernel-domain';

export type ManifestRecordedFact = Extract<Fact, { type: 'cn.huihuan.manifest.recorded.v1' }>;
export type ManifestConfirmedFact = Extract<Fact, { type: 'cn.huihuan.manifest.confirmed.v1' }>;

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
}

export interface ManifestConfirmation {
  readonly siteId: string;
  readonly grams: number;
  readonly confirmedOn: string;
}

export const manifestOf = (recorded: EventData<'cn.huihuan.manifest.recorded.v1'>): Manifest => {
  const { manifestId, shipmentId, wasteCode, number, transporter, grams, openedOn, confirmWithin = null } = recorded;
  return { manifestId, shipmentId, wasteCode, number, transporter, grams, openedOn, confirmWithin, confirmed: null };
};

export const confirmationOf = ({
  siteId,
  grams,
  confirmedOn,
}: EventData<'cn.huihuan.manifest.confirmed.v1'>): ManifestConfirmation => ({ siteId, grams, confirmedOn });

export interface ManifestClock {
  readonly state: 'waiting' | 'due-soon' | 'overdue' | 'confirmed';
  /** `null` as long as the goods were not received, and where no rule says it. */
  readonly dueOn: string | null;
  /** False where the calendar of one of the years is not known: then only Saturdays and Sundays are left out. */
  readonly isDueCertain: boolean;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * How a manifest stands on a day. Working days are counted from the day on which the goods were received; it is due soon from
 * the day before the last one on, and overdue from the day after.
 */
export const manifestClock = (
  { confirmWithin, confirmed }: Pick<Manifest, 'confirmWithin' | 'confirmed'>,
  receivedOn: string | null,
  today: string,
): ManifestClock => {
  const due = receivedOn === null || confirmWithin === null ? null : addWorkingDays(receivedOn, confirmWithin);
  const said = { dueOn: due?.day ?? null, isDueCertain: due?.isCertain ?? true };
  if (confirmed !== null) return { state: 'confirmed', ...said };
  if (due === null || today < dayBefore(due.day)) return { state: 'waiting', ...said };
  return { state: today > due.day ? 'overdue' : 'due-soon', ...said };
};
