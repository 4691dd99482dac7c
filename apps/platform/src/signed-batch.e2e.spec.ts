import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoAccounts } from '@huihuan/seeds';
import { call, signedInAs, startPlatform, until, type PlatformProcess } from '@huihuan/testing-platform';
import pg from 'pg';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { fridge, type HandIn } from './spec/goods.support.spec.ts';
import { newTablet, send, type Tablet } from './spec/tablet.support.spec.ts';
import { sitesOfWay } from './spec/whole-way.support.spec.ts';

interface Row {
  readonly id: string;
  readonly statement: { readonly value: string };
}

interface BatchAnswer {
  readonly accepted: number;
  readonly refused: number;
  readonly answers: readonly { readonly status: string; readonly problem?: { readonly code: string } }[];
}

const personId = demoAccounts().find(({ role }) => role === 'integration')?.personId ?? '';

let platform: PlatformProcess;
let tablet: Tablet;
let other: Tablet;
let siteId: string;

const enrolled = async (): Promise<Tablet> => {
  const administrator = await signedInAs(platform.url, 'administrator');
  const made = await newTablet(platform.url);
  const { body } = await send(
    platform.url,
    ['POST', `/api/registry/sites/${siteId}/device-codes`],
    administrator,
    undefined,
  );
  expect(await made.enrol(body['code'] as string)).toMatchObject({ status: 201 });
  // the tier hears of it in its own time
  await until(async () => (await register([await signed(made, fridge())])).accepted === 1);
  return made;
};

const signed = async (by: Tablet, handIn: HandIn): Promise<Row> => {
  const { siteId: _, ...row } = (await by.signed(siteId, personId, handIn, new Date().toISOString())) as Row & {
    readonly siteId: string;
  };
  return row;
};

const register = async (rows: readonly Row[]): Promise<BatchAnswer> =>
  (await call<BatchAnswer>(platform.url, '/api/collection/intakes/batch', { siteId, rows })).body;

const codesOf = ({ answers }: BatchAnswer): readonly string[] =>
  answers.map(({ status, problem }) => problem?.code ?? status);

beforeAll(async () => {
  platform = await startPlatform();
  siteId = sitesOfWay(await readDemoNetwork(platform.url)).point;
  tablet = await enrolled();
  other = await enrolled();
});
afterAll(() => platform.stop());

describe('a batch of rows that tablets have signed each by itself', () => {
  it('loses what is forged, swapped or replayed, and nothing else', async () => {
    const good = await Promise.all(
      Array.from({ length: 160 }, (_, index) => signed(index % 3 === 0 ? other : tablet, fridge())),
    );
    const valueOf = (index: number): string => good[index]!.statement.value;
    const withValue = (index: number, value: string): Row => ({
      ...good[index]!,
      statement: { ...good[index]!.statement, value },
    });
    const wrong = new Map<number, Row>([
      [3, { ...good[3]!, grams: 50_001 } as Row],
      // two rows of one tablet in each other's name
      [49, withValue(49, valueOf(50))],
      [50, withValue(50, valueOf(49))],
      // what was signed for a row is said again of another
      [97, withValue(97, valueOf(1))],
      [
        159,
        withValue(
          159,
          valueOf(159).replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
        ),
      ],
    ]);
    const answer = await register(good.map((row, index) => wrong.get(index) ?? row));
    expect(codesOf(answer)).toEqual(good.map((_, index) => (wrong.has(index) ? 'statement.signature' : 'accepted')));
    expect(answer).toMatchObject({ accepted: good.length - wrong.size, refused: wrong.size });

    const client = new pg.Client(platform.database.url);
    await client.connect();
    try {
      const { rows: kept } = await client.query<{ act_id: string }>(
        'select act_id from collection.act_statement where act_id = any ($1::uuid[])',
        [good.map(({ id }) => id)],
      );
      const expected = good.filter((_, index) => !wrong.has(index)).map(({ id }) => id);
      expect(kept.map(({ act_id: id }) => id).sort()).toEqual(expected.sort());
    } finally {
      await client.end();
    }
    // as they were signed they are good
    expect(codesOf(await register([...wrong.keys()].map((index) => good[index]!)))).toEqual(
      [...wrong.keys()].map(() => 'accepted'),
    );
  });
});
