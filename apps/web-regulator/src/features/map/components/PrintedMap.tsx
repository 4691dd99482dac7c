import { useEffect, useRef, type ReactElement } from 'react';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { MapRef } from '../engine/map-engine.ts';
import styles from './PrintedMap.module.css';

/**
 * The map as it stands at the moment of printing. What a graphics card drew is gone before a printer asks for it, so the
 * map draws once more and the picture is taken in the same breath.
 */
export function PrintedMap({ map }: { map: MapRef | null }): ReactElement {
  const texts = useTexts();
  const paper = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (map === null) return undefined;
    const take = (): void => {
      const engine = map.getMap();
      // Mapbox has no such call; it is asked to keep what it drew instead
      if (typeof engine.redraw === 'function') engine.redraw();
      const drawn = engine.getCanvas();
      if (paper.current === null) return;
      paper.current.width = drawn.width;
      paper.current.height = drawn.height;
      paper.current.getContext('2d')?.drawImage(drawn, 0, 0);
    };
    addEventListener('beforeprint', take);
    return () => removeEventListener('beforeprint', take);
  }, [map]);
  return <canvas ref={paper} className={styles.paper} role="img" aria-label={texts.map.label} data-paper />;
}
