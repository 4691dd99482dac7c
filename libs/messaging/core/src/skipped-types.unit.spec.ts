import { describe, expect, it } from '@jest/globals';
import { createSkippedTypes } from './skipped-types.ts';
import type { Message } from './transport.ts';

const ofType = (type: string): Message => ({ id: 'id', type }) as Message;

describe('types that nobody here knows', () => {
  it('are counted each, and together once they are too many: a stranger cannot fill the memory', () => {
    const said: string[] = [];
    const skipped = createSkippedTypes('g', { warn: (_, message) => void said.push(message), error: () => undefined });
    skipped.count(Array.from({ length: 5_000 }, (_, n) => ofType(`type ${n}`)));
    skipped.count([ofType('type 0'), ofType('type 4999')]);
    const list = skipped.list();
    expect(list).toHaveLength(201);
    expect(list[0]).toEqual({ type: 'type 0', count: 2 });
    expect(list.at(-1)).toEqual({ type: 'other types', count: 4_801 });
    expect(said).toHaveLength(201);
  });
});
