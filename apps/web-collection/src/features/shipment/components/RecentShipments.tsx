import type { ReactElement } from 'react';
import { moment, weightText } from '@huihuan/web-kit';
import type { Act } from '@huihuan/web-outbox';
import type { SiteFacts } from '@huihuan/contracts-events';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useNow } from '../../../lib/touch/api/use-now.ts';
import styles from './ShipmentPage.module.css';

/** What was dispatched from this tablet, the latest first. */
export function RecentShipments(props: { acts: readonly Act[]; places: readonly SiteFacts[] }): ReactElement | null {
  const { shipment, stock, today } = useWorkTexts();
  const now = useNow();
  const dispatched = props.acts.filter(({ kind }) => kind === 'shipment.dispatch').slice(0, 10);
  if (dispatched.length === 0) return null;
  return (
    <section aria-label={shipment.recent}>
      <h2 className={styles.head}>{shipment.recent}</h2>
      <ul className={styles.list}>
        {dispatched.map(({ id, note, recordedAt, state }) => (
          <li key={id}>
            <strong>{props.places.find(({ siteId }) => siteId === note?.['toSiteId'])?.name ?? ''}</strong>
            <span>{moment(recordedAt, now)}</span>
            <span>
              {stock.items(Number(note?.['items'] ?? 0))} · {weightText(Number(note?.['grams'] ?? 0))}
            </span>
            <span>{today.states[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
