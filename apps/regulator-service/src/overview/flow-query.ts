import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { FlowKind } from '@huihuan/regulator-domain';
import { instant } from '../answers/sql.ts';
import { siteSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';

export interface FlowQuestion {
  readonly sight: Sight;
  readonly siteId?: string | undefined;
  readonly classCode?: string | undefined;
  readonly by: 'hour' | 'day';
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface FlowRow {
  readonly at: string;
  readonly siteId?: string;
  readonly classCode?: string;
  readonly kind: FlowKind;
  readonly items: number;
  readonly grams: number;
}

export interface FlowAnswer {
  readonly by: 'hour' | 'day';
  readonly from: string;
  readonly to: string;
  readonly rows: FlowRow[];
}

const hour = 3_600_000;
const usual = { hour: 24 * hour, day: 30 * 24 * hour };
/** Beyond this a screen shows days, and a report reads the audit stream. */
const longest = { hour: 31 * 24 * hour, day: 10 * 366 * 24 * hour };

export const readFlows = async (tx: Tx, question: FlowQuestion, now: Date): Promise<Result<FlowAnswer>> => {
  const { by, siteId, classCode } = question;
  const to = question.to === undefined ? now.getTime() : Date.parse(question.to);
  const from = question.from === undefined ? to - usual[by] : Date.parse(question.from);
  if (from > to || to - from > longest[by]) return refuse(wrongRange(by));
  const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const rows = await rowsOf<FlowRow & { siteId: string | null; classCode: string | null }>(tx, flowSql[by], [
    question.sight,
    siteId ?? null,
    classCode ?? null,
    range.from,
    range.to,
  ]);
  return accept({
    by,
    ...range,
    rows: rows.map(({ siteId: site, classCode: goods, ...row }) => ({ ...row, ...named(site, goods) })),
  });
};

const named = (siteId: string | null, classCode: string | null) => ({
  ...(siteId === null ? {} : { siteId }),
  ...(classCode === null ? {} : { classCode }),
});

const wanted = `
  hour >= date_trunc('hour', $4::timestamptz) and hour <= $5::timestamptz and ${siteSeen('site_id', 1)}
    and ($2::uuid is null or site_id = $2) and ($3::text is null or class_code = $3)`;
const counted = (at: string): string => `
  select ${at} as at, $2::uuid as "siteId", $3::text as "classCode", kind, sum(items)::bigint as items, sum(grams)::bigint as grams
    from flow where ${wanted} group by 1, kind order by 1, kind`;

export const flowSql = {
  hour: counted(instant('hour')),
  day: counted(`to_char(hour at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`),
} as const;

const wrongRange = (by: 'hour' | 'day') => ({
  code: 'flows.range',
  kind: 'invalid' as const,
  zh:
    by === 'hour'
      ? '时间范围有误：from 须早于 to，按小时最多查 31 天'
      : '时间范围有误：from 须早于 to，按日最多查 10 年',
  en: `the range is wrong: from must lie before to, and ${by === 'hour' ? 'hours cover at most 31 days' : 'days at most 10 years'}`,
  path: '/from',
});
