import type { ReactElement } from 'react';
import { Button, count } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { showView } from '../../../lib/state/selection.ts';
import type { MapRef } from '../engine/map-engine.ts';
import styles from './LookBar.module.css';
import { useHiddenNames } from './use-hidden-names.ts';

/** Says how many names in sight had no room, and leads nearer, where there is some; from the nearest to the table that has all. */
export function HiddenNames(props: {
  map: MapRef | null;
  selected: string | null;
  isOff: boolean;
}): ReactElement | null {
  const { map, selected, isOff } = props;
  const { look: texts } = useTexts();
  const { hidden, isNearest } = useHiddenNames(map, selected);
  if (map === null || isOff || hidden === 0) return null;
  return (
    <div className={styles.choices} data-hidden-names={hidden}>
      {isNearest ? (
        <Button onClick={() => showView('sites')}>{texts.namesInTable(count(hidden))}</Button>
      ) : (
        <Button icon="plus" onClick={() => map.zoomIn()}>
          {texts.hiddenNames(count(hidden))}
        </Button>
      )}
    </div>
  );
}
