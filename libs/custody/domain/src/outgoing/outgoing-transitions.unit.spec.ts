import { describe, expect, it } from '@jest/globals';
import { actsFrom } from '@huihuan/kernel-domain';
import { held, now, outgoingContext, shipmentId, station } from '../testing/yard.support.spec.ts';
import { decideOutgoing } from './decide-outgoing.ts';
import { evolveOutgoing } from './evolve-outgoing.ts';
import type { OutgoingCommand } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import { noOutgoing, outgoingTransitions, type OutgoingShipment, type OutgoingState } from './outgoing-shipment.ts';
import {
  nothing,
  parties,
  open,
  one,
  onOurList,
  drafted,
  added,
  digest,
  sealed,
  dispatched,
} from './transfer-shipment.support.spec.ts';

describe('the table of transitions', () => {
  const histories: Readonly<Record<OutgoingState, readonly OutgoingEvent[]>> = {
    none: [],
    draft: [drafted, added],
    sealed: [drafted, added, sealed],
    'in-transit': [drafted, added, sealed, dispatched],
    received: [
      ...[drafted, added, sealed, dispatched],
      {
        type: 'cn.huihuan.shipment.received.v1',
        data: { ...parties, receivedAt: now, sealedDigest: digest, lines: [], unexpected: [] },
      },
    ],
    delivered: [
      ...[drafted, added, sealed, dispatched],
      {
        type: 'cn.huihuan.item.closed.v1',
        data: {
          ...{ siteId: station.siteId, outcome: 'recycled', items: [], shipmentId, deliveredTo: null },
          ...{ documentReference: null, reason: '送达' },
        },
      },
    ],
    cancelled: [drafted, { type: 'outgoing.cancelled', data: { reason: '改期' } }],
  };
  const commands: readonly OutgoingCommand[] = [
    open,
    { kind: 'change-lines', ...nothing, removeItems: [one.itemId] },
    { kind: 'seal' },
    { kind: 'unseal', reason: '换车' },
    { kind: 'cancel', reason: '改期' },
    { kind: 'dispatch', dispatchedAt: now },
    { kind: 'deliver', outcome: 'recycled', documentReference: null, reason: '送达' },
  ];
  const stateCodes = ['shipment.unknown', 'shipment.exists', 'shipment.sealed', 'shipment.wrong-state'];

  it.each(Object.keys(histories) as OutgoingState[])('says for the state %s exactly what decide allows', (state) => {
    const current = histories[state].reduce<OutgoingShipment>(evolveOutgoing, noOutgoing);
    expect(current.state).toBe(state);
    const context = outgoingContext([held(one, onOurList)]);
    const allowed = commands
      .filter((command) => {
        const result = decideOutgoing(current, command, context);
        return result.ok || !stateCodes.includes(result.problem.code);
      })
      .map((command) => command.kind);
    expect(allowed).toEqual(
      commands.map((command) => command.kind).filter((kind) => actsFrom(outgoingTransitions, state).includes(kind)),
    );
  });

  it('is the one that evolve follows: an event out of turn throws', () => {
    expect(() => evolveOutgoing(noOutgoing, added)).toThrow(/cannot happen in state none/);
    expect(() => [drafted, dispatched].reduce<OutgoingShipment>(evolveOutgoing, noOutgoing)).toThrow();
  });
});
