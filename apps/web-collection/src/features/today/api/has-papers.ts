import type { Act } from '@huihuan/web-outbox';

/** A hand-in that stands: it has a receipt and a label. What was refused, taken back or given up has none. */
export const hasPapers = ({ kind, state }: Pick<Act, 'kind' | 'state'>): boolean =>
  kind === 'intake' && ['waiting', 'sent', 'done'].includes(state);
