import type { ReactElement } from 'react';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { Empty, ProblemNotice, RequestRefused, Skeleton } from '@huihuan/web-kit';
import { useClassNames } from '../../lib/custody/use-class-names.ts';
import { FamilyPanel } from '../../lib/family/FamilyPanel.tsx';
import { usePaperTexts } from '../../lib/i18n/use-paper-texts.ts';
import { useCommandTexts } from '../../lib/i18n/use-command-texts.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import screen from '../../lib/parts/screen.module.css';
import { PdfButton } from '../../lib/print/PdfButton.tsx';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { useItemStory, type ItemStory } from './api/use-item-story.ts';
import { EndItem } from './components/EndItem.tsx';
import { Genealogy } from './components/Genealogy.tsx';
import { ItemFacts } from './components/ItemFacts.tsx';
import { PutAway } from './components/PutAway.tsx';
import { Propose } from './components/Propose.tsx';

function StoryOf({ site, itemId }: { site: MySite; itemId: string }): ReactElement {
  const { story: texts } = useCommandTexts();
  const { loading } = useStationTexts();
  const words = useTexts();
  const nameOf = useClassNames();
  const { data, error, refetch } = useItemStory(site, itemId);
  const isUnknown = error instanceof RequestRefused && [403, 404].includes(error.problem.status);
  const item = data?.holding.item;
  const name = item === undefined ? texts.item : `${nameOf(item.classCode)} ${item.identifiers[0]?.value ?? ''}`;
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{name}</h1>
        <SiteSwitch />
        <Connection isCut={error !== null && !isUnknown} />
      </header>
      {data === undefined && isUnknown ? <Empty>{texts.noItem}</Empty> : null}
      {data === undefined && error !== null && !isUnknown ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === null ? <Skeleton lines={8} label={loading} /> : null}
      {data === undefined ? null : <Known site={site} story={data} name={name} />}
    </div>
  );
}

function Known({ site, story, name }: { site: MySite; story: ItemStory; name: string }): ReactElement {
  // an act that was refused for a step leads here by the name of the step
  const wanted = useLocation({ select: ({ hash }) => hash });
  const { itemId } = story.holding.item;
  const paper = usePaperTexts();
  const navigate = useNavigate();
  const forget = (): void => {
    if (wanted !== '') void navigate({ to: '/items/$itemId', params: { itemId }, replace: true });
  };
  return (
    <>
      <div className={screen.buttons}>
        <Propose site={site} holding={story.holding} name={name} />
        <PutAway {...{ site, story, name }} />
        <EndItem site={site} holding={story.holding} name={name} />
        {story.stored === null ? null : (
          <PdfButton path={`/api/${site.tier}/items/${itemId}/label.pdf`} file={`biaoqian-${itemId.slice(-8)}`}>
            {paper.label}
          </PdfButton>
        )}
      </div>
      <ItemFacts site={site} story={story} />
      {site.tier === 'sorting' ? <Genealogy itemId={itemId} /> : null}
      <FamilyPanel key={wanted} {...{ site, itemId, wanted }} onClosed={forget} />
    </>
  );
}

/** Everything that this site knows of one item. */
export function ItemScreen(): ReactElement {
  const { itemId }: { readonly itemId: string } = useParams({ from: '/items/$itemId' });
  return <AtMySite>{(site) => <StoryOf key={`${site.siteId}${itemId}`} site={site} itemId={itemId} />}</AtMySite>;
}
