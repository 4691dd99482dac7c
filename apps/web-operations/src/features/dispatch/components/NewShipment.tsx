import { useRef, type ReactElement } from 'react';
import { Button, Empty, useLanguage, weightText } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { useDrivers } from '../../../lib/custody/use-drivers.ts';
import { useTrucks } from '../../../lib/custody/use-trucks.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useKept } from '../../../lib/live/use-kept.ts';
import { useScanner } from '../../../lib/scan/use-scanner.ts';
import { PlacesProblem } from '../../../lib/site/PlacesProblem.tsx';
import { useDestinations } from '../../../lib/site/use-destinations.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { openShipment } from '../api/open-shipment.ts';

interface Chosen {
  readonly toSiteId: string;
  readonly truckId: string;
  readonly driverId?: string;
}

/** Where to, and on which truck. The choice stays on this machine, because the next truck mostly goes there, too. */
export function NewShipment(props: {
  site: MySite;
  onOpen: (shipmentId: string) => void;
  onScan: (code: string) => boolean;
}): ReactElement {
  const { site, onOpen, onScan } = props;
  const { dispatch: texts } = useOutgoingTexts();
  const { families } = useStationTexts();
  const { keys } = useCommandTexts();
  const isEnglish = useLanguage() === 'en';
  const { places, isKnown, error, retry } = useDestinations(site);
  const trucks = useTrucks(site.siteId);
  const drivers = useDrivers(site.siteId);
  const [kept, keep] = useKept<Chosen>(`dispatch.${site.siteId}`);
  const first = useRef<HTMLSelectElement>(null);
  const chosen = kept ?? { toSiteId: '', truckId: '' };
  const to = places.find(({ siteId }) => siteId === chosen.toSiteId) ?? places[0];
  const truck = trucks.find(({ truckId }) => truckId === chosen.truckId);
  const driver = drivers.find(({ personId }) => personId === chosen.driverId);
  useScanner({ says: keys.scanShipment, onScan });
  useKeys({ n: { says: texts.fresh, act: () => first.current?.focus() } });
  const open = (): void => {
    if (to === undefined) return;
    const by = { truckId: truck?.truckId ?? null, driverId: driver?.personId ?? null };
    onOpen(openShipment(site, { toSiteId: to.siteId, ...by }));
  };
  return (
    <form
      className={`${panel.panel} ${panel.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        open();
      }}
    >
      <h2>{texts.fresh}</h2>
      <PlacesProblem {...{ isKnown, error, retry }} />
      {isKnown && places.length === 0 ? <Empty>{texts.noPlaces}</Empty> : null}
      <label>
        {texts.to}
        <select
          ref={first}
          name="to"
          value={to?.siteId ?? ''}
          onChange={({ target }) => keep({ ...chosen, toSiteId: target.value })}
        >
          {places.map(({ siteId, name, nameEn }) => (
            <option key={siteId} value={siteId}>
              {isEnglish && nameEn !== '' ? nameEn : name}
            </option>
          ))}
        </select>
      </label>
      {to === undefined ? null : (
        <p className={panel.keys}>{texts.takes(to.acceptsFamilies.map((family) => families[family]).join(' · '))}</p>
      )}
      <label>
        {texts.plate}
        <select
          name="truck"
          value={truck?.truckId ?? ''}
          onChange={({ target }) => keep({ ...chosen, truckId: target.value })}
        >
          <option value="">{texts.noTruck}</option>
          {trucks.map(({ truckId, plate, capacityGrams }) => (
            <option key={truckId} value={truckId}>
              {`${plate} · ${texts.carries(weightText(capacityGrams))}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.driver}
        <select
          name="driver"
          value={driver?.personId ?? ''}
          onChange={({ target }) => keep({ ...chosen, driverId: target.value })}
        >
          <option value="">{texts.noDriver}</option>
          {drivers.map(({ personId, displayName }) => (
            <option key={personId} value={personId}>
              {displayName}
            </option>
          ))}
        </select>
      </label>
      <div className={panel.acts}>
        <Button isSubmit look="main" icon="plus" letter="Enter" isDisabled={to === undefined}>
          {texts.begin}
        </Button>
      </div>
    </form>
  );
}
