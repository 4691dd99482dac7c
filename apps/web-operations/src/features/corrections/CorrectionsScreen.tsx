import { useState, type ReactElement } from 'react';
import { useCorrections } from '../../lib/corrections/use-corrections.ts';
import { useCorrectionTexts } from '../../lib/i18n/use-correction-texts.ts';
import { OneOfMany } from '../../lib/parts/OneOfMany.tsx';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { CorrectionCard } from './components/CorrectionCard.tsx';
import { CorrectionsList } from './components/CorrectionsList.tsx';

function CorrectionsOf({ site }: { site: MySite }): ReactElement {
  const texts = useCorrectionTexts();
  const [shown, onShow] = useState<'open' | 'ended'>('open');
  const query = useCorrections(site, shown);
  const { loading, hint, open, ended } = texts;
  return (
    <OneOfMany
      title={texts.title}
      states={{ label: texts.state, names: { open, ended }, shown, onShow }}
      query={query}
      idOf={({ correctionId }) => correctionId}
      texts={{ loading, hint, none: shown === 'open' ? texts.noneOpen : texts.noneEnded }}
      list={(all, selectedId, onSelect) => <CorrectionsList {...{ site, all, selectedId, onSelect }} />}
      card={(correction) => <CorrectionCard key={correction.correctionId} {...{ site, correction }} />}
    />
  );
}

/** What was recorded wrong of goods that have moved: what each side proposes, and what the other says to it. */
export function CorrectionsScreen(): ReactElement {
  return <AtMySite>{(site) => <CorrectionsOf key={site.siteId} site={site} />}</AtMySite>;
}
