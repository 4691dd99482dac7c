import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { readSuspicions } from './suspicion-query.ts';

let regulator: TestRegulator;
beforeAll(async () => {
  regulator = await newTestRegulator();
});
afterAll(() => regulator.test.drop());

const idOf = (number: number): string => `0190a5b2-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [siteId, held, taken] = [idOf(1), idOf(2), idOf(3)];

const said = (reportId: string) =>
  regulator.database.query(
    `insert into suspicion (report_id, site_id, event_id, seq, kind, goods, identifiers, office, told_by, told_at, first_number, first_outcome)
     values ($1, $2, $1, 1, 'suspected-theft', '电缆', '[]', '派出所', 'phone', now(), null, 'held')`,
    [reportId, siteId],
  );
const added = (reportId: string, seq: number, [number, outcome]: readonly [string | null, string | null]) =>
  regulator.database.query(
    `insert into suspicion_follow_up (follow_up_id, report_id, site_id, event_id, seq, number, outcome, occurred_at)
     values ($1, $2, $3, $1, $4, $5, $6, now())`,
    [idOf(seq), reportId, siteId, seq, number, outcome],
  );

const lastSaid = (member: string): string => `coalesce(
  (select added.${member} from suspicion_follow_up as added
    where added.report_id = suspicion.report_id and added.site_id = suspicion.site_id and added.${member} is not null
    order by added.seq desc limit 1), suspicion.first_${member})`;

/** As a version asks that knows no column of what stands: it works that out beside all columns of a row. */
const askedBefore = (isOpen: boolean): string => `
  select report_id as "reportId", number, outcome
    from (select * from (
      select suspicion.*, ${lastSaid('number')} as number, ${lastSaid('outcome')} as outcome from suspicion) as told
     where ${isOpen ? '' : 'not'} (number is null or outcome = 'held') order by report_id desc limit 10) as suspicion`;

describe('how a report to the police stands', () => {
  it('is told alike by this version and by the one before beside it', async () => {
    for (const reportId of [held, taken]) await said(reportId);
    await added(taken, 11, ['J-1', null]);
    await added(taken, 12, [null, 'taken']);
    await added(held, 13, ['J-2', null]);
    const now = { [held]: ['J-2', 'held'], [taken]: ['J-1', 'taken'] } as const;
    for (const [state, reportId] of [['open', held] as const, ['done', taken] as const]) {
      const [number, outcome] = now[reportId] ?? [];
      const told = await readSuspicions(regulator.database, { sight: null, state, limit: 10 });
      expect(told).toMatchObject([{ reportId, number, outcome, isOpen: state === 'open' }]);
      expect(await rowsOf(regulator.database, askedBefore(state === 'open'))).toEqual([{ reportId, number, outcome }]);
    }
  });
});
