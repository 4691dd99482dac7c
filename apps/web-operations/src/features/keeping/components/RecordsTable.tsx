import type { ReactElement } from 'react';
import { count, Empty } from '@huihuan/web-kit';
import { useKeepingTexts } from '../../../lib/i18n/use-keeping-texts.ts';
import { Heads } from '../../../lib/parts/Heads.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { KeepingPage, RecordsKept } from '../api/keeping.ts';
import styles from './keeping.module.css';
import { RuleSource, useRuleName } from './RuleSource.tsx';

/** What a site keeps by each rule: for how long, by which document, how many, since when, and what is over its time. */
export function RecordsTable(props: {
  records: readonly RecordsKept[];
  videoRule: KeepingPage['videoRule'];
}): ReactElement {
  const { records, videoRule = null } = props;
  const texts = useKeepingTexts();
  const nameOf = useRuleName();
  if (records.length === 0 && videoRule === null) return <Empty>{texts.recordsNone}</Empty>;
  return (
    <div className={styles.wide}>
      <table className={screen.table} aria-label={texts.recordsTitle}>
        <Heads heads={texts.recordColumns} />
        <tbody>
          {records.map((row) => (
            <OneRule key={row.rule.ruleId} row={row} />
          ))}
          {videoRule === null ? null : (
            <tr data-rule={videoRule.rule.ruleId}>
              <td>{nameOf(videoRule.rule)}</td>
              <td className={screen.number}>{texts.days(count(videoRule.days))}</td>
              <td>
                <RuleSource rule={videoRule.rule} />
              </td>
              <td colSpan={4} className={screen.quiet}>
                {texts.videosRow}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function OneRule({ row }: { row: RecordsKept }): ReactElement {
  const texts = useKeepingTexts();
  const nameOf = useRuleName();
  const { rule, days, kept, since, nextUntil, over, overThrough } = row;
  return (
    <tr data-rule={rule.ruleId} data-kept={kept}>
      <td>{nameOf(rule)}</td>
      <td className={screen.number}>{days === null ? '' : texts.days(count(days))}</td>
      <td>
        <RuleSource rule={rule} />
      </td>
      <td className={screen.number}>{count(kept)}</td>
      <td className={styles.day}>{since ?? ''}</td>
      <td className={styles.day}>{nextUntil ?? ''}</td>
      <td>
        {count(over)}
        {overThrough === null ? null : <p className={screen.hint}>{texts.through(overThrough)}</p>}
      </td>
    </tr>
  );
}
