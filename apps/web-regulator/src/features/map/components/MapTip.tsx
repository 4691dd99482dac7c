import type { ReactElement } from 'react';
import { count, moment, TierSymbol, weightText } from '@huihuan/web-kit';
import { useSiteName, useSites } from '../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { Journey, ShipmentPoint } from '../layers/shipment-points.ts';
import type { SitePoint } from '../layers/site-points.ts';
import styles from './MapTip.module.css';

/** What the pointer rests on, and where on the map that is, in CSS pixels. */
export interface Hovered {
  readonly x: number;
  readonly y: number;
  readonly properties: Partial<SitePoint> & Partial<ShipmentPoint>;
}

const mostShown = 3;

function ShipmentTip({ journey: { shipment }, now }: { journey: Journey; now: number }): ReactElement {
  const texts = useTexts();
  const nameOf = useSiteName();
  const { expectedAt } = shipment;
  const late = expectedAt !== null && Date.parse(expectedAt) < now;
  return (
    <div className={styles.part}>
      <strong>
        {nameOf(shipment.fromSiteId)} → {nameOf(shipment.toSiteId)}
      </strong>
      <span>
        {weightText(shipment.grams)} · {texts.amount.items(count(shipment.items))}
      </span>
      {expectedAt === null ? (
        <span>{texts.map.unknownArrival}</span>
      ) : (
        <span className={late ? styles.late : undefined}>
          {late ? texts.map.lateSince : texts.map.expected} {moment(expectedAt, now)}
        </span>
      )}
      {shipment.plate === null ? null : (
        <span>
          {texts.map.plate} {shipment.plate}
        </span>
      )}
    </div>
  );
}

function SiteTip({ siteId }: { siteId: string }): ReactElement | null {
  const texts = useTexts();
  const nameOf = useSiteName();
  const site = useSites().get(siteId);
  if (site === undefined) return null;
  return (
    <div className={styles.part}>
      <strong>
        <TierSymbol tier={site.kind} /> {nameOf(siteId)}
      </strong>
      <span>
        {texts.map.stock} {weightText(site.grams)} · {texts.amount.items(count(site.items))}
      </span>
    </div>
  );
}

/** Says what lies under the pointer. The same stands in the table of sites for who has no pointer. */
export function MapTip(props: { hovered: Hovered; journeys: readonly Journey[]; now: number }): ReactElement {
  const { hovered, journeys, now } = props;
  const { siteId, shipmentIds } = hovered.properties;
  const ids = shipmentIds?.split(' ') ?? [];
  const found = journeys.filter(({ shipment }) => ids.includes(shipment.shipmentId)).slice(0, mostShown);
  return (
    <div className={styles.tip} style={{ transform: `translate(${hovered.x + 14}px, ${hovered.y + 14}px)` }}>
      {siteId === undefined ? null : <SiteTip siteId={siteId} />}
      {found.map((journey) => (
        <ShipmentTip key={journey.shipment.shipmentId} journey={journey} now={now} />
      ))}
      {ids.length > found.length ? <span>+ {count(ids.length - found.length)}</span> : null}
    </div>
  );
}
