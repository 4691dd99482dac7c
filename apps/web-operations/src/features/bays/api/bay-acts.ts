import { useQueryClient } from '@tanstack/react-query';
import { newId } from '@huihuan/web-kit';
import type { Bay } from '../../../lib/custody/use-bays.ts';
import { queueAct } from '../../../lib/live/act-queue.ts';
import { useActQueue, type ActQueue } from '../../../lib/live/use-act-queue.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { Thing } from './things.ts';

/** What somebody says of a bay. */
export type BayFacts = Pick<Bay, 'code' | 'name' | 'limitGrams' | 'limitPieces' | 'purpose'>;

export interface BayActs extends ActQueue {
  readonly make: (bay: BayFacts) => void;
  readonly change: (bayId: string, changes: Partial<BayFacts & Pick<Bay, 'isRetired'>>) => void;
  readonly put: (bayId: string, things: readonly Thing[]) => void;
}

export const queueOfBays = (siteId: string): string => `bays.${siteId}`;

const mostAtOnce = 500;

/**
 * Makes and changes bays, and puts goods into them, each once however often it is sent.
 * @param onPlaced how many things went into the bay of that code
 */
export const useBayActs = (
  { tier, siteId }: MySite,
  onPlaced: (moved: number, code: string, warnings: readonly { readonly zh: string; readonly en: string }[]) => void,
): BayActs => {
  const client = useQueryClient();
  const name = queueOfBays(siteId);
  const path = `/api/${tier}/sites/${siteId}`;
  const queue = useActQueue(name, (answer) => {
    for (const queryKey of [['bays'], ['lying'], ['storage', tier, siteId]])
      void client.invalidateQueries({ queryKey });
    const said = answer as { moved?: number; code: string; warnings?: readonly { zh: string; en: string }[] };
    if (said.moved !== undefined) onPlaced(said.moved, said.code, said.warnings ?? []);
  });
  return {
    ...queue,
    make: (bay) => queueAct(name, { path: `${path}/bays`, body: { id: newId(), ...bay } }),
    change: (bayId, changes) =>
      queueAct(name, { path: `${path}/bays/${bayId}/changes`, body: { id: newId(), ...changes } }),
    put: (bayId, things) => {
      for (let from = 0; from < things.length; from += mostAtOnce) {
        const some = things.slice(from, from + mostAtOnce).map(({ kind, id }) => ({ kind, id }));
        queueAct(name, { path: `${path}/placements`, body: { id: newId(), bayId, things: some } });
      }
    },
  };
};
