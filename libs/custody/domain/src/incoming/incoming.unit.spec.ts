import { describe, expect, it } from '@jest/globals';
import { actsFrom } from '@huihuan/kernel-domain';
import { story } from '@huihuan/testing-given-when-then';
import { sealedDigest } from '../handover/sealed-digest.ts';
import type { DispatchedFact, ReceivedFact } from '../outgoing/outgoing-event.ts';
import {
  centre,
  containerId,
  fridge,
  id,
  incomingContext,
  now,
  point,
  shipmentId,
  station,
} from '../testing/yard.support.spec.ts';
import { decideIncoming } from './decide-incoming.ts';
import { evolveIncoming } from './evolve-incoming.ts';
import type { FindingEntry, IncomingCommand, IncomingContext } from './incoming-command.ts';
import type { FindingsRecorded, IncomingEvent } from './incoming-event.ts';
import {
  incomingTransitions,
  unknownIncoming,
  type Finding,
  type IncomingShipment,
  type UnexpectedGoods,
} from './incoming-shipment.ts';

const parties = { shipmentId, fromSiteId: station.siteId, toSiteId: centre.siteId };
const [one, two, three] = [1, 2, 3].map((number) => fridge(number, { custodySeq: 2 })) as [
  ReturnType<typeof fridge>,
  ReturnType<typeof fridge>,
  ReturnType<typeof fridge>,
];
const lines = [
  { item: one, containerId: null },
  { item: two, containerId },
  { item: three, containerId },
];
const sealed = sealedDigest(parties, lines);
const dispatched: DispatchedFact = {
  type: 'cn.huihuan.shipment.dispatched.v1',
  data: {
    ...parties,
    ...{ truckId: null, plate: null, driverId: null, dispatchedAt: now, expectedAt: null },
    ...{ lines, totalGrams: 150_000, sealedDigest: sealed, buyerLicence: null },
  },
};
const goods: UnexpectedGoods = {
  unexpectedId: id(80),
  itemId: null,
  identifiers: [],
  note: '一台洗衣机',
  grams: 30_000,
};
const ofItem = (itemId: string, finding: Finding, more: Partial<FindingEntry> = {}): FindingEntry =>
  ({ itemId, finding, measuredGrams: null, reason: null, ...more }) as FindingEntry;
const record = (findings: readonly FindingEntry[], unexpected: readonly UnexpectedGoods[] = []): IncomingCommand => ({
  kind: 'record-findings',
  findings,
  unexpected,
});
const recorded = (...findings: FindingsRecorded['data']['findings']): FindingsRecorded => ({
  type: 'incoming.findings-recorded',
  data: { findings, unexpected: [] },
});
const found = (itemId: string, finding: Finding, measuredGrams: number | null = null) => ({
  itemId,
  finding,
  measuredGrams,
  reason: finding === 'rejected' ? '泡水' : null,
});
const close = (rest: 'missing' | 'accepted' | null): IncomingCommand => ({
  kind: 'close-receipt',
  receivedAt: now,
  rest,
});

const receipt = (more: Partial<IncomingContext> = {}) =>
  story<IncomingShipment, IncomingCommand, IncomingEvent>({
    initial: unknownIncoming,
    evolve: evolveIncoming,
    decide: (state, command) => decideIncoming(state, command, incomingContext(more)),
  });
const { given } = receipt();

