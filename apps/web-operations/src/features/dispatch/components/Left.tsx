import type { ReactElement } from 'react';
import { addressOfPaper, Button, count, hourAndMinute, StateMark, weightText } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { DriverSignature } from '../../../lib/custody/DriverSignature.tsx';
import type { Truck } from '../../../lib/custody/use-trucks.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { usePaperTexts } from '../../../lib/i18n/use-paper-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { Labels } from '../../../lib/print/Labels.tsx';
import { PdfButton } from '../../../lib/print/PdfButton.tsx';
import { QrCode } from '../../../lib/print/QrCode.tsx';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { listRowsOf, totalsOf } from '../api/list-rows.ts';
import type { SignedShipment } from '../api/shipments.ts';
import styles from './dispatch.module.css';
import { LoadedList } from './LoadedList.tsx';
import { Totals } from './Totals.tsx';

/** A shipment that has left: who signed it, and the code by which the receiver opens it. */
export function Left(props: {
  site: MySite;
  shipment: SignedShipment;
  to: string;
  truck: Truck | undefined;
}): ReactElement {
  const { site, shipment, to, truck } = props;
  const { shipment: texts, units } = useOutgoingTexts();
  const paper = usePaperTexts();
  const notePath = `/api/${site.tier}/shipments/${shipment.shipmentId}/note.pdf`;
  const rows = listRowsOf(shipment.lines, [], []);
  const totals = totalsOf(rows);
  const signedAt = shipment.signatures?.find(({ side }) => side === 'sender')?.signedAt ?? null;
  const goods = `${units.items(count(totals.items))} · ${weightText(totals.grams)}`;
  const label = {
    id: shipment.shipmentId,
    code: addressOfPaper(site.tier, 'shipment-note', shipment.shipmentId),
    title: to,
    lines: [truck?.plate ?? '', goods, shipment.shipmentId.slice(-12)],
  };
  useKeys({ l: { says: texts.label, act: () => window.print() } });
  return (
    <>
      <section className={`${panel.panel} ${styles.beside}`} data-left={shipment.shipmentId}>
        <div className={styles.code}>
          <QrCode text={label.code} />
        </div>
        <div className={screen.screen}>
          <StateMark tone="good" icon="truck">
            {shipment.state === 'in-transit'
              ? texts.leftAt(shipment.dispatchedAt === null ? '' : hourAndMinute(shipment.dispatchedAt))
              : texts.arrived}
          </StateMark>
          <span data-signed={signedAt !== null}>
            <StateMark tone={signedAt === null ? 'wait' : 'good'} icon="shield">
              {signedAt === null ? texts.unsigned : texts.signed(hourAndMinute(signedAt))}
            </StateMark>
          </span>
          <DriverSignature word={shipment.driverSignature} />
          <Totals totals={totals} truck={truck} />
          <span className={panel.mono}>{shipment.shipmentId}</span>
          <div className={screen.buttons}>
            <Button letter="L" icon="rows" onClick={() => window.print()}>
              {texts.label}
            </Button>
            <PdfButton path={notePath} file={`yundan-${shipment.shipmentId.slice(-8)}`}>
              {paper.note}
            </PdfButton>
          </div>
        </div>
      </section>
      <section className={panel.panel}>
        <h2>{texts.list}</h2>
        <LoadedList site={site} rows={rows} selected={-1} />
      </section>
      <Labels labels={[label]} />
    </>
  );
}
