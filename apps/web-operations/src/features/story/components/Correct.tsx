import { useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useMayCorrect } from '../api/use-correction.ts';
import type { HoldingInBooks } from '../api/use-item-story.ts';
import { CorrectDialog } from './CorrectDialog.tsx';

/** The way to another weight, where there is one. */
export function Correct(props: { site: MySite; holding: HoldingInBooks; name: string }): ReactElement | null {
  const { site, holding, name } = props;
  const { correction: texts } = useCommandTexts().story;
  const mayCorrect = useMayCorrect(site, holding);
  const [isAsking, ask] = useState(false);
  useKeys({ w: { says: texts.act, act: () => ask(true) } }, !mayCorrect || isAsking);
  if (!mayCorrect || holding.corrects === null) return null;
  return (
    <div className={screen.buttons}>
      <Button letter="W" onClick={() => ask(true)}>
        {texts.act}
      </Button>
      {isAsking ? (
        <CorrectDialog {...{ site, name }} item={holding.item} corrects={holding.corrects} onClose={() => ask(false)} />
      ) : null}
    </div>
  );
}