describe('findings of the receiver', () => {
  it('are a private draft in which the later word replaces the former', () => {
    given(dispatched)
      .when(record([ofItem(one.itemId, 'accepted', { measuredGrams: 49_900 })]))
      .then(recorded(found(one.itemId, 'accepted', 49_900)));
    given(dispatched, recorded(found(one.itemId, 'missing')))
      .when(record([ofItem(one.itemId, 'accepted')]))
      .thenState((state) =>
        expect(state).toMatchObject({ state: 'receiving', findings: [found(one.itemId, 'accepted')] }),
      );
  });

  it('of a container hold for each of its members', () => {
    given(dispatched)
      .when(record([{ containerId, finding: 'accepted', measuredGrams: null, reason: null }]))
      .then(recorded(found(two.itemId, 'accepted'), found(three.itemId, 'accepted')));
    given(dispatched)
      .when(record([{ containerId, finding: 'accepted', measuredGrams: 100_000, reason: null }]))
      .thenRefused('finding.container-weight');
  });

  it('are only about the list; what is beyond it is unexpected', () => {
    given(dispatched)
      .when(record([ofItem(id(99), 'accepted')]))
      .thenRefused('finding.not-on-list', { id: id(99) });
    given(dispatched)
      .when(record([{ containerId: id(51), finding: 'missing', measuredGrams: null, reason: null }]))
      .thenRefused('finding.not-on-list');
    given(dispatched)
      .when(record([], [{ ...goods, itemId: one.itemId }]))
      .thenRefused('unexpected.on-the-list');
    given(dispatched)
      .when(record([], [goods]))
      .thenState((state) => expect(state).toMatchObject({ unexpected: [goods] }));
  });

  it('of goods beyond the list can be taken back, also those of somebody else', () => {
    const extra: FindingsRecorded = {
      type: 'incoming.findings-recorded',
      data: { findings: [], unexpected: [goods, { ...goods, unexpectedId: id(81) }] },
    };
    given(dispatched, extra)
      .when({ kind: 'record-findings', findings: [], unexpected: [], takenBack: [goods.unexpectedId] })
      .thenState((state) => expect(state).toMatchObject({ unexpected: [{ unexpectedId: id(81) }] }));
    given(dispatched)
      .when({ kind: 'record-findings', findings: [], unexpected: [], takenBack: [] })
      .thenRefused('findings.empty');
  });

  it('make sense in themselves', () => {
    const refusal = (...findings: readonly FindingEntry[]) => given(dispatched).when(record(findings));
    refusal().thenRefused('findings.empty');
    refusal(ofItem(one.itemId, 'accepted', { measuredGrams: 0 })).thenRefused('weight.invalid');
    refusal(ofItem(one.itemId, 'missing', { measuredGrams: 1 })).thenRefused('finding.missing-weighed');
    refusal(ofItem(one.itemId, 'rejected')).thenRefused('finding.reason-required');
    refusal(ofItem(one.itemId, 'accepted'), ofItem(one.itemId, 'missing')).thenRefused('finding.named-twice');
    given(dispatched)
      .when(record([], [{ ...goods, grams: -1 }]))
      .thenRefused('weight.invalid');
    const many = Array.from({ length: 1001 }, (_, number) => ({ ...goods, unexpectedId: id(5000 + number) }));
    given(dispatched).when(record([], many)).thenRefused('unexpected.too-many');
  });
});

