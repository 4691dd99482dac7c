import type { ReactElement } from 'react';
import { AtCentre } from '../../lib/centre/AtCentre.tsx';
import panel from '../../lib/centre/panel.module.css';
import { useCentreTexts } from '../../lib/i18n/use-centre-texts.ts';
import { Sent } from './components/Sent.tsx';
import { Stock } from './components/Stock.tsx';

/** What came out: in stock, sold and shipped, delivered. */
export function Outputs(): ReactElement {
  const texts = useCentreTexts().outputs;
  return (
    <AtCentre>
      {(siteId) => (
        <>
          <div className={panel.head}>
            <h1 className={panel.title}>{texts.title}</h1>
            <span className={panel.keys}>{texts.keys}</span>
          </div>
          <Stock key={siteId} siteId={siteId} />
          <Sent siteId={siteId} />
        </>
      )}
    </AtCentre>
  );
}
