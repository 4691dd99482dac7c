import { useMemo, type ReactElement } from 'react';
import { palettes, useTheme, weightText, type Palette } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { columnsAt, heaviestOf, type Columns } from '../layers/column-points.ts';
import type { DrawnSites } from '../layers/drawn-sites.ts';
import { families, familyColours } from '../look/families.ts';
import { shadeColours, shades } from '../look/shade.ts';
import type { StockLook } from '../look/use-stock-look.ts';
import styles from './LookBar.module.css';

interface Entry {
  readonly key: string;
  readonly colour: string;
  readonly word: string;
}

const useEntries = (stock: StockLook, palette: Palette, columns: readonly Columns[]): readonly Entry[] => {
  const { look: texts, targets } = useTexts();
  const { shape, colouring } = stock.look;
  if (shape === 'columns' && !stock.isNow) return [{ key: 'all', colour: palette.accent, word: texts.allFamilies }];
  if (shape === 'columns')
    return families
      .filter((family) => columns.some(({ grams }) => (grams.get(family) ?? 0) > 0))
      .map((family) => ({
        key: family,
        colour: familyColours(palette)[family],
        word: targets.family[family] ?? family,
      }));
  if (shape === 'heat' || colouring === 'tier') return [];
  const words = texts.shades[colouring];
  return shades.flatMap((shade) =>
    words[shade] === '' ? [] : [{ key: shade, colour: shadeColours(palette)[shade], word: words[shade] }],
  );
};

/** What the colours of the chosen look mean, and how heavy the tallest column is. */
export function LookKey({ stock, drawn }: { stock: StockLook; drawn: DrawnSites }): ReactElement | null {
  const { look: texts } = useTexts();
  const { theme } = useTheme();
  const { shape } = stock.look;
  const columns = useMemo(() => (shape === 'columns' ? columnsAt(drawn, stock.familiesOf) : []), [shape, drawn, stock]);
  const entries = useEntries(stock, palettes[theme], columns);
  // while the families are still read, no column stands for anything
  if (entries.length === 0 && shape !== 'heat') return null;
  return (
    <ul className={styles.key} data-list="look">
      {entries.map(({ key, colour, word }) => (
        <li key={key}>
          <svg width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" rx="2" fill={colour} />
          </svg>
          {word}
        </li>
      ))}
      {shape === 'columns' ? <li>{texts.tallest(weightText(heaviestOf(columns)))}</li> : null}
      {shape === 'heat' ? <li>{texts.heat}</li> : null}
    </ul>
  );
}
