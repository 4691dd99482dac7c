import { describe, expect, it } from '@jest/globals';
import type { DiscrepancyKind, ItemFacts, Resolution } from '@huihuan/contracts-events';
import { story } from '@huihuan/testing-given-when-then';
import type { Holding } from '../holding/holding.ts';
import { centre, findHolding, fridge, held, id, point, shipmentId, station } from '../testing/yard.support.spec.ts';
import { decideDiscrepancy } from './decide-discrepancy.ts';
import type { DiscrepancyCommand } from './discrepancy-command.ts';
import { noDiscrepancy, type Discrepancy, type DiscrepancyEvent, type DiscrepancySettledFact } from './discrepancy.ts';
import { evolveDiscrepancy } from './evolve-discrepancy.ts';

const parties = { shipmentId, fromSiteId: station.siteId, toSiteId: centre.siteId };
const [sender, receiver] = [station.siteId, centre.siteId];
const discrepancyId = id(900);
const onTheWay = fridge(1, { custodySeq: 2 });
const atReceiver = fridge(1, { custodySeq: 3, grams: 40_000 });
const ofTheStock = fridge(7);

const opened = (kind: DiscrepancyKind, item: ItemFacts | null = onTheWay): DiscrepancyEvent => ({
  type: 'cn.huihuan.discrepancy.opened.v1',
  data: {
    ...{ ...parties, discrepancyId, kind, item, toleranceGrams: null, note: '' },
    ...{ sentGrams: item === null ? null : 50_000, receivedGrams: kind === 'weight' ? 40_000 : null },
  },
});
const proposal = (number: number, bySiteId: string, resolution: Resolution, item: ItemFacts | null = null) =>
  ({
    type: 'cn.huihuan.discrepancy.proposed.v1',
    data: {
      ...{ ...parties, discrepancyId, proposalId: id(number), bySiteId, resolution, item, staffId: null },
      ...{ side: bySiteId === sender ? 'sender' : 'receiver', reason: '已核实' },
    },
  }) as const satisfies DiscrepancyEvent;
const propose = (number: number, bySiteId: string, resolution: Resolution, itemId: string | null = null) =>
  ({ kind: 'propose', proposalId: id(number), bySiteId, resolution, reason: '已核实', itemId, staffId: null }) as const;
const agree = (number: number, bySiteId: string, itemId: string | null = null) =>
  ({ kind: 'agree', proposalId: id(number), bySiteId, itemId, staffId: null }) as const;
const agreed = (number: number, item: ItemFacts | null = null): DiscrepancyEvent => ({
  type: 'cn.huihuan.discrepancy.agreed.v1',
  data: { ...parties, discrepancyId, proposalId: id(number), bySiteId: sender, item, staffId: null },
});
const settleAgreed = (number: number, item: ItemFacts | null = null) =>
  ({ kind: 'settle-agreed', proposalId: id(number), bySiteId: sender, item }) as const;
const settled = (
  kind: DiscrepancyKind,
  said: Pick<DiscrepancySettledFact['data'], 'resolution' | 'item' | 'place'> & Partial<DiscrepancySettledFact['data']>,
): DiscrepancySettledFact => ({
  type: 'cn.huihuan.discrepancy.settled.v1',
  data: {
    ...{ ...parties, discrepancyId, kind, proposalId: id(1), correctionGrams: 0 },
    ...{ proposedBy: sender, agreedBy: receiver, ...said },
  },
});

const books = (holdings: readonly Holding[] = [held(ofTheStock)]) =>
  story<Discrepancy, DiscrepancyCommand, DiscrepancyEvent>({
    initial: noDiscrepancy,
    evolve: evolveDiscrepancy,
    decide: (state, command) => decideDiscrepancy(state, command, { holding: findHolding(holdings) }),
  });
const { given } = books();

