import type { Override } from '@huihuan/contracts-events';
import type { QueuedAct } from './act-queue.ts';

/** A refused act with who answers for it: another act, under an id of its own. */
export const answeredFor = ({ body, ...act }: QueuedAct, override: Override, id: string): QueuedAct => ({
  ...act,
  body: { ...body, id, override },
});
