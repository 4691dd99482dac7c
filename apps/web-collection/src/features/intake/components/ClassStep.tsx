import type { ReactElement } from 'react';
import { useLanguage } from '@huihuan/web-kit';
import { Key } from '../../../lib/touch/components/Key.tsx';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import styles from './Tiles.module.css';

/** One key for each class of the family. */
export function ClassStep(props: {
  classes: readonly GoodsClass[];
  chosen: string | null;
  onPick: (found: GoodsClass) => void;
}): ReactElement {
  const language = useLanguage();
  return (
    <div className={styles.tiles}>
      {props.classes.map((found) => (
        <Key key={found.code} isPressed={found.code === props.chosen} onPress={() => props.onPick(found)}>
          {language === 'en' ? found.nameEn : found.nameZh}
        </Key>
      ))}
    </div>
  );
}
