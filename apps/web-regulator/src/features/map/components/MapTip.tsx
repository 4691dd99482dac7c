import type { ReactElement } from 'react';
import { count, moment, TierSymbol, weightText } from '@huihuan/web-kit';
import { useSiteName, useSites } from '../../../lib/api/use-site-names.ts';
import type { SiteFeature } from '../../../lib/api/types.ts';
import { liesIn } from '../../../lib/area/area-code.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { GroupPoint, SiteGroup } from '../layers/drawn-sites.ts';
import type { Journey, ShipmentPoint } from '../layers/shipment-points.ts';
import type { SitePoint } from '../layers/site-points.ts';
import styles from './MapTip.module.css';

/** What the pointer rests on, and where on the map that is, in CSS pixels. */
export interface Hovered extends Partial<SitePoint>, Partial<ShipmentPoint>, Partial<GroupPoint> {
  readonly x: number;
  readonly y: number;
  /** An area that a click goes into. */
  readonly area?: { readonly code: string; readonly name: string };
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

/** Several sites together: those drawn as one, or those of an area. */
function SitesTip({ name, sites }: { name: string | null; sites: readonly SiteFeature[] }): ReactElement {
  const texts = useTexts();
  const sum = (of: 'grams' | 'items'): number => sites.reduce((all, { properties }) => all + properties[of], 0);
  return (
    <div className={styles.part}>
      <strong>{name ?? texts.map.sitesHere(count(sites.length))}</strong>
      {name === null ? null : <span>{texts.map.sitesHere(count(sites.length))}</span>}
      <span>
        {texts.map.stock} {weightText(sum('grams'))} · {texts.amount.items(count(sum('items')))}
      </span>
    </div>
  );
}

/** Says what lies under the pointer. The same stands in the table of sites for who has no pointer. */
export function MapTip(props: {
  hovered: Hovered;
  journeys: readonly Journey[];
  now: number;
  sites: readonly SiteFeature[];
  groups: readonly SiteGroup[];
}): ReactElement {
  const { hovered, journeys, now, sites, groups } = props;
  const { siteId, shipmentIds, area } = hovered;
  const group = hovered.group === undefined ? undefined : groups[hovered.group];
  const ids = shipmentIds?.split(' ') ?? [];
  const found = journeys.filter(({ shipment }) => ids.includes(shipment.shipmentId)).slice(0, mostShown);
  return (
    <div
      className={styles.tip}
      data-tip-area={area?.code}
      data-tip-site={siteId}
      style={{ transform: `translate(${hovered.x + 14}px, ${hovered.y + 14}px)` }}
    >
      {siteId === undefined ? null : <SiteTip siteId={siteId} />}
      {group === undefined ? null : <SitesTip name={null} sites={group.members} />}
      {area === undefined ? null : (
        <SitesTip name={area.name} sites={sites.filter(({ properties }) => liesIn(properties.areaCode, area.code))} />
      )}
      {found.map((journey) => (
        <ShipmentTip key={journey.shipment.shipmentId} journey={journey} now={now} />
      ))}
      {ids.length > found.length ? <span>+ {count(ids.length - found.length)}</span> : null}
    </div>
  );
}