describe('proposing', () => {
  it('is open to both sides, and a later proposal replaces the former', () => {
    given(opened('missing'))
      .when(propose(1, sender, 'lost'))
      .then(proposal(1, sender, 'lost'));
    given(opened('missing'), proposal(1, sender, 'lost'))
      .when(propose(2, receiver, 'accepted'))
      .thenState((state) => expect(state).toMatchObject({ proposal: { proposalId: id(2), side: 'receiver' } }));
  });

  it.each([
    ['missing', ['accepted', 'returned', 'lost']],
    ['rejected', ['accepted', 'returned']],
    ['unexpected', ['accepted', 'returned']],
    ['weight', ['receiver-weight', 'sender-weight']],
  ] as const)('for goods that are %s allows only %s', (kind, allowed) => {
    const all: readonly Resolution[] = ['accepted', 'returned', 'lost', 'receiver-weight', 'sender-weight'];
    const open = [opened(kind)].reduce<Discrepancy>(evolveDiscrepancy, noDiscrepancy);
    const accepted = all.filter((each) => {
      const result = decideDiscrepancy(open, propose(1, receiver, each), { holding: () => undefined });
      return result.ok || result.problem.code !== 'discrepancy.resolution-not-allowed';
    });
    expect(accepted).toEqual(allowed);
  });

  it('is refused to a third site, after the settlement, and for a discrepancy that nobody knows', () => {
    given(opened('missing'))
      .when(propose(1, point.siteId, 'lost'))
      .thenRefused('discrepancy.not-a-party');
    given(opened('missing'), settled('missing', { resolution: 'lost', item: onTheWay, place: 'closed' }))
      .when(propose(2, sender, 'lost'))
      .thenRefused('discrepancy.settled-already', { resolution: 'lost' });
    given()
      .when(propose(1, sender, 'lost'))
      .thenRefused('discrepancy.unknown');
  });
});

describe('agreeing', () => {
  it('settles at once where the receiver agrees', () => {
    given(opened('missing'), proposal(1, sender, 'returned'))
      .when(agree(1, receiver))
      .then(settled('missing', { resolution: 'returned', item: { ...onTheWay, custodySeq: 3 }, place: 'sender' }));
  });

  it('travels to the receiver’s books where the sender agrees, and settles there', () => {
    const bySender = { proposedBy: receiver, agreedBy: sender };
    given(opened('missing'), proposal(1, receiver, 'lost'))
      .when(agree(1, sender))
      .then(agreed(1));
    given(opened('missing'), proposal(1, receiver, 'lost'))
      .when(settleAgreed(1))
      .then(
        settled('missing', { ...bySender, resolution: 'lost', item: { ...onTheWay, custodySeq: 3 }, place: 'closed' }),
      );
  });

  it('has no effect in the receiver’s books where another proposal or the settlement crossed it', () => {
    given(opened('missing'), proposal(1, receiver, 'lost'), proposal(2, receiver, 'accepted'))
      .when(settleAgreed(1))
      .then();
    given(opened('missing'), proposal(1, receiver, 'lost'), proposal(2, sender, 'accepted'))
      .when(settleAgreed(1))
      .then();
    given(opened('missing'), settled('missing', { resolution: 'lost', item: onTheWay, place: 'closed' }))
      .when(settleAgreed(1))
      .then();
  });

  it('is refused to one’s own proposal, to a replaced one, to none, and twice', () => {
    const open = opened('missing');
    given(open, proposal(1, sender, 'lost'))
      .when(agree(1, sender))
      .thenRefused('discrepancy.own-proposal');
    given(open, proposal(1, receiver, 'lost'))
      .when(agree(1, receiver))
      .thenRefused('discrepancy.own-proposal');
    given(open, proposal(1, receiver, 'lost'), proposal(2, receiver, 'accepted'))
      .when(agree(1, sender))
      .thenRefused('discrepancy.proposal-replaced', { currentProposalId: id(2) });
    given(open).when(agree(1, sender)).thenRefused('discrepancy.nothing-proposed');
    given(open, proposal(1, receiver, 'lost'), agreed(1))
      .when(agree(1, sender))
      .thenRefused('discrepancy.agreed-already');
    given(open, settled('missing', { resolution: 'lost', item: onTheWay, place: 'closed' }))
      .when(agree(1, receiver))
      .thenRefused('discrepancy.settled-already');
  });
});

describe('what a settlement says', () => {
  it('of goods that were missing or rejected: where they are, under the next custody number', () => {
    const next = { ...onTheWay, custodySeq: 3 };
    for (const kind of ['missing', 'rejected'] as const) {
      given(opened(kind), proposal(1, sender, 'accepted'))
        .when(agree(1, receiver))
        .then(settled(kind, { resolution: 'accepted', item: next, place: 'receiver' }));
      given(opened(kind), proposal(1, sender, 'returned'))
        .when(agree(1, receiver))
        .then(settled(kind, { resolution: 'returned', item: next, place: 'sender' }));
    }
  });

  it('of a weight: nothing new where the receiver was right, a correction where the sender was', () => {
    given(opened('weight', atReceiver), proposal(1, sender, 'receiver-weight'))
      .when(agree(1, receiver))
      .then(settled('weight', { resolution: 'receiver-weight', item: atReceiver, place: 'unchanged' }));
    const item = { ...atReceiver, grams: 50_000, custodySeq: 4 };
    given(opened('weight', atReceiver), proposal(1, sender, 'sender-weight'))
      .when(agree(1, receiver))
      .then(settled('weight', { resolution: 'sender-weight', item, place: 'unchanged', correctionGrams: 10_000 }));
  });

  it('of unexpected goods that go back: nothing, they were never taken over', () => {
    given(opened('unexpected', null), proposal(1, sender, 'returned'))
      .when(agree(1, receiver))
      .then(settled('unexpected', { resolution: 'returned', item: null, place: 'unchanged' }));
  });
});

