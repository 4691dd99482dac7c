import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Family } from '@huihuan/contracts-events';
import { ProblemNotice } from '@huihuan/web-kit';
import { rulesQuery, type Rule } from '../../../lib/api/rules.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useTongue } from '../../../lib/i18n/use-tongue.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { LocalVersionDialog } from './LocalVersionDialog.tsx';
import { RuleCard } from './RuleCard.tsx';
import styles from './Rules.module.css';

/** The day in China, wherever the page is read. */
const chinaToday = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** 规则库: every rule with its documents, as it holds on a day at a place. */
export function RulesPanel(): ReactElement {
  const { rules: texts, ...all } = useTexts();
  const language = useTongue();
  const [way, setWay] = useState<readonly string[]>([]);
  const [chosen, setOn] = useState<string | null>(null);
  // a page that stays open over night asks about the new day
  const on = chosen ?? chinaToday();
  const [setting, setSetting] = useState<Rule | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const groups = [...(Object.keys(texts.about) as Family[]), null];
  const areaCode = way.at(-1) ?? null;
  const { data, error, isFetching } = useQuery(rulesQuery(areaCode, on));
  const rules = data?.rules ?? [];
  return (
    <section className={styles.section} aria-label={texts.title} aria-busy={isFetching}>
      <h2>{texts.title}</h2>
      <p>{texts.says}</p>
      <div className={styles.question} role="group" aria-label={texts.place}>
        <AreaPicker way={way} onChange={setWay} />
        <label className={styles.field}>
          <span>{texts.on}</span>
          <input type="date" name="on" value={on} onChange={({ target }) => setOn(target.value || null)} />
        </label>
        {areaCode === null ? <p className={styles.quiet}>{texts.setHere}</p> : null}
      </div>
      {done === null ? null : (
        <p className={styles.done} role="status">
          {done}
        </p>
      )}
      {error === null ? null : <ProblemNotice error={error} texts={all} />}
      {data === undefined && error === null ? <p role="status">{all.loading}</p> : null}
      {groups.map((family) => {
        const own = rules.filter((rule) => (rule.families[0] ?? null) === family);
        if (own.length === 0) return null;
        const name = family === null ? texts.others : texts.about[family];
        return (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <div className={styles.rules}>
              {own.map((rule) => (
                <RuleCard key={rule.ruleId} rule={rule} onSet={areaCode === null ? null : () => setSetting(rule)} />
              ))}
            </div>
          </section>
        );
      })}
      {setting === null || areaCode === null ? null : (
        <LocalVersionDialog
          rule={setting}
          areaCode={areaCode}
          today={chinaToday()}
          onClose={() => setSetting(null)}
          onDone={(validFrom) => {
            setSetting(null);
            setDone(texts.done(setting.title[language], validFrom));
          }}
        />
      )}
    </section>
  );
}
