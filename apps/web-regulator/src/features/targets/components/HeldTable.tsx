import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Empty, ProblemNotice, Skeleton, tiers } from '@huihuan/web-kit';
import { Downloads } from '../../../lib/download/Downloads.tsx';
import { useTexts, type Texts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { useAfterFacts } from '../../../lib/state/use-after-facts.ts';
import {
  amountIn,
  changesHeld,
  heldCells,
  heldColumns,
  heldRows,
  heldWays,
  type Held,
  type HeldColumn,
  type HeldWay,
} from '../api/held.ts';
import { heldQuery } from '../api/targets-queries.ts';
import field from './Field.module.css';
import { FigureCell } from './FigureCell.tsx';
import styles from './Table.module.css';

/** What is in stock and in transit at this moment, alive, by family or area and tier. */
export function HeldTable({ areaCode }: { areaCode: string }): ReactElement {
  const all = useTexts();
  const texts = all.held;
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(heldQuery(areaCode));
  const [way, setWay] = useState<HeldWay>('family');
  useAfterFacts(changesHeld, () => void client.invalidateQueries({ queryKey: heldQuery(areaCode).queryKey }));
  const rows = data?.rows ?? [];
  const aside = rows.length === 0 ? null : <Tools way={way} onWay={setWay} rows={rows} areaCode={areaCode} />;
  return (
    <Section title={texts.title} aside={aside}>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={4} label={all.loading} /> : null}
      {data !== undefined && rows.length === 0 ? <Empty>{texts.none}</Empty> : null}
      {rows.length === 0 ? null : <Rows rows={rows} way={way} />}
      <p className={styles.quiet}>{texts.note}</p>
    </Section>
  );
}

function Rows({ rows, way }: { rows: readonly Held[]; way: HeldWay }): ReactElement {
  const all = useTexts();
  const texts = all.held;
  const columns = heldColumns(rows, tiers);
  const shown = heldRows(rows, way).map((row) => ({
    ...row,
    name: (way === 'family' ? all.targets.family[row.key] : row.name) ?? all.unknown,
  }));
  return (
    <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
      <table className={styles.table} data-table="held" data-way={way}>
        <thead>
          <tr>
            <th scope="col">{texts.ways[way]}</th>
            {columns.map((column) => (
              <th key={columnKey(column)} scope="col" className={styles.number} data-column={columnKey(column)}>
                {columnName(all, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...shown, { key: 'total', name: texts.total, held: rows }].map(({ key, name, held }) => (
            <tr key={key} data-held={key}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <FigureCell
                  key={columnKey(column)}
                  amount={amountIn(held, column)}
                  about={`${name} ${columnName(all, column)}`}
                  onOpen={null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const columnKey = ({ kind, tier }: HeldColumn): string => `${kind} ${tier ?? 'all'}`;

const tierName = ({ tier: names, unknown }: Texts, tier: string): string =>
  (names as Readonly<Record<string, string>>)[tier] ?? unknown;

const columnName = (all: Texts, { kind, tier }: HeldColumn): string =>
  tier === null ? all.held.sum[kind] : all.held.ofTier[kind](tierName(all, tier));

function Tools(props: {
  way: HeldWay;
  onWay: (way: HeldWay) => void;
  rows: readonly Held[];
  areaCode: string;
}): ReactElement {
  const all = useTexts();
  const { held: texts, targets } = all;
  const sheet = () => ({
    name: `huihuan-now-${props.areaCode}`,
    heads: [
      ...[targets.figure, targets.areaCode, targets.area, targets.tier, targets.familyHead],
      ...[targets.csvItems(texts.title), targets.csvGrams(texts.title)],
    ],
    rows: heldCells(props.rows, {
      kind: (kind) => texts.kind[kind],
      tier: (tier) => tierName(all, tier),
      family: (family) => targets.family[family] ?? all.unknown,
      unknown: all.unknown,
    }),
  });
  return (
    <span className={styles.wide}>
      <select
        className={field.select}
        aria-label={texts.way}
        value={props.way}
        onChange={(event) => props.onWay(event.target.value as HeldWay)}
      >
        {heldWays.map((each) => (
          <option key={each} value={each}>
            {texts.by(texts.ways[each])}
          </option>
        ))}
      </select>
      <Downloads of={texts.title} sheet={sheet} />
    </span>
  );
}
