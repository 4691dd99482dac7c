import { useState, type ReactElement } from 'react';
import { useDiscrepancies } from '../../lib/custody/use-discrepancies.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { OneOfMany } from '../../lib/parts/OneOfMany.tsx';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { DifferenceCard } from './components/DifferenceCard.tsx';
import { DifferencesList } from './components/DifferencesList.tsx';

function DifferencesOf({ site }: { site: MySite }): ReactElement {
  const { differences: texts, loading } = useStationTexts();
  const [shown, onShow] = useState<'open' | 'settled'>('open');
  const query = useDiscrepancies(site, shown);
  const { open, settled } = texts;
  const hint = (query.data ?? []).length === 0 ? null : texts.choose;
  return (
    <OneOfMany
      title={texts.title}
      states={{ label: texts.state, names: { open, settled }, shown, onShow }}
      query={query}
      idOf={({ discrepancyId }) => discrepancyId}
      texts={{ loading, hint, none: shown === 'open' ? texts.noneOpen : texts.noneSettled }}
      list={(all, selectedId, onSelect) => <DifferencesList {...{ all, selectedId, onSelect }} />}
      card={(discrepancy) => <DifferenceCard key={discrepancy.discrepancyId} {...{ site, discrepancy }} />}
    />
  );
}

/** What was declared beside what was found, until both sides agree. */
export function DifferencesScreen(): ReactElement {
  return <AtMySite>{(site) => <DifferencesOf key={site.siteId} site={site} />}</AtMySite>;
}
