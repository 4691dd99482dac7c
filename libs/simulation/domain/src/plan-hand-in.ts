import {
  makeBatteryCode,
  makeImei,
  makePlate,
  makeResidentId,
  makeSerial,
  makeUscc,
  makeVin,
  type RandomSource,
} from '@huihuan/identifiers-domain';
import type { IdentifierKind } from '@huihuan/contracts-events';
import type { Chance } from './chance.ts';
import type { HandIn, HandInRow } from './goods.ts';
import { detailsOf } from './families/details-of.ts';
import { familyShares } from './families/shares.ts';
import { lacksPapers } from './families/vehicle-details.ts';
import type { Planner } from './plan-trips.ts';
import { staffAt, type SimulatedClass, type SimulatedNetwork, type SimulatedSite } from './simulated-network.ts';

/** Makes a right number of a kind. */
export const makers: Readonly<Record<IdentifierKind, (random: RandomSource) => string>> = {
  vin: makeVin,
  plate: makePlate,
  battery: makeBatteryCode,
  serial: makeSerial,
  imei: makeImei,
};

const frequency = (family: string): number => familyShares[family]?.share ?? 0;

/** Families that people hand in; parts and hazardous fractions come out of dismantling. */
export const handedIn = (network: SimulatedNetwork, site: SimulatedSite): SimulatedClass[] =>
  network.classes.filter((known) => frequency(known.family) > 0 && site.acceptsFamilies.includes(known.family));

/** Mostly near the typical weight, now and then far from it, always plausible. */
const weigh = (chance: Chance, { plausibleGrams: { min, typical, max } }: SimulatedClass): number => {
  const lot = typical > 100_000 && max >= 40_000_000;
  const middle = lot ? 40_000 : typical;
  const spread = chance.happens(0.9) ? 0.7 + chance.next() * 0.6 : 0.4 + chance.next() * 1.6;
  return Math.min(max, Math.max(min, Math.round(middle * spread)));
};

const identifiersOf = (chance: Chance, known: SimulatedClass): HandInRow['identifiers'] => {
  const usual = known.expectedIdentifiers.filter(() => chance.happens(0.92));
  return [...new Set([...known.requiredIdentifiers, ...usual])].map((kind) => ({
    kind,
    value: makers[kind](chance.next),
  }));
};

/** One without its code of 24 characters bears a label of the point. */
const labelled = (chance: Chance, { family }: SimulatedClass, said: HandInRow['identifiers']) =>
  family !== 'traction-battery' || said.some(({ kind }) => kind === 'battery')
    ? said
    : [...said.filter(({ kind }) => kind !== 'serial'), { kind: 'serial', value: makers.serial(chance.next) }];

/** Scrap from works is sold by a unit; others hand in as they like. */
const consignorOf = (chance: Chance, { fromProduction }: HandInRow['details']): HandInRow['consignor'] => {
  if (fromProduction === true) return { kind: 'organisation', uscc: makeUscc(chance.next) };
  if (chance.happens(0.25)) return { kind: 'anonymous' };
  return chance.happens(0.85)
    ? { kind: 'person', idNumber: makeResidentId(chance.next) }
    : { kind: 'organisation', uscc: makeUscc(chance.next) };
};

/** As the weighbridge prints it where it is heavy. */
const asWeighed = (grams: number): number => (grams >= 100_000 ? Math.round(grams / 10) * 10 : grams);

/** One hand-in at a collection point. @throws RangeError where the site takes nothing that people hand in */
export const planHandIn = (
  { network, chance, day }: Pick<Planner, 'network' | 'chance' | 'day'>,
  site: SimulatedSite,
  idOf: (label: string) => string,
): HandIn => {
  const known = chance.weighted(handedIn(network, site), (one) => {
    const alike = network.classes.filter(({ family }) => family === one.family).length;
    return frequency(one.family) / alike;
  });
  const attendantId = staffAt(network, site.siteId, 'attendant');
  const supervisorId = staffAt(network, site.siteId, 'supervisor');
  const lighter = supervisorId !== null && chance.happens(0.01);
  const grams = asWeighed(lighter ? Math.max(1, Math.floor(known.plausibleGrams.min * 0.9)) : weigh(chance, known));
  const identifiers = labelled(chance, known, identifiersOf(chance, known));
  const details = detailsOf(chance, known, { grams, identifiers, day, lighter });
  const reason = lighter ? '已拆去部分零件' : lacksPapers(details) ? '车主遗失行驶证，已书面声明' : null;
  const row: HandInRow = {
    ...{ id: idOf('item'), classCode: known.code, identifiers, grams, details },
    consignor: consignorOf(chance, details),
    paidFen: Math.round((grams / 1000) * chance.between(40, 260)),
    ...(attendantId === null ? {} : { attendantId }),
    ...(reason === null || supervisorId === null ? {} : { override: { supervisorId, reason } }),
  };
  const corrected = !lighter && chance.happens(0.02);
  return {
    siteId: site.siteId,
    row,
    correction: corrected ? { id: idOf('correction'), grams: Math.max(1, Math.round(row.grams * 0.97) - 1) } : null,
    voidId: !corrected && chance.happens(0.01) ? idOf('void') : null,
  };
};
