import { useState, type ReactElement } from 'react';
import { useIsMutating } from '@tanstack/react-query';
import { Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useImportTexts } from '../../lib/i18n/use-import-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import screen from '../../lib/parts/screen.module.css';
import { SiteChoice } from '../../lib/site/SiteChoice.tsx';
import { useChosenSite } from '../../lib/site/site-store.ts';
import { useAdministeredSites } from '../../lib/site/use-administered-sites.ts';
import {
  checkFile,
  mostBytes,
  readBase64,
  writingKey,
  type ChosenFile,
  type ImportKind,
  type Report,
} from './api/imports.ts';
import { ChooseFile } from './components/ChooseFile.tsx';
import { ReportStep } from './components/ReportStep.tsx';
import { Steps } from './components/Steps.tsx';
import { WrittenStep } from './components/WrittenStep.tsx';

const roles = ['supervisor', 'site-administrator'] as const;

/** Where a file is on its way into the books. */
type State =
  | { readonly step: 'choose'; readonly wrong: string | Error | null }
  | { readonly step: 'checking'; readonly name: string }
  | { readonly step: 'report'; readonly file: ChosenFile; readonly report: Report }
  | { readonly step: 'written'; readonly report: Report };

const steps = ['choose', 'checking', 'report', 'written'] as const;
const start: State = { step: 'choose', wrong: null };

function ImportAt({ siteId }: { siteId: string }): ReactElement {
  const texts = useImportTexts();
  const [kind, setKind] = useState<ImportKind>('earlier-record');
  const [state, go] = useState<State>(start);
  const check = async (file: File): Promise<void> => {
    if (file.size > mostBytes) {
      go({ step: 'choose', wrong: texts.tooLarge });
      return;
    }
    go({ step: 'checking', name: file.name });
    const content = await readBase64(file).catch(() => null);
    if (content === null || content === '') {
      go({ step: 'choose', wrong: texts.unreadable });
      return;
    }
    const chosen = { siteId, kind, name: file.name.replace(/\.xlsx$/i, ''), file: content };
    try {
      go({ step: 'report', file: chosen, report: await checkFile(chosen) });
    } catch (failure) {
      go({ step: 'choose', wrong: failure instanceof Error ? failure : new Error(String(failure)) });
    }
  };
  const again = (): void => go(start);
  return (
    <>
      <Steps at={steps.indexOf(state.step)} />
      {state.step === 'choose' ? (
        <ChooseFile
          siteId={siteId}
          kind={kind}
          wrong={state.wrong}
          onKind={setKind}
          onFile={(file) => void check(file)}
        />
      ) : null}
      {state.step === 'checking' ? (
        <>
          <p role="status">{texts.checking(state.name)}</p>
          <Skeleton lines={6} label={texts.checking(state.name)} />
        </>
      ) : null}
      {state.step === 'report' ? (
        <ReportStep
          file={state.file}
          report={state.report}
          onReport={(report) => go({ ...state, report })}
          onWritten={(report) => go({ step: 'written', report })}
          onAgain={again}
        />
      ) : null}
      {state.step === 'written' ? <WrittenStep siteId={siteId} report={state.report} onMore={again} /> : null}
    </>
  );
}

/** 导入: hand-ins from older books and opening stock of a collection point, out of Excel. */
export function ImportScreen(): ReactElement {
  const texts = useImportTexts();
  const words = useTexts();
  const chosen = useChosenSite();
  const isWriting = useIsMutating({ mutationKey: writingKey }) > 0;
  const { sites: all, isKnown, error } = useAdministeredSites(roles);
  const sites = all.filter(({ tier }) => tier === 'collection');
  const site = sites.find(({ siteId }) => siteId === chosen) ?? sites[0];
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.title}</h1>
        {site === undefined ? null : <SiteChoice sites={sites} site={site} label={texts.site} isDisabled={isWriting} />}
      </header>
      <p className={screen.hint}>{texts.hint}</p>
      {site === undefined && error !== null ? <ProblemNotice error={error} texts={words} /> : null}
      {site === undefined && error === null && isKnown ? <Empty>{texts.noSite}</Empty> : null}
      {site === undefined && error === null && !isKnown ? <Skeleton lines={6} label={texts.title} /> : null}
      {site === undefined ? null : <ImportAt key={site.siteId} siteId={site.siteId} />}
    </div>
  );
}
