import { makeVin } from '@huihuan/identifiers-domain';
import { vehicleDetails } from './families/vehicle-details.ts';
import type { HandIn } from './goods.ts';
import type { Planner } from './plan-trips.ts';
import { sitesOf } from './simulated-network.ts';

/** A request that the network must refuse, with the statuses that are right for it. */
export interface WrongRequest {
  readonly about: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly statuses: readonly number[];
}

const intakes = '/api/collection/intakes';

/** Whether a fault is one of form, of right or of the state of things is for the network to say. */
const refused = [400, 403, 404, 409, 422];

/** What the families ask: each of these is refused at the counter. */
const ofFamilies = (
  { network, chance }: Planner,
  wrong: (about: string, changed: object) => WrongRequest,
): readonly WrongRequest[] => {
  const yard = sitesOf(network, 'collection-point').find(({ acceptsFamilies }) => acceptsFamilies.includes('vehicle'));
  const licence = yard?.licences.find(({ kind }) => kind === 'scrapped-vehicle-recovery');
  const car = {
    ...{ classCode: 'vehicle.passenger-car', grams: 1_300_000 },
    identifiers: [{ kind: 'vin', value: makeVin(chance.next) }],
    details: vehicleDetails(chance, 'vehicle.passenger-car', 1_300_000),
  };
  const atYard = { siteId: yard?.siteId, attendantId: undefined, ...car };
  const battery = { classCode: 'light-battery.lithium-ion', grams: 8000, identifiers: [] };
  return [
    wrong('gutted, and nobody says of what', {
      ...{ classCode: 'appliance.refrigerator', grams: 40_000, identifiers: [], details: { completeness: 'gutted' } },
    }),
    wrong('forbidden goods', {
      ...{ classCode: 'bulk.copper', grams: 20_000, identifiers: [] },
      details: { fromProduction: false, forbiddenSeen: ['reported-stolen'] },
    }),
    wrong('lead under a class of lithium', { ...battery, details: { chemistry: 'lead-acid' } }),
    ...(yard === undefined
      ? []
      : [wrong('suspected stolen', { ...atYard, details: { ...car.details, theftSuspected: true } })]),
    ...(yard === undefined || licence === undefined
      ? []
      : [wrong('no licence on that day', { ...atYard, occurredAt: dayBefore(licence.validFrom) })]),
  ];
};

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00+08:00`) - 3_600_000).toISOString();

/** The mistakes of a busy day: each must be refused, and leave nothing behind. */
export const planRefusals = (handIns: readonly HandIn[], planner: Planner): WrongRequest[] => {
  const { network, chance, idOf } = planner;
  const good = handIns.find(({ voidId, row }) => voidId === null && row.identifiers.length > 0) ?? handIns[0];
  const station = sitesOf(network, 'transfer-station')[0];
  if (good === undefined || station === undefined) return [];
  const { siteId, row } = good;
  const wrong = (about: string, changed: object, statuses: readonly number[]): WrongRequest => ({
    about,
    path: intakes,
    // nobody answers for a mistake
    body: { siteId, ...row, override: undefined, id: idOf(`wrong/${about}`), ...changed },
    statuses,
  });
  const vin = makeVin(chance.next);
  const all = [
    wrong('weight of zero', { grams: 0, identifiers: [] }, refused),
    wrong('weight below zero', { grams: -5, identifiers: [] }, refused),
    wrong('unknown class', { classCode: 'appliance.time-machine', identifiers: [] }, refused),
    wrong('site of another tier', { siteId: station.siteId, identifiers: [] }, refused),
    wrong(
      'wrong check digit',
      { identifiers: [{ kind: 'vin', value: `${vin.slice(0, 8)}${vin[8] === '0' ? '1' : '0'}${vin.slice(9)}` }] },
      [409, 422],
    ),
    ...ofFamilies(planner, (about, changed) => wrong(about, changed, refused)),
    wrong('money below zero', { paidFen: -1, identifiers: [] }, refused),
    { ...wrong('id of another request', {}, [409]), body: { siteId, ...row, grams: row.grams + 1 } },
    {
      about: 'unknown shipment',
      path: `/api/transfer/shipments/${idOf('wrong/none')}/seal`,
      body: { id: idOf('wrong/seal') },
      statuses: [404],
    },
    ...(row.identifiers.some(({ kind }) => kind !== 'plate') ? [wrong('identifier that is active', {}, [409])] : []),
  ];
  return all.filter(() => chance.happens(0.4));
};
