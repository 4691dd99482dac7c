import type { ReactElement } from 'react';
import { count, StateMark, unknown, type IconName, type StateTone } from '@huihuan/web-kit';
import type { Overview } from '../../../lib/api/types.ts';
import { useTexts, type Texts } from '../../../lib/i18n/use-texts.ts';
import styles from './Attention.module.css';

interface Line {
  readonly name: string;
  readonly label: string;
  readonly tone: StateTone;
  readonly icon: IconName;
  readonly word: string;
}

const chainsLine = ({ sites, broken }: Overview['chains'], words: Texts['overview']): Omit<Line, 'name' | 'label'> => {
  if (broken > 0) return { tone: 'alarm', icon: 'alarm', word: words.chainsBroken(count(broken), count(sites)) };
  if (sites === 0) return { tone: 'quiet', icon: 'link', word: words.chainsNone };
  return { tone: 'good', icon: 'check', word: words.chainsComplete(count(sites)) };
};

/** Whether chains were whole on a past day nobody knows, so of one they are left out. */
type Attended = Pick<Overview, 'openDiscrepancies' | 'openConflicts'> & Partial<Pick<Overview, 'chains'>>;

// A discrepancy waits for the two sites; a conflict and a broken chain wait for the regulator who looks at this page.
const linesOf = (overview: Attended, words: Texts['overview']): readonly Line[] => [
  overview.openDiscrepancies > 0
    ? {
        name: 'discrepancies',
        label: words.discrepancies,
        tone: 'wait',
        icon: 'warning',
        word: words.open(count(overview.openDiscrepancies)),
      }
    : { name: 'discrepancies', label: words.discrepancies, tone: 'quiet', icon: 'check', word: words.none },
  overview.openConflicts > 0
    ? {
        name: 'conflicts',
        label: words.conflicts,
        tone: 'alarm',
        icon: 'alarm',
        word: words.conflictsOpen(count(overview.openConflicts)),
      }
    : { name: 'conflicts', label: words.conflicts, tone: 'quiet', icon: 'check', word: words.none },
  ...(overview.chains === undefined
    ? []
    : [{ name: 'chains', label: words.chains, ...chainsLine(overview.chains, words) }]),
];

/** What needs a hand, in words; all quiet when nothing does. */
export function Attention({ overview }: { overview: Attended | undefined }): ReactElement {
  const texts = useTexts();
  const words = texts.overview;
  const labels = [words.discrepancies, words.conflicts, words.chains];
  return (
    <dl className={styles.lines}>
      {overview === undefined
        ? labels.map((label) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd aria-label={texts.unknown}>{unknown}</dd>
            </div>
          ))
        : linesOf(overview, words).map(({ name, label, tone, icon, word }) => (
            <div key={name} data-figure={name}>
              <dt>{label}</dt>
              <dd>
                <StateMark tone={tone} icon={icon}>
                  {word}
                </StateMark>
              </dd>
            </div>
          ))}
    </dl>
  );
}
