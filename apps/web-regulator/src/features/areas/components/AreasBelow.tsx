import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { count, Weight } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { showArea } from '../../../lib/state/selection.ts';
import { useAfterFacts } from '../../../lib/state/use-after-facts.ts';
import { areasBelowQuery } from '../api/areas-below-query.ts';
import styles from './AreasBelow.module.css';

/** The areas right below the one in sight with their stock, for who does not point at the map; a press goes down to one. */
export function AreasBelow({ areaCode }: { areaCode: string }): ReactElement | null {
  const texts = useTexts();
  const client = useQueryClient();
  const { data: areas = [] } = useQuery(areasBelowQuery(areaCode));
  useAfterFacts(
    () => true,
    () => void client.invalidateQueries({ queryKey: areasBelowQuery(areaCode).queryKey }),
  );
  if (areas.length === 0) return null;
  return (
    <Section title={texts.area.below}>
      <ul className={styles.areas} data-list="areas">
        {areas.map((area) => (
          <li key={area.areaCode}>
            <button type="button" data-area-below={area.areaCode} onClick={() => showArea(area.areaCode)}>
              <span>{area.name ?? area.areaCode}</span>
              <Weight grams={area.grams} />
              <small>{texts.amount.items(count(area.items))}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
