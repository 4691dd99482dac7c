import { describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import type { AlarmYard } from './alarm-yard.support.spec.ts';
import { yardForEach } from './alarm-yards.support.spec.ts';

let yard: AlarmYard;
yardForEach((one) => {
  yard = one;
});

const tell = (told: Parameters<AlarmYard['story']['log']['tell']>[1]): void =>
  void yard.story.log.tell(siteSource(yard.story.sites.centre), told);
const open = (): string => {
  const batchId = yard.story.log.id();
  const { centre: siteId } = yard.story.sites;
  tell(fact('cn.huihuan.batch.opened.v1', { siteId, batchId, code: 'PC-1', family: 'appliance', staffId: null }));
  return batchId;
};
const sum = (outputGrams: number, toleranceGrams: number, inputGrams: number) => ({
  ...{ inputGrams, outputGrams, lossGrams: 0, toleranceGrams, differenceGrams: inputGrams - outputGrams },
});
/** A closed job on 50 kg of which so much came out. */
const job = (batchId: string, outGrams: number): string => {
  const { story } = yard;
  const { centre: siteId } = story.sites;
  const [jobId, item] = [story.log.id(), story.collect(siteId, story.item({ grams: 50_000 }))];
  const inputs = [{ itemId: item.itemId, classCode: item.classCode, grams: item.grams }];
  tell(fact('cn.huihuan.processing.started.v1', { siteId, jobId, inputs, batchId }));
  const steel = story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams: outGrams });
  const said = { siteId, jobId, loss: { grams: 0, reason: '' }, explanation: null, evidence: [], staffId: null };
  tell(
    fact('cn.huihuan.item.dismantled.v1', {
      ...said,
      inputs: [{ ...item, custodySeq: item.custodySeq + 1 }],
      outputs: outGrams === 0 ? [] : [{ item: steel, wasteCode: null }],
      balance: sum(outGrams, 1_000, 50_000),
      carried: { batchId, grams: 50_000 - outGrams },
    }),
  );
  return jobId;
};
const alarms = async (hours: number) => {
  await yard.arrive();
  await yard.sweep(hours, 'mass-balance');
  return yard.alarms('mass-balance');
};
/** Hours from the begin of 2 March in UTC to the midnight in China that ends the day so many days later. */
const endOfDay = (days: number): number => days * 24 + 16;

describe('a processing batch that is not closed', () => {
  it('is an alarm from the day after its last one, until its jobs come into balance', async () => {
    const batchId = open();
    job(batchId, 0);
    const started = { siteId: yard.story.sites.centre, jobId: yard.story.log.id(), batchId };
    const { itemId, classCode, grams } = yard.story.collect(started.siteId, yard.story.item({ grams: 50_000 }));
    tell(fact('cn.huihuan.processing.started.v1', { ...started, inputs: [{ itemId, classCode, grams }] }));
    expect(await alarms(endOfDay(30) - 0.1)).toEqual([]);
    const overdue = { subject: `${batchId} open`, measured: 100, siteIds: [yard.story.sites.centre] };
    expect(await alarms(endOfDay(30) + 0.1)).toMatchObject([{ ...overdue, isGone: false }]);
    expect(await alarms(endOfDay(31))).toHaveLength(1);
    job(batchId, 99_500);
    expect(await alarms(endOfDay(31))).toMatchObject([{ ...overdue, isGone: true }]);
  });

  it('is gone when it closes, and the closed one is an alarm of its own that stays', async () => {
    const batchId = open();
    const jobId = job(batchId, 40_000);
    expect(await alarms(endOfDay(31))).toMatchObject([{ subject: `${batchId} open`, measured: 20 }]);
    tell(
      fact('cn.huihuan.batch.closed.v1', {
        ...{ siteId: yard.story.sites.centre, batchId, staffId: null, loss: { grams: 0, reason: '' } },
        jobs: [{ jobId, grams: 10_000 }],
        balance: sum(40_000, 1_000, 50_000),
        explanation: { text: '设备内残留', supervisorId: yard.story.log.id() },
      }),
    );
    const told = [
      { subject: batchId, isGone: false },
      { subject: `${batchId} open`, isGone: true },
    ];
    expect(await alarms(endOfDay(32))).toMatchObject(told);
    expect(await alarms(endOfDay(33))).toMatchObject(told);
  });

  it('has the days that the rule book gives at its place, and none is raised within the tolerance', async () => {
    const scope = { kind: 'area', areaCode: '410122' } as const;
    const version = { versionId: newId(), ruleId: 'processing.batch-open', scope, parameters: { days: 3 } };
    const told = {
      validFrom: '2026-01-01',
      validTo: null,
      effect: 'clock' as const,
      document: '本地规定',
      clause: null,
    };
    yard.story.log.tell(serviceSource('registry'), fact('cn.huihuan.rule.version-set.v1', { ...version, ...told }));
    const short = open();
    job(short, 40_000);
    job(open(), 49_200);
    expect(await alarms(endOfDay(3) - 0.1)).toEqual([]);
    expect(await alarms(endOfDay(3) + 0.1)).toMatchObject([{ subject: `${short} open`, isGone: false }]);
  });
});
