import { describe, expect, it } from '@jest/globals';
import { refusal } from '../testing/fake-kafka.ts';
import { Membership } from './membership.ts';

describe('Membership', () => {
  it('is stale when the broker was not heard for a session, but not lost: only the broker can say that', () => {
    let now = 0;
    const membership = new Membership(6_000, () => now);
    membership.joined([]);
    const { epoch } = membership;
    now = 6_001;
    expect([membership.isStale(epoch), membership.isLost(epoch)]).toEqual([true, false]);
    membership.heartbeatAnswered();
    expect(membership.isStale(epoch)).toBe(false);
  });

  it('must join again, and is still a member, while a rebalance is in progress', () => {
    let now = 0;
    const membership = new Membership(6_000, () => now);
    membership.joined([]);
    now = 5_000;
    expect(membership.refused(refusal('REBALANCE_IN_PROGRESS'))).toBe(true);
    now = 10_000;
    expect(membership.isStale(membership.epoch)).toBe(false);
    expect(membership.mustRejoin?.message).toBe('REBALANCE_IN_PROGRESS');
    membership.joined([]);
    expect(membership.mustRejoin).toBeNull();
  });

  it('leaves trouble with the broker to the client', () => {
    const membership = new Membership(6_000);
    expect(membership.refused(new Error('connection closed'))).toBe(false);
    expect(membership.refused(null)).toBe(false);
    expect(membership.mustRejoin).toBeNull();
  });

  it('loses what was fetched before the group agreed anew', () => {
    const membership = new Membership(6_000);
    membership.joined([]);
    const { epoch } = membership;
    membership.joined([]);
    expect(membership.isLost(epoch)).toBe(true);
    expect(membership.isLost(membership.epoch)).toBe(false);
  });
});
