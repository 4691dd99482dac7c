import type { Letter } from '../../../lib/api/types.ts';

/** What came early and has waited this long needs a hand like what failed; the services count it so, too. */
const overdueMilliseconds = 10 * 60_000;

/** @param now milliseconds since 1970 */
export const isOverdue = ({ reason, firstAt }: Letter, now: number): boolean =>
  reason === 'early' && now - Date.parse(firstAt) > overdueMilliseconds;
