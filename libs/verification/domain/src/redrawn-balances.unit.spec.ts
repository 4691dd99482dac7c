import { describe, expect, it } from '@jest/globals';
import type { EventData, ItemFacts } from '@huihuan/contracts-events';
import { audit, evidenceOf, kindsOf, type Evidence } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Amended = EventData<'cn.huihuan.item.amended.v1'>;
type Balance = NonNullable<Amended['balance']>;

const answered = { warnings: ['correction.balance-open'], override: { supervisorId: '', reason: '复秤' } };

interface Said {
  /** What the input is said to weigh more. */
  readonly grams: number;
  /** The class that is right, where that is another. */
  readonly classCode?: string;
  readonly change?: (balance: Balance) => Balance | undefined;
  readonly isAnswered?: boolean;
}

/** What part of the weight the balance of a class may be out by. */
const ratios: Readonly<Record<string, number>> = { 'appliance.fridge': 0.02, 'appliance.washer': 0.05 };

const asItFollows = (balance: Balance): Balance | undefined => balance;

/** Of weight and class, what is another in `other`. */
const amended = ({ grams, classCode }: ItemFacts, other: ItemFacts) => ({
  ...(grams === other.grams ? {} : { grams }),
  ...(classCode === other.classCode ? {} : { classCode }),
});

/** A fridge that a centre got from the point and took apart in a job that came out, and its weight corrected once or more. */
const found = (...said: readonly Said[]): readonly string[] => kindsOf(audit(toldBy(...said)));

const toldBy = (...said: readonly Said[]): Evidence => {
  const { network } = madeUpDay();
  const { collect, dispatch, receive, dismantle, logs, clock, tables } = network;
  const [point, centre] = [siteOf(network.sites, 'pointA'), siteOf(network.sites, 'centre')];
  const { accepted } = receive(
    dispatch(point, centre, [collect(point, { classCode: 'appliance.fridge', grams: 100_000 })]),
    [],
  );
  const [output] = dismantle(centre, accepted);
  const closing = JSON.parse(logs.logs.sorting.find(({ record }) => record.includes(output!.itemId))!.record) as {
    data: EventData<'cn.huihuan.item.dismantled.v1'>;
  };
  const { jobId, inputs, balance: judged } = closing.data;
  const receipt = JSON.parse(logs.logs.sorting.find(({ record }) => record.includes(accepted[0]!.itemId))!.record) as {
    id: string;
  };
  let item: ItemFacts = inputs[0]!;
  let before: Balance['before'] = judged;
  for (const { grams, classCode = item.classCode, change = asItFollows, isAnswered = false } of said) {
    const correctionId = clock.id();
    const after = { ...item, classCode, grams: item.grams + grams, custodySeq: item.custodySeq + 1 };
    const parties = { correctionId, itemId: item.itemId, bySiteId: centre.siteId, withSiteId: point.siteId };
    logs.say('sorting', centre.siteId, {
      type: 'cn.huihuan.correction.proposed.v1',
      data: {
        ...{ ...parties, holderSiteId: centre.siteId, corrects: receipt.id, reason: '看错', staffId: null },
        ...{ before: amended(item, after), after: amended(after, item) },
      },
    });
    logs.say('collection', point.siteId, {
      type: 'cn.huihuan.correction.agreed.v1',
      data: { ...parties, bySiteId: point.siteId, withSiteId: centre.siteId, staffId: null },
    });
    const drawn: Balance['after'] = {
      ...before,
      ...{ inputGrams: before.inputGrams + grams, differenceGrams: before.differenceGrams + grams },
      toleranceGrams: Math.max(500, Math.floor(ratios[classCode]! * after.grams)),
    };
    const balance = change({ before, after: drawn });
    const { family, identifiers } = item;
    const { eventId } = logs.say('sorting', centre.siteId, {
      type: 'cn.huihuan.item.amended.v1',
      data: {
        ...{
          siteId: centre.siteId,
          item: after,
          before: { family, classCode: item.classCode, grams: item.grams, identifiers },
        },
        ...{ place: 'consumed', jobId, corrects: receipt.id, correctionId, reason: '看错', staffId: null },
        ...{ proposedBy: centre.siteId, agreedBy: point.siteId },
        ...(balance === undefined ? {} : { balance }),
        ...(isAnswered ? { ...answered, override: { ...answered.override, supervisorId: clock.id() } } : {}),
      },
    });
    if (balance !== undefined) {
      const redrawn = { eventId, ...balance.after, dryDifferenceGrams: balance.dry?.after.differenceGrams ?? null };
      tables.balances.set(jobId, { ...tables.balances.get(jobId)!, redrawn });
    }
    const held = tables.holdings.sorting.get(item.itemId)!;
    tables.holdings.sorting.set(item.itemId, { ...held, item: after });
    tables.items.set(item.itemId, { ...tables.items.get(item.itemId)!, item: after });
    [item, before] = [after, balance === undefined ? before : drawn];
  }
  return evidenceOf(network);
};

