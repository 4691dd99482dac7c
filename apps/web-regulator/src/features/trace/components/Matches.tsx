import type { ReactElement } from 'react';
import { count, Weight } from '@huihuan/web-kit';
import { useClassName } from '../../../lib/api/use-class-name.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { showTrace } from '../../../lib/state/selection.ts';
import type { TracedItem } from '../api/trace-query.ts';
import styles from './ItemRow.module.css';

/** Several items carry what was asked for (a shipment, a container, a conflict): the user chooses one. */
export function Matches({ matches }: { matches: readonly TracedItem[] }): ReactElement {
  const texts = useTexts().trace;
  const nameOf = useClassName();
  return (
    <Section title={texts.several(count(matches.length))}>
      <ul className={styles.rows} data-list="matches">
        {matches.map((item) => (
          <li key={item.itemId}>
            <button type="button" className={styles.row} onClick={() => showTrace(item.itemId)}>
              <span>
                {nameOf(item.classCode)}
                <small>{item.identifiers.map(({ value }) => value).join(' · ') || item.itemId}</small>
              </span>
              <span className={styles.end}>
                <Weight grams={item.grams} />
                <small>{texts.state[item.state]}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
