import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { beginOf } from '../api/days.ts';
import { useGive, type GivenRole } from '../api/people.ts';
import { RoleField } from './RoleField.tsx';

/** Gives somebody a role at this site, from a day to a day. */
export function GiveForm(props: { siteId: string; personId: string; first: GivenRole }): ReactElement {
  const { siteId, personId, first } = props;
  const { people: texts } = useAdminTexts();
  const words = useTexts();
  const [role, setRole] = useState<GivenRole>(first);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const giving = useGive();
  return (
    <form
      className={panel.form}
      onSubmit={(event) => {
        event.preventDefault();
        giving.mutate({ personId, siteId, role, from: beginOf(from), to: beginOf(to) });
      }}
    >
      <RoleField role={role} onChange={setRole} />
      <label>
        {texts.from} · {texts.fromNow}
        <input name="from" type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
      </label>
      <label>
        {texts.to} · {texts.toOpen}
        <input name="to" type="date" value={to} onChange={({ target }) => setTo(target.value)} />
      </label>
      <div className={panel.acts}>
        <Button isSubmit icon="plus" isDisabled={giving.isPending}>
          {texts.give}
        </Button>
      </div>
      {giving.error === null ? null : <ProblemNotice error={giving.error} texts={words} />}
    </form>
  );
}
