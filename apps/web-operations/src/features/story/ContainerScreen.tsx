import type { ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { count, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useCommandTexts } from '../../lib/i18n/use-command-texts.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import screen from '../../lib/parts/screen.module.css';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { useContainer } from './api/use-container.ts';
import { Contents } from './components/Contents.tsx';

function ContainerOf({ site, containerId }: { site: MySite; containerId: string }): ReactElement {
  const { story: texts } = useCommandTexts();
  const { loading } = useStationTexts();
  const words = useTexts();
  const { data, error, refetch } = useContainer(site, containerId);
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>
          {data === undefined ? texts.container : `${texts.containerKinds[data.container.kind]} ${data.container.code}`}
        </h1>
        <SiteSwitch />
      </header>
      {data === undefined && error !== null ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === null ? <Skeleton lines={6} label={loading} /> : null}
      {data === undefined ? null : (
        <>
          <p className={screen.hint} data-container={containerId} data-state={data.container.state}>
            {texts.containerStates[data.container.state]} · {texts.contents(count(data.container.itemIds.length))}
          </p>
          <Contents items={data.items} />
        </>
      )}
    </div>
  );
}

/** What is in one container. */
export function ContainerScreen(): ReactElement {
  const { containerId }: { readonly containerId: string } = useParams({ from: '/containers/$containerId' });
  return (
    <AtMySite>
      {(site) => <ContainerOf key={`${site.siteId}${containerId}`} site={site} containerId={containerId} />}
    </AtMySite>
  );
}
