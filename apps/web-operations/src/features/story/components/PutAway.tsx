import { useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { PutIntoBay } from '../../../lib/custody/PutIntoBay.tsx';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useMayPlace } from '../../../lib/site/use-has-role.ts';
import type { ItemStory } from '../api/use-item-story.ts';

/** The way to put a loose item of the stock into a bay, or into another one. */
export function PutAway({ site, story, name }: { site: MySite; story: ItemStory; name: string }): ReactElement | null {
  const texts = useBayTexts();
  const { holding, stored } = story;
  const isLoose = holding.containerId === null && ['in-stock', 'reserved'].includes(holding.state);
  const mayPut = useMayPlace(site.siteId) && stored !== null && isLoose;
  const [isOpen, setOpen] = useState(false);
  useKeys({ b: { says: texts.away, act: () => setOpen(true) } }, !mayPut || isOpen);
  if (!mayPut && !isOpen) return null;
  return (
    <>
      <Button letter="B" isDisabled={!mayPut} onClick={() => setOpen(true)}>
        {texts.away}
      </Button>
      {isOpen ? (
        <PutIntoBay
          {...{ site, name, itemId: holding.item.itemId, from: stored?.bayId ?? null }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
