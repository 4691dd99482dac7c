import { describe, expect, it } from '@jest/globals';
import type { ClosingOutcome } from '@huihuan/contracts-events';
import type { StepDone } from '@huihuan/families-domain';
import { nationalBook } from '@huihuan/rules-domain';
import { decideClosure, type CloseItems, type ClosureContext } from '../holding/close-items.ts';
import { findHolding, findSite, fridge, held, id, now, station } from '../testing/yard.support.spec.ts';
import { noStory, type ItemStory } from './item-story.ts';

const { siteId } = station;
const laptop = fridge(2, { family: 'device', classCode: 'device.laptop' });
const supervisor = { staffId: id(31), role: 'supervisor' as const, siteIds: [siteId], active: true };
const override = { supervisorId: supervisor.staffId, reason: '已现场核对' };

const step = (name: string, more: Partial<StepDone> = {}): StepDone => ({
  ...{ step: name, stepId: id(80), result: 'done', details: {}, staffId: null, witnessId: null, occurredAt: now },
  ...more,
});

const close = (
  itemId: string,
  { stories = {}, ...command }: Partial<CloseItems> & { readonly stories?: Readonly<Record<string, ItemStory>> } = {},
) => {
  const context: ClosureContext = {
    ...{ now, rules: nationalBook, site: findSite },
    holding: findHolding([held(fridge(1)), held(laptop)]),
    staff: (staffId) => (staffId === supervisor.staffId ? supervisor : undefined),
    stories: (asked) => stories[asked] ?? noStory,
  };
  const reused = {
    siteId,
    itemIds: [itemId],
    outcome: 'reused' as ClosingOutcome,
    documentReference: null,
    reason: '出售',
  };
  return decideClosure({ ...reused, ...command }, context);
};

describe('what goes back into use', () => {
  const { itemId } = fridge(1);

  it('waits for the steps that its family asks for, and names the item and the step', () => {
    expect(close(itemId)).toMatchObject({
      ok: false,
      problem: {
        ...{ code: 'step.missing', kind: 'conflict' },
        details: { itemId, gate: 'close-reuse', step: 'mark-second-hand', overridable: true },
      },
    });
    const stories = { [itemId]: { details: {}, steps: [step('mark-second-hand')] } };
    expect(close(itemId, { stories })).toMatchObject({ ok: true });
  });

  it('goes there without them when a supervisor of the site answers for it, and the fact says who and for what', () => {
    expect(close(itemId, { override })).toMatchObject({
      value: { data: { warnings: ['step.missing'], override } },
    });
    const stranger = { ...override, supervisorId: id(99) };
    expect(close(itemId, { override: stranger })).toMatchObject({ problem: { code: 'override.not-a-supervisor' } });
  });

  it('keeps no override that nobody needed', () => {
    const ended = close(itemId, { outcome: 'lost', override });
    expect(ended.ok && 'override' in ended.value.data).toBe(false);
    expect(ended.ok).toBe(true);
  });

  it('is no laptop whose data were not erased, though it is marked', () => {
    const marked = { details: { dataWay: 'wipe' }, steps: [step('mark-second-hand')] };
    const stories = { [laptop.itemId]: marked };
    expect(close(laptop.itemId, { stories })).toMatchObject({
      problem: { code: 'step.missing', details: { itemId: laptop.itemId, step: 'wipe-data' } },
    });
    const wiped = { ...marked, steps: [...marked.steps, step('wipe-data')] };
    expect(close(laptop.itemId, { stories: { [laptop.itemId]: wiped } })).toMatchObject({ ok: true });
  });
});
