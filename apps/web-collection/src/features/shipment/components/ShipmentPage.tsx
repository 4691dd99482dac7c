import { useState, type ReactElement } from 'react';
import { weightText, type ProblemDetails } from '@huihuan/web-kit';
import {
  serverIdOf,
  useActs,
  useReference,
  useStock,
  useTablet,
  useTyping,
  type Act,
  type StockLine,
} from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useClasses, useSites } from '../../../lib/reference/reference.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { recordShipment, type DriversWord } from '../api/record-shipment.ts';
import { useLoad } from '../api/use-load.ts';
import { wastesOf } from '../api/wastes-of.ts';
import { DriverStep } from './DriverStep.tsx';
import { LoadList } from './LoadList.tsx';
import { RecentShipments } from './RecentShipments.tsx';
import { SentShipment } from './SentShipment.tsx';
import { ToManifests, WastesOnList } from './Wastes.tsx';
import { usualWay, WayOut, type Truck, type Way } from './WayOut.tsx';
import styles from './ShipmentPage.module.css';

const openHandIns = (acts: readonly Act[], items: readonly StockLine[]): readonly string[] =>
  acts
    .filter(({ kind, state }) => kind === 'intake' && (state === 'waiting' || state === 'sent'))
    .filter((act) => items.some(({ itemId }) => itemId === serverIdOf(act)))
    .map(({ id }) => id);

interface Sent {
  readonly acts: readonly Act[];
  readonly itemIds: readonly string[];
}

/** 发运: what is scanned goes on the list; it is sealed, signed by both and dispatched, with or without a network. */
export function ShipmentPage(): ReactElement | null {
  const { shipment } = useWorkTexts();
  const [tablet, stock, sites, acts] = [useTablet(), useStock(), useSites(), useActs()];
  const [classes, trucks] = [useClasses(), useReference<readonly Truck[]>('trucks')];
  const [way, setWay] = useState<Way>(usualWay);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [isSigning, setSigning] = useState(false);
  const [isRecording, setRecording] = useState(false);
  const { chosen, setChosen, said, forgetSaid } = useLoad(stock?.items, isSigning);
  const items = stock?.items ?? [];
  useTyping(chosen.length > 0);
  if (tablet.kind !== 'working') return null;
  const onList = items.filter(({ itemId }) => chosen.includes(itemId));
  const weight = weightText(onList.reduce((sum, { grams }) => sum + grams, 0));
  if (sent !== null) {
    // what was scanned since is on the list of the next truck, or comes to what was not sent after all
    const undone = (): void => {
      setChosen((since) => [...new Set([...sent.itemIds, ...since])]);
      setSent(null);
    };
    const goOn = (): void => {
      setSent(null);
      // that truck has left
      setWay((before) => ({ ...before, truckId: '' }));
    };
    return (
      <SentShipment
        acts={sent.acts}
        says={said}
        next={onList.length === 0 ? null : shipment.forNext(onList.length, weight)}
        onUndone={undone}
        onNext={goOn}
      />
    );
  }
  const places = sites?.filter(({ kind, active }) => kind === 'transfer-station' && active) ?? [];
  if (places.length === 0) return <Notice look="wait">{shipment.noPlaces}</Notice>;
  const to = places.find(({ siteId }) => siteId === way.toSiteId) ?? places[0];
  const turnTo = (signing: boolean): void => {
    forgetSaid();
    setSigning(signing);
  };
  const dispatch = async (driver: DriversWord): Promise<void> => {
    setRecording(true);
    const { truckId, hours } = way;
    const plate = trucks?.value.find((truck) => truck.truckId === truckId)?.plate ?? null;
    const trip = { otherName: to?.name ?? '', otherNameEn: to?.nameEn ?? '', plate };
    const wastes = wastesOf(classes ?? [], onList).map((waste) => ({ ...waste, ...trip }));
    const written = await recordShipment({
      ...{ siteId: tablet.siteId, toSiteId: to?.siteId ?? '', truckId: truckId === '' ? null : truckId, hours },
      ...{ driver, items: onList, wastes, handIns: openHandIns(acts ?? [], onList) },
    });
    setRecording(false);
    feel(written.ok ? 'good' : 'bad');
    if (!written.ok) {
      // the list stays closed and what the driver drew stays in the field: it can be tried again
      setProblem(written.problem);
      return;
    }
    turnTo(false);
    setProblem(null);
    setSent({ acts: written.value, itemIds: onList.map(({ itemId }) => itemId) });
    setChosen([]);
  };
  return (
    <>
      {isSigning ? null : (
        <>
          <h1 className={styles.title}>{shipment.title}</h1>
          <WayOut places={places} way={way} onChange={setWay} />
          <p className={styles.says}>{shipment.pick}</p>
        </>
      )}
      <Said scan={said} problem={problem} />
      {isSigning ? (
        <DriverStep
          siteId={tablet.siteId}
          load={shipment.load(onList.length, weight, to?.name ?? '')}
          isRecording={isRecording}
          onBack={() => turnTo(false)}
          onWord={(word) => void dispatch(word)}
        />
      ) : (
        <>
          <WastesOnList onList={onList} />
          <LoadList items={items} chosen={chosen} onChange={setChosen} />
          <div className={styles.seal}>
            <p className={styles.says}>
              <strong>{shipment.onList(onList.length, weight)}</strong>
              <br />
              {shipment.sealSays}
            </p>
            <Key look="main" isDisabled={onList.length === 0} onPress={() => turnTo(true)}>
              {shipment.seal(onList.length)}
            </Key>
          </div>
          <ToManifests />
          <RecentShipments acts={acts ?? []} places={places} />
        </>
      )}
    </>
  );
}

/** What the last scan, and the last attempt to dispatch, came to nothing for. */
const Said = ({ scan, problem }: { scan: string | null; problem: ProblemDetails | null }): ReactElement => (
  <>
    {scan === null ? null : <Notice look="alarm">{scan}</Notice>}
    {problem === null ? null : <Refusal problem={problem} />}
  </>
);
