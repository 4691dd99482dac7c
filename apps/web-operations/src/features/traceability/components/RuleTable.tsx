import type { ReactElement } from 'react';
import { count, StateMark } from '@huihuan/web-kit';
import { useTraceabilityTexts } from '../../../lib/i18n/use-traceability-texts.ts';
import { Heads } from '../../../lib/parts/Heads.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { RuleRow } from '../api/views-of-moves.ts';

/** By which rules reports are owed: within how many days, how sure that is, and how many. */
export function RuleTable({ rows }: { rows: readonly RuleRow[] }): ReactElement | null {
  const texts = useTraceabilityTexts();
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{texts.rulesTitle}</h2>
      <table className={screen.table} aria-label={texts.rulesTitle}>
        <Heads heads={texts.ruleColumns} />
        <tbody>
          {rows.map(({ ruleId, days, basis, waiting, overdue }) => (
            <tr key={`${ruleId} ${days ?? ''} ${basis ?? ''}`} data-rule={ruleId}>
              <td>{texts.rules[ruleId] ?? ruleId}</td>
              <td>{days === null ? texts.noRule : texts.workingDays(days)}</td>
              <td>{basis === null ? '' : texts.bases[basis]}</td>
              <td className={screen.number}>{count(waiting)}</td>
              <td className={screen.number}>
                {overdue === 0 ? (
                  count(0)
                ) : (
                  <StateMark tone="alarm" icon="warning">
                    {count(overdue)}
                  </StateMark>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
