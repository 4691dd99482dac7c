import { describe, it } from '@jest/globals';
import type { Details, GradeOutcome } from '@huihuan/contracts-events';
import type { StepDone } from '@huihuan/families-domain';
import { centre, fridge, id, now, smelter } from '../testing/yard.support.spec.ts';
import { dispatch, override, selling } from './selling.support.spec.ts';

const module = fridge(4, { family: 'traction-battery', classCode: 'traction-battery.module', grams: 20_000 });
const number = 'TC-2016';
const utilisation = {
  ...smelter,
  licences: [{ kind: 'traction-battery-cascade', number, issuer: '', validFrom: '2016-01-01', validTo: null }],
};
const otherCentre = { ...centre, siteId: id(9), name: '新郑分拣中心', licences: utilisation.licences };

const step = (name: string, details: Details): StepDone => ({
  ...{ step: name, stepId: id(80), result: 'done', details, staffId: null, witnessId: null },
  occurredAt: '2026-02-20T08:00:00.000Z',
});
const assessed = (capacityPercent = 82) => step('assess-residual-life', { capacityPercent });
const decided = () => step('decide-reuse', { use: 'stationary-storage', standard: 'GB/T 34015.3', reason: '合格' });

interface Sale {
  readonly steps: readonly StepDone[];
  readonly grade?: GradeOutcome;
  readonly buyer?: typeof smelter;
  readonly buyerLicence?: string | null;
}

const sold = ({ steps, grade = 'cascade', buyer = utilisation, buyerLicence = number }: Sale) => {
  const { sealed, left } = selling(module, buyer, { told: { details: {}, steps }, grade });
  return {
    at: (dispatchedAt: string) => {
      const outcome = sealed.when({ ...dispatch, dispatchedAt });
      const gone = { ...left, data: { ...left.data, dispatchedAt, buyerLicence } };
      return { leaves: () => outcome.then(gone), stays: outcome.thenRefused };
    },
    byOverride: () => {
      const kept = { buyerLicence, warnings: ['step.missing'], override };
      sealed.when({ ...dispatch, override }).then({ ...left, data: { ...left.data, ...kept } });
    },
  };
};

describe('a module that was graded for cascade use and leaves the network', () => {
  it('stays without an assessment, and is told what is missing and by which rule', () =>
    sold({ steps: [] })
      .at(now)
      .stays('step.missing', {
        ...{ step: 'assess-residual-life', gate: 'dispatch', overridable: true, itemId: module.itemId },
        ruleId: 'traction-battery.assessed-before-reuse',
      }));

  it('stays, though measured, as long as nobody decided', () =>
    sold({ steps: [assessed()] })
      .at(now)
      .stays('step.missing', { step: 'decide-reuse' }));

  it('leaves, measured and decided', () =>
    sold({ steps: [assessed(), decided()] })
      .at(now)
      .leaves());

  it('leaves without only when a supervisor answers for it, which the fact names', () =>
    sold({ steps: [] }).byOverride());

  it('stays when less capacity is left than the rule asks', () =>
    sold({ steps: [assessed(41), decided()] })
      .at(now)
      .stays('battery.capacity-low', { measured: 41 }));

  it('is judged by the rules of the day it left', () => {
    const unmeasured = sold({ steps: [] });
    unmeasured.at('2018-07-31T15:59:59.000Z').leaves();
    unmeasured.at('2018-07-31T16:00:00.000Z').stays('step.missing');
  });
});

describe('a battery that leaves for no reuse, or not for good', () => {
  it.each<GradeOutcome>(['dismantle', 'dispose-hazardous'])('needs no assessment: %s', (grade) =>
    sold({ steps: [], grade }).at(now).leaves(),
  );

  it('goes unmeasured to another centre, which measures it', () =>
    sold({ steps: [], buyer: otherCentre, buyerLicence: null }).at(now).leaves());
});
