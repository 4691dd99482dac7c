import { useState, type ReactElement } from 'react';
import { Button, Segmented } from '@huihuan/web-kit';
import panel from '../../lib/centre/panel.module.css';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { useAdminTexts } from '../../lib/i18n/use-admin-texts.ts';
import { Answered } from '../../lib/parts/Answered.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useChosen } from '../../lib/parts/use-chosen.ts';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { AtAdministeredSite } from '../../lib/site/AtAdministeredSite.tsx';
import { useNames } from '../../lib/site/use-names.ts';
import type { SiteOfTier } from '../../lib/site/use-sites.ts';
import { usePutAside, type Decision, type PutAside } from './api/put-aside.ts';
import { DecideDialog } from './components/DecideDialog.tsx';
import { PutAsideTable } from './components/PutAsideTable.tsx';

const roles = ['supervisor', 'site-administrator'] as const;
const views = ['open', 'all'] as const;

function PutAsideOf({ site }: { site: SiteOfTier }): ReactElement {
  const { putAside: texts } = useAdminTexts();
  const names = useNames(site.siteId);
  const [view, setView] = useState<(typeof views)[number]>('open');
  const query = usePutAside(site, view === 'open');
  const rows = query.data ?? [];
  const { row, index, choose } = useChosen(rows, ({ actId }) => actId);
  // what was asked about, whatever the list says by the time of the answer
  const [asked, ask] = useState<{ readonly row: PutAside; readonly decision: Decision['decision'] } | null>(null);
  const isOpen = row?.decision === null;
  const decide = (decision: Decision['decision']): void => {
    if (row !== undefined) ask({ row, decision });
  };
  /** What is decided leaves the list of what is open: the row after it is next, else the one before. */
  const chooseNext = (): void => {
    if (view === 'open') choose(index + 1 < rows.length ? index + 1 : index - 1);
  };
  useListKeys({ length: rows.length, selected: index, onSelect: choose });
  useKeys(
    {
      a: { says: texts.admit, act: () => decide('admitted') },
      x: { says: texts.reject, act: () => decide('rejected') },
    },
    !isOpen,
  );
  return (
    <>
      <div className={panel.head}>
        <Segmented
          label={texts.show}
          value={view}
          segments={views.map((value) => ({ value, face: texts[value], name: texts[value] }))}
          onChange={(value) => {
            setView(value);
            choose(null);
          }}
        />
        <div className={screen.buttons}>
          <Button look="main" icon="check" letter="A" isDisabled={!isOpen} onClick={() => decide('admitted')}>
            {texts.admit}
          </Button>
          <Button icon="close" letter="X" isDisabled={!isOpen} onClick={() => decide('rejected')}>
            {texts.reject}
          </Button>
        </div>
      </div>
      <p className={screen.hint}>{texts.says}</p>
      <Answered query={query} none={texts.none}>
        {(rows) => <PutAsideTable rows={rows} names={names} selected={index} onSelect={choose} />}
      </Answered>
      {row === undefined ? null : (
        <details className={panel.panel}>
          <summary>{texts.said}</summary>
          <p className={screen.code} data-said>
            {row.statement.replaceAll(',"', ', "')}
          </p>
        </details>
      )}
      {asked === null ? null : <DecideDialog site={site} {...asked} onDone={chooseNext} onClose={() => ask(null)} />}
    </>
  );
}

/** What waits for a decision of whoever looks after the site. */
export function PutAsideScreen(): ReactElement {
  const { putAside: texts } = useAdminTexts();
  return (
    <AtAdministeredSite title={texts.title} hint={texts.keys} roles={roles}>
      {(site) => <PutAsideOf key={site.siteId} site={site} />}
    </AtAdministeredSite>
  );
}
