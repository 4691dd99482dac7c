import { isBatteryDamaged } from '@huihuan/families-domain';
import type { Good } from '../goods.ts';
import { groupBy } from '../group-by.ts';
import type { Planner } from '../plan-trips.ts';
import { classOf } from '../simulated-network.ts';
import type { PlannedFinding } from '../trip.ts';
import { shares } from './shares.ts';

/** The transfer manifest (联单) of one hazardous waste of a trip. */
export interface PlannedManifest {
  readonly id: string;
  readonly manifestId: string;
  readonly wasteCode: string;
  readonly number: string;
  /** What its receiver confirms; `null` where it takes nothing, or leaves it to another day. */
  readonly confirmation: { readonly id: string; readonly grams: number; readonly remark: string | null } | null;
}

interface Load {
  readonly load: readonly Good[];
  readonly findings: readonly PlannedFinding[];
  /** Sound lead batteries of a collection point travel without one, as local rules say it. */
  readonly exemptIfSound: boolean;
}

const takenGrams = (goods: readonly Good[], findings: readonly PlannedFinding[]): number =>
  goods.reduce((sum, { itemId, grams }) => {
    const finding = findings.find((each) => each.itemId === itemId);
    if (finding === undefined) return sum + grams;
    return finding.finding === 'accepted' ? sum + (finding.measuredGrams ?? grams) : sum;
  }, 0);

export const manifestsOf = (
  { load, findings, exemptIfSound }: Load,
  { network, chance }: Planner,
  idOf: (act: string) => string,
): readonly PlannedManifest[] => {
  const wastes = groupBy(load, ({ classCode }) => classOf(network, classCode)?.wasteCode ?? null);
  return [...wastes].flatMap(([wasteCode, goods]) => {
    if (wasteCode === null) return [];
    if (exemptIfSound && !goods.some(({ details }) => isBatteryDamaged(details))) return [];
    const of = (act: string): string => idOf(`manifest/${wasteCode}/${act}`);
    const grams = takenGrams(goods, findings);
    const listed = goods.reduce((sum, good) => sum + good.grams, 0);
    const open = grams === 0 || chance.happens(shares.manifestLeftOpen.share);
    return [
      {
        ...{ id: of('record'), manifestId: of('id'), wasteCode, number: `DEMO-${of('id').slice(-12).toUpperCase()}` },
        confirmation: open ? null : { id: of('confirmation'), grams, remark: grams === listed ? null : '按实收登记' },
      },
    ];
  });
};
