import type { ReactElement } from 'react';
import type { ProposedCorrection } from '../../../lib/corrections/types.ts';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useSiteNames } from '../../../lib/site/use-site-names.ts';
import shared from '../../../lib/parts/one-of-many.module.css';

/** The corrections of a site: who proposed each to whom, and how it stands. */
export function CorrectionsList(props: {
  site: MySite;
  all: readonly ProposedCorrection[];
  selectedId: string;
  onSelect: (correctionId: string) => void;
}): ReactElement {
  const texts = useCorrectionTexts();
  const siteOf = useSiteNames();
  return (
    <ul className={shared.list} data-list="corrections">
      {props.all.map(({ correctionId, bySiteId, withSiteId, state, reason }) => {
        const isMine = bySiteId === props.site.siteId;
        return (
          <li key={correctionId} ref={intoSight(correctionId === props.selectedId)}>
            <button
              type="button"
              aria-current={correctionId === props.selectedId}
              data-correction={correctionId}
              data-side={isMine ? 'mine' : 'theirs'}
              onClick={() => props.onSelect(correctionId)}
            >
              <strong>{isMine ? texts.to(siteOf(withSiteId)) : texts.from(siteOf(bySiteId))}</strong>
              <span>{texts.states[state]}</span>
              <span>{reason}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
