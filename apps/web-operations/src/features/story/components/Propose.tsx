import { useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import type { Item } from '../../../lib/custody/types.ts';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useMayPropose } from '../api/use-correction.ts';
import type { HoldingInBooks } from '../api/use-item-story.ts';
import { ProposeDialog } from './ProposeDialog.tsx';

/** The way to say that an item was recorded wrong, also of goods that have moved, where there is one. */
export function Propose(props: { site: MySite; holding: HoldingInBooks; name: string }): ReactElement | null {
  const { site, holding, name } = props;
  const texts = useCorrectionTexts();
  const mayPropose = useMayPropose(site, holding);
  // what was seen when the form was opened
  const [asked, ask] = useState<{ readonly item: Item; readonly corrects: string } | null>(null);
  const { item, corrects } = holding;
  const open = (): void => {
    if (corrects !== null) ask({ item, corrects });
  };
  useKeys({ r: { says: texts.propose, act: open } }, !mayPropose || asked !== null);
  if (!mayPropose && asked === null) return null;
  return (
    <>
      <Button letter="R" isDisabled={!mayPropose} onClick={open}>
        {texts.propose}
      </Button>
      {asked === null ? null : <ProposeDialog {...{ site, name }} {...asked} now={holding} onClose={() => ask(null)} />}
    </>
  );
}
