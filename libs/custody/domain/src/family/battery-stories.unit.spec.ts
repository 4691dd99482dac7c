import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import type { StepDone } from '@huihuan/families-domain';
import { nationalBook } from '@huihuan/rules-domain';
import { decideClosure } from '../holding/close-items.ts';
import { findHolding, findSite, fridge, held, id, station } from '../testing/yard.support.spec.ts';

const { siteId } = station;
const module = fridge(1, { family: 'traction-battery', classCode: 'traction-battery.module', grams: 20_000 });
const supervisor = { staffId: id(31), role: 'supervisor' as const, siteIds: [siteId], active: true };
const override = { supervisorId: supervisor.staffId, reason: '纸质评估报告已核对' };

const step = (name: string, details: Details): StepDone => ({
  ...{ step: name, stepId: id(80), result: 'done', details, staffId: null, witnessId: null },
  occurredAt: '2026-03-20T08:00:00.000Z',
});
const assessed = (capacityPercent: number) => step('assess-residual-life', { capacityPercent });
const decided = (use: string) => step('decide-reuse', { use, standard: 'GB/T 34015.3-2021', reason: '容量合格' });

/** The module is sold for use on this day. */
const sold = (day: string, steps: readonly StepDone[], answered: typeof override | null = null) =>
  decideClosure(
    {
      ...{ siteId, itemIds: [module.itemId], outcome: 'cascaded', documentReference: null, reason: '出售' },
      ...(answered === null ? {} : { override: answered }),
    },
    {
      ...{ now: `${day}T04:00:00.000Z`, rules: nationalBook, site: findSite, holding: findHolding([held(module)]) },
      staff: (staffId) => (staffId === supervisor.staffId ? supervisor : undefined),
      stories: () => ({ details: {}, steps }),
    },
  );

describe('a module that is sold for use', () => {
  it('without an assessment is stopped, and says which step is missing', () =>
    expect(sold('2026-04-01', [])).toMatchObject({
      ok: false,
      problem: { code: 'step.missing', details: { step: 'assess-residual-life', overridable: true } },
    }));

  it('goes, measured and decided by somebody', () =>
    expect(sold('2026-04-01', [assessed(82), decided('stationary-storage')])).toMatchObject({ ok: true }));

  it('below the capacity of the rule goes only when a supervisor answers for it, which the fact names', () => {
    const steps = [assessed(41), decided('backup-power')];
    expect(sold('2026-04-01', steps)).toMatchObject({ problem: { code: 'battery.capacity-low' } });
    expect(sold('2026-04-01', steps, override)).toMatchObject({
      value: { data: { warnings: ['battery.capacity-low'], override } },
    });
  });

  it('may go into an electric bicycle until the last of March 2026, and not from the first of April on', () => {
    const steps = [assessed(82), decided('electric-bicycle')];
    expect(sold('2026-03-31', steps)).toMatchObject({ ok: true });
    expect(sold('2026-04-01', steps)).toMatchObject({ problem: { code: 'battery.not-into-bikes' } });
  });
});