const withAfter = (more: Partial<Balance['after']>) => (balance: Balance) => ({
  ...balance,
  after: { ...balance.after, ...more },
});

describe('a balance that a correction draws anew', () => {
  it('is right where it follows from the one before, once and again', () => {
    expect(found({ grams: 1_000 })).toEqual([]);
    expect(found({ grams: 1_000 }, { grams: -2_000 }, { grams: 500 })).toEqual([]);
    expect(found({ grams: 9_000, isAnswered: true })).toEqual([]);
  });

  it('begins where the job was judged after an older correction of the class alone that carried none', () => {
    const alone = { grams: 0, classCode: 'appliance.washer', change: () => undefined };
    expect(found(alone)).toEqual([]);
    expect(found(alone, { grams: 3_000 })).toEqual([]);
    expect(found(alone, { grams: 3_000 }, { grams: -500 })).toEqual([]);
    expect(found(alone, { grams: 3_000, change: withAfter({ toleranceGrams: 5_300 }) })).toEqual([
      '3 balance.redrawn-job.after.toleranceGrams',
    ]);
  });

  it('is a note alone where the regulator says that it has not read it yet', () => {
    const evidence = toldBy({ grams: 1_000 });
    const balances = evidence.balances.map((row) => ({ ...row, redrawn: null, redrawnBatch: null }));
    expect(kindsOf(audit({ ...evidence, balances }))).toEqual(['3 balance.redrawn-row-there']);
    const unread = audit({ ...evidence, balances: balances.map((row) => ({ ...row, redrawnRead: false })) });
    expect(kindsOf(unread)).toEqual([]);
    expect(unread.warnings.map(({ code }) => code)).toContain('balance.redrawn-unread');
  });

  it('is not judged by a dry mass that nobody measured', () => {
    const dry = (basis: 'wet' | 'dry') => (balance: Balance) => ({
      ...balance,
      dry: { before: { ...balance.before, basis }, after: { ...balance.after, differenceGrams: 0, basis } },
    });
    expect(found({ grams: 1_000, change: dry('wet') })).toEqual(['3 balance.redrawn-job.dry']);
    expect(found({ grams: 9_000, change: dry('dry') })).toEqual([
      '3 balance.redrawn-job.dry',
      '3 balance.redrawn-unexplained',
    ]);
  });

  it('is found where it is left out, or says another figure than follows', () => {
    expect(found({ grams: 1_000, change: () => undefined })).toEqual(['3 balance.not-redrawn']);
    expect(found({ grams: 1_000, change: withAfter({ differenceGrams: 0 }) })).toEqual([
      '3 balance.redrawn-job.after.differenceGrams',
    ]);
    expect(found({ grams: 1_000, change: withAfter({ outputGrams: 99_000 }) })).toContain(
      '3 balance.redrawn-job.after.outputGrams',
    );
    expect(found({ grams: 1_000, change: withAfter({ toleranceGrams: 5_000 }) })).toEqual([
      '3 balance.redrawn-job.after.toleranceGrams',
    ]);
    const asJudged = (balance: Balance) => ({ ...balance, before: { ...balance.before, inputGrams: 100_000 } });
    expect(found({ grams: 1_000 }, { grams: 500, change: asJudged })).toEqual([
      '3 balance.redrawn-job.before.inputGrams',
    ]);
  });

  it('is found where it lies outside the tolerance and no supervisor answered', () => {
    expect(found({ grams: 9_000 })).toEqual(['3 balance.redrawn-unexplained']);
  });

  it('is found where it is said of a batch that the job is not of', () => {
    const ofBatch = (balance: Balance) => ({
      ...balance,
      batch: { ...balance, batchId: '0190a5b2-0000-7000-8000-00000000dead' },
    });
    expect(found({ grams: 1_000, change: ofBatch })).toEqual(['3 balance.redrawn-batch']);
  });
});

