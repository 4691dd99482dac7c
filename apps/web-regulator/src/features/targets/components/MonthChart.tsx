import { useMemo, useState, type ReactElement } from 'react';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { familiesOf, figureKinds, sumOf, type FigureKind, type Figures } from '../api/figures.ts';
import { monthsIn, type Months } from '../api/periods.ts';
import { ChartTable, type CrossTable } from '../charts/ChartTable.tsx';
import field from './Field.module.css';
import type { OpenFigure } from './Totals.tsx';

/** One kind of figure month by month, by family. */
export function MonthChart(props: {
  figures: Figures;
  months: Months;
  areaCode: string;
  onOpen: OpenFigure;
}): ReactElement | null {
  const all = useTexts();
  const texts = all.targets;
  const { figures, areaCode, onOpen } = props;
  const { fromMonth, toMonth } = props.months;
  const [kind, setKind] = useState<FigureKind>('collected');
  const cross = useMemo((): CrossTable => {
    const rows = figures.months.filter((row) => row.kind === kind);
    return {
      fileName: `huihuan-${areaCode}-${kind}-${fromMonth}-${toMonth}`,
      head: texts.month,
      rows: monthsIn({ fromMonth, toMonth }).map((month) => ({ key: month, name: month })),
      columns: familiesOf(rows).map((family) => ({ key: family, name: texts.family[family] ?? all.unknown })),
      amountOf: ({ row, column }) => sumOf(rows.filter((one) => one.month === row && (one.family ?? '') === column)),
    };
  }, [figures, areaCode, kind, fromMonth, toMonth, texts, all.unknown]);
  if (figures.months.length === 0) return null;
  const picker = (
    <select
      className={field.select}
      aria-label={texts.figure}
      value={kind}
      onChange={(event) => setKind(event.target.value as FigureKind)}
    >
      {figureKinds.map((each) => (
        <option key={each} value={each}>
          {texts.kind[each]}
        </option>
      ))}
    </select>
  );
  return (
    <ChartTable
      title={texts.byMonth}
      label={texts.monthChart(texts.kind[kind] ?? kind)}
      picker={picker}
      cross={cross}
      onOpen={({ row, column }) => onOpen({ kind, fromMonth: row, toMonth: row, family: column })}
    />
  );
}
