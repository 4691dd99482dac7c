import { describe, it } from '@jest/globals';
import type { ClosingOutcome } from '@huihuan/contracts-events';
import { nationalBook, type RuleBook } from '@huihuan/rules-domain';
import { story } from '@huihuan/testing-given-when-then';
import { handoverPolicies } from '../handover/handover-policy.ts';
import { sealedDigest } from '../handover/sealed-digest.ts';
import { decideIncoming } from '../incoming/decide-incoming.ts';
import { evolveIncoming } from '../incoming/evolve-incoming.ts';
import type { IncomingCommand } from '../incoming/incoming-command.ts';
import type { IncomingEvent } from '../incoming/incoming-event.ts';
import { unknownIncoming, type IncomingShipment } from '../incoming/incoming-shipment.ts';
import type { OutgoingCommand } from '../outgoing/outgoing-command.ts';
import { dispatched } from '../outgoing/transfer-shipment.support.spec.ts';
import {
  centre,
  fridge,
  id,
  incomingContext,
  now,
  point,
  shipmentId,
  smelter,
  station,
} from '../testing/yard.support.spec.ts';
import type { ItemStory } from './item-story.ts';
import { dealer, dispatch, override, selling, staff } from './selling.support.spec.ts';

const areaSays: RuleBook = {
  rules: nationalBook.rules,
  local: [
    {
      ...{ versionId: id(90), ruleId: 'traction-battery.storage-collection', parameters: { grams: 5_000_000 } },
      ...{ scope: { kind: 'area', areaCode: '410122' }, validFrom: '2026-01-01', validTo: null, effect: 'supervisor' },
      ...{ document: '本地管理办法', clause: null },
    },
  ],
};

describe('a laptop that is sold unwiped', () => {
  const laptop = fridge(1, { family: 'device', classCode: 'device.laptop', grams: 2_500 });
  const agreed: ItemStory = { details: { dataWay: 'wipe' }, steps: [] };

  it('does not leave for a dealer', () =>
    selling(laptop, dealer, { told: agreed })
      .sealed.when(dispatch)
      .thenRefused('step.missing', {
        ...{ step: 'wipe-data', ruleId: 'device.unwiped-stays', overridable: true },
      }));

  it('leaves for him only when a supervisor of the site answers for it, which the fact names', () => {
    const { sealed, left } = selling(laptop, dealer, { told: agreed });
    sealed
      .when({ ...dispatch, override: { ...override, supervisorId: id(99) } })
      .thenRefused('override.not-a-supervisor');
    sealed
      .when({ ...dispatch, override })
      .then({ ...left, data: { ...left.data, warnings: ['step.missing'], override } });
  });

  it('leaves for the licensed dismantler who destroys it, and wiped for anybody', () => {
    const licence = { buyerLicence: 'HW-2026' };
    const { sealed, left } = selling(laptop, smelter, { told: agreed });
    sealed.when(dispatch).then({ ...left, data: { ...left.data, ...licence } });
    const wipe = { step: 'wipe-data', stepId: id(80), result: 'done', details: { ownerConsents: true } } as const;
    const wiped = { ...agreed, steps: [{ ...wipe, staffId: null, witnessId: null, occurredAt: now }] };
    const clean = selling(laptop, dealer, { told: wiped });
    clean.sealed.when(dispatch).then(clean.left);
  });
});

describe('a scrapped vehicle that is sold as a whole', () => {
  const car = fridge(2, { family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_300_000 });
  const deliver = (outcome: 'reused' | 'recycled'): OutgoingCommand => ({
    ...{ kind: 'deliver', outcome, documentReference: null, reason: '整车出售', override },
  });

  it('does not leave for somebody without the licence, whoever answers', () =>
    selling(car, dealer)
      .sealed.when({ ...dispatch, override })
      .thenRefused('receiver.licence-missing'));

  it('is never closed as reused where it went, whoever answers', () =>
    selling(car, dealer).gone.when(deliver('reused')).thenRefused('vehicle.resale', { ruleId: 'vehicle.resale' }));
});

