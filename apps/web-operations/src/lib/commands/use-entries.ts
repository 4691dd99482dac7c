import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { count, weightText, type IconName } from '@huihuan/web-kit';
import { useClassNames } from '../custody/use-class-names.ts';
import { useCommandTexts } from '../i18n/use-command-texts.ts';
import { useStationTexts } from '../i18n/use-station-texts.ts';
import { useMySites } from '../site/use-my-site.ts';
import { declaredKeys } from './declared-keys.ts';
import { faceOf } from './face-of.ts';
import { findByCode, type Found } from './find-by-code.ts';
import { useSettled } from './use-settled.ts';
import { wayTo } from './way-to.ts';

/** A screen that the person can go to. */
export interface Place {
  readonly path: string;
  readonly icon: IconName;
  readonly title: string;
  readonly says: string;
}

export interface Entry {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly says: string;
  /** The key that does the same. */
  readonly face?: string;
  readonly run: () => void;
}

export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const icons = { shipment: 'truck', item: 'search', container: 'rows', bay: 'fit' } as const;
const longestAnswer = 20;

/** What fits what was typed: what was found by its code, acts of the present screen, places to go to. */
export const useEntries = (
  typed: string,
  places: readonly Place[],
): { groups: readonly Group[]; isAsking: boolean } => {
  const { palette: texts, names, kinds } = useCommandTexts();
  const { arrivals } = useStationTexts();
  const navigate = useNavigate();
  const nameOf = useClassNames();
  const { site } = useMySites();
  const [keys] = useState(declaredKeys);
  const text = typed.trim();
  const settled = useSettled(text);
  const { data, isFetching } = useQuery({
    queryKey: ['find', site?.siteId, settled],
    queryFn: ({ signal }) => (site === null ? [] : findByCode(site, settled, 'hand', signal)),
    enabled: settled.length > 1 && site !== null,
  });
  const found = settled === text && text.length > 1 ? (data ?? []) : [];
  const fits = (...words: readonly string[]): boolean =>
    words.some((word) => word.toLowerCase().includes(text.toLowerCase()));
  const go = (to: string) => (): void => void navigate({ to });
  const entryOf = (one: Found): Entry => {
    const way = { id: wayTo(one), icon: icons[one.kind], run: go(wayTo(one)) };
    if (one.kind === 'item') {
      const { item } = one;
      const code = item.identifiers[0]?.value ?? item.itemId.slice(-12);
      return { ...way, title: `${nameOf(item.classCode)} ${code}`, says: `${kinds.item} · ${weightText(item.grams)}` };
    }
    const title = one.kind === 'shipment' ? (one.plate ?? one.shipmentId.slice(-12)) : one.code;
    return { ...way, title, says: `${kinds[one.kind]} · ${arrivals.items(count(one.items))}` };
  };
  const acts = keys.flatMap(({ key, says, act }, index) =>
    act !== undefined && fits(says)
      ? [{ id: `act-${index}`, icon: 'key' as const, title: says, says: '', face: faceOf(key, names), run: act }]
      : [],
  );
  const ways = places.flatMap(({ path, icon, title, says }) =>
    fits(title, says) ? [{ id: path, icon, title, says, run: go(path) }] : [],
  );
  return {
    groups: [
      { title: texts.found, entries: found.slice(0, longestAnswer).map(entryOf) },
      { title: texts.acts, entries: acts },
      { title: texts.places, entries: ways },
    ].filter(({ entries }) => entries.length > 0),
    isAsking: text.length > 1 && (settled !== text || isFetching),
  };
};
