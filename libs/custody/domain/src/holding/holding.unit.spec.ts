import { describe, expect, it } from '@jest/globals';
import type { Result } from '@huihuan/kernel-domain';
import { nationalBook } from '@huihuan/rules-domain';
import { noStory } from '../family/item-story.ts';
import {
  containerId,
  findHolding,
  findSite,
  fridge,
  held,
  id,
  now,
  otherShipmentId,
  point,
  station,
} from '../testing/yard.support.spec.ts';
import { decideClosure, type ClosureContext } from './close-items.ts';
import { decideCorrection } from './correct-item.ts';
import { changeHolding } from './holding-change.ts';
import { isInStock } from './holding-state.ts';
import {
  mayClose,
  mayConsume,
  mayCorrect,
  mayDispatch,
  mayGrade,
  mayNameAsUnexpected,
  mayPack,
  mayProcess,
  mayReserve,
  mayReserveInContainer,
} from './may.ts';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.problem.code);
const here = station.siteId;
const inStock = held(fridge(1));
const packed = held(fridge(1), { state: 'packed', containerId });
const reserved = held(fridge(1), { state: 'reserved', shipmentId: otherShipmentId });
const onTheLine = held(fridge(1), { state: 'in-process', jobId: id(60) });

describe('what may be done with an item', () => {
  it('is everything, when it stands free in the stock of the site', () => {
    for (const may of [mayReserve, mayPack, mayProcess, mayClose, mayCorrect, mayGrade]) {
      expect(codeOf(may(inStock, here))).toBe('accepted');
    }
  });

  it('is nothing at another site, and the refusal says where it is', () => {
    const result = mayReserve(inStock, point.siteId);
    expect(result).toMatchObject({ ok: false, problem: { code: 'item.elsewhere', details: { siteId: here } } });
  });

  it('is nothing while it is blocked, and the refusal says by what', () => {
    const blockedBy = ['discrepancy:x'];
    for (const may of [mayReserve, mayPack, mayProcess, mayClose, mayCorrect, mayGrade]) {
      expect(may({ ...inStock, blockedBy }, here)).toMatchObject({
        ok: false,
        problem: { code: 'item.blocked', details: { blockedBy } },
      });
    }
  });

  it('depends on its state', () => {
    expect(codeOf(mayReserve(packed, here))).toBe('item.packed');
    expect(codeOf(mayReserve(reserved, here))).toBe('item.on-shipment');
    expect(codeOf(mayReserve(onTheLine, here))).toBe('item.in-process');
    expect(codeOf(mayReserve(held(fridge(1), { state: 'in-transit' }), here))).toBe('item.left');
    expect(codeOf(mayReserve(held(fridge(1), { state: 'handed-over' }), here))).toBe('item.left');
    expect(codeOf(mayReserve(held(fridge(1), { state: 'consumed' }), here))).toBe('item.ended');
    expect(codeOf(mayReserve(held(fridge(1), { state: 'closed' }), here))).toBe('item.ended');
    expect(codeOf(mayCorrect(packed, here))).toBe('accepted');
    expect(codeOf(mayCorrect(reserved, here))).toBe('item.on-shipment');
    expect(codeOf(mayDispatch(reserved, here))).toBe('accepted');
    expect(codeOf(mayDispatch(inStock, here))).toBe('item.not-in-container');
  });

  it('needs the item to stand by itself, but for a look at its weight or its grade', () => {
    for (const may of [mayReserve, mayPack, mayProcess, mayClose])
      expect(codeOf(may(packed, here))).toBe('item.packed');
    for (const may of [mayPack, mayProcess, mayClose, mayCorrect, mayGrade]) {
      expect(codeOf(may(reserved, here))).toBe('item.on-shipment');
      expect(codeOf(may(onTheLine, here))).toBe('item.in-process');
    }
    expect(codeOf(mayGrade(packed, here))).toBe('accepted');
  });

  it('follows the container that it is in and the job that has it', () => {
    expect(codeOf(mayReserveInContainer(containerId)(packed, here))).toBe('accepted');
    expect(codeOf(mayReserveInContainer(id(51))(packed, here))).toBe('item.packed');
    expect(codeOf(mayReserveInContainer(containerId)(inStock, here))).toBe('item.not-in-container');
    expect(codeOf(mayConsume(id(60))(onTheLine, here))).toBe('accepted');
    expect(codeOf(mayConsume(id(61))(onTheLine, here))).toBe('item.in-process');
  });

  it('lets the sender name again what the same difference holds already, and nothing that another one holds', () => {
    const heldBy = held(fridge(1), { blockedBy: ['discrepancy:a'] });
    expect(codeOf(mayNameAsUnexpected('discrepancy:a')(heldBy, here))).toBe('accepted');
    expect(codeOf(mayNameAsUnexpected('discrepancy:b')(heldBy, here))).toBe('item.blocked');
  });
});

