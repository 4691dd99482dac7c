import { describe, expect, it } from '@jest/globals';
import { removedBatteries } from '@huihuan/families-domain';
import { openChance } from './chance.ts';
import { detailsOf } from './families/details-of.ts';
import { codesOfOutput, planJobs } from './plan-dismantling.ts';
import { smallNetwork } from './small-network.support.spec.ts';

const car = smallNetwork.classes.find(({ family }) => family === 'vehicle')!;
const steel = smallNetwork.classes.find(({ code }) => code === 'bulk.steel')!;
const electric = {
  ...{ ...car, code: 'vehicle.passenger-car-electric' },
  yields: [
    { classCode: 'traction-battery.pack', gramsPerUnit: 350_000 },
    { classCode: steel.code, gramsPerUnit: 420_000 },
  ],
};
const pack = { ...steel, code: 'traction-battery.pack', family: 'traction-battery', tracking: 'item' } as const;
const others = smallNetwork.classes.filter(({ code }) => code !== pack.code && code !== electric.code);
const network = { ...smallNetwork, classes: [...others, electric, pack] };

describe('an electric car that is taken apart in a simulation', () => {
  it('gives as many traction batteries as its steps say that were removed, each with a code', () => {
    const chance = openChance('electric');
    const day = '2026-05-02';
    const made = { grams: 1_600_000, identifiers: [], day, lighter: false };
    const goods = Array.from({ length: 40 }, (_, number) => ({
      ...{ itemId: `car-${number}`, family: 'vehicle' as const, classCode: electric.code, grams: made.grams },
      details: detailsOf(chance, electric, made),
    }));
    const centre = network.sites.find(({ kind }) => kind === 'sorting-centre')!;
    const jobs = planJobs(goods, centre.siteId, {
      ...{ network, chance, day, idOf: (label) => `id/${label}`, answering: new Set<string>() },
    });
    expect(jobs).toHaveLength(goods.length);
    for (const { inputs, outputs, steps } of jobs) {
      const told = steps.beforeClose.map((step) => ({ ...step, stepId: step.id, occurredAt: `${day}T04:00:00Z` }));
      const batteries = outputs.filter(({ family }) => family === 'traction-battery');
      const [{ classCode, details } = goods[0]!] = inputs;
      expect(removedBatteries({ classCode, details, steps: told })).toBe(1);
      expect(batteries).toHaveLength(1);
      expect(batteries.map((battery) => codesOfOutput(battery.itemId, battery.classCode).length)).toEqual([1]);
    }
  });
});
