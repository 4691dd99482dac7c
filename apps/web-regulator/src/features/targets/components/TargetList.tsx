import type { ReactElement } from 'react';
import { count, share } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { compareTarget, type Comparison, type Recorded } from '../api/compare-target.ts';
import type { Target } from '../api/figures.ts';
import styles from './TargetList.module.css';

/** Each target with its clause, how far it is, and in plain words where that cannot be told. */
export function TargetList({ targets, recorded }: { targets: readonly Target[]; recorded: Recorded }): ReactElement {
  return (
    <ul className={styles.list}>
      {targets.map((target) => (
        <TargetLine
          key={`${target.indicator} ${target.targetYear}`}
          target={target}
          comparison={compareTarget(target, recorded)}
        />
      ))}
    </ul>
  );
}

function TargetLine({ target, comparison }: { target: Target; comparison: Comparison }): ReactElement {
  const texts = useTexts().targets;
  const { indicator, indicatorZh, baseYear, sourceDocument, clause } = target;
  const name = texts.indicator[indicator] ?? indicatorZh;
  return (
    <li className={styles.target} data-target={indicator} data-comparison={comparison.kind}>
      <div>
        <strong>{name}</strong>
        <span className={styles.goal}>{useGoal(target)}</span>
      </div>
      <div>
        {comparison.kind === 'not-comparable' ? null : <Bar share={comparison.share} />}
        <span>{useWords(target, comparison)}</span>
      </div>
      <cite>
        {texts.clause(sourceDocument.issuer, sourceDocument.number, clause)}
        {baseYear === null ? '' : ` · ${texts.baseYear(String(baseYear))}`}
      </cite>
    </li>
  );
}

/** For the eye; the words beside it say the same. */
function Bar({ share: done }: { share: number }): ReactElement {
  const width = Math.max(0, Math.min(100, done * 100));
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" className={styles.ground} />
      <rect width={width} height="8" className={styles.done} />
    </svg>
  );
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${share(Math.abs(value))}`;

/** What the plan asks for. */
const useGoal = ({ kind, unit, value, baseYear, targetYear }: Target): string => {
  const texts = useTexts().targets;
  const year = String(targetYear);
  if (kind === 'growth') return texts.goalGrowth(year, String(baseYear ?? ''), signed(value));
  const amount = unit === 'share' ? share(value) : `${count(value)} ${texts.unit[unit] ?? ''}`.trim();
  if (unit === 'ratio') return texts.goalLevel(year, String(value));
  return kind === 'cumulative' ? texts.goalSum(year, amount) : texts.goalLevel(year, amount);
};

/** How far it is, in one sentence. */
const useWords = (target: Target, comparison: Comparison): string => {
  const all = useTexts();
  const texts = all.targets;
  switch (comparison.kind) {
    case 'measured':
      return texts.measured(count(comparison.done.items), count(comparison.goal), share(comparison.share));
    case 'growth':
      return texts.grown(signed(comparison.growth), count(comparison.base.items), count(comparison.done.items));
    case 'not-comparable': {
      const why = texts.obstacle(comparison.why, String(target.baseYear ?? ''));
      return comparison.done === null ? why : `${texts.recorded(count(comparison.done.items))} ${why}`;
    }
  }
};