describe('a correction', () => {
  const command = { siteId: here, grams: 48_000, corrects: id(70), reason: '秤未归零', staffId: null };

  it('states the new weight under the next custody number and names the event that it corrects', () => {
    const result = decideCorrection(inStock, command);
    expect(result).toMatchObject({
      ok: true,
      value: {
        type: 'cn.huihuan.item.corrected.v1',
        data: { corrects: id(70), beforeGrams: 50_000, item: { grams: 48_000, custodySeq: 2 } },
      },
    });
  });

  it('is refused without a weight, without a change, and while the item may not be touched', () => {
    expect(codeOf(decideCorrection(inStock, { ...command, grams: 0 }))).toBe('weight.invalid');
    expect(codeOf(decideCorrection(inStock, { ...command, grams: 1.5 }))).toBe('weight.invalid');
    expect(codeOf(decideCorrection(inStock, { ...command, grams: 50_000 }))).toBe('correction.changes-nothing');
    expect(codeOf(decideCorrection(reserved, command))).toBe('item.on-shipment');
  });
});

describe('closing items', () => {
  const command = { siteId: here, outcome: 'lost' as const, documentReference: null, reason: '盘点缺失' };
  const holding = findHolding([inStock, held(fridge(2)), held(fridge(3), { state: 'packed', containerId })]);
  const context: ClosureContext = {
    ...{ now, holding, site: findSite, rules: nationalBook, staff: () => undefined, stories: () => noStory },
  };

  it('ends their life under the next custody number', () => {
    const result = decideClosure({ ...command, itemIds: [fridge(1).itemId, fridge(2).itemId] }, context);
    expect(result).toMatchObject({
      ok: true,
      value: { data: { shipmentId: null, items: [{ custodySeq: 2 }, { custodySeq: 2 }] } },
    });
  });

  it('closes all or none, and says which one cannot be closed', () => {
    expect(decideClosure({ ...command, itemIds: [fridge(1).itemId, fridge(3).itemId] }, context)).toMatchObject({
      ok: false,
      problem: { code: 'item.packed', path: '/itemIds/1' },
    });
    expect(codeOf(decideClosure({ ...command, itemIds: [id(9)] }, context))).toBe('item.unknown');
    expect(codeOf(decideClosure({ ...command, itemIds: [] }, context))).toBe('closure.items');
    expect(codeOf(decideClosure({ ...command, itemIds: [fridge(1).itemId, fridge(1).itemId] }, context))).toBe(
      'closure.items',
    );
  });
});

describe('a holding', () => {
  it('takes weight and custody number from a fact, but no identifier that it has lost since', () => {
    const lost = changeHolding(held(fridge(1)), {
      kind: 'lose-identifier',
      itemId: fridge(1).itemId,
      identifier: { kind: 'serial', value: 'SN-1' },
    });
    const weighed = changeHolding(lost, {
      kind: 'weigh',
      siteId: here,
      item: fridge(1, { grams: 40_000, custodySeq: 5 }),
    });
    expect(weighed.item).toMatchObject({ grams: 40_000, custodySeq: 5, identifiers: [] });
  });

  it('carries a conflict of identifiers into its next stay, and leaves settled matters behind', () => {
    const before = held(fridge(1), { state: 'handed-over', blockedBy: ['conflict:c', 'discrepancy:d'] });
    const after = changeHolding(before, { kind: 'take', siteId: here, item: fridge(1, { custodySeq: 4 }) });
    expect(after).toMatchObject({ state: 'in-stock', blockedBy: ['conflict:c'] });
  });

  it('throws for a fact that cannot be about it', () => {
    const change = {
      kind: 'act',
      siteId: here,
      itemId: fridge(1).itemId,
      act: 'consume',
      by: null,
      item: null,
    } as const;
    expect(() => changeHolding(inStock, change)).toThrow(/consume cannot happen in state in-stock/);
    expect(() => changeHolding(null, change)).toThrow(/unknown/);
  });

  it('counts as stock until it has left or ended', () => {
    expect((['in-stock', 'packed', 'reserved', 'in-process'] as const).every(isInStock)).toBe(true);
    expect((['in-transit', 'handed-over', 'consumed', 'closed'] as const).some(isInStock)).toBe(false);
  });
});
