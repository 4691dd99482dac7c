import { describe, expect, it } from '@jest/globals';
import { handoverPolicies } from '../handover/handover-policy.ts';
import { asDispatched, sealedDigest } from '../handover/sealed-digest.ts';
import { decideIncoming } from '../incoming/decide-incoming.ts';
import { evolveIncoming } from '../incoming/evolve-incoming.ts';
import { unknownIncoming } from '../incoming/incoming-shipment.ts';
import { decideOutgoing } from '../outgoing/decide-outgoing.ts';
import type { OutgoingShipment } from '../outgoing/outgoing-shipment.ts';
import {
  centre,
  driver,
  fridge,
  held,
  id,
  incomingContext,
  outgoingContext,
  shipmentId,
  smelter,
  station,
} from '../testing/yard.support.spec.ts';

const chief = { ...driver, staffId: id(71), role: 'supervisor' as const, siteIds: [centre.siteId, station.siteId] };
const staff = (staffId: string) => [chief, driver].find((each) => each.staffId === staffId);
const override = { supervisorId: chief.staffId, reason: '接收方许可正在换发' };
const recovery = (validTo: string) => ({
  ...{ kind: 'scrapped-vehicle-recovery', number: 'V-1', issuer: '', validFrom: '2025-01-01', validTo },
});
const lastDay = '2026-02-28T04:00:00Z';
const dayAfter = '2026-03-01T04:00:00Z';
const codeOf = (result: ReturnType<typeof decideOutgoing> | ReturnType<typeof decideIncoming>) =>
  result.ok ? result.value[0]?.data : result.problem.code;

describe('a shipment to somebody who may not take it over', () => {
  const pack = fridge(1, { family: 'traction-battery', classCode: 'traction-battery.pack' });
  const car = fridge(2, { family: 'vehicle', classCode: 'vehicle.passenger-car' });
  const sending = (item: typeof pack) => {
    const parties = { shipmentId, fromSiteId: centre.siteId, toSiteId: smelter.siteId };
    const lines = [{ item, containerId: null }];
    const draft = {
      ...parties,
      ...{ truckId: null, driverId: null, expectedAt: null },
      state: 'draft' as const,
      lines,
    };
    const sealed: OutgoingShipment = {
      ...draft,
      ...{ state: 'sealed', sealedDigest: sealedDigest(parties, lines.map(asDispatched)) },
    };
    const holdings = [held(item, { siteId: centre.siteId, state: 'reserved', shipmentId })];
    const context = outgoingContext(holdings, { policy: handoverPolicies.sorting, staff });
    return { draft, sealed, context };
  };

  it('leaves when a supervisor of the sender answers for it, who is named in the fact', () => {
    const { draft, sealed, context } = sending(pack);
    expect(decideOutgoing(draft, { kind: 'seal' }, context).ok).toBe(true);
    const dispatch = { kind: 'dispatch', dispatchedAt: null } as const;
    expect(codeOf(decideOutgoing(sealed, dispatch, context))).toBe('receiver.licence-missing');
    const mere = { ...override, supervisorId: driver.staffId };
    expect(codeOf(decideOutgoing(sealed, { ...dispatch, override: mere }, context))).toBe('override.not-a-supervisor');
    expect(codeOf(decideOutgoing(sealed, { ...dispatch, override }, context))).toMatchObject({
      ...{ override, warnings: ['receiver.licence-missing'] },
    });
  });

  it('is not even sealed where a law forbids it, whoever answers', () => {
    const { draft, sealed, context } = sending(car);
    expect(codeOf(decideOutgoing(draft, { kind: 'seal' }, context))).toBe('receiver.licence-missing');
    const dispatch = { kind: 'dispatch', dispatchedAt: null, override } as const;
    expect(codeOf(decideOutgoing(sealed, dispatch, context))).toBe('receiver.licence-missing');
  });
});

describe('a car that comes to a centre', () => {
  const car = fridge(1, { family: 'vehicle', classCode: 'vehicle.passenger-car', custodySeq: 2 });
  const parties = { shipmentId, fromSiteId: station.siteId, toSiteId: centre.siteId };
  const lines = [{ item: car, containerId: null }];
  const expected = evolveIncoming(unknownIncoming, {
    type: 'cn.huihuan.shipment.dispatched.v1',
    data: {
      ...parties,
      ...{ truckId: null, plate: null, driverId: null, dispatchedAt: lastDay, expectedAt: null },
      ...{ lines, totalGrams: car.grams, sealedDigest: sealedDigest(parties, lines), buyerLicence: null },
    },
  });
  const licensed = { ...centre, licences: [recovery('2026-02-28')] };
  const context = incomingContext({ staff, site: (siteId) => (siteId === centre.siteId ? licensed : station) });
  const receive = (receivedAt: string, more: object = {}) =>
    codeOf(decideIncoming(expected, { kind: 'close-receipt', receivedAt, rest: 'accepted', ...more }, context));

  it('is taken over until the last day of the licence, and not on the day after', () => {
    expect(receive(lastDay)).toMatchObject({ receivedAt: lastDay });
    expect(receive(dayAfter)).toBe('licence.missing');
    expect(receive(dayAfter, { override })).toBe('licence.missing');
  });

  it('may be sent back: what is not accepted asks for no licence', () => {
    const rejected = { itemId: car.itemId, finding: 'rejected', measuredGrams: null, reason: '许可到期' } as const;
    const found = evolveIncoming(expected, {
      type: 'incoming.findings-recorded',
      data: { findings: [rejected], unexpected: [] },
    });
    const closed = decideIncoming(found, { kind: 'close-receipt', receivedAt: dayAfter, rest: null }, context);
    expect(closed.ok).toBe(true);
  });

  it('that is there already may leave, whatever became of the licence', () => {
    const without = { ...centre, licences: [recovery('2026-02-28')] };
    const other = { ...centre, siteId: id(8), name: '二号分拣中心', licences: [recovery('2030-12-31')] };
    const away = { shipmentId, fromSiteId: centre.siteId, toSiteId: other.siteId };
    const left = outgoingContext([held(car, { siteId: centre.siteId, state: 'reserved', shipmentId })], {
      ...{ policy: handoverPolicies.sorting, staff },
      site: (siteId) => [without, other].find((each) => each.siteId === siteId),
    });
    const sealed: OutgoingShipment = {
      ...{ ...away, truckId: null, driverId: null, expectedAt: null, state: 'sealed', lines },
      sealedDigest: sealedDigest(away, lines.map(asDispatched)),
    };
    expect(decideOutgoing(sealed, { kind: 'dispatch', dispatchedAt: null }, left).ok).toBe(true);
  });
});
