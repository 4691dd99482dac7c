import { useState, type ReactElement } from 'react';
import { tiers, type Tier } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { familiesOf, figureKinds, sumOf, type Figures } from '../api/figures.ts';
import field from './Field.module.css';
import { FigureCell } from './FigureCell.tsx';
import styles from './Table.module.css';
import type { OpenFigure } from './Totals.tsx';

const placeTiers = tiers.filter((tier) => tier !== 'downstream');

/** The figures by family, of all tiers or of one. */
export function FamilyTable({ figures, onOpen }: { figures: Figures; onOpen: OpenFigure }): ReactElement | null {
  const texts = useTexts();
  const [tier, setTier] = useState<Tier | ''>('');
  const rows = figures.tiers.filter((row) => tier === '' || row.tier === tier);
  const families = familiesOf(rows);
  if (figures.tiers.length === 0) return null;
  const picker = (
    <select
      className={field.select}
      aria-label={texts.targets.tier}
      value={tier}
      onChange={(event) => setTier(event.target.value as Tier | '')}
    >
      <option value="">{texts.targets.allTiers}</option>
      {placeTiers.map((each) => (
        <option key={each} value={each}>
          {texts.tier[each]}
        </option>
      ))}
    </select>
  );
  return (
    <Section title={texts.targets.byFamily} aside={picker}>
      <div className={styles.scroll} role="group" aria-label={texts.targets.byFamily} tabIndex={0}>
        <table className={styles.table} data-table="families">
          <thead>
            <tr>
              <th scope="col">{texts.targets.familyHead}</th>
              {figureKinds.map((kind) => (
                <th key={kind} scope="col" className={styles.number}>
                  {texts.targets.kind[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {families.map((family) => {
              const name = texts.targets.family[family] ?? texts.unknown;
              return (
                <tr key={family} data-family={family}>
                  <th scope="row">{name}</th>
                  {figureKinds.map((kind) => (
                    <FigureCell
                      key={kind}
                      amount={sumOf(rows.filter((row) => (row.family ?? '') === family && row.kind === kind))}
                      about={`${name} ${texts.targets.kind[kind] ?? ''}`}
                      onOpen={
                        family === '' ? null : () => onOpen({ kind, family, tier: tier === '' ? undefined : tier })
                      }
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
