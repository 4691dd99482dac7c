import { expect, it } from '@jest/globals';
import { soon } from './soon.ts';

it('goes on once it holds', async () => {
  let asked = 0;
  await soon(() => expect((asked += 1)).toBe(3));
  expect(asked).toBe(3);
});

it('fails with what was there instead when it does not hold in time', async () => {
  await expect(soon(() => expect('there').toBe('wanted'), 30)).rejects.toThrow(/wanted[^]*there/);
});
