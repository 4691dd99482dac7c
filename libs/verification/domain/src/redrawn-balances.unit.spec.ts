import { describe, expect, it } from '@jest/globals';
import type { EventData, ItemFacts } from '@huihuan/contracts-events';
import { audit, evidenceOf, kindsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Amended = EventData<'cn.huihuan.item.amended.v1'>;
type Balance = NonNullable<Amended['balance']>;

const answered = { warnings: ['correction.balance-open'], override: { supervisorId: '', reason: '复秤' } };

interface Said {
  /** What the input is said to weigh more. */
  readonly grams: number;
  readonly change?: (balance: Balance) => Balance | undefined;
  readonly isAnswered?: boolean;
}

const asItFollows = (balance: Balance): Balance | undefined => balance;

/** A fridge that a centre got from the point and took apart in a job that came out, and its weight corrected once or more. */
const found = (...said: readonly Said[]): readonly string[] => {
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
  for (const { grams, change = asItFollows, isAnswered = false } of said) {
    const correctionId = clock.id();
    const after = { ...item, grams: item.grams + grams, custodySeq: item.custodySeq + 1 };
    const parties = { correctionId, itemId: item.itemId, bySiteId: centre.siteId, withSiteId: point.siteId };
    logs.say('sorting', centre.siteId, {
      type: 'cn.huihuan.correction.proposed.v1',
      data: {
        ...{ ...parties, holderSiteId: centre.siteId, corrects: receipt.id, reason: '看错', staffId: null },
        ...{ before: { grams: item.grams }, after: { grams: after.grams } },
      },
    });
    logs.say('collection', point.siteId, {
      type: 'cn.huihuan.correction.agreed.v1',
      data: { ...parties, bySiteId: point.siteId, withSiteId: centre.siteId, staffId: null },
    });
    const drawn: Balance['after'] = {
      ...before,
      ...{ inputGrams: before.inputGrams + grams, differenceGrams: before.differenceGrams + grams },
      toleranceGrams: Math.max(500, Math.floor(0.02 * after.grams)),
    };
    const balance = change({ before, after: drawn });
    const { family, classCode, identifiers } = item;
    logs.say('sorting', centre.siteId, {
      type: 'cn.huihuan.item.amended.v1',
      data: {
        ...{ siteId: centre.siteId, item: after, before: { family, classCode, grams: item.grams, identifiers } },
        ...{ place: 'consumed', jobId, corrects: receipt.id, correctionId, reason: '看错', staffId: null },
        ...{ proposedBy: centre.siteId, agreedBy: point.siteId },
        ...(balance === undefined ? {} : { balance }),
        ...(isAnswered ? { ...answered, override: { ...answered.override, supervisorId: clock.id() } } : {}),
      },
    });
    const held = tables.holdings.sorting.get(item.itemId)!;
    tables.holdings.sorting.set(item.itemId, { ...held, item: after });
    tables.items.set(item.itemId, { ...tables.items.get(item.itemId)!, item: after });
    [item, before] = [after, drawn];
  }
  return kindsOf(audit(evidenceOf(network)));
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
