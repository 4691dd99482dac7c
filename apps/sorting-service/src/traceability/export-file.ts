import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { Answer } from '@huihuan/platform-http';
import { keyOfMove, moveUnknown, type BatteryMove, type FiledMove, type RuleBasis } from '@huihuan/processing-domain';
import { mostMoves } from './battery-moves.ts';
import { fileAnswer, tableFile, type Cell, type FileFormat } from './table-file.ts';
import type { MoveView, TraceabilityExport } from './traceability-schemas.ts';

/** A move under the name by which filings name it. */
export const filedMoveOf = ({ move, itemId, shipmentId, jobId }: MoveView): FiledMove => ({
  ...{ move, itemId },
  ofId: shipmentId ?? jobId ?? '',
});

/** The chosen moves of an export in its order; all of them where none was chosen. */
const chosenOf = ({ moves }: TraceabilityExport, chosen: readonly FiledMove[] | null): Result<readonly MoveView[]> => {
  if (chosen === null) return accept(moves);
  const known = new Set(moves.map((move) => keyOfMove(filedMoveOf(move))));
  const strange = chosen.findIndex((move) => !known.has(keyOfMove(move)));
  if (strange >= 0) return refuse(moveUnknown(strange));
  const wanted = new Set(chosen.map(keyOfMove));
  return accept(moves.filter((move) => wanted.has(keyOfMove(filedMoveOf(move)))));
};

/** A table cannot say of itself that it was cut. */
const tooMany: Problem = {
  ...{ code: 'export.too-many', kind: 'conflict', path: '/to', details: { mostMoves } },
  zh: `该时段超过 ${mostMoves} 条，表格文件会缺行；请缩短时段，或只导出所选的记录`,
  en: `the time has more than ${mostMoves} moves, and a table would lack rows; take a shorter time, or export chosen moves`,
};

const moveWords: Readonly<Record<BatteryMove, string>> = {
  received: '入库 received',
  produced: '产出 produced',
  'handed-over': '移交 handed over',
};
const stateWords: Readonly<Record<MoveView['state'], string>> = {
  'to-report': '待上报 to report',
  overdue: '已逾期 overdue',
  submitted: '已提交 submitted',
  acknowledged: '已有回执 acknowledged',
};
const basisWords: Readonly<Record<RuleBasis, string>> = {
  law: '国家规定 law',
  'local-rule': '本地规则 local rule',
  'system-default': '系统默认值 system default',
};

/** What each column is called, and what it says of a move. */
const columns: readonly (readonly [head: string, of: (move: MoveView) => Cell])[] = [
  ['类型 Move', ({ move }) => moveWords[move]],
  ['日期 Day', ({ occurredOn }) => occurredOn],
  ['电池编码 Battery code', ({ batteryCode }) => batteryCode ?? ''],
  ['自编号 Own code', ({ ownCode }) => ownCode ?? ''],
  ['类别 Class', ({ classCode }) => classCode],
  ['层级 Level', ({ level }) => level ?? ''],
  ['厂商代码 Maker', ({ maker }) => maker ?? ''],
  ['化学体系 Chemistry', ({ chemistry }) => chemistry ?? ''],
  ['重量（克） Grams', ({ grams }) => grams],
  ['来源编码 Old codes', ({ oldCodes }) => oldCodes.map(({ value }) => value).join(' ')],
  ['对方 Other site', ({ otherSiteName }) => otherSiteName ?? ''],
  ['规则 Rule', ({ ruleId }) => ruleId],
  ['期限（工作日） Working days', ({ days }) => days ?? ''],
  ['规则依据 Basis', ({ basis }) => (basis === null ? '' : basisWords[basis])],
  ['最迟上报日 Last day', ({ dueOn }) => dueOn ?? ''],
  ['状态 State', ({ state }) => stateWords[state]],
  ['提交日期 Submitted on', ({ filing }) => filing?.submittedOn ?? ''],
  ['回执号 Receipt number', ({ filing }) => filing?.receiptNumber ?? ''],
  ['物品编号 Item', ({ itemId }) => itemId],
  ['运单或作业编号 Shipment or job', (move) => filedMoveOf(move).ofId],
];

/** The chosen moves of an export as a file that people submit. JSON says itself whether it was cut; tables are not cut. */
export const exportFile = async (
  exported: TraceabilityExport,
  { format, chosen }: { readonly format: FileFormat; readonly chosen: readonly FiledMove[] | null },
): Promise<Result<never> | Answer<Uint8Array>> => {
  const moves = chosenOf(exported, chosen);
  if (!moves.ok) return moves;
  if (format !== 'json' && chosen === null && exported.truncated) return refuse(tooMany);
  const name = `traceability-${exported.from}-${exported.to}`;
  if (format === 'json') {
    const text = JSON.stringify({ ...exported, moves: moves.value }, null, 2);
    return fileAnswer(name, format, new TextEncoder().encode(text));
  }
  const rows = [columns.map(([head]) => head), ...moves.value.map((move) => columns.map(([, of]) => of(move)))];
  return fileAnswer(name, format, await tableFile(format, rows));
};
