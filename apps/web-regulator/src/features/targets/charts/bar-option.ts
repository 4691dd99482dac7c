import { type as typeScale, weightText, type Palette } from '@huihuan/web-kit';

/** Columns that stand on each other, of weights in grams. */
export interface Bars {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly grams: readonly number[] }[];
}

/** Colours beside each other in an order in which neighbours differ; patterns over them say the same without colour. */
const coloursOf = ({ accent, tier, wait, good, shipment, inkQuiet }: Palette): readonly string[] => [
  accent,
  tier['transfer-station'],
  wait,
  tier['sorting-centre'],
  tier.downstream,
  tier['collection-point'],
  shipment,
  good,
  inkQuiet,
];

export type BarOption = ReturnType<typeof barOption>;

/** How a chart looks in a theme. Nothing moves: a figure is a figure. */
export const barOption = ({ categories, series }: Bars, palette: Palette) => ({
  animation: false,
  color: [...coloursOf(palette)],
  textStyle: { fontFamily: typeScale.family, color: palette.inkQuiet },
  aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
  legend: { top: 0, left: 0, itemWidth: 18, textStyle: { color: palette.ink } },
  grid: { left: 8, right: 8, top: 44, bottom: 4, containLabel: true },
  tooltip: {
    trigger: 'axis' as const,
    renderMode: 'richText' as const,
    backgroundColor: palette.panel,
    borderColor: palette.lineStrong,
    textStyle: { color: palette.ink },
    valueFormatter: (value: unknown) => weightText(Number(value)),
  },
  xAxis: {
    type: 'category' as const,
    data: [...categories],
    axisLine: { lineStyle: { color: palette.lineStrong } },
    axisLabel: { color: palette.inkQuiet },
  },
  yAxis: {
    type: 'value' as const,
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.inkQuiet, formatter: (grams: number) => (grams === 0 ? '0' : weightText(grams)) },
  },
  series: series.map(({ name, grams }) => ({
    type: 'bar' as const,
    name,
    stack: 'all',
    barMaxWidth: 44,
    data: [...grams],
  })),
});