describe('unexpected goods that the receiver keeps', () => {
  const through = { ...ofTheStock, custodySeq: 3 };

  it('are an item of the sender’s stock, which the sender names and which moves by two custody numbers', () => {
    given(opened('unexpected', null))
      .when(propose(1, sender, 'accepted', ofTheStock.itemId))
      .then(proposal(1, sender, 'accepted', ofTheStock));
    given(opened('unexpected', null), proposal(1, sender, 'accepted', ofTheStock))
      .when(agree(1, receiver))
      .then(settled('unexpected', { resolution: 'accepted', item: through, place: 'receiver' }));
  });

  it('are named with the agreement where the receiver proposed it', () => {
    const open = [opened('unexpected', null), proposal(1, receiver, 'accepted')] as const;
    given(...open)
      .when(agree(1, sender))
      .thenRefused('discrepancy.item-required');
    given(...open)
      .when(agree(1, sender, ofTheStock.itemId))
      .then(agreed(1, ofTheStock));
    given(...open)
      .when(settleAgreed(1, ofTheStock))
      .then(
        settled('unexpected', {
          ...{ resolution: 'accepted', item: through, place: 'receiver', proposedBy: receiver, agreedBy: sender },
        }),
      );
  });

  it('stay held in the sender’s stock until the settlement, even where the proposal is replaced', () => {
    given(opened('unexpected', null), proposal(1, sender, 'accepted', ofTheStock))
      .when(propose(2, sender, 'returned'))
      .thenState((state) =>
        expect(state).toMatchObject({ proposal: { item: null }, heldItemIds: [ofTheStock.itemId] }),
      );
  });

  it('can be named by the sender alone, out of what is free in its stock, and only where a name is needed', () => {
    const open = opened('unexpected', null);
    given(open)
      .when(propose(1, sender, 'accepted'))
      .thenRefused('discrepancy.item-required');
    given(open)
      .when(propose(1, receiver, 'accepted', ofTheStock.itemId))
      .thenRefused('discrepancy.item-by-sender-only');
    given(open)
      .when(propose(1, sender, 'returned', ofTheStock.itemId))
      .thenRefused('discrepancy.item-not-needed');
    given(open)
      .when(propose(1, sender, 'accepted', id(99)))
      .thenRefused('item.unknown');
    const naming = (more: Partial<Holding>) =>
      books([held(ofTheStock, more)])
        .given(open)
        .when(propose(1, sender, 'accepted', ofTheStock.itemId));
    naming({ siteId: point.siteId }).thenRefused('item.elsewhere');
    naming({ state: 'reserved' }).thenRefused('item.on-shipment');
    naming({ blockedBy: ['discrepancy:other'] }).thenRefused('item.blocked');
    naming({ blockedBy: [`discrepancy:${discrepancyId}`] }).then(proposal(1, sender, 'accepted', ofTheStock));
  });
});

describe('the same book on both sides', () => {
  it('forgets an agreement when another proposal takes the place', () => {
    const state = [
      opened('missing'),
      proposal(1, receiver, 'lost'),
      agreed(1),
      proposal(2, receiver, 'returned'),
    ].reduce<Discrepancy>(evolveDiscrepancy, noDiscrepancy);
    expect(state).toMatchObject({ agreement: null, proposal: { proposalId: id(2) } });
  });

  it('lets nothing that arrives late change a settlement, and throws for what nobody opened', () => {
    const end = settled('missing', { resolution: 'lost', item: onTheWay, place: 'closed' });
    const closed = [opened('missing'), end].reduce<Discrepancy>(evolveDiscrepancy, noDiscrepancy);
    expect(evolveDiscrepancy(closed, proposal(2, sender, 'returned'))).toBe(closed);
    expect(() => evolveDiscrepancy(noDiscrepancy, end)).toThrow(/cannot happen/);
    expect(() => evolveDiscrepancy(closed, opened('missing'))).toThrow(/cannot happen/);
  });
});
