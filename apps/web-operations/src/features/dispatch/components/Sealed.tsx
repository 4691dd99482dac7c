import type { ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import type { Truck } from '../../../lib/custody/use-trucks.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { usePaperTexts } from '../../../lib/i18n/use-paper-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { PdfButton } from '../../../lib/print/PdfButton.tsx';
import { play } from '../../../lib/scan/sound.ts';
import { useScanner } from '../../../lib/scan/use-scanner.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { listRowsOf, totalsOf } from '../api/list-rows.ts';
import type { SignedShipment } from '../api/shipments.ts';
import type { Asked } from './AskDialog.tsx';
import styles from './dispatch.module.css';
import { LoadedList } from './LoadedList.tsx';
import { Totals } from './Totals.tsx';

/** A list that cannot change any more, before the truck leaves. */
export function Sealed(props: {
  site: MySite;
  shipment: SignedShipment;
  truck: Truck | undefined;
  isWaiting: boolean;
  isOff: boolean;
  onAsk: (kind: Asked['kind']) => void;
}): ReactElement {
  const { site, shipment, truck, isWaiting, isOff, onAsk } = props;
  const { shipment: texts } = useOutgoingTexts();
  const paper = usePaperTexts();
  const notePath = `/api/${site.tier}/shipments/${shipment.shipmentId}/note.pdf`;
  const rows = listRowsOf(shipment.lines, [], []);
  const letters = {
    d: { says: texts.leave, act: () => onAsk('dispatch') },
    u: { says: texts.unseal, act: () => onAsk('unseal') },
    c: { says: texts.cancel, act: () => onAsk('cancel') },
  };
  useScanner({ onScan: () => play('wrong') }, isOff || isWaiting);
  useKeys(letters, isOff || isWaiting);
  return (
    <>
      <p className={screen.hint}>{texts.sealed}</p>
      <div className={screen.head}>
        <Totals totals={totalsOf(rows)} truck={truck} />
        <div className={screen.buttons}>
          <PdfButton path={notePath} file={`yundan-${shipment.shipmentId.slice(-8)}`}>
            {paper.note}
          </PdfButton>
          <Button icon="close" letter="C" onClick={letters.c.act} isDisabled={isWaiting}>
            {texts.cancel}
          </Button>
          <Button icon="retry" letter="U" onClick={letters.u.act} isDisabled={isWaiting}>
            {texts.unseal}
          </Button>
          <Button look="main" icon="truck" letter="D" onClick={letters.d.act} isDisabled={isWaiting}>
            {texts.leave}
          </Button>
        </div>
      </div>
      <section className={panel.panel}>
        <h2>{texts.list}</h2>
        <LoadedList site={site} rows={rows} selected={-1} />
        <p className={`${panel.keys} ${styles.digest}`}>
          {texts.digest} <span className={panel.mono}>{shipment.sealedDigest}</span>
        </p>
      </section>
    </>
  );
}
