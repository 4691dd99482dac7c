import type { DismantlingJob } from '../plan-dismantling.ts';
import type { Good } from '../goods.ts';
import type { Planner } from '../plan-trips.ts';
import { shares } from './shares.ts';

/** What people of a centre submitted to a national platform, and the number that came back. */
export interface PlannedFiling {
  readonly id: string;
  readonly filingId: string;
  readonly platform: 'traction-battery-traceability' | 'vehicle-circulation';
  readonly itemIds: readonly string[];
  readonly receipt: { readonly id: string; readonly number: string } | null;
}

/** Traction batteries that came or came out, and vehicles that were taken apart: what rules want reported. */
export const planFilings = (
  { arrived, jobs, siteId }: { arrived: readonly Good[]; jobs: readonly DismantlingJob[]; siteId: string },
  { chance, idOf }: Planner,
): readonly PlannedFiling[] => {
  const idsOf = (goods: readonly Good[], family: Good['family']): string[] =>
    goods.filter((good) => good.family === family).map(({ itemId }) => itemId);
  const batteries = idsOf([...arrived, ...jobs.flatMap(({ outputs }) => outputs)], 'traction-battery');
  const vehicles = idsOf(
    jobs.flatMap(({ inputs }) => inputs),
    'vehicle',
  );
  const file = (platform: PlannedFiling['platform'], itemIds: readonly string[]): readonly PlannedFiling[] => {
    if (itemIds.length === 0) return [];
    const of = (act: string): string => idOf(`filing/${siteId}/${platform}/${act}`);
    // the whole id: a part of it may be that of another filing, too
    const number = `DEMO-HZ-${of('id').replaceAll('-', '').toUpperCase()}`;
    const receipt = chance.happens(shares.receiptOfFiling.share) ? { id: of('receipt'), number } : null;
    return [{ id: of('record'), filingId: of('id'), platform, itemIds, receipt }];
  };
  return [...file('traction-battery-traceability', batteries), ...file('vehicle-circulation', vehicles)];
};
