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
import { staffAt, type SimulatedClass, type SimulatedNetwork, type SimulatedSite } from './simulated-network.ts';

const makers: Readonly<Record<IdentifierKind, (random: RandomSource) => string>> = {
  vin: makeVin,
  plate: makePlate,
  battery: makeBatteryCode,
  serial: makeSerial,
  imei: makeImei,
};

/** How often goods of a family are handed in, compared with the others. */
const frequency: Readonly<Record<string, number>> = {
  appliance: 40,
  device: 22,
  bulk: 16,
  'light-battery': 12,
  machine: 5,
  vehicle: 4,
  'traction-battery': 1,
};

/** Families that people hand in; parts and hazardous fractions come out of dismantling. */
export const handedIn = (network: SimulatedNetwork, site: SimulatedSite): SimulatedClass[] =>
  network.classes.filter(
    (known) => frequency[known.family] !== undefined && site.acceptsFamilies.includes(known.family),
  );

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

const consignorOf = (chance: Chance): HandInRow['consignor'] => {
  if (chance.happens(0.25)) return { kind: 'anonymous' };
  return chance.happens(0.85)
    ? { kind: 'person', idNumber: makeResidentId(chance.next) }
    : { kind: 'organisation', uscc: makeUscc(chance.next) };
};

/** One hand-in at a collection point. @throws RangeError where the site takes nothing that people hand in */
export const planHandIn = (
  network: SimulatedNetwork,
  site: SimulatedSite,
  chance: Chance,
  idOf: (label: string) => string,
): HandIn => {
  const known = chance.weighted(handedIn(network, site), (one) => {
    const alike = network.classes.filter(({ family }) => family === one.family).length;
    return (frequency[one.family] ?? 0) / alike;
  });
  const grams = weigh(chance, known);
  const attendantId = staffAt(network, site.siteId, 'attendant');
  const supervisorId = staffAt(network, site.siteId, 'supervisor');
  const implausible = supervisorId !== null && chance.happens(0.01);
  const row: HandInRow = {
    id: idOf('item'),
    classCode: known.code,
    identifiers: identifiersOf(chance, known),
    grams: implausible ? Math.max(1, Math.floor(known.plausibleGrams.min * 0.9)) : grams,
    consignor: consignorOf(chance),
    paidFen: Math.round((grams / 1000) * chance.between(40, 260)),
    ...(attendantId === null ? {} : { attendantId }),
    ...(implausible ? { override: { supervisorId, reason: '已拆去部分零件' } } : {}),
  };
  const corrected = !implausible && chance.happens(0.02);
  return {
    siteId: site.siteId,
    row,
    correction: corrected ? { id: idOf('correction'), grams: Math.max(1, Math.round(row.grams * 0.97) - 1) } : null,
    voidId: !corrected && chance.happens(0.01) ? idOf('void') : null,
  };
};
