import { useState, type ReactElement } from 'react';
import { Button, useSession } from '@huihuan/web-kit';
import panel from '../../lib/centre/panel.module.css';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { useAdminTexts } from '../../lib/i18n/use-admin-texts.ts';
import { Answered } from '../../lib/parts/Answered.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useChosen } from '../../lib/parts/use-chosen.ts';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { AtAdministeredSite } from '../../lib/site/AtAdministeredSite.tsx';
import type { SiteOfTier } from '../../lib/site/use-sites.ts';
import { usePeople, type Person } from './api/people.ts';
import { Access } from './components/Access.tsx';
import { GiveForm } from './components/GiveForm.tsx';
import { NewPersonDialog } from './components/NewPersonDialog.tsx';
import { PeopleTable } from './components/PeopleTable.tsx';
import { Roles } from './components/Roles.tsx';

const roles = ['site-administrator'] as const;
/** The work that a site of a tier has most. */
const first = { collection: 'attendant', transfer: 'transfer-operator', sorting: 'sorting-operator' } as const;

/** One person: the roles, and how it gets in. Of oneself there is nothing to be changed here. */
function About({ site: { siteId, tier }, person }: { site: SiteOfTier; person: Person }): ReactElement {
  const { people: texts } = useAdminTexts();
  const session = useSession();
  const isSelf = session.kind === 'signed-in' && session.access.person.personId === person.personId;
  const mayChange = !isSelf && person.active;
  return (
    <div className={screen.screen} data-about={person.personId}>
      <section className={`${panel.panel} ${screen.screen}`}>
        <h2>
          {person.displayName} · {texts.roles}
        </h2>
        <Roles siteId={siteId} personId={person.personId} mayEnd={!isSelf} />
        {isSelf ? <p className={screen.hint}>{texts.self}</p> : null}
        {mayChange ? <GiveForm siteId={siteId} personId={person.personId} first={first[tier]} /> : null}
      </section>
      {mayChange ? (
        <section className={`${panel.panel} ${screen.screen}`}>
          <h2>{texts.access}</h2>
          <Access person={person} />
        </section>
      ) : null}
    </div>
  );
}

function PeopleOf({ site }: { site: SiteOfTier }): ReactElement {
  const { siteId, tier } = site;
  const { people: texts } = useAdminTexts();
  const query = usePeople(siteId);
  const people = query.data ?? [];
  const { row: person, index, choose } = useChosen(people, ({ personId }) => personId);
  const [isNew, setNew] = useState(false);
  useListKeys({ length: people.length, selected: index, onSelect: choose });
  useKeys({ n: { says: texts.fresh, act: () => setNew(true) } });
  return (
    <div className={panel.columns}>
      <div className={screen.screen}>
        <div className={screen.buttons}>
          <Button look="main" icon="plus" letter="N" onClick={() => setNew(true)}>
            {texts.fresh}
          </Button>
        </div>
        <Answered query={query} none={texts.none}>
          {(rows) => <PeopleTable people={rows} selected={index} onSelect={choose} />}
        </Answered>
      </div>
      {person === undefined ? null : <About key={person.personId} site={site} person={person} />}
      {isNew ? <NewPersonDialog siteId={siteId} first={first[tier]} onClose={() => setNew(false)} /> : null}
    </div>
  );
}

/** Who works at a site, what each may do there and until when, and how they get in. */
export function PeopleScreen(): ReactElement {
  const { people: texts } = useAdminTexts();
  return (
    <AtAdministeredSite title={texts.title} hint={texts.keys} roles={roles}>
      {(site) => <PeopleOf key={site.siteId} site={site} />}
    </AtAdministeredSite>
  );
}
