import { describe, expect, it } from '@jest/globals';
import type { ItemFacts } from '@huihuan/contracts-events';
import { audit, booksOf, evidenceOf, kindsOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Day = ReturnType<typeof madeUpDay>;

const told = (tell: (day: Day) => void) => {
  const day = madeUpDay();
  tell(day);
  return audit(evidenceOf(day.network));
};

const of = (report: ReturnType<typeof audit>, rule: number) =>
  violationsOf(report).filter((violation) => violation.rule === rule);

/** Says that a job at the centre took this apart into that. */
const job = (
  { network }: Day,
  inputs: readonly ItemFacts[],
  outputs: readonly (ItemFacts & { readonly fromItemId?: string })[],
  explained = true,
): void => {
  const { siteId } = siteOf(network.sites, 'centre');
  const jobId = network.clock.id();
  const sum = (items: readonly ItemFacts[]) => items.reduce((total, { grams }) => total + grams, 0);
  const [inputGrams, outputGrams] = [sum(inputs), sum(outputs)];
  const say = network.logs.say.bind(null, 'sorting', siteId);
  const heads = inputs.map(({ itemId, classCode, grams }) => ({ itemId, classCode, grams }));
  say({ type: 'cn.huihuan.processing.started.v1', data: { siteId, jobId, inputs: heads } });
  say({
    type: 'cn.huihuan.item.dismantled.v1',
    data: {
      ...{ siteId, jobId, evidence: [], staffId: null, loss: { grams: 0, reason: '' } },
      inputs: inputs.map((item) => ({ ...item, custodySeq: item.custodySeq + 1 })),
      outputs: outputs.map(({ fromItemId, ...item }) => ({
        ...{ item, wasteCode: null },
        ...(fromItemId === undefined ? {} : { fromItemId }),
      })),
      balance: {
        ...{ inputGrams, outputGrams, lossGrams: 0, differenceGrams: inputGrams - outputGrams, toleranceGrams: 500 },
      },
      explanation: explained ? { text: '来料含水', supervisorId: network.clock.id() } : null,
    },
  });
};

const made = ({ network }: Day, grams: number, more: Partial<ItemFacts> = {}): ItemFacts => ({
  ...{ itemId: network.clock.id(), tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams },
  ...{ identifiers: [], custodySeq: 1, ...more },
});

describe('the genealogy of what came out', () => {
  it('is right on a day without faults, and counted', () => {
    const report = told(() => undefined);
    expect(kindsOf(report)).toEqual([]);
    expect(report.rules.find(({ rule }) => rule === 8)).toMatchObject({
      ...{ name: 'genealogy', checked: expect.any(Number) },
      ...{ zh: expect.stringMatching(/产出/), en: expect.stringMatching(/output/) },
    });
    expect(report.rules.find(({ rule }) => rule === 8)?.checked).toBeGreaterThan(0);
  });

  it('names an input that nobody ever took in, and its job', () => {
    let stranger = '';
    const report = told((day) => {
      const item = made(day, 10_000, { classCode: 'appliance.fridge', family: 'appliance' });
      stranger = item.itemId;
      job(day, [item], [made(day, 9_900)]);
    });
    expect(of(report, 8)).toMatchObject([
      {
        code: 'genealogy.no-origin',
        itemId: stranger,
        eventId: expect.any(String),
        subject: expect.stringMatching(/^job:/),
      },
    ]);
  });

  it('names what leads back to itself', () => {
    const report = told((day) => {
      const one = made(day, 10_000);
      const two = made(day, 10_000);
      job(day, [one], [two]);
      job(day, [two], [one]);
    });
    expect(new Set(of(report, 8).map(({ code }) => code))).toEqual(new Set(['genealogy.circle']));
  });

  it('names an output of two jobs', () => {
    const report = told((day) => {
      const [first, second] = day.outputs;
      const part = made(day, 1_000);
      job(day, [first!], [part]);
      job(day, [second!], [part]);
    });
    expect(of(report, 8).map(({ code, itemId }) => [code, itemId])).toContainEqual([
      'genealogy.two-origins',
      expect.any(String),
    ]);
  });

  it('names grams that no input had, and tells of them where a supervisor explained them', () => {
    const plant = (explained: boolean) =>
      told((day) => {
        const [first] = day.outputs;
        job(day, [first!], [made(day, first!.grams + 100_000)], explained);
      });
    expect(of(plant(false), 8).map(({ code }) => code)).toEqual(['genealogy.grams-from-nothing']);
    const explained = plant(true);
    expect(of(explained, 8)).toEqual([]);
    expect(explained.warnings).toMatchObject([{ rule: 8, code: 'genealogy.grams-from-nothing' }]);
  });

  it('follows the input that a part names: one of its job, which gave no more than it weighed', () => {
    const from = (pick: (day: Day) => string, share = 0.9) =>
      of(
        told((day) => {
          const [first, second] = day.outputs;
          const parts = made(day, Math.floor(first!.grams * share));
          const rest = made(day, first!.grams + second!.grams - parts.grams);
          job(day, [first!, second!], [{ ...parts, fromItemId: pick(day) }, rest]);
        }),
        8,
      ).map(({ code }) => code);
    expect(from(({ outputs: [first] }) => first!.itemId)).toEqual([]);
    expect(from(({ car }) => car.itemId)).toEqual(['genealogy.input-unknown']);
    expect(from(({ outputs: [, second] }) => second!.itemId)).toEqual(['genealogy.more-than-input']);
  });

  it('keeps the weights of inputs only of jobs in which an output names one', () => {
    const weighed = (isNamed: boolean) => {
      const day = madeUpDay();
      const [first, second] = day.outputs;
      const part = made(day, 1_000);
      job(day, [first!, second!], [isNamed ? { ...part, fromItemId: first!.itemId } : part]);
      return [...booksOf(evidenceOf(day.network)).jobs.values()].reduce(
        (sum, { inputGrams }) => sum + inputGrams.size,
        0,
      );
    };
    expect([weighed(false), weighed(true)]).toEqual([0, 2]);
  });
});
