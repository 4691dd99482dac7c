import type { ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useNameOfArea } from '../../lib/area/use-area.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { leaveWall } from '../../lib/state/selection.ts';
import type { Turns } from './use-turns.ts';
import styles from './WallTurns.module.css';

function Turn({ areaCode, isShown }: { areaCode: string; isShown: boolean }): ReactElement {
  const name = useNameOfArea(areaCode);
  return (
    <li className={isShown ? styles.shown : undefined} aria-current={isShown ? 'true' : undefined} data-turn={areaCode}>
      {name}
    </li>
  );
}

/** Which area is shown and which come next; and, for whoever has a pointer or keys after all, how to stop and to leave. */
export function WallTurns(props: { turns: Turns; isAwake: boolean; isTouched: boolean }): ReactElement {
  const texts = useTexts().wall;
  const { turns, isAwake, isTouched } = props;
  const { areas, shown, isPaused, setPaused } = turns;
  return (
    <footer className={styles.foot}>
      <ol className={styles.turns} aria-label={texts.turns}>
        {areas.map((areaCode) => (
          <Turn key={areaCode} areaCode={areaCode} isShown={areaCode === shown} />
        ))}
      </ol>
      <div className={isTouched || isPaused ? styles.acts : styles.hidden}>
        {isAwake ? null : <span>{texts.maySleep}</span>}
        <Button icon={isPaused ? 'play' : 'pause'} onClick={() => setPaused(!isPaused)}>
          {isPaused ? texts.goOn : texts.pause}
        </Button>
        <Button icon="close" letter="Esc" onClick={leaveWall}>
          {texts.leave}
        </Button>
      </div>
    </footer>
  );
}
