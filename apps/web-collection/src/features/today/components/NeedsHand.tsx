import type { ReactElement, ReactNode } from 'react';
import { isReleasable, useActs, useStuck, type Act } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useClasses } from '../../../lib/reference/reference.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { needsRelease } from '../../../lib/release/needs-release.ts';
import { RefusedCard } from './RefusedCard.tsx';
import { StuckCard } from './StuckCard.tsx';
import { useTitles } from './use-titles.ts';
import styles from './TodayPage.module.css';

/** What does not go on by itself, of whatever day: what was refused, what needs a supervisor, what waits for something given up. */
export function NeedsHand(): ReactElement {
  const { today, stuck: words } = useWorkTexts();
  const all = useActs() ?? [];
  const stuck = useStuck() ?? [];
  const classes = useClasses() ?? [];
  const [titleOf, nameOf] = [useTitles(), useClassNames()];
  const refused = all.filter((act) => act.state === 'refused' && !isReleasable(act));
  const held = all.filter((act) => needsRelease(act, classes));
  const cards = (acts: readonly Act[]): ReactNode =>
    acts.map((act) => <RefusedCard key={act.id} act={act} title={titleOf(act)} />);
  return (
    <>
      <Part title={today.refusedTitle} count={refused.length}>
        {cards(refused)}
      </Part>
      <Part title={words.title} count={stuck.length}>
        {stuck.map((each) => (
          <StuckCard key={each.act.id} stuck={each} title={titleOf(each.act)} nameOf={nameOf} />
        ))}
      </Part>
      {held.length === 0 ? null : (
        <section className={styles.mending} aria-label={today.needsTitle} data-held={held.length}>
          <h2>{today.needsTitle}</h2>
          {cards(held)}
        </section>
      )}
    </>
  );
}

const Part = (props: { title: string; count: number; children: ReactNode }): ReactElement | null =>
  props.count === 0 ? null : (
    <section className={styles.mending} aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
