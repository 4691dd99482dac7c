import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sitesQuery } from '../../lib/api/sites-query.ts';
import { partsOf } from '../../lib/area/parts-of.ts';
import { useMaySee } from '../../lib/area/seen-areas.ts';
import { turnTo, useSelection } from '../../lib/state/selection.ts';
import { nextTurn } from './next-turn.ts';

/** Long enough to read what changed, short enough that a visitor sees the whole county. */
const turnMs = 15_000;

export interface Turns {
  /** The codes of the areas that are shown one after another, the widest first. */
  readonly areas: readonly string[];
  readonly shown: string;
  readonly isPaused: boolean;
  readonly setPaused: (isPaused: boolean) => void;
}

/** Shows an area and then each of those right below it, over and over, with nobody touching anything. */
export const useTurns = (root: string): Turns => {
  const maySee = useMaySee();
  const [isPaused, setPaused] = useState(false);
  const { area } = useSelection();
  const shown = area ?? root;
  const { data } = useQuery(sitesQuery);
  const parts = partsOf(root, data?.features.map(({ properties }) => properties.areaCode) ?? []);
  const areas = [root, ...parts.filter(maySee)];
  const next = nextTurn(areas, shown);
  useEffect(() => {
    if (isPaused || next === shown) return undefined;
    const timer = window.setTimeout(() => turnTo(next), turnMs);
    return () => window.clearTimeout(timer);
  }, [isPaused, next, shown]);
  return { areas, shown, isPaused, setPaused };
};
