import { expect, it } from '@jest/globals';
import type { Answer } from '@huihuan/platform-http';
import type { Result } from '@huihuan/kernel-domain';
import { exportFile, filedMoveOf } from './export-file.ts';
import type { FileFormat } from './table-file.ts';
import type { MoveView, TraceabilityExport } from './traceability-schemas.ts';

const move: MoveView = {
  ...{ move: 'received', occurredOn: '2026-03-01', itemId: 'i1', classCode: 'traction-battery.pack', grams: 300_000 },
  ...{ batteryCode: '001PB240000003B3C0000051', ownCode: null, level: null, maker: null, chemistry: null },
  ...{ shipmentId: 's1', jobId: null, otherSiteId: null, otherSiteName: null, oldCodes: [], ruleId: 'x', days: 15 },
  ...{ basis: 'law', dueOn: '2026-03-20', workingDaysLeft: 3, isDueCertain: true, state: 'to-report', filing: null },
};
const exported = (truncated: boolean): TraceabilityExport => ({
  ...{ siteId: 'c1', platform: 'traction-battery-traceability', from: '2026-03-01', to: '2026-03-31' },
  ...{ isLive: false, truncated, moves: [move] },
});
const codeOf = (made: Result<never> | Answer<Uint8Array>): string => ('problem' in made ? made.problem.code : 'a file');

it.each<readonly [FileFormat, boolean, string]>([
  ['csv', true, 'export.too-many'],
  ['xlsx', true, 'export.too-many'],
  ['json', true, 'a file'],
  ['csv', false, 'a file'],
])('all moves of a time as %s, where the time has more of them (%s): %s', async (format, truncated, said) => {
  expect(codeOf(await exportFile(exported(truncated), { format, chosen: null }))).toBe(said);
});

it('chosen moves are a whole table also where the time has more', async () => {
  const asked = { format: 'csv', chosen: [filedMoveOf(move)] } as const;
  expect(codeOf(await exportFile(exported(true), asked))).toBe('a file');
});
