import type { ReactElement } from 'react';
import type { SiteFacts } from '@huihuan/contracts-events';
import { Button, Empty } from '@huihuan/web-kit';
import { useSiteTexts } from '../../../lib/i18n/use-site-texts.ts';
import { Heads } from '../../../lib/parts/Heads.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { nameOfKind } from '../api/licence-kinds.ts';
import { standingOf } from '../api/licence-standing.ts';
import styles from '../sites.module.css';
import { StandingMark } from './StandingMark.tsx';

/** The licences of a site with their days, those that ended among them. */
export function LicencesTable(props: {
  licences: SiteFacts['licences'];
  today: string;
  onRenew: (index: number) => void;
  onCorrect: (index: number) => void;
}): ReactElement {
  const { licences, today, onRenew, onCorrect } = props;
  const texts = useSiteTexts();
  if (licences.length === 0) return <Empty>{texts.noLicences}</Empty>;
  return (
    <div className={styles.wide}>
      <table className={screen.table} aria-label={texts.licences}>
        <Heads heads={texts.licenceColumns} />
        <tbody>
          {licences.map((licence, index) => {
            const standing = standingOf(licence, licences, today);
            const name = nameOfKind(licence.kind, texts);
            return (
              <tr
                key={`${licence.kind} ${licence.number} ${licence.validFrom}`}
                data-licence={licence.number}
                data-kind={licence.kind}
                data-standing={standing.kind}
              >
                <td>{name}</td>
                <td className={screen.code}>{licence.number}</td>
                <td>{licence.issuer}</td>
                <td>
                  <span className={styles.day}>{licence.validFrom} –</span>{' '}
                  <span className={styles.day}>{licence.validTo ?? texts.openEnd}</span>
                </td>
                <td>
                  <StandingMark standing={standing} />
                </td>
                <td>
                  <div className={screen.buttons}>
                    <Button name={texts.renewOf(name, licence.number)} icon="retry" onClick={() => onRenew(index)}>
                      {texts.renew}
                    </Button>
                    <Button name={texts.correctOf(name, licence.number)} onClick={() => onCorrect(index)}>
                      {texts.correct}
                    </Button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
