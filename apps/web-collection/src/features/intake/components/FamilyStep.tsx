import type { ReactElement } from 'react';
import type { Family } from '@huihuan/contracts-events';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { FamilyPicture } from './FamilyPicture.tsx';
import styles from './Tiles.module.css';

/** One large key with a picture for each family that this site takes. */
export function FamilyStep(props: { families: readonly Family[]; onPick: (family: Family) => void }): ReactElement {
  const { families } = useWorkTexts();
  return (
    <div className={`${styles.tiles} ${styles.families}`}>
      {props.families.map((family) => (
        <Key key={family} picture={<FamilyPicture family={family} />} onPress={() => props.onPick(family)}>
          {families[family]}
        </Key>
      ))}
    </div>
  );
}
