import { describe, expect, it } from '@jest/globals';
import { lifecycleFlaws } from '@huihuan/kernel-domain';
import { containerTransitions, terminalContainerStates } from './container/container.ts';
import { discrepancyTransitions, terminalDiscrepancyStates } from './discrepancy/discrepancy.ts';
import { handoverPolicies } from './handover/handover-policy.ts';
import { holdingTransitions, terminalHoldingStates } from './holding/holding-state.ts';
import { incomingTransitions, terminalIncomingStates } from './incoming/incoming-shipment.ts';
import { outgoingTransitions, terminalOutgoingStates } from './outgoing/outgoing-shipment.ts';

const sound = { unreachable: [], deadEnds: [], leavingTerminal: [] };

describe('every life of the handover reaches all its states and can end from each', () => {
  it('of a holding', () => {
    expect(lifecycleFlaws(holdingTransitions, 'in-stock', terminalHoldingStates)).toEqual(sound);
  });
  it('of a shipment at the sender', () => {
    expect(lifecycleFlaws(outgoingTransitions, 'none', terminalOutgoingStates)).toEqual(sound);
  });
  it('of a shipment at the receiver', () => {
    expect(lifecycleFlaws(incomingTransitions, 'unknown', terminalIncomingStates)).toEqual(sound);
  });
  it('of a discrepancy', () => {
    expect(lifecycleFlaws(discrepancyTransitions, 'none', terminalDiscrepancyStates)).toEqual(sound);
  });
  it('of a container', () => {
    expect(lifecycleFlaws(containerTransitions, 'none', terminalContainerStates)).toEqual(sound);
  });
});

describe('the three policies', () => {
  it('fit together: whoever one tier may send to receives from it, except the downstream that keeps no books', () => {
    for (const sender of Object.values(handoverPolicies)) {
      for (const kind of sender.sendsTo.filter((to) => to !== 'downstream')) {
        const receiver = Object.values(handoverPolicies).find((policy) => policy.siteKind === kind);
        expect(receiver?.receivesFrom).toContain(sender.siteKind);
      }
    }
  });
});
