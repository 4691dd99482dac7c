import type { ReactElement } from 'react';
import { weightText } from '@huihuan/web-kit';
import type { Discrepancy } from '../../../lib/custody/types.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { weightDifference } from '../api/resolutions-of.ts';
import shared from '../../../lib/parts/one-of-many.module.css';
import styles from './differences.module.css';

/** The differences of a site by kind and goods. */
export function DifferencesList(props: {
  all: readonly Discrepancy[];
  selectedId: string;
  onSelect: (discrepancyId: string) => void;
}): ReactElement {
  const { differences: texts } = useStationTexts();
  const nameOf = useClassNames();
  return (
    <ul className={`${shared.list} ${styles.list}`}>
      {props.all.map((one) => {
        const difference = weightDifference(one);
        return (
          <li key={one.discrepancyId}>
            <button
              type="button"
              aria-current={one.discrepancyId === props.selectedId}
              data-kind={one.kind}
              onClick={() => props.onSelect(one.discrepancyId)}
            >
              <strong>{texts.kinds[one.kind]}</strong>
              <span>{difference === null ? '' : weightText(difference.grams)}</span>
              <span>{one.item === null ? texts.noItem : nameOf(one.item.classCode)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
