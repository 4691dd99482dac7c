import { useMemo, type ReactElement } from 'react';
import { tiers } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { figureKinds, sumOf, type FigureKind, type Figures } from '../api/figures.ts';
import { ChartTable, type CrossTable } from '../charts/ChartTable.tsx';
import type { OpenFigure } from './Totals.tsx';

/** What each tier did, by kind of figure. */
export function TierChart(props: { figures: Figures; areaCode: string; onOpen: OpenFigure }): ReactElement | null {
  const texts = useTexts();
  const words = texts.targets;
  const { figures, areaCode, onOpen } = props;
  const cross = useMemo((): CrossTable => {
    const shown = tiers.filter((tier) => figures.tiers.some((row) => row.tier === tier));
    return {
      fileName: `huihuan-${areaCode}-tiers`,
      head: words.tier,
      rows: shown.map((tier) => ({ key: tier, name: texts.tier[tier] })),
      columns: figureKinds.map((kind) => ({ key: kind, name: words.kind[kind] ?? kind })),
      amountOf: ({ row, column }) => sumOf(figures.tiers.filter((one) => one.tier === row && one.kind === column)),
    };
  }, [figures, areaCode, words, texts.tier]);
  if (figures.tiers.length === 0) return null;
  return (
    <ChartTable
      title={words.byTier}
      label={words.tierChart}
      cross={cross}
      onOpen={({ row, column }) => onOpen({ kind: column as FigureKind, tier: row })}
    />
  );
}
