import type { ReactElement } from 'react';
import type { SiteFacts } from '@huihuan/contracts-events';
import { count, useLanguage, weightText } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useSiteTexts } from '../../../lib/i18n/use-site-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useArea } from '../api/registered-sites.ts';
import styles from '../sites.module.css';

/** What the registry says of a site, without its licences. */
export function SiteFactsPanel({ site }: { site: SiteFacts }): ReactElement {
  const texts = useSiteTexts();
  const { families } = useStationTexts();
  const isEnglish = useLanguage() === 'en';
  const area = useArea(site.areaCode);
  const areaName = area === undefined ? null : [...area.within, area].map(({ name }) => name).join(' ');
  const rows: readonly (readonly [key: string, label: string, value: string])[] = [
    ['kind', texts.kind, texts.kinds[site.kind]],
    ['area', texts.area, areaName === null ? site.areaCode : `${areaName} · ${site.areaCode}`],
    ['place', texts.place, `${site.lon}, ${site.lat} (${site.coordinateSystem})${site.approximate ? texts.about : ''}`],
    ['capacity', texts.capacity, weightText(site.capacityGrams)],
    ['floor', texts.floor, `${count(site.areaSquareMetres)} m²`],
    ['families', texts.families, site.acceptsFamilies.map((family) => families[family]).join(isEnglish ? ', ' : '、')],
  ];
  return (
    <section className={panel.panel} data-facts={site.siteId}>
      <h2>
        {isEnglish && site.nameEn !== '' ? site.nameEn : site.name} · {site.code}
      </h2>
      {site.active ? null : <p className={panel.alarm}>{texts.inactive}</p>}
      <dl className={styles.facts}>
        {rows.map(([key, label, value]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd data-fact={key}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
