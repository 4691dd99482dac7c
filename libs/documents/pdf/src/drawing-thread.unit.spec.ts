import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import type { DocumentDescription } from '@huihuan/documents-domain';
import { drawingThread } from './drawing-thread.ts';

/** Numbers the documents of its life; fails at one and ends at another. */
const program = `
  const { parentPort } = require('node:worker_threads');
  let drawn = 0;
  parentPort.on('message', ({ number }) => {
    if (number === 'ends') process.exit(3);
    if (number === 'throws') throw new Error('broken pen');
    drawn += 1;
    parentPort.postMessage(number === 'fails' ? { failure: new RangeError('no such sign') } : { bytes: new Uint8Array([drawn]) });
  });`;

const numbered = (number: string): DocumentDescription => ({
  ...{ title: { zh: '样张', en: 'sample' }, number, paper: 'a4', genuineUrl: 'https://example.cn/x' },
  ...{ sections: [], voided: null, foot: { zh: '', en: '' } },
});

const threads = () => {
  const begun: Worker[] = [];
  const draw = drawingThread(() => {
    const worker = new Worker(program, { eval: true });
    begun.push(worker);
    return worker;
  });
  return { begun, draw: (number: string) => draw(numbered(number)) };
};

describe('a thread that draws', () => {
  it('is begun once, and lives on where a drawing fails', async () => {
    const { begun, draw } = threads();
    expect([...(await draw('a'))]).toEqual([1]);
    await expect(draw('fails')).rejects.toThrow('no such sign');
    expect([...(await draw('b'))]).toEqual([3]);
    expect(begun).toHaveLength(1);
    await begun[0]?.terminate();
  });

  it.each([
    ['ends', 'the drawing thread ended with 3'],
    ['throws', 'broken pen'],
  ])('is begun anew after it %s over a document, which fails', async (how, said) => {
    const { begun, draw } = threads();
    await draw('a');
    await expect(draw(how)).rejects.toThrow(said);
    expect([...(await draw('b'))]).toEqual([1]);
    expect(begun).toHaveLength(2);
    for (const worker of begun) await worker.terminate();
  });

  it('answers nothing twice: its listeners go with each document', async () => {
    const { begun, draw } = threads();
    for (const number of ['a', 'b', 'c']) await draw(number);
    const [worker] = begun;
    expect([worker?.listenerCount('message'), worker?.listenerCount('exit'), worker?.listenerCount('error')]).toEqual([
      ...[0, 1, 1],
    ]);
    await worker?.terminate();
  });
});
