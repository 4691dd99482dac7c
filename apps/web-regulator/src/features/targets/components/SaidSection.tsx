import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { count, Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { Downloads } from '../../../lib/download/Downloads.tsx';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { StillReadingNotice } from '../../../lib/parts/StillReadingNotice.tsx';
import type { Months } from '../api/periods.ts';
import { bikesOf, bikesOfAreas, gramsOf, kindsOfRefrigerant, refrigerantName, type SaidFigures } from '../api/said.ts';
import { saidQuery } from '../api/targets-queries.ts';
import { FigureCell } from './FigureCell.tsx';
import styles from './Table.module.css';

/** Refrigerant recovered, and non-standard e-bikes beside the batteries of them; the files have every month and area. */
export function SaidSection({ areaCode, months }: { areaCode: string; months: Months }): ReactNode {
  const all = useTexts();
  const { data, error, refetch } = useQuery(saidQuery(areaCode, months));
  const file = `${areaCode}-${months.toMonth}`;
  if (data === undefined) {
    return (
      <Section title={all.said.refrigerants.title}>
        {error === null ? (
          <Skeleton lines={3} label={all.loading} />
        ) : (
          <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />
        )}
      </Section>
    );
  }
  const { stillReading: reading } = data;
  if (reading) {
    return [all.said.refrigerants.title, all.said.bikes.title].map((title) => (
      <Section key={title} title={title}>
        <StillReadingNotice reading={reading} of={title} />
      </Section>
    ));
  }
  return (
    <>
      <Refrigerants rows={data.refrigerants} file={file} />
      <Bikes rows={data.nonStandardBikes} file={file} />
    </>
  );
}

const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

const useRefrigerantName = (): ((kind: string) => string) => {
  const { kinds } = useTexts().said.refrigerants;
  return (kind) => kinds[kind] ?? refrigerantName(kind);
};

function Refrigerants({ rows, file }: { rows: SaidFigures['refrigerants']; file: string }): ReactElement {
  const all = useTexts();
  const texts = all.said.refrigerants;
  const nameOf = useRefrigerantName();
  const familyOf = (family: string): string => all.targets.family[family] ?? family;
  const sheet = () => ({
    ...{ name: `huihuan-refrigerants-${file}`, heads: texts.heads },
    rows: rows.map((row) => [
      ...[row.month, row.areaCode ?? '', row.areaName ?? '', familyOf(row.family), nameOf(row.refrigerant)],
      ...[row.items, row.grams],
    ]),
  });
  return (
    <Section title={texts.title} aside={rows.length === 0 ? undefined : <Downloads of={texts.title} sheet={sheet} />}>
      {rows.length === 0 ? (
        <Empty>{texts.none}</Empty>
      ) : (
        <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
          <table className={styles.table} data-table="refrigerants">
            <Heads names={[texts.kind, texts.family]} numbers={[texts.units, texts.grams]} />
            <tbody>
              {kindsOfRefrigerant(rows).map(({ refrigerant, family, items, grams }) => (
                <tr key={`${refrigerant} ${family}`} data-refrigerant={`${refrigerant} ${family}`}>
                  <th scope="row">{nameOf(refrigerant)}</th>
                  <td>{familyOf(family)}</td>
                  <td className={styles.number}>{count(items)}</td>
                  <td className={styles.number}>{texts.gramsOf(tenths.format(grams))}</td>
                </tr>
              ))}
              <tr data-refrigerant="total">
                <th scope="row" colSpan={3}>
                  {texts.total}
                </th>
                <td className={styles.number}>{texts.gramsOf(tenths.format(gramsOf(rows)))}</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.quiet}>{texts.note}</p>
    </Section>
  );
}

function Bikes({ rows, file }: { rows: SaidFigures['nonStandardBikes']; file: string }): ReactElement {
  const all = useTexts();
  const texts = all.said.bikes;
  const sheet = () => ({
    ...{ name: `huihuan-non-standard-${file}`, heads: texts.heads },
    rows: rows.map(({ month, areaCode, areaName, bikes, batteries }) => [
      ...[month, areaCode ?? '', areaName ?? '', bikes.items, bikes.grams, batteries.items, batteries.grams],
    ]),
  });
  const lines = [...bikesOfAreas(rows), { areaCode: 'total', name: texts.total, ...bikesOf(rows) }];
  return (
    <Section title={texts.title} aside={rows.length === 0 ? undefined : <Downloads of={texts.title} sheet={sheet} />}>
      {rows.length === 0 ? (
        <Empty>{texts.none}</Empty>
      ) : (
        <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
          <table className={styles.table} data-table="non-standard">
            <Heads names={[texts.area]} numbers={[texts.bikes, texts.batteries]} />
            <tbody>
              {lines.map(({ areaCode, name, bikes, batteries }) => (
                <tr key={areaCode} data-non-standard={areaCode}>
                  <th scope="row">{name ?? all.unknown}</th>
                  <FigureCell amount={bikes} about={texts.bikes} onOpen={null} />
                  <FigureCell amount={batteries} about={texts.batteries} onOpen={null} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.quiet}>{texts.note}</p>
    </Section>
  );
}

function Heads({ names, numbers }: { names: readonly string[]; numbers: readonly string[] }): ReactElement {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        {numbers.map((name) => (
          <th key={name} scope="col" className={styles.number}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
