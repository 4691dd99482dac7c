import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, type Identifier } from '@huihuan/contracts-events';
import { chinaDay } from '@huihuan/kernel-domain';
import { newId } from '@huihuan/platform-service';
import { readSheet } from 'read-excel-file/universal';
import { centre, classes, fridge } from '../testing/goods.support.spec.ts';
import { openSortingDoor, type SortingDoor } from '../testing/sorting-door.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';

let yard: SortingYard;
let door: SortingDoor;
beforeAll(async () => {
  yard = await openSortingYard();
  door = await openSortingDoor(yard.service);
  const packs = {
    ...{ ...classes[0]!, classCode: 'traction-battery.pack', family: 'traction-battery' as const },
    identifierKinds: ['battery' as const, 'serial' as const],
  };
  await yard.tell(serviceSource('registry'), [fact('cn.huihuan.catalogue.class-registered.v1', packs)]);
});
afterAll(async () => {
  await door.close();
  await yard.close();
});

const siteId = centre.siteId;
const formula = '=HYPERLINK("http://example.invalid")';

interface Move {
  readonly itemId: string;
  readonly shipmentId: string;
  readonly state: string;
  readonly [name: string]: unknown;
}
/** Facts are dated when they are told, and midnight may pass while the test runs. */
const asked = {
  ...{ siteId, from: chinaDay(new Date(Date.now() - 86_400_000).toISOString()) },
  to: chinaDay(new Date(Date.now() + 86_400_000).toISOString()),
};
const moves = async (): Promise<readonly Move[]> =>
  (await door.get(`/traceability/export?${new URLSearchParams(asked).toString()}`)).body['moves'] as Move[];

/** A pack comes to the centre on a truck. */
const bring = async (identifier: Identifier): Promise<Move> => {
  const pack = {
    ...{ ...fridge(), family: 'traction-battery' as const, classCode: 'traction-battery.pack' },
    ...{ grams: 300_000, identifiers: [identifier] },
  };
  const shipmentId = await yard.announce([pack]);
  await door.post(`/shipments/${shipmentId}/receipt`, { id: newId(), rest: 'accepted' });
  const found = (await moves()).find(({ itemId }) => itemId === pack.itemId);
  if (found === undefined) throw new Error('the pack is not on the export');
  return found;
};
const named = ({ itemId, shipmentId }: Move) => ({ move: 'received', itemId, ofId: shipmentId });

describe('the traceability export', () => {
  it('says by which rule a report is due, within how many days and how sure that is', async () => {
    expect(await bring({ kind: 'battery', value: '001PB240000003B3C0000041' })).toMatchObject({
      ...{ ruleId: 'traction-battery.report-reuse', days: 15, basis: 'system-default', state: 'to-report' },
      workingDaysLeft: 15,
    });
  });

  it('is saved as CSV and Excel with the chosen moves alone, and no text of it becomes a formula', async () => {
    const chosen = await bring({ kind: 'serial', value: formula });
    const wanted = { ...asked, moves: [named(chosen)] };
    const csv = await door.file('/traceability/file', { ...wanted, format: 'csv' });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="traceability-[\d-]+\.csv"$/);
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\uFEFF类型 Move,/);
    expect(lines[1]).toContain(`,"'=HYPERLINK(""http://example.invalid"")",`);
    const xlsx = await door.file('/traceability/file', { ...wanted, format: 'xlsx' });
    const [heads = [], row = [], ...rest] = await readSheet(new Blob([xlsx.bytes]));
    expect(rest).toEqual([]);
    const cell = (head: string) => row[heads.indexOf(head)];
    // a formula would be read as what it comes to, not as its text
    expect(cell('自编号 Own code')).toBe(formula);
    expect(cell('重量（克） Grams')).toBe(300_000);
    expect(cell('规则依据 Basis')).toBe('系统默认值 system default');
  });

  it('is saved as JSON, all of it where nothing was chosen, and refused for what it does not hold', async () => {
    const json = await door.file('/traceability/file', { ...asked, format: 'json' });
    const saved = JSON.parse(new TextDecoder().decode(json.bytes)) as { readonly moves: readonly Move[] };
    expect(saved).toMatchObject({ isLive: false, siteId });
    expect(saved.moves).toEqual(await moves());
    const strange = { move: 'received', itemId: newId(), ofId: newId() };
    expect(await door.post('/traceability/file', { ...asked, format: 'csv', moves: [strange] })).toMatchObject({
      ...{ status: 409, body: { code: 'filing.move-unknown', path: '/moves/0' } },
    });
  });
});

describe('filings', () => {
  it('are found by the number that came back, and by their own id', async () => {
    const [one, other] = [await bring({ kind: 'serial', value: 'P-1' }), await bring({ kind: 'serial', value: 'P-2' })];
    const file = async (move: Move, receiptNumber: string): Promise<string> => {
      const filingId = newId();
      const body = { id: newId(), filingId, siteId, platform: 'traction-battery-traceability', receiptNumber };
      const filing = { ...body, itemIds: [move.itemId], moves: [named(move)] };
      expect(await door.post('/filings', filing)).toMatchObject({ status: 201 });
      return filingId;
    };
    const [first, second] = [await file(one, 'SY-2026-0001'), await file(other, 'SX-2026-0002')];
    const found = async (query: string) => (await door.get(`/filings?siteId=${siteId}&${query}`)).body['filings'];
    expect(await found('search=SY-2026')).toMatchObject([{ filingId: first }]);
    expect(await found(`filingId=${second}`)).toMatchObject([{ receiptNumber: 'SX-2026-0002' }]);
    expect(await found('search=2026')).toEqual([]);
    expect((await moves()).find(({ itemId }) => itemId === one.itemId)).toMatchObject({
      ...{ state: 'acknowledged', filing: { filingId: first, isLate: false } },
    });
  });
});
