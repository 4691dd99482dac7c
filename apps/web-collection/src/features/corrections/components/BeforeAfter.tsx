import type { ReactElement } from 'react';
import { weightText } from '@huihuan/web-kit';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import type { Amendable, Correction } from '../../../lib/reference/corrections.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import styles from './Corrections.module.css';

/** What was recorded beside what is proposed, for each thing that is to change. */
export function BeforeAfter({
  correction: { before, after },
}: {
  correction: Pick<Correction, 'before' | 'after'>;
}): ReactElement {
  const words = useCorrectionTexts();
  const nameOf = useClassNames();
  const weight = ({ grams }: Amendable): string => (grams === undefined ? words.none : weightText(grams));
  const goods = ({ classCode }: Amendable): string => (classCode === undefined ? words.none : nameOf(classCode));
  const numbers = ({ identifiers = [] }: Amendable): string =>
    identifiers.length === 0 ? words.none : identifiers.map(({ value }) => value).join(' · ');
  const rows = [
    ...(after.grams === undefined ? [] : [[words.weight, weight] as const]),
    ...(after.classCode === undefined ? [] : [[words.classOf, goods] as const]),
    ...(after.identifiers === undefined ? [] : [[words.numbers, numbers] as const]),
  ];
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.was}</th>
          <th scope="col">{words.is}</th>
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
