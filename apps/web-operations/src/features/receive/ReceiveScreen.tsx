import type { ReactElement } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { DriverSignature } from '../../lib/custody/DriverSignature.tsx';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import { OthersWait } from '../../lib/live/OthersWait.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useScansKept } from '../../lib/scan/use-scans-kept.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { WeighbridgePanel } from '../../lib/weighing/WeighbridgePanel.tsx';
import { seenOf } from './api/seen-lines.ts';
import { queueOfReceipt, useSender } from './api/use-sender.ts';
import { useShipment } from './api/use-shipment.ts';
import { Closed } from './components/Closed.tsx';
import { LinesTable } from './components/LinesTable.tsx';
import { Receiving } from './components/Receiving.tsx';

function ReceiptOf({ site, shipmentId }: { site: MySite; shipmentId: string }): ReactElement {
  const texts = useStationTexts();
  const words = useTexts();
  const { data, error, refetch } = useShipment(site.tier, shipmentId);
  const sender = useSender(site.tier, shipmentId);
  useScansKept(data === undefined && error === null);
  const isCut = sender.isCut || error !== null;
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>
          {texts.receive.title} {data?.plate ?? ''}
        </h1>
        <Link to="/arrivals">{texts.receive.back}</Link>
        <Connection isCut={isCut} waiting={sender.acts.length} />
      </header>
      <OthersWait queue={queueOfReceipt(shipmentId)} />
      {sender.refusal === null ? null : (
        <div>
          <p className={screen.hint}>{texts.receive.refused}</p>
          <ProblemNotice error={sender.refusal} texts={words} />
        </div>
      )}
      {data === undefined && error !== null ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === null ? <Skeleton lines={8} label={texts.loading} /> : null}
      {data === undefined ? null : <DriverSignature word={data.driverSignature} />}
      {data === undefined ? null : <WeighbridgePanel {...{ site, shipmentId }} side="receiver" />}
      {data === undefined ? null : data.state === 'received' ? (
        <>
          <Closed site={site} shipment={data} />
          <LinesTable seen={seenOf(data, [])} selected={-1} onSelect={() => undefined} />
        </>
      ) : (
        <Receiving {...{ site, shipmentId, sender }} seen={seenOf(data, sender.acts)} />
      )}
    </div>
  );
}

/** The receipt of one shipment: the list, scanned down, signed. */
export function ReceiveScreen(): ReactElement {
  const { shipmentId }: { readonly shipmentId: string } = useParams({ from: '/receive/$shipmentId' });
  return (
    <AtMySite>
      {(site) => <ReceiptOf key={`${site.siteId}${shipmentId}`} site={site} shipmentId={shipmentId} />}
    </AtMySite>
  );
}
