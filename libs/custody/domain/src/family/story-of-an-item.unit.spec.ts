import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import { nationalBook } from '@huihuan/rules-domain';
import type { Holding } from '../holding/holding.ts';
import { centre, fridge, held, id, now, point } from '../testing/yard.support.spec.ts';
import { describeItem } from './describe-item.ts';
import { knownItem, noStory, type ItemStory } from './item-story.ts';
import { recordStep, type RecordStep } from './record-step.ts';

const { siteId } = centre;
const car = fridge(1, { family: 'vehicle', classCode: 'vehicle.passenger-car', identifiers: [] });
const here = (more: Partial<Holding> = {}) => held(car, { siteId, ...more });
const operator = { staffId: id(60), role: 'sorting-operator' as const, siteIds: [siteId], active: true };
const stranger = { staffId: id(61), role: 'supervisor' as const, siteIds: [point.siteId], active: true };
const supervisor = { staffId: id(62), role: 'supervisor' as const, siteIds: [siteId], active: true };
const context = {
  ...{ now, rules: nationalBook },
  staff: (staffId: string) => [operator, stranger, supervisor].find((each) => each.staffId === staffId),
};

describe('what is said of an item after its hand-in', () => {
  const say = (details: Record<string, boolean | string>, more: Partial<Holding> = {}, story = noStory) =>
    describeItem({ holding: here(more), site: centre, story }, { details, reason: '补录', staffId: null }, context);

  it('is told whole, with what the rules make of it', () => {
    const described = say({ pledged: true });
    expect(described).toMatchObject({
      ok: true,
      value: { fact: { data: { itemId: car.itemId, family: 'vehicle', details: { pledged: true }, reason: '补录' } } },
    });
    expect(described.ok && described.value.warnings.length).toBeGreaterThan(0);
  });

  it('is refused where no form asks for it, where it cannot be read, and where it says nothing new', () => {
    expect(say({ wings: true })).toMatchObject({ problem: { code: 'detail.unknown', path: '/details/wings' } });
    expect(say({ pledged: 'perhaps' })).toMatchObject({ problem: { code: 'detail.wrong', path: '/details/pledged' } });
    const story: ItemStory = { ...noStory, details: { pledged: true } };
    expect(say({ pledged: true }, {}, story)).toMatchObject({ problem: { code: 'description.changes-nothing' } });
  });

  it('is refused where the books say something else than was seen, which is told by newer tablets alone', () => {
    const story: ItemStory = { ...noStory, details: { model: 'SL7001', vehicleUse: 'taxi-small' } };
    const details = { ...story.details, model: 'SL7002' };
    const saySeen = (seen?: Details) =>
      describeItem(
        { holding: here(), site: centre, story },
        { details, reason: '补录', staffId: null, ...(seen === undefined ? {} : { seen }) },
        context,
      );
    expect(saySeen({ model: 'SL7001' })).toMatchObject({
      problem: { code: 'description.changed-meanwhile', path: '/seen' },
    });
    expect(saySeen({})).toMatchObject({ problem: { code: 'description.changed-meanwhile' } });
    expect(saySeen({ vehicleUse: 'taxi-small', model: 'SL7001' })).toMatchObject({ ok: true });
    expect(saySeen()).toMatchObject({ ok: true });
  });

  it('is for the site that has it, blocked or on the line or taken apart there, and for no other', () => {
    for (const state of ['in-stock', 'packed', 'reserved', 'in-process', 'consumed', 'closed'] as const)
      expect(say({ pledged: true }, { state, blockedBy: ['conflict'] })).toMatchObject({ ok: true });
    expect(say({ pledged: true }, { state: 'in-transit' })).toMatchObject({ problem: { code: 'item.left' } });
    expect(say({ pledged: true }, { siteId: point.siteId })).toMatchObject({ problem: { code: 'item.elsewhere' } });
  });
});

