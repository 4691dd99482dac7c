import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { count, dayOf, hourAndMinute, PageNotice } from '@huihuan/web-kit';
import type { Shipment } from '../../../lib/custody/types.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useDiscrepancies } from '../../../lib/custody/use-discrepancies.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';

/** The receipt is signed: when, and what differs. */
export function Closed({ site, shipment }: { site: MySite; shipment: Shipment }): ReactElement {
  const { receive: texts } = useStationTexts();
  const { receivedAt } = shipment;
  const { data } = useDiscrepancies(site, 'open');
  const open = data?.filter(({ shipmentId }) => shipmentId === shipment.shipmentId) ?? [];
  return (
    <div className={screen.screen} data-closed={shipment.shipmentId}>
      <PageNotice icon="shield">
        {texts.closed(receivedAt === null ? '' : `${dayOf(receivedAt)} ${hourAndMinute(receivedAt)}`)}
      </PageNotice>
      {open.length === 0 ? (
        <p className={screen.hint}>{texts.noDifferences}</p>
      ) : (
        <p data-differences={open.length}>
          {texts.differences(count(open.length))} · <Link to="/differences">{texts.toDifferences}</Link>
        </p>
      )}
    </div>
  );
}
