import type { Language, Text } from '../lang/text.ts';
import type { Tally } from './tally.ts';

type Figure = Exclude<keyof Tally, 'unexpected' | 'open'>;

const names: readonly (readonly [Figure, Text])[] = [
  ['collected', { zh: '交投', en: 'handed in' }],
  ['corrected', { zh: '更正', en: 'corrected' }],
  ['voided', { zh: '作废', en: 'voided' }],
  ['shipped', { zh: '发出', en: 'shipped' }],
  ['received', { zh: '收到', en: 'received' }],
  ['discrepancies', { zh: '差异', en: 'differences' }],
  ['settled', { zh: '已了结', en: 'settled' }],
  ['proposed', { zh: '向对方提出更正', en: 'corrections proposed' }],
  ['amended', { zh: '双方同意更正', en: 'corrected by both' }],
  ['graded', { zh: '定级', en: 'graded' }],
  ['dismantled', { zh: '拆解', en: 'taken apart' }],
  ['batches', { zh: '生产批次', en: 'batches of jobs' }],
  ['measured', { zh: '按干重判定的作业', en: 'jobs by dry mass' }],
  ['produced', { zh: '产出', en: 'outputs' }],
  ['steps', { zh: '工序记录', en: 'steps recorded' }],
  ['certificates', { zh: '证明', en: 'certificates' }],
  ['manifests', { zh: '转移联单', en: 'manifests' }],
  ['filings', { zh: '申报', en: 'filings' }],
  ['delivered', { zh: '交付下游', en: 'delivered' }],
  ['refusals', { zh: '应有的拒绝', en: 'rightly refused' }],
  ['retries', { zh: '重试', en: 'sent twice' }],
  ['resent', { zh: '等待恢复时重发', en: 'sent again while a service was away' }],
  ['repeated', { zh: '先前已登记', en: 'known from an earlier run' }],
  ['requests', { zh: '请求', en: 'requests' }],
  ['unexpectedCount', { zh: '意外回答', en: 'unexpected answers' }],
];

export const progressText = (tally: Tally, bar: string): Text => ({
  zh: `${bar}  交投 ${tally.collected}  发出 ${tally.shipped}  收到 ${tally.received}  拆解 ${tally.dismantled}  拒绝 ${tally.refusals}  重试 ${tally.retries}  途中批次 ${tally.open}`,
  en: `${bar}  in ${tally.collected}  shipped ${tally.shipped}  received ${tally.received}  apart ${tally.dismantled}  refused ${tally.refusals}  twice ${tally.retries}  open ${tally.open}`,
});

/** What happened, and every answer that should not have come. */
export function* summaryLines(tally: Tally, seconds: number, language: Language): Generator<string> {
  for (const [figure, name] of names) yield `${String(tally[figure]).padStart(10)}  ${name[language]}`;
  yield `${seconds.toFixed(1).padStart(10)}  ${language === 'zh' ? '秒' : 'seconds'}`;
  for (const { path, status, code, detail } of tally.unexpected) yield `✗ ${status} ${code} ${path}: ${detail}`;
}
