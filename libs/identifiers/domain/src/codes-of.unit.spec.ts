import { describe, expect, it } from '@jest/globals';
import { codesOf } from './codes-of.ts';

const id = '019a3d2e-0000-7000-8000-00000000a001';

describe('a scanned text', () => {
  it.each([
    ['itself', 'BX-2009-000417', ['bx-2009-000417']],
    ['the id of a label', id.toUpperCase(), [id]],
    [
      'the id inside an address of ours',
      ` https://huihuan.example.cn/api/sorting/genuine/item-label/${id}/Ab3_ `,
      [`https://huihuan.example.cn/api/sorting/genuine/item-label/${id}/ab3_`, id],
    ],
  ])('stands for %s', (_, scanned, codes) => expect(codesOf(scanned)).toEqual(codes));
});
