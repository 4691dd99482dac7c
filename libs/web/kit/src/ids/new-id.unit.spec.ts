import { expect, it } from '@jest/globals';
import { newId, uuidV7 } from './new-id.ts';

it('is a UUIDv7: the time first, then what chance gave, with version and variant in their places', () => {
  expect(uuidV7(0x0190a5b2c3d4, new Uint8Array(10).fill(0xff))).toBe('0190a5b2-c3d4-7fff-bfff-ffffffffffff');
  expect(uuidV7(1, new Uint8Array(10))).toBe('00000000-0001-7000-8000-000000000000');
});

it('is new with each call', () => {
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
