import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Skeleton, useLanguage, Weight } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { buyersQuery, sentQuery } from '../api/ship.ts';
import { DeliverForm } from './DeliverForm.tsx';

/** Shipments to buyers; one that arrived is confirmed with its document. */
export function Sent({ siteId }: { siteId: string }): ReactElement {
  const texts = useCentreTexts().outputs;
  const isEnglish = useLanguage() === 'en';
  const { data } = useQuery(sentQuery(siteId));
  const { data: buyers = [] } = useQuery(buyersQuery);
  const [opened, setOpened] = useState<string | null>(null);
  const names = new Map(buyers.map((one) => [one.siteId, isEnglish && one.nameEn !== '' ? one.nameEn : one.name]));
  const rows = data?.filter(({ toSiteId }) => names.has(toSiteId));
  return (
    <section className={panel.panel}>
      <h2>{texts.underWay}</h2>
      {rows === undefined ? <Skeleton lines={3} label={texts.underWay} /> : null}
      {rows?.length === 0 ? <Empty>{texts.noneUnderWay}</Empty> : null}
      <table className={panel.table}>
        <tbody>
          {rows?.map(({ shipmentId, toSiteId, state, items, grams }) => (
            <tr key={shipmentId} data-shipment={shipmentId} data-state={state}>
              <td>{names.get(toSiteId)}</td>
              <td className={panel.mono}>{shipmentId.slice(-12)}</td>
              <td className={panel.number}>{items}</td>
              <td className={panel.number}>
                <Weight grams={grams} />
              </td>
              <td>{state in texts.states ? texts.states[state as keyof typeof texts.states] : state}</td>
              <td>
                {state === 'in-transit' ? (
                  <Button
                    name={`${texts.deliver} ${shipmentId.slice(-6)}`}
                    onClick={() => setOpened(opened === shipmentId ? null : shipmentId)}
                  >
                    {texts.deliver}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened === null ? null : (
        <DeliverForm key={opened} siteId={siteId} shipmentId={opened} onDone={() => setOpened(null)} />
      )}
    </section>
  );
}
