import { describe, expect, it } from '@jest/globals';
import { replicasOf } from './replicas.ts';

const [a, b, c] = ['http://a', 'http://b', 'http://c'] as const;

const withClock = (...urls: string[]) => {
  const clock = { now: 0 };
  return { clock, replicas: replicasOf(urls, () => clock.now) };
};

describe('replicas of a service', () => {
  it('take turns', () => {
    const { replicas } = withClock(a, b, c);
    expect([1, 2, 3, 4].map(() => replicas.order()[0])).toEqual([a, b, c, a]);
  });

  it('leave out the one that failed, and keep it for when no other is left', () => {
    const { replicas } = withClock(a, b, c);
    replicas.failed(b);
    const orders = [1, 2, 3].map(() => replicas.order());
    expect(orders.map((order) => order[0])).not.toContain(b);
    expect(orders.map((order) => order.at(-1))).toEqual([b, b, b]);
  });

  it('let a single request try the dead one after its wait, while the others stay away from it', () => {
    const { clock, replicas } = withClock(a, b);
    replicas.failed(a);
    clock.now = 500;
    const firsts = [1, 2, 3, 4, 5, 6].map(() => replicas.order()[0]);
    expect(firsts.filter((first) => first === a)).toHaveLength(1);
  });

  it('wait longer after each failure, and at most 15 s', () => {
    const { clock, replicas } = withClock(a, b);
    const isLeftOut = (): boolean => replicas.order()[0] !== a && replicas.order()[0] !== a;
    for (let failures = 0; failures < 10; failures += 1) replicas.failed(a);
    clock.now = 14_999;
    expect(isLeftOut()).toBe(true);
    clock.now = 15_000;
    expect(isLeftOut()).toBe(false);
  });

  it('count one that answered as well at once', () => {
    const { replicas } = withClock(a, b);
    replicas.failed(a);
    replicas.answered(a);
    expect(replicas.states()).toEqual([
      { url: a, failures: 0 },
      { url: b, failures: 0 },
    ]);
    expect([replicas.order()[0], replicas.order()[0]]).toContain(a);
  });
});
