import { describe, expect, it } from '@jest/globals';
import { readWishes } from './arguments.ts';

const one = { registry: 1, collection: 1, transfer: 1, sorting: 1, regulator: 1 };

describe('the command line of a distributed start', () => {
  it('starts one process of each service', () => {
    expect(readWishes([])).toEqual({ replicas: one, reset: false });
  });

  it.each([
    [['--replicas', 'collection=2,regulator=3']],
    [['--replicas=collection=2', '--replicas', 'regulator=3']],
    [['--replicas', 'collection = 2 , regulator = 3']],
  ])('takes %j', (given) => {
    expect(readWishes(given).replicas).toEqual({ ...one, collection: 2, regulator: 3 });
  });

  it('may begin anew', () => {
    expect(readWishes(['--reset']).reset).toBe(true);
  });

  it.each([
    [['--replicas'], 'something is missing'],
    [['--replicas', 'collector=2'], 'there is no service collector'],
    [['--replicas', 'collection=0'], '1 to 20'],
    [['--replicas', 'collection=two'], '1 to 20'],
    [['--replicas', 'collection=1e1'], '1 to 20'],
    [['--replicas', 'collection=2,collection=3'], 'collection is said twice'],
    [['--replica', 'collection=2'], '--replica is not known'],
  ])('refuses %j and says how it is written', (given, words) => {
    expect(() => readWishes(given)).toThrow(words);
    expect(() => readWishes(given)).toThrow('npm run start:distributed');
  });
});
