import { useId, useState, type ReactElement } from 'react';
import { count, Segmented, unknown } from '@huihuan/web-kit';
import { services, type Counts, type Letter, type Service } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { ServiceView } from '../../../lib/state/use-service-views.ts';
import { show, useView } from '../../../lib/state/view.ts';
import { useAct } from '../api/use-act.ts';
import { DiscardDialog } from './DiscardDialog.tsx';
import { DiscardedLetters } from './DiscardedLetters.tsx';
import styles from './LettersPanel.module.css';
import { NothingHere } from './NothingHere.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { WaitingLetters } from './WaitingLetters.tsx';

/** How many letters there are at these services, as text; unknown until all of them have said it. */
const total = (views: readonly ServiceView[], of: (counts: Counts) => number): string => {
  const known = views.flatMap(({ counts }) => (counts === undefined ? [] : [of(counts)]));
  return known.length < views.length ? unknown : count(known.reduce((sum, one) => sum + one, 0));
};

/** Events that could not take effect, by service and key, and what an operator can do about them. */
export function LettersPanel({ views }: { views: readonly ServiceView[] }): ReactElement {
  const texts = useTexts();
  const title = useId();
  const { service: chosen, tab } = useView();
  const acting = useAct();
  const [discarding, setDiscarding] = useState<{ service: Service; letter: Letter } | null>(null);
  const seen = views.filter(({ service }) => chosen === 'all' || chosen === service);
  const waiting = total(seen, ({ failed, behind, early }) => failed + behind + early);
  const discarded = total(seen, (counts) => counts.discarded);
  const List = tab === 'waiting' ? WaitingLetters : DiscardedLetters;
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <header className={styles.head}>
        <h2 id={title}>{texts.letters.title}</h2>
        <Segmented
          label={texts.letters.tabs}
          value={tab}
          onChange={(next) => show({ tab: next })}
          segments={[
            { value: 'waiting', face: `${texts.letters.waiting} ${waiting}`, name: texts.letters.waiting },
            {
              value: 'discarded',
              face: `${texts.letters.discarded} ${discarded}`,
              name: texts.letters.discarded,
            },
          ]}
        />
        <Segmented
          label={texts.letters.filter}
          value={chosen}
          onChange={(next) => show({ service: next })}
          segments={[
            { value: 'all', face: texts.all, name: texts.all },
            ...services.map((one) => ({ value: one, face: texts.service[one], name: texts.service[one] })),
          ]}
        />
      </header>
      {discarding === null ? <OutcomeNotice acting={acting} /> : null}
      {seen.map(({ service }) => (
        <List
          key={service}
          service={service}
          acting={acting}
          onDiscard={(letter) => {
            acting.reset();
            setDiscarding({ service, letter });
          }}
        />
      ))}
      <NothingHere views={seen} tab={tab} />
      {discarding === null ? null : (
        <DiscardDialog
          letter={discarding.letter}
          error={acting.error}
          isBusy={acting.isPending}
          onCancel={() => {
            acting.reset();
            setDiscarding(null);
          }}
          onConfirm={(by, reason) =>
            acting.mutate(
              { kind: 'discard', service: discarding.service, eventId: discarding.letter.eventId, by, reason },
              { onSuccess: () => setDiscarding(null) },
            )
          }
        />
      )}
    </section>
  );
}
