import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { count, dayOf, hourAndMinute, Icon, inLanguage, PageNotice, useLanguage } from '@huihuan/web-kit';
import type { Shipment, Warning } from '../../../lib/custody/types.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useDiscrepancies } from '../../../lib/custody/use-discrepancies.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';

/** The receipt is signed: when, what rules said of it, and what differs. */
export function Closed({ site, shipment }: { site: MySite; shipment: Shipment }): ReactElement {
  const { receive: texts } = useStationTexts();
  const { receivedAt } = shipment;
  const warnings = shipment.receiptWarnings ?? [];
  const { data } = useDiscrepancies(site, 'open');
  const open = data?.filter(({ shipmentId }) => shipmentId === shipment.shipmentId) ?? [];
  return (
    <div className={screen.screen} data-closed={shipment.shipmentId}>
      <PageNotice icon="shield">
        {texts.closed(receivedAt === null ? '' : `${dayOf(receivedAt)} ${hourAndMinute(receivedAt)}`)}
      </PageNotice>
      {warnings.length === 0 ? null : <Warnings warnings={warnings} />}
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

/** What rules said of the receipt, which they did not stop. */
function Warnings({ warnings }: { warnings: readonly Warning[] }): ReactElement {
  const { receive: texts } = useStationTexts();
  const language = useLanguage();
  return (
    <section role="status" aria-label={texts.warned} data-warnings={warnings.length}>
      <p>{texts.warned}</p>
      <ul>
        {warnings.map((warning, index) => (
          <li key={index} data-warning={warning.code}>
            <Icon name="warning" size={14} /> {inLanguage(language, warning)}
          </li>
        ))}
      </ul>
    </section>
  );
}
