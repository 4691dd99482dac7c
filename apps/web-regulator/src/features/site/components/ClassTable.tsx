import type { ReactElement } from 'react';
import { count, Empty, Weight } from '@huihuan/web-kit';
import { useClassName } from '../../../lib/api/use-class-name.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { SiteDetail } from '../api/site-query.ts';
import styles from './ClassTable.module.css';

/** The stock by class, the heaviest first. */
export function ClassTable({ classes }: { classes: SiteDetail['stock']['classes'] }): ReactElement {
  const texts = useTexts().site;
  const nameOf = useClassName();
  const held = classes.filter((one) => one.items > 0).toSorted((a, b) => b.grams - a.grams);
  if (held.length === 0) return <Empty>{texts.noStock}</Empty>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{texts.class}</th>
          <th scope="col">{texts.items}</th>
          <th scope="col">{texts.weight}</th>
        </tr>
      </thead>
      <tbody>
        {held.map((one) => (
          <tr key={one.classCode}>
            <th scope="row">{nameOf(one.classCode)}</th>
            <td>{count(one.items)}</td>
            <td>
              <Weight grams={one.grams} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
