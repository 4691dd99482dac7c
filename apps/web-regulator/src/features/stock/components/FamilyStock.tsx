import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Empty, Skeleton, Weight } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { useAfterFacts } from '../../../lib/state/use-after-facts.ts';
import { stockByClassQuery } from '../api/stock-by-class-query.ts';
import { stockOfFamilies } from '../api/stock-of-families.ts';
import styles from './FamilyStock.module.css';

/** What an area holds by family, as bars beside the heaviest one. */
export function FamilyStock({ areaCode }: { areaCode: string }): ReactElement {
  const texts = useTexts();
  const client = useQueryClient();
  const { data } = useQuery(stockByClassQuery(areaCode));
  useAfterFacts(
    () => true,
    () => void client.invalidateQueries({ queryKey: stockByClassQuery(areaCode).queryKey }),
  );
  return (
    <Section title={texts.wall.families}>
      {data === undefined ? <Skeleton lines={4} label={texts.loading} /> : null}
      {data?.length === 0 ? <Empty>{texts.wall.noStock}</Empty> : null}
      <ul className={styles.families} data-list="families">
        {stockOfFamilies(data ?? []).map(({ family, grams, share }) => (
          <li key={family} data-family={family}>
            <span>{texts.targets.family[family] ?? family}</span>
            <Weight grams={grams} />
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles.ground} width="100" height="4" />
              <rect className={styles.held} width={share * 100} height="4" />
            </svg>
          </li>
        ))}
      </ul>
    </Section>
  );
}
