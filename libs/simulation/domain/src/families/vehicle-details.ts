import type { Details } from '@huihuan/contracts-events';
import { assembliesOf } from '@huihuan/families-domain';
import type { Chance } from '../chance.ts';
import { shares } from './shares.ts';

const usesOf: Readonly<Record<string, readonly string[]>> = {
  'vehicle.passenger-car': [
    ...['passenger-private-small', 'passenger-private-small', 'passenger-private-small', 'taxi-small', 'rental'],
  ],
  'vehicle.passenger-car-electric': ['passenger-private-small', 'passenger-private-small', 'taxi-small'],
  'vehicle.small-truck': ['truck-mini', 'truck-light', 'truck-light'],
  'vehicle.large-truck': ['truck-heavy', 'truck-heavy', 'truck-heavy', 'truck-dangerous-goods'],
  'vehicle.large-coach': ['passenger-operating-large', 'passenger-private-large', 'city-bus'],
  'vehicle.school-bus': ['school-bus'],
  'vehicle.semi-trailer': ['semi-trailer', 'semi-trailer-container'],
  'vehicle.motorcycle': ['motorcycle', 'motorcycle', 'motorcycle-three-wheel'],
};

const fuelOf = (classCode: string): string => {
  if (classCode === 'vehicle.passenger-car-electric') return 'electric';
  return /truck|coach|bus/.test(classCode) ? 'diesel' : 'petrol';
};

const day = (chance: Chance, from: number, to: number): string =>
  [chance.between(from, to), chance.between(1, 12), chance.between(1, 28)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** What is said of a scrapped vehicle at the counter: whole and free, but for the few that are not. */
export const vehicleDetails = (chance: Chance, classCode: string, grams: number): Details => {
  const checkedOn = day(chance, 2025, 2025);
  const said = {
    ...{ model: `演示牌 SL${chance.between(1000, 9999)}`, fuel: fuelOf(classCode) },
    vehicleUse: chance.oneOf(usesOf[classCode] ?? ['special-without-load']),
    inOperation: chance.happens(shares.inOperation.share),
    ...{ registeredOn: day(chance, 2005, 2019), mileageKm: chance.between(20_000, 600_000) },
    kerbWeightKg: Math.max(20, Math.round(grams / 1000)),
    emissionStage: `china-${chance.between(2, 5)}`,
    ownership: chance.oneOf(['private', 'private', 'private', 'company', 'official']),
    plateState: chance.oneOf(['both', 'both', 'both', 'one', 'lost']),
    cameBy: chance.oneOf(['delivered', 'picked-up', 'towed']),
    ...{ pledged: false, pledgeCheckedOn: checkedOn, seized: false, seizureCheckedOn: checkedOn },
    ...{ theftSuspected: false, theftCheckedOn: checkedOn },
  };
  const whole = assembliesOf({ details: said, classCode });
  const engineGone = chance.happens(shares.vehicleWithoutEngine.share) && whole.includes('engine');
  const papers = ['registration-certificate', 'plates', 'driving-permit'];
  const engineNumber = `E4G-${chance.between(1000, 9999)}`;
  return {
    ...said,
    assemblies: whole.filter((assembly) => !engineGone || assembly !== 'engine'),
    ...(engineGone ? { engineNumberState: 'none' } : { engineNumberState: 'legible', engineNumber }),
    papers: chance.happens(shares.papersMissing.share) ? papers.slice(0, 2) : papers,
  };
};

/** Without its engine a vehicle counts as missing, and no certificate is given for it. */
export const isWhole = (classCode: string, details: Details): boolean => {
  const there = details['assemblies'];
  const needed = assembliesOf({ details, classCode }).filter((each) => /engine|frame|traction/.test(each));
  return Array.isArray(there) && needed.every((assembly) => there.includes(assembly));
};

export const lacksPapers = ({ papers }: Details): boolean => Array.isArray(papers) && papers.length < 3;
