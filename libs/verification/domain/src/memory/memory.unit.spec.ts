import { describe, expect, it } from '@jest/globals';
import { sha256Hex, uuidV7 } from '@huihuan/kernel-domain';
import fc from 'fast-check';
import { openColumn } from './column.ts';
import { openHexIndex } from './hex-index.ts';

const uuid = fc
  .tuple(fc.nat(2 ** 40), fc.uint8Array({ minLength: 10, maxLength: 10 }))
  .map(([time, random]) => uuidV7(time, random));

describe('the index of ids', () => {
  it('behaves like a map from id to the order of first sight', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(uuid, fc.string()), { maxLength: 60 }), (ids) => {
        const index = openHexIndex();
        const model = new Map<string, number>();
        for (const id of ids) {
          expect(index.find(id)).toBe(model.get(id) ?? -1);
          if (!model.has(id)) model.set(id, model.size);
          expect(index.add(id)).toBe(model.get(id));
        }
        expect(index.size).toBe(model.size);
        for (const [id, row] of model) expect(index.at(row)).toBe(id);
      }),
    );
  });

  it('keeps every id when it grows', () => {
    const index = openHexIndex();
    const ids = Array.from({ length: 20_000 }, (_, number) => {
      const digest = sha256Hex(String(number));
      return uuidV7(number, Buffer.from(digest.slice(0, 20), 'hex'));
    });
    for (const id of ids) index.add(id);
    expect(index.size).toBe(ids.length);
    expect(ids.map((id) => index.find(id))).toEqual(ids.map((_, row) => row));
    expect(index.at(19_999)).toBe(ids[19_999]);
  });
});

describe('a column', () => {
  it('keeps numbers beyond its first size and refuses rows beyond its end', () => {
    const column = openColumn();
    for (let row = 0; row < 5000; row += 1) expect(column.push(row * 3 - 5000)).toBe(row);
    column.set(4000, -7);
    expect([column.at(0), column.at(4000), column.at(4999), column.length]).toEqual([-5000, -7, 9997, 5000]);
    expect(() => column.at(5000)).toThrow(RangeError);
    expect(() => column.set(-1, 0)).toThrow(RangeError);
  });
});
