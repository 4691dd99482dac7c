import { useState, type ReactElement } from 'react';
import type { SiteFacts } from '@huihuan/contracts-events';
import { Button, dayOf, Empty } from '@huihuan/web-kit';
import panel from '../../lib/centre/panel.module.css';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { useSiteTexts } from '../../lib/i18n/use-site-texts.ts';
import { Field } from '../../lib/parts/Field.tsx';
import { Known } from '../../lib/parts/Known.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useChosen } from '../../lib/parts/use-chosen.ts';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import type { LicenceAct } from './api/licence-acts.ts';
import { useRegisteredSites } from './api/registered-sites.ts';
import { FactsDialog } from './components/FactsDialog.tsx';
import { LicenceDialog } from './components/LicenceDialog.tsx';
import { LicencesTable } from './components/LicencesTable.tsx';
import { SiteFactsPanel } from './components/SiteFactsPanel.tsx';
import { SitesTable } from './components/SitesTable.tsx';

/** More sites than these are looked for by name or code. */
const searchFrom = 8;

/** A form stays about the site as it was when it was opened. */
type Open = { readonly site: SiteFacts } & ({ readonly kind: 'facts' } | { readonly kind: 'licence'; act: LicenceAct });

function OneSite({ site, today }: { site: SiteFacts; today: string }): ReactElement {
  const texts = useSiteTexts();
  const [open, setOpen] = useState<Open | null>(null);
  const edit = (): void => setOpen({ site, kind: 'facts' });
  const licence = (act: LicenceAct): void => setOpen({ site, kind: 'licence', act });
  const close = (): void => setOpen(null);
  useKeys({ e: { says: texts.edit, act: edit }, n: { says: texts.add, act: () => licence({ kind: 'add' }) } });
  return (
    <div className={screen.screen} data-one={site.siteId}>
      <div className={screen.buttons}>
        <Button letter="E" onClick={edit}>
          {texts.edit}
        </Button>
        <Button icon="plus" letter="N" onClick={() => licence({ kind: 'add' })}>
          {texts.add}
        </Button>
      </div>
      <SiteFactsPanel site={site} />
      <section className={`${panel.panel} ${screen.screen}`}>
        <h2>{texts.licences}</h2>
        <LicencesTable
          licences={site.licences}
          today={today}
          onRenew={(index) => licence({ kind: 'renew', index })}
          onCorrect={(index) => licence({ kind: 'correct', index })}
        />
      </section>
      {open?.kind === 'facts' ? <FactsDialog site={open.site} onClose={close} /> : null}
      {open?.kind === 'licence' ? (
        <LicenceDialog site={open.site} act={open.act} today={today} onClose={close} />
      ) : null}
    </div>
  );
}

function Sites({ sites }: { sites: readonly SiteFacts[] }): ReactElement {
  const texts = useSiteTexts();
  const [today] = useState(() => dayOf(Date.now()));
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = sites.filter(({ code, name, nameEn }) => `${code} ${name} ${nameEn}`.toLowerCase().includes(wanted));
  const { row: site, index, choose } = useChosen(found, ({ siteId }) => siteId);
  useListKeys({ length: found.length, selected: index, onSelect: choose });
  const searchFor = (words: string): void => {
    setSearch(words);
    choose(null);
  };
  if (sites.length === 0) return <Empty>{texts.noSite}</Empty>;
  return (
    <>
      {sites.length > searchFrom ? (
        <Field {...{ name: 'search', label: texts.search, value: search }} onChange={searchFor} />
      ) : null}
      {sites.length > 1 && found.length > 0 ? (
        <SitesTable sites={found} today={today} selected={index} onSelect={choose} />
      ) : null}
      {found.length === 0 ? <Empty>{texts.notFound}</Empty> : null}
      {site === undefined ? null : <OneSite key={site.siteId} site={site} today={today} />}
    </>
  );
}

/** What the registry says of the sites that somebody looks after: capacity, floor area, families and licences. */
export function SitesScreen(): ReactElement {
  const texts = useSiteTexts();
  const query = useRegisteredSites();
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.title}</h1>
        <p className={screen.hint}>{texts.keys}</p>
      </header>
      <Known query={query}>{(sites) => <Sites sites={sites} />}</Known>
    </div>
  );
}
