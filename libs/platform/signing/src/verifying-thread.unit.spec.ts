import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { verifyingThread, type Claimed } from './verifying-thread.ts';

/** Finds every value `right` that says so; fails at one text and ends at another. */
const program = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ texts, values }) => {
    if (texts[0] === 'ends') process.exit(3);
    if (texts[0] === 'throws') throw new Error('broken scale');
    parentPort.postMessage(
      texts[0] === 'fails' ? { failure: new RangeError('no such key') } : { right: values.map((value) => value === 'right') });
  });`;

const claimed = (text: string, values: readonly string[] = ['right']): Claimed => ({
  ...{ publicKey: null, values },
  texts: values.map(() => text),
});

const threads = () => {
  const begun: Worker[] = [];
  const check = verifyingThread(() => {
    const worker = new Worker(program, { eval: true });
    begun.push(worker);
    return worker;
  });
  return { begun, check };
};

describe('a thread that verifies', () => {
  it('is begun once, answers each of many in its turn, and lives on where one fails', async () => {
    const { begun, check } = threads();
    const asked = [check(claimed('a', ['right', 'wrong'])), check(claimed('fails')), check(claimed('b', ['wrong']))];
    expect(await Promise.allSettled(asked)).toEqual([
      { status: 'fulfilled', value: [true, false] },
      { status: 'rejected', reason: new RangeError('no such key') },
      { status: 'fulfilled', value: [false] },
    ]);
    expect(begun).toHaveLength(1);
    await begun[0]?.terminate();
  });

  it.each([
    ['ends', 'the verifying thread ended with 3'],
    ['throws', 'broken scale'],
  ])(
    'calls nothing right when it %s: who waits hears of it, and the next ones get another thread',
    async (how, said) => {
      const { begun, check } = threads();
      await check(claimed('a'));
      const waiting = [check(claimed(how)), check(claimed('b'))];
      for (const settled of await Promise.allSettled(waiting))
        expect(settled).toMatchObject({ status: 'rejected', reason: { message: said } });
      expect(await check(claimed('c'))).toEqual([true]);
      expect(begun).toHaveLength(2);
      for (const worker of begun) await worker.terminate();
    },
  );
});
