import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { inLanguage, useLanguage } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useFamilyTexts } from '../../../lib/i18n/use-family-texts.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { mostLooked, useLacking } from '../api/use-lacking.ts';

/** What goods that were graded for cascade use still wait for, told before they leave: afterwards nothing can be recorded. */
export function CascadeLacks({ itemIds }: { itemIds: readonly string[] }): ReactElement | null {
  const { outputs: texts } = useCentreTexts();
  const { recordThis } = useFamilyTexts();
  const language = useLanguage();
  const lacking = useLacking(itemIds);
  if (lacking.length === 0) return null;
  return (
    <div data-lacks={lacking.length}>
      <p className={panel.note}>{texts.cascadeLacks}</p>
      <ul>
        {lacking.map(({ itemId, finding }) => (
          <li key={`${itemId}${finding.code}${finding.step ?? ''}`}>
            <span className={panel.mono}>{itemId.slice(-6)}</span> {inLanguage(language, finding)}{' '}
            <Link to="/items/$itemId" params={{ itemId }} hash={finding.step ?? ''}>
              {recordThis}
            </Link>
          </li>
        ))}
      </ul>
      {itemIds.length > mostLooked ? <p className={panel.note}>{texts.cascadeMore(mostLooked)}</p> : null}
    </div>
  );
}
