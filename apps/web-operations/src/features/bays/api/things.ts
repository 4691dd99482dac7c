import { useInfiniteQuery } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Item } from '../../../lib/custody/types.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export interface Thing {
  readonly kind: 'item' | 'container';
  readonly id: string;
}

/** A loose item or a container that lies in a bay, or in none. */
export interface LyingThing extends Thing {
  readonly code: string | null;
  readonly classCode: string | null;
  readonly identifiers: Item['identifiers'];
  readonly items: number;
  readonly grams: number;
  readonly arrivedAt: string;
}

interface Page {
  readonly things: readonly LyingThing[];
  readonly next: string | null;
}

/** How a thing is told from others: what is painted on a container, the numbers of an item, or the end of an id. */
export const faceOf = ({ code, identifiers, id }: LyingThing): string =>
  code ?? (identifiers.map(({ value }) => value).join(' · ') || id.slice(-12));

/** What lies in a bay (`null`: in none), what came first first, a hundred at a time. */
export const useThings = ({ tier, siteId }: MySite, bayId: string | null) =>
  useInfiniteQuery({
    queryKey: ['lying', tier, siteId, bayId],
    queryFn: ({ signal, pageParam }) => {
      const asked = Object.entries({ bayId: bayId ?? '', after: pageParam }).filter(([, value]) => value !== '');
      const query = new URLSearchParams([...asked, ['limit', '100']]);
      return getJson<Page>(`/api/${tier}/sites/${siteId}/placements?${query.toString()}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
