import type { ReactElement } from 'react';
import { count, Weight } from '@huihuan/web-kit';
import type { Truck } from '../../../lib/custody/use-trucks.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import type { totalsOf } from '../api/list-rows.ts';
import styles from './dispatch.module.css';

/** What stands on the list, and how much more the truck carries. */
export function Totals(props: { totals: ReturnType<typeof totalsOf>; truck: Truck | undefined }): ReactElement {
  const { totals, truck } = props;
  const { shipment: texts, units } = useOutgoingTexts();
  const room = truck === undefined ? null : truck.capacityGrams - totals.grams;
  return (
    <dl className={styles.totals} data-items={totals.items} data-grams={totals.grams}>
      <div>
        <dt>{texts.total}</dt>
        <dd>
          <strong>{units.items(count(totals.items))}</strong>
          {totals.containers === 0 ? null : <span>{units.containers(count(totals.containers))}</span>}
          <strong>
            <Weight grams={totals.grams} />
          </strong>
        </dd>
      </div>
      <div data-over={room !== null && room < 0}>
        <dt>{room !== null && room < 0 ? texts.over : texts.room}</dt>
        <dd>
          {room === null ? (
            texts.anyTruck
          ) : (
            <>
              <strong>
                <Weight grams={Math.abs(room)} />
              </strong>
              <span>{truck?.plate}</span>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
