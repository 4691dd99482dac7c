import type { Details } from '@huihuan/contracts-events';
import type { Chance } from '../chance.ts';
import { shares } from './shares.ts';

/** Usual sizes of the classes that the directory limits, and one beyond its limit. */
const sizes: Readonly<Record<string, readonly [field: string, least: number, most: number, beyond: number]>> = {
  'appliance.refrigerator': ['litres', 90, 600, 900],
  'appliance.air-conditioner': ['coolingWatts', 2300, 7200, 16_000],
  'appliance.washing-machine': ['loadKg', 5, 10, 16],
  'appliance.electric-water-heater': ['tankLitres', 40, 120, 600],
};

const refrigerantOf: Readonly<Record<string, readonly string[]>> = {
  'appliance.refrigerator': ['r600a', 'r134a', 'r12'],
  'appliance.air-conditioner': ['r22', 'r410a', 'r32'],
};

const partTakenOut = (classCode: string): string => {
  if (refrigerantOf[classCode] !== undefined) return 'compressor';
  return classCode === 'appliance.washing-machine' ? 'motor' : 'circuit-boards';
};

export const applianceDetails = (chance: Chance, classCode: string, lighter: boolean): Details => {
  const gutted = lighter || chance.happens(shares.guttedAppliance.share);
  const size = sizes[classCode];
  const beyond = chance.happens(shares.outsideDirectory.share);
  return {
    completeness: gutted ? 'gutted' : 'complete',
    ...(gutted ? { missingParts: [partTakenOut(classCode)], missingSeen: 'at-hand-in' } : {}),
    ...(size === undefined ? {} : { [size[0]]: beyond ? size[3] : chance.between(size[1], size[2]) }),
    refrigerant: chance.oneOf(refrigerantOf[classCode] ?? ['other']),
    brand: `演示牌 ${chance.between(100, 999)}`,
  };
};

export const isGutted = ({ completeness }: Details): boolean => completeness === 'gutted';

/** What whoever hands it in wants done with its data. */
export const dataWayOf = (chance: Chance): 'wipe' | 'none' | 'destroy' => {
  const turn = chance.next();
  const { agreesToWipe, holdsNoData } = shares;
  if (turn < agreesToWipe.share) return 'wipe';
  return turn < agreesToWipe.share + holdsNoData.share ? 'none' : 'destroy';
};

export const deviceDetails = (chance: Chance): Details => {
  const dataWay = dataWayOf(chance);
  return {
    dataWay,
    power: chance.oneOf(['starts', 'dead', 'untested']),
    lock: chance.happens(shares.accountLocked.share) ? 'account' : chance.oneOf(['open', 'screen']),
    carriers: ['internal'],
    brand: `演示牌 X${chance.between(1, 99)}`,
  };
};

/** Scrap and machines: where it comes from, and what the weighbridge said. Weights with a slip are whole decagrams. */
export const scrapDetails = (chance: Chance, grams: number): Details => {
  const tare = chance.between(900, 3000);
  const slip = chance.happens(shares.weighSlip.share) && grams >= 1000 && grams % 10 === 0;
  const net = grams / 1000;
  const certificate = `DW-${chance.between(1000, 9999)}`;
  return {
    ...(chance.happens(shares.fromProduction.share)
      ? { fromProduction: true, unitCertificate: certificate, specification: '边角料，混合规格', goodsState: 'offcuts' }
      : { fromProduction: false }),
    ...(slip
      ? {
          slipNumber: `BD-${chance.between(1000, 9999)}`,
          grossKg: Number((net + tare).toFixed(2)),
          tareKg: tare,
          netKg: net,
        }
      : {}),
    moisturePercent: chance.between(0, 12),
    impurityPercent: chance.between(0, 5),
    holdsOil: chance.happens(0.3),
  };
};
