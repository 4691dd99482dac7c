import { describe, expect, it } from '@jest/globals';
import type { ItemStory } from '@huihuan/custody-domain';
import { decideJob } from './decide-job.ts';
import { noJob } from './job.ts';
import { centre, fridge, held, id, jobContext, now, supervisor } from './testing/line.support.spec.ts';

const battery = { family: 'traction-battery', classCode: 'traction-battery.module', grams: 20_000 } as const;
const [one, other] = [fridge(1, battery), fridge(2, battery)];
const itemIds = [one.itemId, other.itemId];

const step = (name: string, details: ItemStory['details']): ItemStory['steps'][number] => ({
  ...{ step: name, stepId: id(80), result: 'done', details, staffId: null, witnessId: null, occurredAt: now },
});
const measured: ItemStory = {
  details: { volts: 48 },
  steps: [step('assess-residual-life', { capacityPercent: 82 }), step('decide-reuse', { use: 'backup-power' })],
};

const start = (grade: 'cascade' | 'reuse', stories: (itemId: string) => ItemStory, more: object = {}) =>
  decideJob(
    noJob,
    { kind: 'start', jobId: id(70), siteId: centre.siteId, itemIds, ...more },
    { ...jobContext([held(one, { grade }), held(other, { grade })]), stories },
  );

describe('modules that are joined into a reused product', () => {
  it('go over the line when each was measured and somebody decided', () =>
    expect(start('cascade', () => measured)).toMatchObject({ ok: true }));

  it('are stopped while one of them was not, unless a supervisor answers for it', () => {
    const halfDone = (itemId: string): ItemStory =>
      itemId === one.itemId ? measured : { details: { volts: 48 }, steps: [] };
    expect(start('cascade', halfDone)).toMatchObject({
      problem: { code: 'step.missing', details: { itemId: other.itemId, step: 'assess-residual-life' } },
    });
    const override = { supervisorId: supervisor.staffId, reason: '纸质报告已核对' };
    expect(start('cascade', halfDone, { override })).toMatchObject({ ok: true });
  });

  it('are graded for it', () =>
    expect(start('reuse', () => measured)).toMatchObject({ problem: { code: 'item.not-graded-for-dismantling' } }));
});
