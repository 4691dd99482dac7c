import { useState, type ReactElement } from 'react';
import { Button, count, Empty, Segmented, StateMark, useLanguage } from '@huihuan/web-kit';
import { useImportTexts } from '../../../lib/i18n/use-import-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { CheckedRow, Finding, Report, Words } from '../api/imports.ts';
import { stateOf } from '../api/save-report.ts';
import styles from '../imports.module.css';

const rowsOfPage = 100;
type Sight = 'all' | 'bad' | 'warned';

const inSight: Readonly<Record<Sight, (row: CheckedRow) => boolean>> = {
  all: () => true,
  bad: ({ status }) => status === 'refused',
  warned: ({ warnings }) => warnings.length > 0,
};

/** Every row with what is to be said of it: the wrong ones first in sight, a page at a time. */
export function RowTable({ report }: { report: Report }): ReactElement {
  const texts = useImportTexts();
  const hasBad = report.rows.some(inSight.bad);
  const [sight, look] = useState<Sight>(hasBad ? 'bad' : 'all');
  const [page, turn] = useState(0);
  const rows = report.rows.filter(inSight[sight]);
  const from = Math.min(page * rowsOfPage, Math.max(0, rows.length - 1));
  const shown = rows.slice(page * rowsOfPage, (page + 1) * rowsOfPage);
  return (
    <>
      <div className={styles.bar}>
        <Segmented
          label={texts.state}
          value={sight}
          segments={[
            { value: 'all', face: texts.all, name: texts.all },
            { value: 'bad', face: texts.onlyBad, name: texts.onlyBad },
            { value: 'warned', face: texts.onlyWarned, name: texts.onlyWarned },
          ]}
          onChange={(value) => {
            look(value);
            turn(0);
          }}
        />
        {rows.length <= rowsOfPage ? null : (
          <div className={screen.buttons}>
            <span className={screen.quiet}>
              {texts.rows(count(from + 1), count(from + shown.length), count(rows.length))}
            </span>
            <Button isDisabled={page === 0} onClick={() => turn(page - 1)}>
              {texts.earlier}
            </Button>
            <Button isDisabled={(page + 1) * rowsOfPage >= rows.length} onClick={() => turn(page + 1)}>
              {texts.later}
            </Button>
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty>{sight === 'bad' ? texts.allGood : texts.noneWarned}</Empty>
      ) : (
        <Rows rows={shown} columns={report.columns} />
      )}
    </>
  );
}

function Rows({ rows, columns }: { rows: readonly CheckedRow[]; columns: Report['columns'] }): ReactElement {
  const texts = useImportTexts();
  const isEnglish = useLanguage() === 'en';
  const nameOf = ({ column }: Finding): string => {
    const found = columns.find(({ key }) => key === column);
    return found === undefined ? '' : isEnglish ? found.en : found.zh;
  };
  const say = ({ zh, en }: Words): string => (isEnglish ? en : zh);
  return (
    <table className={screen.table}>
      <thead>
        <tr>
          {[texts.line, texts.reference, texts.state, texts.column, texts.says].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.line}
            data-line={row.line}
            data-status={row.status}
            className={row.status === 'refused' ? styles.refused : undefined}
          >
            <td className={screen.number}>{row.line}</td>
            <td className={screen.code}>{row.reference}</td>
            <td>
              <RowState row={row} />
            </td>
            <td>
              <Said lines={row.findings.map(nameOf)} />
            </td>
            <td>
              <Said lines={[...row.findings, ...row.warnings].map(say)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowState({ row }: { row: CheckedRow }): ReactElement {
  const texts = useImportTexts();
  const isBad = row.status === 'refused';
  const isTold = row.warnings.length > 0;
  return (
    <StateMark
      tone={isBad ? 'alarm' : row.status === 'known' ? 'quiet' : isTold ? 'wait' : 'good'}
      icon={isBad ? 'warning' : isTold ? 'info' : 'check'}
    >
      {stateOf(row, texts)}
    </StateMark>
  );
}

function Said({ lines }: { lines: readonly string[] }): ReactElement {
  return (
    <ul className={styles.said}>
      {lines.map((line, place) => (
        <li key={`${place} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}
