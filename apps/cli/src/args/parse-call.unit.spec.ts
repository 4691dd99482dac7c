import { describe, expect, it } from '@jest/globals';
import { parseCall } from './parse-call.ts';

const text = { zh: '说明', en: 'what it is for' };
const command = {
  name: 'checkpoints',
  flags: [
    { name: 'trust', value: '<kid>', text },
    { name: 'save', value: '<file>', text },
    { name: 'new-key', text },
  ],
};
const called = (...words: string[]) => parseCall(command, words);

describe('the words after a command', () => {
  it.each(['-Zk3', '--Zk3', '-', '-1', '--', 'Zk-3'])('may give a flag the text %s', (value) => {
    expect(called('--trust', value, '--save', 'kept.ndjson')).toEqual({
      flags: { trust: value, save: 'kept.ndjson' },
      operands: [],
    });
  });

  it('take a flag for a flag, not for the text of the one before', () => {
    expect(() => called('--trust', '--save', 'kept.ndjson')).toThrow('--trust');
    expect(() => called('--trust', '--save=kept.ndjson')).toThrow('--trust');
    expect(() => called('--trust')).toThrow('--trust');
  });

  it('have no flags but those of the command, and no text where none is taken', () => {
    expect(() => called('--other', 'x')).toThrow('--other');
    expect(() => called('--new-key', '-x')).toThrow('-x');
    expect(called('--new-key', 'x', '--', '--trust')).toEqual({
      flags: { 'new-key': true },
      operands: ['x', '--trust'],
    });
  });
});
