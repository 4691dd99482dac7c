import type { ReactElement } from 'react';
import { inLanguage, useLanguage, weightText } from '@huihuan/web-kit';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { Heads } from '../../../lib/parts/Heads.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { ExemptTrip } from '../api/manifests.ts';
import { Other } from './Tables.tsx';

/** Wastes that need no manifest by a rule, folded up: nothing is to be done about them. */
export function Exempt({ rows }: { rows: readonly ExemptTrip[] }): ReactElement | null {
  const texts = useManifestTexts();
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <details data-exempt={rows.length}>
      <summary>{texts.exemptTitle(rows.length)}</summary>
      <p className={screen.hint}>{texts.exemptSays}</p>
      <table className={screen.table} aria-label={texts.exemptTitle(rows.length)}>
        <Heads heads={texts.exemptColumns} />
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.shipmentId} ${row.wasteCode} ${row.side}`} data-exempt-trip={row.shipmentId}>
              <td className={screen.code}>{row.shipmentId.slice(-8).toUpperCase()}</td>
              <td className={screen.code}>{row.wasteCode}</td>
              <td className={screen.number}>{weightText(row.grams)}</td>
              <td>
                <Other row={row} />
              </td>
              <td>
                {inLanguage(language, { zh: row.rule.titleZh, en: row.rule.titleEn })}{' '}
                <span className={screen.quiet}>
                  {[texts.standing[row.rule.standing], row.rule.document, row.rule.clause].filter(Boolean).join(' · ')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
