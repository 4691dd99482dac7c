import { useState, type ReactElement } from 'react';
import { Button, count, Empty, Skeleton, weightText } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import type { Site } from '../../../lib/custody/types.ts';
import type { Truck } from '../../../lib/custody/use-trucks.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { useListKeys } from '../../../lib/parts/use-list-keys.ts';
import { ScanMark } from '../../../lib/scan/ScanMark.tsx';
import { useScanner } from '../../../lib/scan/use-scanner.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { proposalOf } from '../api/candidates.ts';
import { totalsOf } from '../api/list-rows.ts';
import type { SignedShipment } from '../api/shipments.ts';
import { useLoad } from '../api/use-load.ts';
import type { ShipmentActs } from '../api/use-shipment-acts.ts';
import styles from './dispatch.module.css';
import { CandidateList } from './CandidateList.tsx';
import { LoadedList } from './LoadedList.tsx';
import { Totals } from './Totals.tsx';

/** Loading: what should leave first on the left, what is on the list on the right. */
export function Draft(props: {
  site: MySite;
  shipment: Pick<SignedShipment, 'lines'>;
  to: Site | undefined;
  truck: Truck | undefined;
  acts: ShipmentActs;
  isOff: boolean;
  onCancel: () => void;
}): ReactElement {
  const { site, shipment, to, truck, acts, isOff, onCancel } = props;
  const { shipment: texts, scan, units } = useOutgoingTexts();
  const { loading } = useStationTexts();
  const { keys } = useCommandTexts();
  const load = useLoad({ site, shipment, to, acts });
  const [pane, setPane] = useState<'stock' | 'list'>('stock');
  const [at, setAt] = useState(0);
  const totals = totalsOf(load.rows);
  const room = truck === undefined ? null : truck.capacityGrams - totals.grams;
  const proposal = proposalOf(load.candidates, room);
  const proposed = proposal.reduce((sum, { grams }) => sum + grams, 0);
  const isStock = pane === 'stock';
  const length = isStock ? load.candidates.length : load.rows.length;
  const here = Math.min(at, length - 1);
  const canSeal = load.rows.length > 0 && acts.waiting.length === 0;
  const addAt = (index: number): void =>
    load.add(load.candidates.slice(index, index + 1).filter((one) => !one.isBlocked));
  const removeAt = (index: number): void => {
    const row = load.rows[index];
    if (row !== undefined) load.remove(row);
  };
  const propose = (): void => load.add(proposal);
  const seal = (): void => (canSeal ? acts.act('seal') : undefined);
  useScanner({ says: keys.scanLoad, onScan: load.scanned }, isOff);
  useListKeys({ length: isOff ? 0 : length, selected: here, onSelect: setAt, onOpen: isStock ? addAt : removeAt });
  const change = (to: typeof pane) => (): void => {
    setPane(to);
    setAt(0);
  };
  useKeys(
    {
      p: { says: keys.propose, act: propose },
      s: { says: texts.seal, act: seal },
      c: { says: texts.cancel, act: onCancel },
      ArrowLeft: { says: keys.pane, isMove: true, act: change('stock') },
      ArrowRight: { says: keys.pane, isMove: true, act: change('list') },
    },
    isOff,
  );
  return (
    <>
      <ScanMark said={load.said} hint={scan.hint} />
      <div className={screen.head}>
        <Totals totals={totals} truck={truck} />
        <div className={screen.buttons}>
          <Button icon="close" letter="C" onClick={onCancel}>
            {texts.cancel}
          </Button>
          <Button look="main" icon="shield" letter="S" onClick={seal} isDisabled={!canSeal}>
            {texts.seal}
          </Button>
        </div>
      </div>
      <p className={screen.hint}>{texts.keys}</p>
      <div className={styles.two}>
        <section className={panel.panel} data-pane="stock">
          <div className={panel.head}>
            <h2>{texts.first}</h2>
            <Button icon="plus" letter="P" onClick={propose} isDisabled={proposal.length === 0}>
              {texts.propose(count(proposal.length), weightText(proposed))}
            </Button>
          </div>
          {load.isKnown ? null : <Skeleton lines={6} label={loading} />}
          {load.isKnown && load.candidates.length === 0 ? <Empty>{texts.noneFirst}</Empty> : null}
          <CandidateList candidates={load.candidates} selected={isStock ? here : -1} onAdd={addAt} />
          {load.others === 0 ? null : <p className={panel.keys}>{texts.others(count(load.others))}</p>}
        </section>
        <section className={panel.panel} data-pane="list">
          <div className={panel.head}>
            <h2>{texts.list}</h2>
            <span className={panel.keys}>{units.items(count(totals.items))}</span>
          </div>
          {load.rows.length === 0 ? <Empty>{texts.noneListed}</Empty> : null}
          <LoadedList site={site} rows={load.rows} selected={isStock ? -1 : here} onRemove={removeAt} />
        </section>
      </div>
    </>
  );
}
