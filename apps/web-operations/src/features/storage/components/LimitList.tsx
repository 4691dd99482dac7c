import type { ReactElement } from 'react';
import { count, inLanguage, ProblemNotice, StateMark, useLanguage, Weight } from '@huihuan/web-kit';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useLimits, type Limits, type RuleShown } from '../api/use-limits.ts';
import styles from './limits.module.css';

/** Where a limit comes from; what is no letter of a law is never shown as one. */
function Source({ rule }: { rule: RuleShown }): ReactElement {
  const { limits: texts } = useStationTexts();
  const language = useLanguage();
  const { standing, document, clause, titleZh: zh, titleEn: en } = rule;
  return (
    <small className={styles.source} data-standing={standing}>
      {`${texts[standing]} · ${inLanguage(language, { zh, en })} · ${document}${clause === null ? '' : ` ${clause}`}`}
    </small>
  );
}

function Load({ load }: { load: Limits['loads'][number] }): ReactElement {
  const { limits: texts } = useStationTexts();
  const { group, grams, limitGrams, state, rule } = load;
  const percent = limitGrams === 0 ? 100 : Math.round((grams * 100) / limitGrams);
  return (
    <li data-group={group} data-state={state}>
      <span>{texts.groups[group]}</span>
      <meter min={0} max={limitGrams} value={Math.min(grams, limitGrams)} aria-label={texts.groups[group]} />
      <span className={styles.figures}>
        <Weight grams={grams} /> / <Weight grams={limitGrams} /> · {count(percent)} %
      </span>
      {state === 'free' ? null : (
        <StateMark tone={state === 'over' ? 'alarm' : 'wait'} icon="warning">
          {texts[state]}
        </StateMark>
      )}
      <Source rule={rule} />
    </li>
  );
}

function Measure({ size }: { size: Limits['measures'][number] }): ReactElement {
  const { limits: texts } = useStationTexts();
  const { measure, actual, least, isMet, rule } = size;
  const shown = (value: number): ReactElement | string =>
    measure === 'capacity' ? <Weight grams={value} /> : `${count(value)} m²`;
  return (
    <li data-measure={measure} data-state={isMet ? 'met' : 'short'}>
      <span>{texts[measure]}</span>
      <span />
      <span className={styles.figures}>
        {shown(actual)} · {texts.least} {shown(least)}
      </span>
      {isMet ? null : (
        <StateMark tone="wait" icon="warning">
          {texts.short}
        </StateMark>
      )}
      <Source rule={rule} />
    </li>
  );
}

/** What lies here against the limits of today, with the share that is used and the rule that sets each. */
export function LimitList({ site }: { site: MySite }): ReactElement | null {
  const { limits: texts } = useStationTexts();
  const words = useTexts();
  const { data, error, refetch } = useLimits(site);
  if (data === undefined && error !== null)
    return <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />;
  if (data === undefined || data.loads.length + data.measures.length === 0) return null;
  return (
    <section className={styles.limits} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      {data.isWhole ? null : <p>{texts.notWhole}</p>}
      <ul>
        {data.loads.map((load) => (
          <Load key={load.group} load={load} />
        ))}
        {data.measures.map((size) => (
          <Measure key={size.measure} size={size} />
        ))}
      </ul>
    </section>
  );
}
