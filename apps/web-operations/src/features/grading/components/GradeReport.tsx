import type { ReactElement } from 'react';
import { StateMark, useLanguage } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useTableTexts, type TableTexts } from '../../../lib/i18n/use-table-texts.ts';
import type { CheckedRow } from '../api/check-grades.ts';
import type { WrongRow } from '../api/read-grades.ts';

const wordsOf = (wrong: WrongRow, texts: TableTexts['file']): string => {
  switch (wrong.kind) {
    case 'not-waiting':
      return texts.notWaiting;
    case 'several':
      return texts.several;
    case 'twice':
      return texts.twice;
    case 'bad-outcome':
      return texts.badOutcome(wrong.given);
    default:
      return wrong satisfies never;
  }
};

/** Every row of a file with what is to be said of it. */
export function GradeReport({ rows }: { rows: readonly CheckedRow[] }): ReactElement {
  const texts = useTableTexts().file;
  const centre = useCentreTexts();
  const isEnglish = useLanguage() === 'en';
  const { nameOf } = useCatalogue();
  const saysOf = ({ row, state, problem }: CheckedRow): string => {
    if (row.wrong !== null) return wordsOf(row.wrong, texts);
    if (problem !== null) return isEnglish ? problem.detail : problem.detailZh;
    return state === 'accepted' ? texts.written : texts.passes;
  };
  return (
    <table className={panel.table}>
      <thead>
        <tr>
          {[texts.line, centre.code, centre.item, centre.grading.outcome, centre.grading.reason, texts.report].map(
            (head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((checked) => {
          const { row, state } = checked;
          const isGood = state === 'passes' || state === 'accepted';
          return (
            <tr key={row.line} data-line={row.line} data-says={isGood ? state : 'refused'}>
              <td className={panel.number}>{row.line}</td>
              <td className={panel.mono}>{row.code}</td>
              <td>{row.grade === null ? '' : nameOf(row.stored.holding.item.classCode)}</td>
              <td>{row.grade === null ? '' : centre.outcomes[row.grade.outcome]}</td>
              <td>{row.grade?.reason ?? ''}</td>
              <td>
                <StateMark tone={isGood ? 'good' : 'alarm'} icon={isGood ? 'check' : 'warning'}>
                  {saysOf(checked)}
                </StateMark>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
