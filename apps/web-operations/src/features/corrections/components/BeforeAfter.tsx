import type { ReactElement, ReactNode } from 'react';
import { weightText } from '@huihuan/web-kit';
import type { Amendable, ProposedCorrection } from '../../../lib/corrections/types.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import shared from '../../../lib/parts/one-of-many.module.css';
import styles from './corrections.module.css';

/** What was recorded beside what is proposed, for each thing that is to change. */
export function BeforeAfter({ correction: { before, after } }: { correction: ProposedCorrection }): ReactElement {
  const texts = useCorrectionTexts();
  const nameOf = useClassNames();
  const numbers = ({ identifiers = [] }: Amendable): ReactNode =>
    identifiers.length === 0 ? (
      texts.none
    ) : (
      <span className={shared.code}>{identifiers.map(({ value }) => value).join(' · ')}</span>
    );
  const grams = ({ grams: weight }: Amendable): string => (weight === undefined ? texts.none : weightText(weight));
  const goods = ({ classCode }: Amendable): string => (classCode === undefined ? texts.none : nameOf(classCode));
  const rows = [
    ...(after.grams === undefined ? [] : [[texts.weight, grams] as const]),
    ...(after.classCode === undefined ? [] : [[texts.classOf, goods] as const]),
    ...(after.identifiers === undefined ? [] : [[texts.numbers, numbers] as const]),
  ];
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <td />
          <th scope="col">{texts.was}</th>
          <th scope="col">{texts.is}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, say]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{say(before)}</td>
            <td>
              <strong>{say(after)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