describe('closing the receipt', () => {
  const received = (
    lineFacts: readonly (readonly [ReceivedFact['data']['lines'][number]['item'], Finding, boolean])[],
    unexpected: readonly UnexpectedGoods[] = [],
  ): ReceivedFact => ({
    type: 'cn.huihuan.shipment.received.v1',
    data: {
      ...{ ...parties, receivedAt: now, sealedDigest: sealed },
      lines: lineFacts.map(([item, finding, measured], index) => ({
        ...{ item, finding, sentGrams: 50_000, measured, containerId: lines[index]?.containerId ?? null },
        reason: finding === 'rejected' ? '泡水' : null,
      })),
      unexpected: unexpected.map((each) => ({ ...each, identifiers: [...each.identifiers] })),
    },
  });
  const taken = (item: typeof one, grams = item.grams) => ({ ...item, grams, custodySeq: 3 });

  it('takes over what was accepted, at the measured weight or else the sent one', () => {
    given(dispatched, recorded(found(one.itemId, 'accepted', 49_600)))
      .when(close('accepted'))
      .then(
        received([
          [taken(one, 49_600), 'accepted', true],
          [taken(two), 'accepted', false],
          [taken(three), 'accepted', false],
        ]),
      );
  });

  it('opens a discrepancy for each line that differs, and for each thing too many', () => {
    const opened = (number: number, data: Record<string, unknown>) => ({
      type: 'cn.huihuan.discrepancy.opened.v1',
      data: { ...parties, discrepancyId: id(number), toleranceGrams: null, receivedGrams: null, note: '', ...data },
    });
    given(dispatched, {
      type: 'incoming.findings-recorded',
      data: {
        findings: [found(one.itemId, 'accepted', 49_499), found(two.itemId, 'rejected', 48_000)],
        unexpected: [goods],
      },
    })
      .when(close('missing'))
      .then(
        received(
          [
            [taken(one, 49_499), 'accepted', true],
            [two, 'rejected', false],
            [three, 'missing', false],
          ],
          [goods],
        ),
        opened(900, {
          ...{ kind: 'weight', item: taken(one, 49_499), sentGrams: 50_000, receivedGrams: 49_499 },
          toleranceGrams: 500,
        }) as IncomingEvent,
        opened(901, {
          ...{ kind: 'rejected', item: two, sentGrams: 50_000, receivedGrams: 48_000, note: '泡水' },
        }) as IncomingEvent,
        opened(902, { kind: 'missing', item: three, sentGrams: 50_000 }) as IncomingEvent,
        opened(903, {
          ...{ kind: 'unexpected', item: null, sentGrams: null, receivedGrams: 30_000, note: '一台洗衣机' },
        }) as IncomingEvent,
      );
  });

  it('leaves weights within the tolerance of the class alone', () => {
    given(dispatched, recorded(found(one.itemId, 'accepted', 49_500)))
      .when(close('accepted'))
      .thenState((state) => expect(state).toMatchObject({ state: 'received' }));
  });

  it('waits for the class of what weighs something else: its tolerance is not known before', () => {
    const unheard = receipt({ toleranceHandover: () => null });
    unheard
      .given(dispatched, recorded(found(one.itemId, 'accepted', 49_999)))
      .when(close('accepted'))
      .thenRefused('class.not-announced', { classCodes: [one.classCode] });
    // what has no weight of its own needs no tolerance, and no truck stands at the gate for it
    unheard
      .given(dispatched, recorded(found(one.itemId, 'accepted', 50_000), found(two.itemId, 'rejected', 48_000)))
      .when(close('missing'))
      .thenState((state) => expect(state).toMatchObject({ state: 'received' }));
  });

  it('is refused while lines are open and nobody says what they are', () => {
    given(dispatched, recorded(found(one.itemId, 'accepted')))
      .when(close(null))
      .thenRefused('receipt.lines-open', { count: 2, itemIds: [two.itemId, three.itemId] });
  });

  it('is refused a second time, as is any finding after it', () => {
    const closed = received([[taken(one), 'accepted', false]]);
    given(dispatched, closed).when(close('accepted')).thenRefused('receipt.closed-already');
    given(dispatched, closed)
      .when(record([ofItem(one.itemId, 'missing')]))
      .thenRefused('receipt.closed-already');
  });

  it('is refused where the list is not the one that was sealed', () => {
    const [first, ...others] = lines as [(typeof lines)[number], ...typeof lines];
    const heavier = { ...first, item: { ...first.item, grams: 50_001 } };
    given({ ...dispatched, data: { ...dispatched.data, lines: [heavier, ...others] } })
      .when(close('accepted'))
      .thenRefused('receipt.digest-mismatch', { sealed });
  });

  it('is refused for an unknown shipment, another tier, and a time to come', () => {
    given().when(close('accepted')).thenRefused('shipment.unknown');
    receipt({ site: (siteId) => ({ ...point, siteId }) })
      .given(dispatched)
      .when(close('accepted'))
      .thenRefused('site.wrong-kind');
    given(dispatched)
      .when({ kind: 'close-receipt', receivedAt: '2026-03-01T09:00:00Z', rest: 'accepted' })
      .thenRefused('time.in-future');
  });

  it('does not wait for the registry to introduce the sender', () => {
    receipt({ site: (siteId) => (siteId === centre.siteId ? centre : undefined) })
      .given(dispatched)
      .when({ kind: 'close-receipt', receivedAt: null, rest: 'accepted' })
      .thenState((state) => expect(state).toMatchObject({ state: 'received', receivedAt: now }));
  });
});

describe('the receiver’s table of transitions', () => {
  it('says what decide allows', () => {
    const states = [[], [dispatched], [dispatched, recorded(found(one.itemId, 'accepted'))]].map((history) =>
      (history as readonly IncomingEvent[]).reduce<IncomingShipment>(evolveIncoming, unknownIncoming),
    );
    for (const state of states) {
      const may = (command: IncomingCommand) => decideIncoming(state, command, incomingContext()).ok;
      expect(may(record([ofItem(one.itemId, 'accepted')]))).toBe(
        actsFrom(incomingTransitions, state.state).includes('record-findings'),
      );
      expect(may(close('accepted'))).toBe(actsFrom(incomingTransitions, state.state).includes('close-receipt'));
    }
    expect(() => evolveIncoming(unknownIncoming, recorded())).toThrow(/cannot happen/);
    expect(() => evolveIncoming(evolveIncoming(unknownIncoming, dispatched), dispatched)).toThrow(/cannot happen/);
  });
});