describe('what an act would have stopped at', () => {
  const stolen: ItemStory = { ...noStory, details: { theftSuspected: true, model: 'SL7001' } };
  const say = (details: Record<string, boolean | string>, story: ItemStory, by?: { readonly staffId: string }) =>
    describeItem(
      { holding: here(), site: centre, story },
      {
        ...{ details, reason: '公安已排除', staffId: null },
        ...(by === undefined ? {} : { override: { supervisorId: by.staffId, reason: '有回执' } }),
      },
      context,
    );

  it('is taken back, unsaid or said otherwise, by a supervisor of the site alone, whom the fact names', () => {
    for (const details of [{ model: 'SL7001' }, { theftSuspected: false, model: 'SL7001' }]) {
      expect(say(details, stolen)).toMatchObject({
        problem: {
          code: 'description.lifts-stop',
          details: { overridable: true, lifts: ['vehicle.suspected-stolen'] },
        },
      });
      expect(say(details, stolen, stranger)).toMatchObject({ problem: { code: 'override.not-a-supervisor' } });
      expect(say(details, stolen, supervisor)).toMatchObject({
        ok: true,
        value: { fact: { data: { details, override: { supervisorId: supervisor.staffId } } } },
      });
    }
  });

  it.each(['pledged', 'seized'])('is taken back so where it was %s', (name) => {
    const story: ItemStory = { ...noStory, details: { [name]: true } };
    expect(say({ [name]: false }, story)).toMatchObject({ problem: { details: { lifts: [`vehicle.${name}`] } } });
  });

  it('may be said, kept and added to by anybody, and so may what was not said yet', () => {
    for (const [details, story] of [
      [{ theftSuspected: true }, noStory],
      [{ ...stolen.details, pledged: true }, stolen],
      [{ theftSuspected: true, model: 'SL7002' }, stolen],
      [{ theftSuspected: false, pledged: false, seized: false }, noStory],
    ] as const) {
      const said = say(details, story, supervisor);
      expect(said).toMatchObject({ ok: true });
      expect(said.ok && said.value.fact.data).not.toHaveProperty('override');
      expect(say(details as Record<string, boolean | string>, story)).toEqual(said);
    }
  });
});

describe('a step', () => {
  const photos: RecordStep = {
    ...{ stepId: id(70), step: 'photos-before', result: 'done', details: {}, occurredAt: now },
    evidence: [
      { kind: 'vehicle-exterior', sha256: 'ab'.repeat(32) },
      { kind: 'vehicle-vin', sha256: 'cd'.repeat(32) },
    ],
    ...{ staffId: operator.staffId, witnessId: null, corrects: null },
  };
  const record = (more: Partial<RecordStep> = {}, story = noStory, holding: Partial<Holding> = {}) =>
    recordStep({ holding: here(holding), siteId, story }, { ...photos, ...more }, context);

  it('is told of an item that the site has', () => {
    expect(record()).toMatchObject({
      ok: true,
      value: { type: 'cn.huihuan.item.step-recorded.v1', data: { ...photos, siteId, itemId: car.itemId } },
    });
    expect(record({}, noStory, { state: 'handed-over' })).toMatchObject({ problem: { code: 'item.left' } });
  });

  it('is one of its family, with what that asks, and of no future', () => {
    expect(record({ step: 'sing' })).toMatchObject({ problem: { code: 'step.unknown', path: '/step' } });
    expect(record({ evidence: [] })).toMatchObject({ problem: { code: 'step.evidence-missing', path: '/evidence' } });
    expect(record({ occurredAt: '2026-03-01T08:10:01Z' })).toMatchObject({ problem: { code: 'time.in-future' } });
  });

  it('is done and witnessed by people of the site', () => {
    expect(record({ staffId: id(99) })).toMatchObject({ problem: { code: 'staff.not-of-site', path: '/staffId' } });
    expect(record({ witnessId: stranger.staffId })).toMatchObject({ problem: { path: '/witnessId' } });
    expect(record({ witnessId: operator.staffId })).toMatchObject({ problem: { code: 'step.witness-same' } });
  });

  it('takes the place of a record of the same step that still stands', () => {
    const story: ItemStory = { details: {}, steps: [{ ...photos, stepId: id(71) }] };
    expect(record({ corrects: id(71) }, story)).toMatchObject({ ok: true, value: { data: { corrects: id(71) } } });
    expect(record({ corrects: id(72) }, story)).toMatchObject({ problem: { code: 'step.corrects-unknown' } });
    const other: ItemStory = { details: {}, steps: [{ ...photos, stepId: id(71), step: 'drain-fluids' }] };
    expect(record({ corrects: id(71) }, other)).toMatchObject({ problem: { code: 'step.corrects-unknown' } });
    expect(knownItem(here(), story)).toMatchObject({ itemId: car.itemId, family: 'vehicle', steps: story.steps });
  });
});
