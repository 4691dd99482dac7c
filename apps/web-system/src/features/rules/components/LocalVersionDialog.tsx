import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { RuleEffect } from '@huihuan/contracts-events';
import { Button, newId, ProblemNotice } from '@huihuan/web-kit';
import { setRuleVersion, type NewVersion, type Rule } from '../../../lib/api/rules.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useTongue } from '../../../lib/i18n/use-tongue.ts';
import { ParameterField } from './ParameterField.tsx';
import styles from './Rules.module.css';

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** How a rule shall hold in an area from a day on. What is wrong the server says; nothing that was typed is lost. */
export function LocalVersionDialog(props: {
  rule: Rule;
  areaCode: string;
  today: string;
  onDone: (validFrom: string) => void;
  onClose: () => void;
}): ReactElement {
  const { rules: texts, ...all } = useTexts();
  const language = useTongue();
  const { rule, areaCode, today, onDone, onClose } = props;
  const effects = Object.keys(texts.effect) as RuleEffect[];
  const known = rule.inForce ?? rule.national.at(-1);
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [version, setVersion] = useState<NewVersion>({
    scope: { kind: 'area', areaCode },
    ...{ validFrom: dayAfter(today), validTo: null, effect: known?.effect ?? 'warn' },
    ...{ parameters: known?.parameters ?? {}, document: '', clause: null },
  });
  const [actId, setActId] = useState(newId);
  useEffect(() => dialog.current?.showModal(), []);
  const setting = useMutation({
    mutationFn: () => setRuleVersion(rule.ruleId, actId, version),
    onSuccess: async ({ validFrom }) => {
      await client.invalidateQueries({ queryKey: ['registry', 'rules'] });
      onDone(validFrom);
    },
  });
  const change = (more: Partial<NewVersion>): void => {
    setActId(newId());
    setVersion((before) => ({ ...before, ...more }));
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setting.mutate();
        }}
      >
        <h2 id={title}>{texts.setFor(rule.title[language])}</h2>
        <p>{rule.says[language]}</p>
        {rule.parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={version.parameters[parameter.name]}
            onChange={(value) => change({ parameters: { ...version.parameters, [parameter.name]: value } })}
          />
        ))}
        <label className={styles.field}>
          <span>{texts.effectLabel}</span>
          <select
            name="effect"
            value={version.effect}
            onChange={({ target }) => change({ effect: effects.find((each) => each === target.value) ?? 'warn' })}
          >
            {effects.map((effect) => (
              <option key={effect} value={effect}>
                {texts.effect[effect]}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          <span>{texts.begin}</span>
          <input
            type="date"
            name="validFrom"
            required
            value={version.validFrom}
            onChange={({ target }) => change({ validFrom: target.value })}
          />
        </label>
        <label className={styles.field}>
          <span>{texts.end}</span>
          <input
            type="date"
            name="validTo"
            value={version.validTo ?? ''}
            onChange={({ target }) => change({ validTo: target.value === '' ? null : target.value })}
          />
        </label>
        <label className={styles.field}>
          <span>{texts.document}</span>
          <input
            name="document"
            required
            maxLength={200}
            value={version.document}
            onChange={({ target }) => change({ document: target.value })}
          />
        </label>
        <label className={styles.field}>
          <span>{texts.clauseLabel}</span>
          <input
            name="clause"
            maxLength={200}
            value={version.clause ?? ''}
            onChange={({ target }) => change({ clause: target.value === '' ? null : target.value })}
          />
        </label>
        {setting.error === null ? null : <ProblemNotice error={setting.error} texts={all} />}
        <footer className={styles.acts}>
          <Button onClick={() => dialog.current?.close()}>{texts.cancel}</Button>
          <Button isSubmit look="main" isDisabled={setting.isPending}>
            {texts.confirm}
          </Button>
        </footer>
      </form>
    </dialog>
  );
}
