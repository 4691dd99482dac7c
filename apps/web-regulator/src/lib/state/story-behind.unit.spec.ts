import { expect, it } from '@jest/globals';
import { storyBehind } from './story-behind.ts';

it.each([
  ['cn.huihuan.item.collected.v1', 'item'],
  ['cn.huihuan.item.closed.v1', 'item'],
  ['cn.huihuan.shipment.dispatched.v1', 'shipment'],
  ['cn.huihuan.items.consolidated.v1', null],
  ['cn.huihuan.site.changed.v1', null],
])('knows whose story %s is part of', (type, whose) => {
  expect(storyBehind({ type })).toBe(whose);
});
