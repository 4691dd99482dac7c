import { useQueryClient } from '@tanstack/react-query';
import { newId } from '@huihuan/web-kit';
import type { Bay } from '../../../lib/custody/use-bays.ts';
import { queueAct, queuedActs, type QueuedAct } from '../../../lib/live/act-queue.ts';
import { useActQueue, type ActQueue } from '../../../lib/live/use-act-queue.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { Thing } from './things.ts';

/** What somebody says of a bay. */
export type BayFacts = Pick<Bay, 'code' | 'name' | 'limitGrams' | 'limitPieces' | 'purpose'>;

/** How goods were put into the bay of that code. */
export interface Placed {
  readonly moved: number;
  readonly code: string;
  readonly warnings: readonly { readonly zh: string; readonly en: string }[];
}

/** What makes or changes a bay gives the id of the act, which the server answers later. */
export interface BayActs extends ActQueue {
  readonly make: (bay: BayFacts) => string;
  readonly change: (bayId: string, changes: Partial<BayFacts & Pick<Bay, 'isRetired'>>) => string;
  readonly put: (bayId: string, things: readonly Thing[]) => void;
}

export const queueOfBays = (siteId: string): string => `bays.${siteId}`;

const mostAtOnce = 500;

/** What an act puts into a bay. */
export const thingsOf = ({ body }: QueuedAct): readonly Thing[] =>
  (body as { readonly things?: readonly Thing[] }).things ?? [];

/** Whether something is sent into a bay and the server has not answered. */
export const isOnItsWay = (siteId: string, thingId: string): boolean =>
  queuedActs(queueOfBays(siteId)).some((act) => thingsOf(act).some(({ id }) => id === thingId));

/**
 * Makes and changes bays, and puts goods into them, each once however often it is sent.
 * @param onAnswered what the server took, and how goods were placed if it placed any
 */
export const useBayActs = (
  { tier, siteId }: MySite,
  onAnswered: (act: QueuedAct, placed: Placed | null) => void,
): BayActs => {
  const client = useQueryClient();
  const name = queueOfBays(siteId);
  const path = `/api/${tier}/sites/${siteId}`;
  const queue = useActQueue(name, (answer, act) => {
    for (const queryKey of [['bays'], ['lying'], ['storage', tier, siteId]])
      void client.invalidateQueries({ queryKey });
    const { moved, code, warnings = [] } = answer as Partial<Placed> & Pick<Placed, 'code'>;
    onAnswered(act, moved === undefined ? null : { moved, code, warnings });
  });
  const send = (to: string, more: object): string => {
    const id = newId();
    queueAct(name, { path: `${path}/${to}`, body: { id, ...more } });
    return id;
  };
  return {
    ...queue,
    make: (bay) => send('bays', bay),
    change: (bayId, changes) => send(`bays/${bayId}/changes`, changes),
    put: (bayId, things) => {
      for (let from = 0; from < things.length; from += mostAtOnce) {
        const some = things.slice(from, from + mostAtOnce).map(({ kind, id }) => ({ kind, id }));
        send('placements', { bayId, things: some });
      }
    },
  };
};
