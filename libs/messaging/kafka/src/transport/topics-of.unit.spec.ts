import { describe, expect, it } from '@jest/globals';
import { topics } from '@huihuan/contracts-events';
import { topicsOf } from './topics-of.ts';

describe('the topics of a subscription', () => {
  it('are those in which its types are said, in every version', () => {
    expect(topicsOf(['cn.huihuan.shipment.received.v1', 'cn.huihuan.conflict.opened.v2'])).toEqual([
      'huihuan.shipment',
      'huihuan.conflict',
    ]);
  });

  it('are all for all types, and for one that nobody declared', () => {
    expect(topicsOf('all')).toBe(topics);
    expect(topicsOf(['cn.huihuan.shipment.received.v1', 'cn.huihuan.truck.painted.v1'])).toBe(topics);
  });
});
