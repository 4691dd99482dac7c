import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import { Button, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import { everywhere } from '../../../lib/area/area-code.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { rulesQuery, setRule, type RuleSet } from '../api/alarm-queries.ts';
import type { AlarmRule } from '../api/alarms.ts';
import styles from './Rules.module.css';
import { useAlarmWords } from './use-alarm-words.ts';

/** One kind in one area: whether it is watched for, from what on, whose rule that is, and why it changes. */
export function RuleForm({ rule, areaCode }: { rule: AlarmRule; areaCode: string }): ReactElement {
  const all = useTexts();
  const texts = all.alarms;
  const words = useAlarmWords();
  const title = useId();
  // only what was changed here: the rest follows the rule, which may have changed elsewhere
  const [changed, setChanged] = useState<{ readonly isOn?: boolean; readonly limit?: string }>({});
  const { isOn, limit } = { isOn: rule.isOn, limit: String(rule.limit), ...changed };
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const once = useSendOnce();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (wanted: RuleSet['rule']) => {
      const set = { kind: rule.kind, areaCode, rule: wanted, reason };
      return once(set, (id) => setRule(id, set));
    },
    onSuccess: (rules) => {
      client.setQueryData(rulesQuery(areaCode).queryKey, rules);
      setChanged({});
      setReason('');
    },
  });
  const isOwn = rule.set !== null && (rule.set.areaCode ?? everywhere) === areaCode;
  const cannotSave = isPending || reason.trim() === '' || limit === '';
  return (
    <form
      className={styles.rule}
      aria-labelledby={title}
      data-rule={rule.kind}
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ isOn, limit: Number(limit) });
      }}
    >
      <h2 id={title}>{texts.kind[rule.kind]}</h2>
      <p className={styles.means}>
        {texts.means[rule.kind]} · <SetBy rule={rule} />
      </p>
      <label className={styles.field}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => setChanged({ ...changed, isOn: event.target.checked })}
        />
        {texts.isOn}
      </label>
      <label className={styles.field}>
        {texts.limit}
        <input
          className={styles.number}
          type="number"
          step="any"
          min={rule.least}
          max={rule.most}
          value={limit}
          onChange={(event) => setChanged({ ...changed, limit: event.target.value })}
        />
        <span className={styles.means}>{texts.range(String(rule.least), words.amount(rule.unit, rule.most))}</span>
      </label>
      <label className={styles.reason}>
        {texts.reason}
        <input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className={styles.acts}>
        <Button isSubmit isDisabled={cannotSave}>
          {texts.save}
        </Button>
        {isOwn ? (
          <Button isDisabled={isPending || reason.trim() === ''} onClick={() => mutate(null)}>
            {texts.inherit}
          </Button>
        ) : null}
        <span role="status">{isSuccess && reason === '' ? texts.saved : null}</span>
      </div>
      {error === null ? null : <ProblemNotice error={error} texts={all} />}
    </form>
  );
}

function SetBy({ rule: { set } }: { rule: AlarmRule }): ReactElement {
  const { alarms: texts } = useTexts();
  if (set === null) return <>{texts.from.usual}</>;
  const whose = set.areaCode === null ? texts.from.everywhere : texts.from.area(set.areaCode);
  return <span data-set-by={set.areaCode ?? everywhere}>{`${whose} (${set.reason})`}</span>;
}
