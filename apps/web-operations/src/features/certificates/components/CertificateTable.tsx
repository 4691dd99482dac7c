import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@huihuan/web-kit';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useCertificateTexts } from '../../../lib/i18n/use-certificate-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { Certificate } from '../api/certificates.ts';

export function CertificateTable(props: {
  rows: readonly Certificate[];
  selected: number;
  onSelect: (index: number) => void;
}): ReactElement {
  const texts = useCertificateTexts();
  const className = useClassNames();
  return (
    <table className={screen.table} aria-label={texts.title}>
      <thead>
        <tr>
          {Object.entries(texts.columns).map(([key, title]) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ certificateId, number, kind, itemId, classCode, identifiers, ...row }, index) => (
          <tr
            key={certificateId}
            ref={intoSight(index === props.selected)}
            aria-selected={index === props.selected}
            data-certificate={number}
            data-state={row.voided !== null ? 'void' : row.noLongerTrue === undefined ? 'counts' : 'untrue'}
            onClick={() => props.onSelect(index)}
          >
            <td className={screen.code}>{number}</td>
            <td>{texts.kinds[kind]}</td>
            <td>
              <Link to="/items/$itemId" params={{ itemId }}>
                {className(classCode)} {identifiers.map(({ value }) => value).join(' ')}
              </Link>
            </td>
            <td>{row.issuedOn}</td>
            <td>
              {row.voided === null && row.noLongerTrue !== undefined ? (
                <StateMark tone="wait" icon="warning">
                  {texts.untrue}
                </StateMark>
              ) : row.voided === null ? (
                <StateMark tone="good" icon="check">
                  {texts.valid}
                </StateMark>
              ) : (
                <StateMark tone="quiet" icon="close">
                  {texts.voided(row.voided.voidedOn)}
                </StateMark>
              )}
            </td>
            <td className={screen.quiet}>
              {[
                row.noLongerTrue && texts.issueAnew,
                row.voided?.reason,
                row.override === null ? null : texts.overridden,
                row.replaces && texts.replaces,
              ]
                .filter((note) => typeof note === 'string')
                .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
