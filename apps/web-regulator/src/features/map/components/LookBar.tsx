import type { ReactElement, ReactNode } from 'react';
import { Button, Segmented } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { DrawnSites } from '../layers/drawn-sites.ts';
import { BaseChoice } from '../base/BaseChoice.tsx';
import { families } from '../look/families.ts';
import { colourings, setLook, shapes } from '../look/look-store.ts';
import type { StockLook } from '../look/use-stock-look.ts';
import styles from './LookBar.module.css';
import { LookKey } from './LookKey.tsx';

/** How the map shows stock: as dots, columns or heat, and what the colour of a dot says; the same as a table. */
export function LookBar(props: {
  stock: StockLook;
  drawn: DrawnSites;
  hasBase: boolean;
  onTable: () => void;
  /** What is said below the choices. */
  children: ReactNode;
}): ReactElement {
  const { stock, drawn, hasBase, onTable, children } = props;
  const { look: texts, targets } = useTexts();
  const { shape, colouring, family } = stock.look;
  return (
    <div className={styles.bar}>
      <div className={styles.choices}>
        <Segmented
          label={texts.shape}
          value={shape}
          onChange={(next) => setLook({ shape: next })}
          segments={shapes.map((value) => ({ value, face: texts.shapes[value], name: texts.shapes[value] }))}
        />
        {shape === 'dots' ? (
          <select
            aria-label={texts.colouring}
            value={colouring}
            onChange={({ target }) => {
              const next = colourings.find((one) => one === target.value);
              if (next !== undefined) setLook({ colouring: next });
            }}
          >
            {colourings
              .filter((one) => stock.isNow || one !== 'dwell')
              .map((one) => (
                <option key={one} value={one}>
                  {texts.colourings[one]}
                </option>
              ))}
          </select>
        ) : null}
        {shape === 'heat' && stock.isNow ? (
          <select
            aria-label={texts.family}
            value={family ?? ''}
            onChange={({ target }) => setLook({ family: target.value === '' ? null : target.value })}
          >
            <option value="">{texts.allFamilies}</option>
            {families.map((one) => (
              <option key={one} value={one}>
                {targets.family[one]}
              </option>
            ))}
          </select>
        ) : null}
        {hasBase ? <BaseChoice /> : null}
        <Button onClick={onTable}>{texts.table}</Button>
      </div>
      <LookKey stock={stock} drawn={drawn} />
      {children}
    </div>
  );
}
