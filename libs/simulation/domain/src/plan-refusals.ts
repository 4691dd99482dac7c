import { makeVin } from '@huihuan/identifiers-domain';
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
    body: { siteId, ...row, id: idOf(`wrong/${about}`), ...changed },
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
