import type { ReactElement } from 'react';
import { Weight } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { When } from '../../../lib/centre/When.tsx';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import type { Stored } from '../../../lib/centre/stored.ts';

export function QueueTable(props: {
  rows: readonly Stored[];
  hereId: string;
  picked: ReadonlySet<string>;
  onPick: (itemId: string) => void;
  onGo: (index: number) => void;
}): ReactElement {
  const { rows, hereId, picked, onPick, onGo } = props;
  const texts = useCentreTexts();
  const { nameOf } = useCatalogue();
  return (
    <section className={panel.panel}>
      <table className={panel.table}>
        <thead>
          <tr>
            <th scope="col">{texts.grading.pick}</th>
            <th scope="col">{texts.item}</th>
            <th scope="col">{texts.code}</th>
            <th scope="col" className={panel.number}>
              {texts.weight}
            </th>
            <th scope="col">{texts.since}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ holding: { item }, arrivedAt }, index) => (
            <tr
              key={item.itemId}
              className={item.itemId === hereId ? panel.here : undefined}
              aria-current={item.itemId === hereId ? 'true' : undefined}
              data-item={item.itemId}
              onClick={() => onGo(index)}
            >
              <td>
                <input
                  type="checkbox"
                  aria-label={`${texts.grading.pick} ${item.itemId.slice(-6)}`}
                  checked={picked.has(item.itemId)}
                  onChange={() => onPick(item.itemId)}
                />
              </td>
              <td>{nameOf(item.classCode)}</td>
              <td className={panel.mono}>{item.identifiers[0]?.value ?? item.itemId.slice(-12)}</td>
              <td className={panel.number}>
                <Weight grams={item.grams} />
              </td>
              <td>
                <When at={arrivedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
