import { useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Empty, ProblemNotice, Skeleton, useLanguage } from '@huihuan/web-kit';
import panel from '../../lib/centre/panel.module.css';
import { useTrucks } from '../../lib/custody/use-trucks.ts';
import { useOutgoingTexts } from '../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { codesOf } from '@huihuan/identifiers-domain';
import { play } from '../../lib/scan/sound.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import { useDestinations } from '../../lib/site/use-destinations.ts';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { useOpenings, type Opening } from './api/open-shipment.ts';
import { useOutgoings } from './api/shipments.ts';
import { NewShipment } from './components/NewShipment.tsx';
import { ShipmentsTable, type ShipmentRow } from './components/ShipmentsTable.tsx';

type Head = Pick<Opening, 'toSiteId' | 'truckId'>;

function ShipmentsOf({ site }: { site: MySite }): ReactElement {
  const { dispatch: texts } = useOutgoingTexts();
  const { loading } = useStationTexts();
  const words = useTexts();
  const isEnglish = useLanguage() === 'en';
  const navigate = useNavigate();
  const { data, error, refetch } = useOutgoings(site);
  const openings = useOpenings(site.siteId);
  const { places } = useDestinations(site);
  const trucks = useTrucks(site.siteId);
  const [selected, setSelected] = useState(0);
  const named = ({ toSiteId, truckId }: Head): Pick<ShipmentRow, 'to' | 'plate'> => {
    const place = places.find(({ siteId }) => siteId === toSiteId);
    const to = isEnglish && place !== undefined && place.nameEn !== '' ? place.nameEn : place?.name;
    return { to: to ?? toSiteId.slice(-12), plate: trucks.find((one) => one.truckId === truckId)?.plate ?? null };
  };
  const known = (data ?? []).flatMap((head): readonly ShipmentRow[] => {
    const { shipmentId, state, items, grams } = head;
    if (state !== 'draft' && state !== 'sealed' && state !== 'in-transit') return [];
    return [{ shipmentId, state, items, grams, ...named(head) }];
  });
  const fresh = openings
    .filter(({ id }) => !known.some(({ shipmentId }) => shipmentId === id))
    .map((one): ShipmentRow => ({ shipmentId: one.id, state: 'opening', items: 0, grams: 0, ...named(one) }));
  const open = [...fresh, ...known.filter(({ state }) => state !== 'in-transit')];
  const left = known.filter(({ state }) => state === 'in-transit');
  const go = (shipmentId: string | undefined): void => {
    if (shipmentId !== undefined) void navigate({ to: '/dispatch/$shipmentId', params: { shipmentId } });
  };
  const scanned = (code: string): boolean => {
    const codes = codesOf(code);
    const found = [...open, ...left].find(
      ({ shipmentId, plate }) => codes.includes(shipmentId) || plate?.toLowerCase() === codes[0],
    );
    if (found === undefined) return false;
    play('right');
    go(found.shipmentId);
    return true;
  };
  useListKeys({
    length: open.length,
    selected,
    onSelect: setSelected,
    onOpen: (index) => go(open[index]?.shipmentId),
  });
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.title}</h1>
        <SiteSwitch />
        <Connection isCut={error !== null} waiting={openings.length} />
      </header>
      <p className={screen.hint}>{texts.keys}</p>
      <div className={panel.columns}>
        <div className={screen.screen}>
          {data === undefined && error !== null ? (
            <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
          ) : null}
          <section className={panel.panel}>
            <h2>{texts.open}</h2>
            {data === undefined && error === null ? <Skeleton lines={4} label={loading} /> : null}
            {data !== undefined && open.length === 0 ? <Empty>{texts.none}</Empty> : null}
            {open.length === 0 ? null : <ShipmentsTable rows={open} selected={selected} label={texts.open} />}
          </section>
          <section className={panel.panel}>
            <h2>{texts.left}</h2>
            {data !== undefined && left.length === 0 ? <Empty>{texts.noneLeft}</Empty> : null}
            {left.length === 0 ? null : <ShipmentsTable rows={left} selected={-1} label={texts.left} />}
          </section>
        </div>
        <NewShipment site={site} onOpen={go} onScan={scanned} />
      </div>
    </div>
  );
}

/** What leaves this site: shipments that can be gone on with, and a new one. */
export function DispatchScreen(): ReactElement {
  return <AtMySite>{(site) => <ShipmentsOf key={site.siteId} site={site} />}</AtMySite>;
}
