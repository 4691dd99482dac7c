import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { palettes, useTheme } from '@huihuan/web-kit';
import { barOption, type Bars } from './bar-option.ts';
import styles from './Chart.module.css';
import type { OpenChart } from './chart-engine.ts';

/** Columns for the eye. The table that every chart has says the same. The engine is loaded with the first chart. */
export function Chart(props: { bars: Bars; label: string; engine: RefObject<OpenChart | null> }): ReactElement {
  const { bars, label, engine } = props;
  const place = useRef<HTMLDivElement>(null);
  const { theme } = useTheme();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let isGone = false;
    void import('./chart-engine.ts').then(({ openChart }) => {
      if (isGone || place.current === null) return;
      engine.current = openChart(place.current);
      setOpen(true);
    });
    return () => {
      isGone = true;
      engine.current?.close();
      engine.current = null;
      setOpen(false);
    };
  }, [engine]);
  useEffect(() => {
    if (isOpen) engine.current?.show(barOption(bars, palettes[theme]));
  }, [isOpen, engine, bars, theme]);
  return (
    <div ref={place} className={styles.chart} role="img" aria-label={label} data-chart={isOpen ? 'drawn' : 'loading'} />
  );
}
