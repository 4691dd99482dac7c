import { auditSuspicionSchema, type AuditSuspicion } from '@huihuan/contracts-audit';
import { describe, expect, it } from '@jest/globals';
import { compareSuspicion, finishTables, openComparison, reportOf } from './index.ts';
import { audit, booksOf, evidenceOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

const reportId = '0190a5b2-0000-7000-8000-0000000000f1';
const toldAt = '2026-03-02T09:20:00+08:00';

const deskOf = ({ network }: ReturnType<typeof madeUpDay>) => {
  const { siteId } = siteOf(network.sites, 'pointA');
  const of = { siteId, reportId, staffId: null };
  const other = siteOf(network.sites, 'centre').siteId;
  return {
    siteId,
    report: (): void => {
      const said = {
        kind: 'forbidden-goods',
        goods: '铁路道钉',
        classCode: null,

        grams: null,
      } as const;
      const told = { office: '东大街派出所', toldBy: 'phone', toldAt, number: null, outcome: 'held' } as const;
      network.logs.say('collection', siteId, {
        type: 'cn.huihuan.suspicion.reported.v1',
        data: { ...of, ...said, ...told, identifiers: [] },
      });
    },
    add: (said: { number?: string; outcome?: 'taken' | 'released' }, at = siteId): void => {
      const { number = null, outcome = null } = said;
      const data = {
        ...of,
        siteId: at,
        followUpId: network.clock.id(),
        number,
        outcome,
        note: null,
        occurredAt: toldAt,
      };
      network.logs.say(at === siteId ? 'collection' : 'sorting', at, {
        type: 'cn.huihuan.suspicion.followed-up.v1',
        data,
      });
    },
    elsewhere: other,
  };
};

const row = (siteId: string, changed: Partial<AuditSuspicion> = {}): AuditSuspicion => ({
  ...{ reportId, siteId, kind: 'forbidden-goods', goods: '铁路道钉', classCode: null, grams: null },
  ...{ office: '东大街派出所', toldBy: 'phone', toldAt: '2026-03-02T01:20:00.000Z' },
  ...{ number: 'J-1', outcome: 'taken', followUps: 2, ...changed },
});

/** What is wrong with the tables of a tier and the regulator after a report, its number, and that the police took the goods. */
const codesOfTables = (
  tables: (siteId: string) => readonly (readonly [string, AuditSuspicion])[],
): readonly string[] => {
  const day = madeUpDay();
  const desk = deskOf(day);
  desk.report();
  desk.add({ number: 'J-1' });
  desk.add({ outcome: 'taken' });
  const books = booksOf(evidenceOf(day.network));
  const comparison = openComparison(books);
  for (const [service, each] of tables(desk.siteId)) compareSuspicion(comparison, service, each);
  finishTables(comparison);
  return violationsOf(reportOf(books))
    .filter(({ code }) => code.startsWith('suspicion.'))
    .map(({ code, table }) => `${table ?? ''} ${code}`);
};

const both = (siteId: string, changed: Partial<AuditSuspicion> = {}) =>
  [
    ['collection', row(siteId)],
    ['regulator', row(siteId, changed)],
  ] as const;

describe('reports to the police', () => {
  it('and what was added are held beside the tables of the tier and of the regulator', () => {
    expect(codesOfTables((siteId) => both(siteId))).toEqual([]);
    expect(codesOfTables((siteId) => [['collection', row(siteId)]])).toEqual([
      'regulator/suspicions suspicion.missing',
    ]);
    expect(codesOfTables(() => [])).toEqual([
      'collection/suspicions suspicion.missing',
      'regulator/suspicions suspicion.missing',
    ]);
  });

  it.each([
    ['number', { number: null }],
    ['outcome', { outcome: 'held' as const }],
    ['additions', { followUps: 1 }],
    ['told-at', { toldAt: '2026-03-02T09:20:00.000Z' }],
    ['goods', { goods: '铁路道钉三枚' }],
    ['class', { classCode: 'bulk.steel' }],
    ['weight', { grams: 1 }],
    ['office', { office: '西大街派出所' }],
    ['told-by', { toldBy: 'platform' as const }],
    ['kind', { kind: 'suspected-theft' as const }],
    ['site', { siteId: '0190a5b2-0000-7000-8000-0000000000f2' }],
  ])('are found where the table tells another %s', (member, changed) => {
    expect(codesOfTables((siteId) => both(siteId, changed))).toEqual([`regulator/suspicions suspicion.${member}`]);
  });

  it('are compared by what a service of a version before tells of them', () => {
    const before = auditSuspicionSchema.parse({
      ...{ reportId, siteId: '0190a5b2-0000-7000-8000-0000000000f2', kind: 'forbidden-goods' },
      ...{ toldAt: '2026-03-02T01:20:00.000Z', number: null, outcome: 'taken', followUps: 2 },
    });
    expect(
      codesOfTables((siteId) => both(siteId).map(([service]) => [service, { ...before, siteId }] as const)),
    ).toEqual(['collection/suspicions suspicion.number', 'regulator/suspicions suspicion.number']);
  });

  it('are found where no event tells of them', () => {
    const stranger = { reportId: '0190a5b2-0000-7000-8000-0000000000f3' };
    expect(codesOfTables((siteId) => [...both(siteId), ['regulator', row(siteId, stranger)]])).toEqual([
      'regulator/suspicions suspicion.without-events',
    ]);
  });

  const codesOfEvents = (tell: (desk: ReturnType<typeof deskOf>) => void): readonly string[] => {
    const day = madeUpDay();
    tell(deskOf(day));
    return violationsOf(audit(evidenceOf(day.network)))
      .map(({ code }) => code)
      .filter((code) => code !== 'suspicion.missing');
  };

  it('that were made twice, or added to by nobody who made them, are wrong', () => {
    const report = ({ report: tell }: ReturnType<typeof deskOf>): void => tell();
    const number = ({ add }: ReturnType<typeof deskOf>): void => add({ number: 'J-1' });
    const elsewhere = (desk: ReturnType<typeof deskOf>): void => desk.add({ number: 'J-1' }, desk.elsewhere);
    const codesOf = (...acts: readonly ((desk: ReturnType<typeof deskOf>) => void)[]) =>
      codesOfEvents((desk) => {
        for (const act of acts) act(desk);
      });
    expect(codesOf(report, number)).toEqual([]);
    expect(codesOf(report, report)).toEqual(['suspicion.reported-twice']);
    expect(codesOf(number)).toEqual(['suspicion.report-unknown']);
    expect(codesOf(report, elsewhere)).toEqual(['suspicion.report-unknown']);
  });

  it('name a site that the registry knows', () => {
    const day = madeUpDay();
    deskOf(day).report();
    const evidence = evidenceOf(day.network);
    evidence.logs.registry.length = 0;
    expect(violationsOf(audit(evidence)).map(({ code }) => code)).toContain('suspicion.site-unknown');
  });
});
