import type { ReactElement } from 'react';
import { Icon, moment, weightText } from '@huihuan/web-kit';
import { useStorageTexts } from '../../../lib/i18n/use-storage-texts.ts';
import { LimitSource } from '../../../lib/limits/LimitSource.tsx';
import {
  loadsNow,
  staysNow,
  type LimitState,
  type LoadNow,
  type StayNow,
} from '../../../lib/reference/storage-limits.ts';
import { useStorage } from '../../../lib/reference/use-storage.ts';
import styles from './LimitList.module.css';

function Mark({ state, near, over }: { state: LimitState; near: string; over: string }): ReactElement | null {
  if (state === 'free') return null;
  return (
    <strong className={styles[state]}>
      <Icon name={state === 'over' ? 'alarm' : 'warning'} size={20} />
      {state === 'over' ? over : near}
    </strong>
  );
}

function Load({ load }: { load: LoadNow }): ReactElement {
  const words = useStorageTexts();
  const { group, grams, limitGrams, percent, state, rule } = load;
  return (
    <li data-load={group} data-state={state}>
      <span>{words.groups[group]}</span>
      <Mark state={state} near={words.near} over={words.over} />
      <span className={styles.figures}>{words.of(weightText(grams), weightText(limitGrams), percent)}</span>
      <meter
        {...{ min: 0, max: Math.max(1, limitGrams), value: Math.min(grams, limitGrams) }}
        data-state={state}
        aria-label={words.groups[group]}
      />
      <LimitSource rule={rule} />
    </li>
  );
}

function Stay({ stay }: { stay: StayNow }): ReactElement {
  const words = useStorageTexts();
  const { group, days, daysLeft, state, rule } = stay;
  return (
    <li data-stay={group} data-state={state}>
      <span>{words.groups[group]}</span>
      <Mark state={state} near={words.dueSoon} over={words.overdue} />
      <span className={styles.figures}>{words.days(daysLeft, days)}</span>
      <LimitSource rule={rule} />
    </li>
  );
}

/** What lies here against the limits of storage, by weight and by days, with the rule that sets each; also without a network. */
export function LimitList({ now }: { now: number }): ReactElement | null {
  const words = useStorageTexts();
  const storage = useStorage();
  if (storage === null) return null;
  const { limits, stock, taken, asOf } = storage;
  const [loads, stays] = [loadsNow(limits, stock, taken), staysNow(limits, stock, now)];
  if (loads.length + stays.length === 0) return null;
  return (
    <section className={styles.part} aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul className={styles.list}>
        {loads.map((load) => (
          <Load key={load.rule.ruleId} load={load} />
        ))}
        {stays.map((stay) => (
          <Stay key={stay.rule.ruleId} stay={stay} />
        ))}
      </ul>
      <p className={styles.says}>
        {words.counted(moment(asOf, now))} {limits.isWhole ? '' : words.notWhole}
      </p>
    </section>
  );
}
