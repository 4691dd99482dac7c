import { describe, expect, it } from '@jest/globals';
import { createEventReader, type StreamEvent } from './event-lines.ts';

const readAll = (...pieces: readonly string[]): readonly StreamEvent[] => {
  const reader = createEventReader();
  return pieces.flatMap((piece) => reader.read(piece));
};

describe('a stream of events', () => {
  it('is read field by field, an empty line ends an event', () => {
    expect(readAll('id: 7\nevent: changes\ndata: {"a":1}\n\n')).toEqual([
      { event: 'changes', data: '{"a":1}', lastEventId: '7' },
    ]);
  });

  it.each([1, 2, 3, 5, 11])('is the same when it comes in pieces of %i', (length) => {
    const text = '\uFEFF: hello\r\nid: 1\r\ndata: one\r\ndata:two\r\n\r\ndata: three\n\nid: 3\rdata: 四\r\rdata';
    const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
      text.slice(index * length, (index + 1) * length),
    );
    expect(readAll(...pieces)).toEqual([
      { event: 'message', data: 'one\ntwo', lastEventId: '1' },
      { event: 'message', data: 'three', lastEventId: '1' },
      { event: 'message', data: '四', lastEventId: '3' },
    ]);
  });

  it('leaves out comments, events without data, and one that was cut', () => {
    expect(readAll(': still here\n\n', 'event: empty\n\n', 'data: half')).toEqual([]);
  });

  it('says how long to wait, and takes nothing but digits for it', () => {
    const reader = createEventReader('9');
    reader.read('retry: 1500\n\n');
    reader.read('retry: soon\n\n');
    expect(reader.retryMs()).toBe(1500);
    expect(reader.read('data: x\n\n')).toEqual([{ event: 'message', data: 'x', lastEventId: '9' }]);
  });
});
