import { notInTheFuture } from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import type { IntakeOrigin, Warning } from './intake-command.ts';

/** A tablet may have been offline for long; after this many days somebody should ask why. */
export const oldAfterDays = 30;

export const checkTime = (occurredAt: string, now: string, origin?: IntakeOrigin): Result<readonly Warning[]> => {
  const future = notInTheFuture(occurredAt, now, '/occurredAt');
  if (!future.ok) return future;
  const days = (Date.parse(now) - Date.parse(occurredAt)) / 86_400_000;
  // opening stock is older than the books; how much is no surprise
  if (days <= oldAfterDays || origin?.kind === 'opening-stock') return accept([]);
  return accept([
    {
      code: 'time.old',
      zh: `交投时间在 ${Math.floor(days)} 天以前；请确认日期无误`,
      en: `the hand-in lies ${Math.floor(days)} days back; make sure that the date is right`,
    },
  ]);
};
