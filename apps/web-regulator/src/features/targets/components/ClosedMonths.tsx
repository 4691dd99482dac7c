import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { count, Empty, ProblemNotice, Skeleton, weightText } from '@huihuan/web-kit';
import type { Amount } from '../../../lib/api/types.ts';
import { useClassName } from '../../../lib/api/use-class-name.ts';
import { Downloads } from '../../../lib/download/Downloads.tsx';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import {
  closedAsSheet,
  closedMonthsQuery,
  closedRows,
  isChanged,
  type ClosedRow,
  type OpenedChange,
} from '../api/closed-months.ts';
import type { Months } from '../api/periods.ts';
import { BehindDifference } from './BehindDifference.tsx';
import styles from './Table.module.css';

/** What was reported of months that are closed, what is known of them now, and the difference, which opens. */
export function ClosedMonths({ areaCode, months }: { areaCode: string; months: Months }): ReactElement {
  const all = useTexts();
  const { closings: texts, targets } = all;
  const { data, error, refetch } = useQuery(closedMonthsQuery(areaCode, months));
  const [opened, setOpened] = useState<OpenedChange | null>(null);
  const nameOf = useClassName();
  const rows = data === undefined ? [] : closedRows(data);
  // where nothing changed within a family its figure says it all
  const shown = rows.filter((row) => row.classCode === null || isChanged(row));
  const names = {
    heads: texts.csvHeads,
    kind: (kind: string) => texts.kind[kind] ?? kind,
    family: (family: string | null) => targets.family[family ?? ''] ?? all.unknown,
    classOf: nameOf,
  };
  const sheet = () => closedAsSheet(rows, names, `huihuan-closed-${areaCode}-${months.toMonth}`);
  return (
    <Section title={texts.title} aside={rows.length === 0 ? null : <Downloads of={texts.title} sheet={sheet} />}>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={4} label={all.loading} /> : null}
      {data !== undefined && rows.length === 0 ? <Empty>{texts.none}</Empty> : null}
      {rows.length === 0 ? null : (
        <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
          <table className={styles.table} data-table="closed-months">
            <thead>
              <tr>
                {[targets.month, targets.familyHead, targets.figure].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                {[texts.reported, texts.now, texts.difference].map((head) => (
                  <th key={head} scope="col" className={styles.number}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <ClosedFigureRow
                  key={[row.month, row.kind, row.family, row.classCode].join(' ')}
                  row={row}
                  family={row.classCode === null ? names.family(row.family) : texts.within(nameOf(row.classCode))}
                  kind={names.kind(row.kind)}
                  onOpen={({ month, kind, family, classCode }) =>
                    setOpened({ areaCode, month, kind, family, classCode })
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data === undefined ? null : <p className={styles.quiet}>{texts.note(data.closesAfterDays)}</p>}
      {opened === null ? null : <BehindDifference change={opened} onClose={() => setOpened(null)} />}
    </Section>
  );
}

function ClosedFigureRow(props: {
  row: ClosedRow;
  family: string;
  kind: string;
  onOpen: (row: ClosedRow) => void;
}): ReactElement {
  const { closings: texts, amount } = useTexts();
  const { row, family, kind, onOpen } = props;
  const { difference } = row;
  const said = ({ grams, items }: Amount): string => `${weightText(grams)} · ${amount.items(count(items))}`;
  const hasDifference = isChanged(row);
  return (
    <tr
      data-closed={[row.month, row.family ?? '', row.kind, ...(row.classCode === null ? [] : [row.classCode])].join(
        ' ',
      )}
    >
      <th scope="row">{row.month}</th>
      <td>{family}</td>
      <td>{kind}</td>
      <td className={styles.number} data-cell="reported">
        {said(row.reported)}
      </td>
      <td className={styles.number} data-cell="now">
        {said(row.now)}
      </td>
      <td className={hasDifference ? styles.number : styles.none} data-cell="difference">
        {hasDifference ? (
          <button type="button" onClick={() => onOpen(row)} title={`${texts.open} · ${row.month} ${family} ${kind}`}>
            {signed(difference, amount.items)}
          </button>
        ) : (
          texts.same
        )}
      </td>
    </tr>
  );
}

const withSign = (value: number, said: (value: number) => string): string =>
  `${value < 0 ? '−' : '+'}${said(Math.abs(value))}`;

const signed = ({ grams, items }: Amount, itemsText: (items: string) => string): string =>
  [
    ...(grams === 0 ? [] : [withSign(grams, weightText)]),
    ...(items === 0 ? [] : [withSign(items, (some) => itemsText(count(some)))]),
  ].join(' · ');
