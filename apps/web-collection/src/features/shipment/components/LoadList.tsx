import type { ReactElement } from 'react';
import { weightText } from '@huihuan/web-kit';
import type { StockLine } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import styles from './ShipmentPage.module.css';

/** The stock, with what is on the list marked; for whoever has no scanner. */
export function LoadList(props: {
  items: readonly StockLine[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}): ReactElement {
  const { shipment, stock } = useWorkTexts();
  const nameOf = useClassNames();
  const { items, chosen, onChange } = props;
  if (items.length === 0) return <p className={styles.says}>{stock.none}</p>;
  return (
    <ul className={styles.list}>
      {items.map(({ itemId, classCode, grams, identifiers }) => {
        const isOn = chosen.includes(itemId);
        const name = nameOf(classCode);
        const number = identifiers[0]?.value ?? itemId.slice(-8).toUpperCase();
        return (
          <li key={itemId}>
            <strong>{name}</strong>
            <span>{number}</span>
            <span>{weightText(grams)}</span>
            <Key
              isPressed={isOn}
              name={`${isOn ? shipment.remove : shipment.add} ${name} ${number}`}
              onPress={() => onChange(isOn ? chosen.filter((id) => id !== itemId) : [...chosen, itemId])}
            >
              {isOn ? shipment.remove : shipment.add}
            </Key>
          </li>
        );
      })}
    </ul>
  );
}
