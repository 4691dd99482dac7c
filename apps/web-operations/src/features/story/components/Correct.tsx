import { useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import type { Item } from '../../../lib/custody/types.ts';
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
  // what was seen when the form was opened: a correction that a colleague makes meanwhile is not to be overwritten
  const [asked, ask] = useState<{ readonly item: Item; readonly corrects: string } | null>(null);
  const { item, corrects } = holding;
  const open = (): void => {
    if (corrects !== null) ask({ item, corrects });
  };
  useKeys({ w: { says: texts.act, act: open } }, !mayCorrect || asked !== null);
  if (!mayCorrect && asked === null) return null;
  return (
    <div className={screen.buttons}>
      <Button letter="W" isDisabled={!mayCorrect} onClick={open}>
        {texts.act}
      </Button>
      {asked === null ? null : <CorrectDialog {...{ site, name }} {...asked} now={holding} onClose={() => ask(null)} />}
    </div>
  );
}
