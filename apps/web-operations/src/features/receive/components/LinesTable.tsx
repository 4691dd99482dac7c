import type { ReactElement } from 'react';
import { Button, StateMark, Weight } from '@huihuan/web-kit';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { Seen } from '../api/seen-lines.ts';
import { LineRow } from './LineRow.tsx';
import styles from './receive.module.css';

/** The sender's list with what was found of it, and below it what is not on it. */
export function LinesTable(props: {
  seen: Seen;
  selected: number;
  onSelect: (index: number) => void;
  /** Absent once the receipt is signed. */
  onTakeBack?: (goods: Seen['unexpected'][number]) => void;
}): ReactElement {
  const { seen, selected, onSelect, onTakeBack } = props;
  const { receive: texts } = useStationTexts();
  return (
    <table className={screen.table}>
      <thead>
        <tr>
          <th scope="col" className={screen.number}>
            {texts.line}
          </th>
          <th scope="col">{texts.item}</th>
          <th scope="col">{texts.code}</th>
          <th scope="col" className={screen.number}>
            {texts.declared}
          </th>
          <th scope="col" className={screen.number}>
            {texts.measured}
          </th>
          <th scope="col">{texts.finding}</th>
        </tr>
      </thead>
      <tbody>
        {seen.lines.map((line, index) => (
          <LineRow
            key={line.item.itemId}
            line={line}
            index={index}
            isSelected={index === selected}
            onSelect={onSelect}
          />
        ))}
        {seen.unexpected.map((goods) => (
          <tr
            key={goods.unexpectedId}
            data-unexpected={goods.unexpectedId}
            className={styles.line}
            data-finding="unexpected"
          >
            <td />
            <td colSpan={3}>{goods.note}</td>
            <td className={screen.number}>
              <Weight grams={goods.grams} />
            </td>
            <td>
              <span className={styles.finding}>
                <StateMark tone="alarm" icon="plus">
                  {goods.isWaiting ? `${texts.unexpected} · ${texts.unsent}` : texts.unexpected}
                </StateMark>
                {onTakeBack === undefined ? null : (
                  <Button icon="close" name={texts.takeBack(goods.note)} onClick={() => onTakeBack(goods)}>
                    {texts.keysOf.takeBack}
                  </Button>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
