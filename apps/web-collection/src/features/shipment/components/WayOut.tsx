import type { ReactElement } from 'react';
import type { SiteFacts } from '@huihuan/contracts-events';
import { useReference } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import styles from './ShipmentPage.module.css';

export interface Way {
  /** Empty: the first of the places. */
  readonly toSiteId: string;
  /** Empty: no truck is named. */
  readonly truckId: string;
  /** So long the truck is on the road; the receiver sees when it is overdue. */
  readonly hours: number;
}

/** Two hours: the next transfer station of a county is within, with a stop on the way. */
export const usualWay: Way = { toSiteId: '', truckId: '', hours: 2 };

export interface Truck {
  readonly truckId: string;
  readonly plate: string;
  readonly active: boolean;
}

/** Where the load goes, by which truck, and when it will be there. */
export function WayOut(props: { places: readonly SiteFacts[]; way: Way; onChange: (way: Way) => void }): ReactElement {
  const { places, way, onChange } = props;
  const { shipment } = useWorkTexts();
  const trucks = useReference<readonly Truck[]>('trucks')?.value.filter(({ active }) => active) ?? [];
  return (
    <div className={styles.way}>
      <label>
        {shipment.to}
        <select
          value={way.toSiteId === '' ? places[0]?.siteId : way.toSiteId}
          onChange={({ target }) => onChange({ ...way, toSiteId: target.value })}
        >
          {places.map(({ siteId, name }) => (
            <option key={siteId} value={siteId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {shipment.truck}
        <select value={way.truckId} onChange={({ target }) => onChange({ ...way, truckId: target.value })}>
          <option value="">{shipment.noTruck}</option>
          {trucks.map((truck) => (
            <option key={truck.truckId} value={truck.truckId}>
              {truck.plate}
            </option>
          ))}
        </select>
      </label>
      <div role="group" aria-label={shipment.expected} className={styles.hours}>
        <span>{shipment.expected}</span>
        <div>
          {[1, 2, 4].map((hours) => (
            <Key key={hours} isPressed={way.hours === hours} onPress={() => onChange({ ...way, hours })}>
              {shipment.hours(hours)}
            </Key>
          ))}
        </div>
      </div>
    </div>
  );
}