describe('6 t of traction batteries in a store of 5 t', () => {
  const pack = fridge(3, { family: 'traction-battery', classCode: 'traction-battery.pack', grams: 2_000_000 });
  const parties = { shipmentId, fromSiteId: point.siteId, toSiteId: station.siteId };
  const lines = [{ item: { ...pack, custodySeq: 2 }, containerId: null }];
  const sent: IncomingEvent = {
    ...dispatched,
    data: { ...dispatched.data, ...parties, lines, totalGrams: pack.grams, sealedDigest: sealedDigest(parties, lines) },
  };
  const receive: IncomingCommand = { kind: 'close-receipt', receivedAt: now, rest: 'accepted' };
  const receiving = (storedGrams: number, rules = nationalBook) => {
    const context = incomingContext({
      ...{ policy: handoverPolicies.transfer, staff, rules },
      stored: new Map([['traction-battery.pack', storedGrams]]),
    });
    return story<IncomingShipment, IncomingCommand, IncomingEvent>({
      initial: unknownIncoming,
      evolve: evolveIncoming,
      decide: (state, command) => decideIncoming(state, command, context),
    }).given(sent);
  };
  const taken = (warnings: readonly string[]): IncomingEvent => ({
    type: 'cn.huihuan.shipment.received.v1',
    data: {
      ...{ ...parties, receivedAt: now, sealedDigest: sealedDigest(parties, lines), unexpected: [] },
      lines: [
        {
          ...{ item: { ...pack, custodySeq: 3 }, finding: 'accepted', sentGrams: pack.grams, measured: false },
          ...{ containerId: null, reason: null },
        },
      ],
      ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
    },
  });

  it('are taken in, for the rule was not read in full, and the receipt says that they are too much', () => {
    receiving(4_000_000)
      .when(receive)
      .then(taken(['storage.over-limit']));
    receiving(1_000_000).when(receive).then(taken([]));
  });

  it('need a supervisor of the store where its area says so', () => {
    receiving(4_000_000, areaSays).when(receive).thenRefused('storage.over-limit', { limitGrams: 5_000_000 });
    receiving(3_000_000, areaSays)
      .when(receive)
      .then(taken(['storage.nearly-full']));
  });
});

describe('a fridge that is sold for reuse and ends as waste', () => {
  const sold = fridge(4);
  const marked: ItemStory = { details: {}, steps: [] };
  const deliver = (outcome: ClosingOutcome, answered = false): OutgoingCommand => ({
    ...{ kind: 'deliver', outcome, documentReference: null, reason: '已送达' },
    ...(answered ? { override } : {}),
  });

  it('leaves for a dealer, who has no licence to take it apart', () => {
    const { sealed, left } = selling(sold, dealer, { told: marked });
    sealed.when(dispatch).then({ ...left });
  });

  it('is not delivered to him as waste, unless a supervisor answers for what is done already', () => {
    const { gone } = selling(sold, dealer, { told: marked });
    for (const outcome of ['recycled', 'disposed-hazardous'] as const)
      gone.when(deliver(outcome)).thenRefused('receiver.licence-missing', {
        ...{ ruleId: 'appliance.licensed-dismantling', overridable: true },
      });
    const item = { ...sold, custodySeq: 3 };
    gone.when(deliver('recycled', true)).then({
      type: 'cn.huihuan.item.closed.v1',
      data: {
        ...{ siteId: centre.siteId, outcome: 'recycled', items: [item], shipmentId, deliveredTo: dealer.siteId },
        ...{ documentReference: null, reason: '已送达', warnings: ['receiver.licence-missing'], override },
      },
    });
  });

  it('is not said to be waste there where it got lost on the way or was recorded in error', () => {
    const { gone } = selling(sold, dealer, { told: marked });
    for (const outcome of ['lost', 'voided'] as const)
      gone.when(deliver(outcome)).then({
        type: 'cn.huihuan.item.closed.v1',
        data: {
          ...{ siteId: centre.siteId, outcome, items: [{ ...sold, custodySeq: 3 }], shipmentId },
          ...{ deliveredTo: dealer.siteId, documentReference: null, reason: '已送达' },
        },
      });
  });

  it('is delivered as waste to who may take it apart, without a question', () => {
    const { gone } = selling(sold, smelter, { told: marked });
    gone.when(deliver('recycled')).then({
      type: 'cn.huihuan.item.closed.v1',
      data: {
        ...{ siteId: centre.siteId, outcome: 'recycled', items: [{ ...sold, custodySeq: 3 }], shipmentId },
        ...{ deliveredTo: smelter.siteId, documentReference: null, reason: '已送达' },
      },
    });
  });
});

describe('a laptop that is said to be lost on its way', () => {
  const laptop = fridge(5, { family: 'device', classCode: 'device.laptop', grams: 2_500 });
  const lost = { kind: 'deliver', outcome: 'lost', documentReference: null, reason: '途中遗失' } as const;

  it('is not written off by one person alone, as little as one that is lost in the store', () => {
    const { gone } = selling(laptop, smelter, { told: { details: {}, steps: [] } });
    gone.when(lost).thenRefused('closure.lost', { ruleId: 'ending.lost', overridable: true });
    gone.when({ ...lost, override }).then({
      type: 'cn.huihuan.item.closed.v1',
      data: {
        ...{ siteId: centre.siteId, outcome: 'lost', items: [{ ...laptop, custodySeq: 3 }], shipmentId },
        ...{ deliveredTo: smelter.siteId, documentReference: null, reason: '途中遗失' },
        ...{ warnings: ['closure.lost'], override },
      },
    });
  });
});
