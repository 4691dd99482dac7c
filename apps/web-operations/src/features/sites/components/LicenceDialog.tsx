import { useState, type ReactElement } from 'react';
import type { SiteFacts } from '@huihuan/contracts-events';
import { Button, ProblemNotice, useLanguage } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useSiteTexts } from '../../../lib/i18n/use-site-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { nameOfKind } from '../api/licence-kinds.ts';
import { licencesAfter, saysNothingNew, startOf, type LicenceAct } from '../api/licence-acts.ts';
import { useSiteChange } from '../api/registered-sites.ts';
import { wrongFields } from '../api/site-changes.ts';
import styles from '../sites.module.css';

/** A new licence beside those that are there, the one that follows another, or one put right. */
export function LicenceDialog(props: {
  site: SiteFacts;
  act: LicenceAct;
  today: string;
  onClose: () => void;
}): ReactElement {
  const { site, act, today, onClose } = props;
  const texts = useSiteTexts();
  const { cancel } = useStationTexts();
  const words = useTexts();
  const isEnglish = useLanguage() === 'en';
  const [typed, setTyped] = useState(() => startOf(site.licences, act, today));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { mutate, error, isPending } = useSiteChange();
  const { licences, index } = licencesAfter(site.licences, act, typed);
  const own = `/licences/${index}`;
  const members = ['kind', 'number', 'issuer', 'validFrom', 'validTo'] as const;
  const { at, rest } = wrongFields(error, [...members.map((member) => `${own}/${member}`), own, '/reason'], isEnglish);
  const isSame = saysNothingNew(site.licences, act, typed);
  const isWhole = typed.kind !== '' && typed.number.trim() !== '' && typed.validFrom !== '' && reason.trim() !== '';
  const set = (change: Partial<typeof typed>): void => setTyped({ ...typed, ...change });
  const submit = (): void => {
    setTried(true);
    if (!isWhole || isSame || isPending) return;
    mutate({ site, changes: { licences }, reason: reason.trim() }, { onSuccess: onClose });
  };
  const wrong = (text: string, member: (typeof members)[number]): string | undefined =>
    isTried && text.trim() === '' ? texts.needed : at.get(`${own}/${member}`);
  const wrongKind = wrong(typed.kind, 'kind');
  const knownKinds = Object.keys(texts.licenceKinds);
  const kinds = knownKinds.includes(typed.kind) || typed.kind === '' ? knownKinds : [typed.kind, ...knownKinds];
  return (
    <Dialog title={texts.licenceTitles[act.kind]} onClose={onClose} onSubmit={submit}>
      {act.kind === 'renew' ? <p className={screen.hint}>{texts.renewSays}</p> : null}
      <div className={panel.form}>
        <label>
          {texts.licenceColumns.kind}
          <select
            name="kind"
            value={typed.kind}
            disabled={act.kind === 'renew'}
            autoFocus={act.kind === 'add'}
            aria-invalid={wrongKind !== undefined}
            onChange={({ target }) => set({ kind: target.value })}
          >
            {typed.kind === '' ? <option value="">{texts.choose}</option> : null}
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {nameOfKind(kind, texts)}
              </option>
            ))}
          </select>
        </label>
        {wrongKind === undefined ? null : <p className={styles.wrong}>{wrongKind}</p>}
      </div>
      <Field
        {...{ name: 'number', label: texts.licenceColumns.number, value: typed.number, isFirst: act.kind !== 'add' }}
        wrong={wrong(typed.number, 'number') ?? at.get(own)}
        onChange={(number) => set({ number })}
      />
      <Field
        {...{ name: 'issuer', label: texts.licenceColumns.issuer, value: typed.issuer }}
        wrong={at.get(`${own}/issuer`)}
        onChange={(issuer) => set({ issuer })}
      />
      <Field
        {...{ name: 'validFrom', label: texts.validFrom, kind: 'date', value: typed.validFrom }}
        wrong={wrong(typed.validFrom, 'validFrom')}
        onChange={(validFrom) => set({ validFrom })}
      />
      <Field
        {...{ name: 'validTo', label: texts.validTo, kind: 'date', value: typed.validTo }}
        wrong={at.get(`${own}/validTo`)}
        onChange={(validTo) => set({ validTo })}
      />
      <Field
        {...{ name: 'reason', label: texts.reason, hint: texts.reasonHint, value: reason }}
        wrong={isTried && reason.trim() === '' ? texts.needsReason : at.get('/reason')}
        onChange={setReason}
      />
      {isTried && isSame ? <p role="status">{texts.nothingChanges}</p> : null}
      {error !== null && rest ? <ProblemNotice error={error} texts={words} /> : null}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={isPending}>
          {texts.save}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
