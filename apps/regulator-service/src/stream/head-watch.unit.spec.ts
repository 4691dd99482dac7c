import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { LogSignal } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import { watchHead } from './head-watch.ts';

describe('a stream that waits for hours', () => {
  it('leaves nothing on the signal of its end but what it waits with', async () => {
    let position = 0;
    const asked: number[] = [];
    const givenUp = new AbortController();
    const signal = { next: () => Promise.resolve() } as unknown as LogSignal;
    const tx = {
      query: () => {
        position += 1;
        asked.push(getEventListeners(givenUp.signal, 'abort').length);
        return Promise.resolve([{ position }]);
      },
    } as unknown as Tx;
    expect(await watchHead(tx, signal).beyond(500, givenUp.signal)).toBe(501);
    expect(asked).toHaveLength(501);
    expect(Math.max(...asked)).toBeLessThanOrEqual(1);
    expect(getEventListeners(givenUp.signal, 'abort')).toEqual([]);
  });
});
