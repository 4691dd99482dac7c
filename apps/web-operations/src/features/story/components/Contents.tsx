import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Empty, Weight } from '@huihuan/web-kit';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import type { Item } from '../../../lib/custody/types.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import screen from '../../../lib/parts/screen.module.css';

/** What is in a container, each with the way to its story, and the weight of all. */
export function Contents({ items }: { items: readonly Item[] }): ReactElement {
  const { story: texts } = useCommandTexts();
  const nameOf = useClassNames();
  if (items.length === 0) return <Empty>{texts.empty}</Empty>;
  return (
    <table className={screen.table}>
      <thead>
        <tr>
          <th scope="col">{texts.item}</th>
          <th scope="col">{texts.identity}</th>
          <th scope="col" className={screen.number}>
            {texts.weight}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ itemId, classCode, identifiers, grams }) => (
          <tr key={itemId} data-item={itemId}>
            <td>
              <Link to="/items/$itemId" params={{ itemId }}>
                {nameOf(classCode)}
              </Link>
            </td>
            <td className={screen.code}>{identifiers.map(({ value }) => value).join(' · ') || itemId.slice(-12)}</td>
            <td className={screen.number}>
              <Weight grams={grams} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {texts.total}
          </th>
          <td className={screen.number}>
            <Weight grams={items.reduce((sum, { grams }) => sum + grams, 0)} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
