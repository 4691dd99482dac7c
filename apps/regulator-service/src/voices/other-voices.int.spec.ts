import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, type SealedEvent } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import { regulatorSource } from '../projections/regulator-source.ts';
import { newTestRegulator, testOutbox, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { otherVoices } from './other-voices.ts';

let one: TestRegulator;
let other: TestRegulator;
beforeAll(async () => {
  [one, other] = [await newTestRegulator(), await newTestRegulator()];
});
afterAll(async () => {
  await one.test.drop();
  await other.test.drop();
});

/** What every regulator says first: the key that it signs by. */
const begin = ({ database }: TestRegulator): Promise<readonly SealedEvent[]> => {
  const publicKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) } as const;
  const said = fact('cn.huihuan.signing-key.published.v1', {
    ...{
      kid: 'C'.repeat(43),
      publicKey,
      ownerKind: 'service',
      ownerId: 'regulator',
      validFrom: '2026-03-01T00:00:00.000Z',
    },
  });
  const cause = { correlationId: newId(), causationId: newId() };
  return database.transaction((tx) => testOutbox.append(tx, regulatorSource, [said], cause));
};

describe('two regulators with databases of their own on one Kafka', () => {
  it('each find out that another one speaks under their name, and say what is to be done', async () => {
    const [own, theirs] = [await begin(one), await begin(other)];
    await one.hear(own);
    expect(await otherVoices(one.database)).toEqual([]);
    await one.hear([...own, ...theirs]);
    await other.hear([...theirs, ...own]);
    for (const [regulator, [heard]] of [
      [one, theirs],
      [other, own],
    ] as const) {
      const [word, ...more] = await otherVoices(regulator.database);
      expect(more).toEqual([]);
      for (const text of [word?.zh, word?.en]) {
        expect(text).toContain(heard?.id);
        expect(text).toContain(regulatorSource);
        expect(text).toContain('Kafka');
      }
    }
  });

  it('stop saying it when the other one has been silent for a day, and say it again when it comes back', async () => {
    const { database } = other;
    await database.query(`update other_voice set last_at = now() - interval '23 hours'`);
    expect(await otherVoices(database)).toHaveLength(1);
    await database.query(`update other_voice set last_at = now() - interval '25 hours'`);
    expect(await otherVoices(database)).toEqual([]);
    const [again] = await begin(one);
    await other.hear(again === undefined ? [] : [again]);
    const [word] = await otherVoices(database);
    expect(word?.en).toContain(again?.id);
  });

  it('say it once, however much more the other one says', async () => {
    const before = await otherVoices(one.database);
    await one.hear(await begin(other));
    expect(await otherVoices(one.database)).toEqual(before);
  });
});
