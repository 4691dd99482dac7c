import type { Act } from '@huihuan/web-outbox';

/** Whether a copy that the server gave at that time (ISO 8601) cannot show an act yet: it is on its way, or was settled since. */
export const isNews = ({ state, settledAt }: Pick<Act, 'state' | 'settledAt'>, fetchedAt: string): boolean =>
  ['waiting', 'sent', 'refused', 'put-aside'].includes(state) || (state === 'done' && (settledAt ?? '') >= fetchedAt);
