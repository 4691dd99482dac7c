import { useState, type ReactElement } from 'react';
import { weightText, type ProblemDetails } from '@huihuan/web-kit';
import { useActs, useReference, useStock, useTablet, useTyping, type Act, type StockLine } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useSites } from '../../../lib/reference/reference.ts';
import { useScanner } from '../../../lib/scan/api/use-scanner.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { findInStock } from '../api/find-in-stock.ts';
import { recordShipment } from '../api/record-shipment.ts';
import { LoadList } from './LoadList.tsx';
import { RecentShipments } from './RecentShipments.tsx';
import { SentShipment } from './SentShipment.tsx';
import styles from './ShipmentPage.module.css';

interface Truck {
  readonly truckId: string;
  readonly plate: string;
  readonly active: boolean;
}

const useTrucks = (): readonly Truck[] =>
  useReference<readonly Truck[]>('trucks')?.value.filter(({ active }) => active) ?? [];

type Wrong = (text: string) => string;

/** What a scan does to the list: `null` says that it went well. */
const wrongWith = (words: { readonly unknown: Wrong; readonly twice: Wrong }, isKnown: boolean, isOn: boolean) =>
  isKnown ? (isOn ? words.twice : null) : words.unknown;

const openHandIns = (acts: readonly Act[], items: readonly StockLine[]): readonly string[] =>
  acts
    .filter(({ id, kind, state }) => kind === 'intake' && state !== 'done' && items.some(({ itemId }) => itemId === id))
    .map(({ id }) => id);

/** 发运: what is scanned goes on the list; one touch seals, signs and dispatches it, with or without a network. */
export function ShipmentPage(): ReactElement | null {
  const { shipment } = useWorkTexts();
  const [tablet, stock, sites, acts] = [useTablet(), useStock(), useSites(), useActs()];
  const trucks = useTrucks();
  const [toSiteId, setTo] = useState('');
  const [truckId, setTruck] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const [sent, setSent] = useState<readonly Act[] | null>(null);
  const [isRecording, setRecording] = useState(false);
  const items = stock?.items ?? [];
  useTyping(chosen.length > 0);
  useScanner((text) => {
    const found = findInStock(items, text);
    const wrong = wrongWith(shipment, found !== undefined, chosen.includes(found?.itemId ?? ''));
    feel(wrong === null ? 'good' : 'bad');
    setSaid(wrong?.(text) ?? null);
    if (wrong === null && found !== undefined) setChosen((before) => [...new Set([...before, found.itemId])]);
  }, stock !== undefined);
  if (tablet.kind !== 'working') return null;
  if (sent !== null) {
    const again = (): void => {
      setSent(null);
      setChosen([]);
    };
    return <SentShipment acts={sent} onUndone={() => setSent(null)} onNext={again} />;
  }
  const places = sites?.filter(({ kind, active }) => kind === 'transfer-station' && active) ?? [];
  if (places.length === 0) return <Notice look="wait">{shipment.noPlaces}</Notice>;
  const onList = items.filter(({ itemId }) => chosen.includes(itemId));
  const to = toSiteId === '' ? (places[0]?.siteId ?? '') : toSiteId;
  const seal = async (): Promise<void> => {
    setRecording(true);
    const written = await recordShipment({
      ...{ siteId: tablet.siteId, toSiteId: to, truckId: truckId === '' ? null : truckId, items: onList },
      handIns: openHandIns(acts ?? [], onList),
    });
    setRecording(false);
    feel(written.ok ? 'good' : 'bad');
    if (written.ok) setSent(written.value);
    else setProblem(written.problem);
  };
  return (
    <>
      <h1 className={styles.title}>{shipment.title}</h1>
      <div className={styles.way}>
        <label>
          {shipment.to}
          <select value={to} onChange={(event) => setTo(event.target.value)}>
            {places.map(({ siteId, name }) => (
              <option key={siteId} value={siteId}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {shipment.truck}
          <select value={truckId} onChange={(event) => setTruck(event.target.value)}>
            <option value="">{shipment.noTruck}</option>
            {trucks.map((truck) => (
              <option key={truck.truckId} value={truck.truckId}>
                {truck.plate}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className={styles.says}>{shipment.pick}</p>
      {said === null ? null : <Notice look="alarm">{said}</Notice>}
      {problem === null ? null : <Refusal problem={problem} />}
      <LoadList items={items} chosen={chosen} onChange={setChosen} />
      <div className={styles.seal}>
        <p className={styles.says}>
          <strong>
            {shipment.onList(onList.length, weightText(onList.reduce((sum, { grams }) => sum + grams, 0)))}
          </strong>
          <br />
          {shipment.sealSays}
        </p>
        <Key look="main" isDisabled={onList.length === 0 || isRecording} onPress={() => void seal()}>
          {shipment.seal(onList.length)}
        </Key>
      </div>
      <RecentShipments acts={acts ?? []} places={places} />
    </>
  );
}
