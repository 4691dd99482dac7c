import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SiteProperties } from '../../../lib/api/types.ts';
import { useAreaCode } from '../../../lib/area/use-area.ts';
import { useSelection } from '../../../lib/state/selection.ts';
import { useAfterFacts } from '../../../lib/state/use-after-facts.ts';
import { dwellQuery } from '../api/dwell-query.ts';
import { stockByFamilyQuery } from '../api/stock-by-family-query.ts';
import type { FamilyGrams } from './families.ts';
import { useLook, type MapLook } from './look-store.ts';
import { shadeOfDwelling, shadeOfFilled, type Dwelling, type Shade } from './shade.ts';

type Site = Pick<SiteProperties, 'siteId' | 'grams' | 'capacityGrams'>;

export interface StockLook {
  readonly look: Omit<MapLook, 'base'>;
  /** False on a past day: of that nothing is known by family, and alarms are of now. */
  readonly isNow: boolean;
  readonly familiesOf: (site: Site) => FamilyGrams;
  /** Null where sites have the colour of their tier. */
  readonly shadeOf: ((site: Site) => Shade) | null;
  /** Null where nothing lies too long; undefined while that is not known. */
  readonly dwellingOf: (siteId: string) => Dwelling | null | undefined;
}

const nothing: FamilyGrams = new Map();

/** How the map shows stock, with what that needs; of the area in sight, and no more than is looked at is asked for. */
export const useStockLook = (isTableOpen = false): StockLook => {
  const areaCode = useAreaCode();
  const chosen = useLook();
  const isNow = useSelection().day === null;
  const client = useQueryClient();
  const needsFamilies = isNow && (isTableOpen || chosen.shape !== 'dots');
  const needsDwell = isNow && (isTableOpen || chosen.colouring === 'dwell');
  const { data: families } = useQuery({ ...stockByFamilyQuery(areaCode), enabled: needsFamilies });
  const { data: dwell } = useQuery({ ...dwellQuery(areaCode), enabled: needsDwell });
  useAfterFacts(
    () => needsFamilies,
    () => void client.invalidateQueries({ queryKey: stockByFamilyQuery(areaCode).queryKey }),
  );
  const { shape, family } = chosen;
  const colouring = isNow || chosen.colouring !== 'dwell' ? chosen.colouring : 'tier';
  return useMemo(() => {
    const dwellingOf = (siteId: string) => dwell && (dwell.get(siteId) ?? null);
    return {
      look: { shape, colouring, family: isNow ? family : null },
      isNow,
      familiesOf: ({ siteId, grams }) =>
        isNow ? (families?.get(siteId) ?? nothing) : new Map([[null, Math.max(grams, 0)]]),
      shadeOf:
        shape !== 'dots' || colouring === 'tier'
          ? null
          : (site) => (colouring === 'filled' ? shadeOfFilled(site) : shadeOfDwelling(dwellingOf(site.siteId))),
      dwellingOf,
    };
  }, [shape, colouring, family, isNow, families, dwell]);
};
