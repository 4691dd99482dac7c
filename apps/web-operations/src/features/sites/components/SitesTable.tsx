import type { ReactElement } from 'react';
import type { SiteFacts } from '@huihuan/contracts-events';
import { count, StateMark, useLanguage } from '@huihuan/web-kit';
import { useSiteTexts } from '../../../lib/i18n/use-site-texts.ts';
import { Heads } from '../../../lib/parts/Heads.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import { endedOf } from '../api/licence-standing.ts';

/** The sites that one looks after, and whether a licence of theirs has ended. */
export function SitesTable(props: {
  sites: readonly SiteFacts[];
  today: string;
  selected: number;
  onSelect: (index: number) => void;
}): ReactElement {
  const texts = useSiteTexts();
  const isEnglish = useLanguage() === 'en';
  return (
    <table className={screen.table} aria-label={texts.title}>
      <Heads heads={texts.siteColumns} />
      <tbody>
        {props.sites.map(({ siteId, code, name, nameEn, kind, licences }, index) => {
          const ended = endedOf(licences, props.today);
          return (
            <tr
              key={siteId}
              ref={intoSight(index === props.selected)}
              aria-selected={index === props.selected}
              data-site={siteId}
              onClick={() => props.onSelect(index)}
            >
              <td className={screen.code}>{code}</td>
              <td>{isEnglish && nameEn !== '' ? nameEn : name}</td>
              <td>{texts.kinds[kind]}</td>
              <td>
                {ended === 0 ? (
                  <span className={screen.quiet}>{texts.noneEnded}</span>
                ) : (
                  <StateMark {...{ tone: 'alarm', icon: 'alarm' }}>{texts.someEnded(count(ended))}</StateMark>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
