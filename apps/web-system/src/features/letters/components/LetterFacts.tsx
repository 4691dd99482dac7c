import type { ReactElement, ReactNode } from 'react';
import { count, moment } from '@huihuan/web-kit';
import type { Letter } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './LetterFacts.module.css';
import { OriginName } from './OriginName.tsx';

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** When the letter is tried next, or that it waits for somebody. */
function NextTry({ letter, now }: { letter: Letter; now: number }): ReactElement {
  const { letters: texts } = useTexts();
  if (letter.nextAttemptAt === null) return <>{letter.reason === 'behind' ? texts.inTurn : texts.byHand}</>;
  return <>{texts.byItself(moment(letter.nextAttemptAt, now))}</>;
}

/** Of what, from where, since when, how often, and when again. `now` is in milliseconds since 1970. */
export function LetterFacts({ letter, now }: { letter: Letter; now: number }): ReactElement {
  const { letters: texts } = useTexts();
  return (
    <dl className={styles.facts}>
      <Fact name={texts.site}>
        <OriginName source={letter.source} />
      </Fact>
      <Fact name={texts.key}>
        <code>{letter.key}</code>
      </Fact>
      <Fact name={texts.topic}>
        <code>{letter.topic}</code>
      </Fact>
      <Fact name={texts.first}>
        <time dateTime={letter.firstAt}>{moment(letter.firstAt, now)}</time>
      </Fact>
      <Fact name={texts.last}>
        <time dateTime={letter.lastAt}>{moment(letter.lastAt, now)}</time>
      </Fact>
      <Fact name={texts.attempts}>
        <span data-attempts={letter.attempts}>
          {letter.attempts === 0 ? texts.untried : texts.times(count(letter.attempts))}
        </span>
      </Fact>
      {letter.state === 'waiting' ? (
        <Fact name={texts.next}>
          <NextTry letter={letter} now={now} />
        </Fact>
      ) : null}
    </dl>
  );
}
