import type { ReactElement } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { Empty, PageNotice, ProblemNotice, Skeleton, useLanguage } from '@huihuan/web-kit';
import panel from '../../lib/centre/panel.module.css';
import type { Site } from '../../lib/custody/types.ts';
import { useTrucks } from '../../lib/custody/use-trucks.ts';
import { GateProblem } from '../../lib/family/GateProblem.tsx';
import { useOutgoingTexts } from '../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import { OthersWait } from '../../lib/live/OthersWait.tsx';
import { useKept } from '../../lib/live/use-kept.ts';
import screen from '../../lib/parts/screen.module.css';
import { play } from '../../lib/scan/sound.ts';
import { useScansKept } from '../../lib/scan/use-scans-kept.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { PlacesProblem } from '../../lib/site/PlacesProblem.tsx';
import { useDestinations, type Destinations } from '../../lib/site/use-destinations.ts';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { WeighbridgePanel } from '../../lib/weighing/WeighbridgePanel.tsx';
import { listRowsOf, totalsOf } from './api/list-rows.ts';
import { openingOf, queueOf } from './api/open-shipment.ts';
import { useOutgoing, type SignedShipment } from './api/shipments.ts';
import { useShipmentActs, type ShipmentActs } from './api/use-shipment-acts.ts';
import { AskDialog, type Asked } from './components/AskDialog.tsx';
import { Draft } from './components/Draft.tsx';
import { DriverLine } from './components/DriverLine.tsx';
import { Left } from './components/Left.tsx';
import { Sealed } from './components/Sealed.tsx';

/** A shipment, or as much of it as is known before the server has opened it. */
type Known = Pick<SignedShipment, 'shipmentId' | 'toSiteId' | 'truckId' | 'driverId' | 'lines'> & {
  readonly sent?: SignedShipment;
};

/** Where it goes. What may go there follows from it: scans wait for that, also while it has to be asked for again. */
const useDestination = (site: MySite, toSiteId: string): Destinations & { readonly to: Site | undefined } => {
  const destinations = useDestinations(site);
  useScansKept(!destinations.isKnown);
  return { ...destinations, to: destinations.places.find(({ siteId }) => siteId === toSiteId) };
};

function Stage(props: { site: MySite; known: Known; acts: ShipmentActs }): ReactElement {
  const { site, known, acts } = props;
  const { sent, toSiteId, truckId, shipmentId } = known;
  const { shipment: texts } = useOutgoingTexts();
  const isEnglish = useLanguage() === 'en';
  const { to, isKnown, error, retry } = useDestination(site, toSiteId);
  const truck = useTrucks(site.siteId).find((one) => one.truckId === truckId);
  const [kept, ask] = useKept<Asked>(`asked.${shipmentId}`);
  const name = (isEnglish && to?.nameEn !== '' ? to?.nameEn : to?.name) ?? toSiteId.slice(-12);
  const isWaiting = acts.waiting.length > 0;
  // what was asked may have been done meanwhile, in another window
  const isOpen = sent === undefined || sent.state === 'draft' ? kept?.kind === 'cancel' : sent.state === 'sealed';
  const asked = isOpen ? kept : null;
  const onAsk = (kind: Asked['kind']): void => ask({ kind, reason: '' });
  const onSay = ({ kind, reason }: Asked): void => {
    ask(null);
    if (kind === 'dispatch') play('done');
    acts.act(kind, kind === 'dispatch' ? {} : { reason: reason.trim() });
  };
  const isOff = asked !== null;
  return (
    <>
      <h2 className={panel.title}>{texts.title(name)}</h2>
      <DriverLine siteId={site.siteId} driverId={known.driverId} />
      <PlacesProblem {...{ isKnown, error, retry }} />
      {sent === undefined || sent.state === 'draft' ? (
        <Draft {...{ site, to, truck, acts, isOff }} shipment={known} onCancel={() => onAsk('cancel')} />
      ) : sent.state === 'sealed' ? (
        <Sealed {...{ site, truck, isWaiting, isOff, onAsk }} shipment={sent} />
      ) : sent.state === 'cancelled' ? (
        <PageNotice icon="info">{texts.cancelled}</PageNotice>
      ) : (
        <Left {...{ site, truck }} to={name} shipment={sent} />
      )}
      {asked === null ? null : (
        <AskDialog
          {...{ asked, onSay }}
          to={name}
          totals={totalsOf(listRowsOf(known.lines, [], []))}
          onType={ask}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}

const statesWithoutTruck = ['opening', 'cancelled'];

/** The weighbridge, as long as there is a truck to weigh. */
function TruckScale(props: { site: MySite; shipmentId: string; state: string }): ReactElement | null {
  const { site, shipmentId, state } = props;
  return statesWithoutTruck.includes(state) ? null : <WeighbridgePanel {...{ site, shipmentId }} side="sender" />;
}

function ShipmentOf({ site, shipmentId }: { site: MySite; shipmentId: string }): ReactElement {
  const { shipment: texts, dispatch, refused } = useOutgoingTexts();
  const { loading } = useStationTexts();
  const words = useTexts();
  const acts = useShipmentActs(site, shipmentId);
  const opening = openingOf(shipmentId);
  const { data, error, refetch } = useOutgoing(site, shipmentId, opening === null);
  const state = data?.state ?? 'opening';
  const known: Known | null =
    data !== undefined
      ? { ...data, sent: data }
      : opening === null
        ? null
        : {
            shipmentId,
            toSiteId: opening.toSiteId,
            truckId: opening.truckId,
            driverId: opening.driverId ?? null,
            lines: [],
          };
  useScansKept(known === null && error === null);
  return (
    <div className={screen.screen} data-state={state} data-outgoing={shipmentId}>
      <header className={screen.head}>
        <h1>
          {dispatch.title} · {dispatch.states[state as keyof typeof dispatch.states]}
        </h1>
        <Link to="/dispatch">{texts.back}</Link>
        <Connection isCut={acts.isCut || (known !== null && error !== null)} waiting={acts.waiting.length} />
      </header>
      <OthersWait queue={queueOf(shipmentId)} />
      {acts.refusal === null ? null : (
        <div>
          <p className={screen.hint}>{refused}</p>
          <GateProblem error={acts.refusal} siteId={site.siteId} onOverride={acts.override} />
        </div>
      )}
      {known !== null ? (
        <>
          <Stage site={site} known={known} acts={acts} />
          <TruckScale {...{ site, shipmentId }} state={state} />
        </>
      ) : error === null ? (
        <Skeleton lines={8} label={loading} />
      ) : acts.refused?.opens === true ? (
        <Empty>{texts.gone}</Empty>
      ) : (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

/** One shipment from its first line to the gate. */
export function ShipmentScreen(): ReactElement {
  const { shipmentId }: { readonly shipmentId: string } = useParams({ from: '/dispatch/$shipmentId' });
  return (
    <AtMySite>
      {(site) => <ShipmentOf key={`${site.siteId}${shipmentId}`} site={site} shipmentId={shipmentId} />}
    </AtMySite>
  );
}