describe('the row of a balance that was drawn anew, at the regulator', () => {
  const rowOf = (change: (row: Evidence['balances'][number]) => Partial<Evidence['balances'][number]>) => {
    const evidence = toldBy({ grams: 1_000 }, { grams: 500 });
    const balances = evidence.balances.map((row) => (row.redrawn === null ? row : { ...row, ...change(row) }));
    return kindsOf(audit({ ...evidence, balances }));
  };

  it('is that of the last correction', () => {
    expect(rowOf(() => ({}))).toEqual([]);
    expect(rowOf(() => ({ redrawn: null }))).toEqual(['3 balance.redrawn-row-there']);
    expect(rowOf(({ redrawn }) => ({ redrawn: { ...redrawn!, differenceGrams: 1 } }))).toEqual([
      '3 balance.redrawn-row-differenceGrams',
    ]);
    expect(rowOf(({ redrawn, jobId }) => ({ redrawn: { ...redrawn!, eventId: jobId } }))).toEqual([
      '3 balance.redrawn-row-eventId',
    ]);
    expect(rowOf(({ redrawn }) => ({ redrawn: { ...redrawn!, dryDifferenceGrams: 1 } }))).toEqual([
      '3 balance.redrawn-row-dryDifferenceGrams',
    ]);
  });

  it('is none of a batch that no correction speaks of', () => {
    expect(rowOf(({ redrawn }) => ({ redrawnBatch: redrawn }))).toEqual(['3 balance.redrawn-batch-row-there']);
  });
});

describe('the row of a balance at the centre itself', () => {
  type Row = Evidence['jobBalances'][number];
  const rowsOf = (change: (row: Row) => readonly Row[]) => {
    const evidence = toldBy({ grams: 1_000 }, { grams: 500 });
    const jobBalances = evidence.jobBalances.flatMap((row) => (row.redrawn === null ? [row] : change(row)));
    return kindsOf(audit({ ...evidence, jobBalances }));
  };
  const redrawnAs = (more: Partial<NonNullable<Row['redrawn']>>) => (row: Row) => [
    { ...row, redrawn: { ...row.redrawn!, ...more } },
  ];

  it('is as the job was judged, and as the last correction has drawn it anew', () => {
    expect(rowsOf((row) => [row])).toEqual([]);
    expect(rowsOf((row) => [{ ...row, redrawn: null }])).toEqual(['3 balance.redrawn-row-there']);
    expect(rowsOf(redrawnAs({ differenceGrams: 1 }))).toEqual(['3 balance.redrawn-row-differenceGrams']);
    expect(rowsOf(redrawnAs({ dryDifferenceGrams: 1 }))).toEqual(['3 balance.redrawn-row-dryDifferenceGrams']);
    expect(rowsOf((row) => [{ ...row, outputGrams: row.outputGrams + 1 }])).toEqual(['3 balance.outputGrams']);
    expect(rowsOf((row) => [{ ...row, explained: !row.explained }])).toEqual(['3 balance.explained']);
    expect(rowsOf((row) => [{ ...row, siteId: row.jobId }])).toEqual(['3 balance.site']);
  });

  it('is there for every closed job, and for no other', () => {
    expect(rowsOf(() => [])).toEqual(['3 balance.site-missing']);
    const other = '0190a5b2-0000-7000-8000-00000000dead';
    expect(rowsOf((row) => [row, { ...row, jobId: other }])).toEqual(['3 balance.without-events']);
  });

  it('is not drawn anew where no correction says so', () => {
    const { network } = madeUpDay();
    const evidence = evidenceOf(network);
    const [row] = evidence.jobBalances;
    if (row === undefined) throw new Error('the day closes a job');
    const { jobId: _job, siteId: _site, explained: _explained, ...figures } = row;
    const redrawn = { ...figures, dryDifferenceGrams: null };
    expect(
      kindsOf(audit({ ...evidence, jobBalances: [{ ...row, redrawn }, ...evidence.jobBalances.slice(1)] })),
    ).toEqual(['3 balance.redrawn-row-there']);
  });
});
