import type { ReactElement } from 'react';
import { count, StateMark, Weight } from '@huihuan/web-kit';
import { dwellOf, noDwellLimit } from '../../../lib/custody/dwell.ts';
import type { Bay, BayBoard } from '../../../lib/custody/use-bays.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import styles from './bays.module.css';

function Oldest({ at, now }: { at: string | null; now: number }): ReactElement | null {
  const texts = useBayTexts();
  return at === null ? null : <span>{texts.oldest(count(dwellOf(at, noDwellLimit, now).days))}</span>;
}

function State({ bay }: { bay: Bay }): ReactElement | null {
  const texts = useBayTexts();
  const { isRetired, state } = bay;
  if (isRetired)
    return (
      <StateMark tone="quiet" icon="minus">
        {texts.retired}
      </StateMark>
    );
  if (state === 'free') return null;
  return (
    <StateMark tone={state === 'over' ? 'alarm' : 'wait'} icon="warning">
      {texts[state]}
    </StateMark>
  );
}

function BayCard(props: { bay: Bay; now: number; isOpen: boolean; onOpen: () => void }): ReactElement {
  const { bay, now, isOpen, onOpen } = props;
  const texts = useBayTexts();
  const { code, name, purpose, percent, pieces, grams, oldestAt, state } = bay;
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        data-bay={code}
        data-state={state}
        data-pieces={pieces}
        aria-pressed={isOpen}
        onClick={onOpen}
      >
        <span className={styles.top}>
          <strong>{code}</strong>
          <State bay={bay} />
        </span>
        <span className={styles.name}>
          {[name, purpose === null ? '' : (texts.purposes[purpose] ?? purpose)]
            .filter((word) => word !== '')
            .join(' · ')}
        </span>
        <span className={styles.fill}>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${Math.min(percent ?? 0, 100)}%` }} />
          </span>
          <span className={styles.percent}>{percent === null ? texts.noLimit : `${count(percent)} %`}</span>
        </span>
        <span className={styles.figures}>
          <span>{texts.pieces(count(pieces))}</span>
          <Weight grams={grams} />
          <Oldest at={oldestAt} now={now} />
        </span>
      </button>
    </li>
  );
}

/** The yard at a glance: what waits for a bay, and each bay with how full it is and how long its oldest goods are here. */
export function Board(props: {
  board: BayBoard;
  bays: readonly Bay[];
  now: number;
  open: string | null;
  onOpen: (bayId: string | null) => void;
}): ReactElement {
  const { board, bays, now, open, onOpen } = props;
  const texts = useBayTexts();
  const { pieces, grams, oldestAt } = board.unplaced;
  return (
    <ul className={styles.board} aria-label={texts.board}>
      <li>
        <button
          type="button"
          className={styles.card}
          data-unplaced={pieces}
          aria-pressed={open === null}
          onClick={() => onOpen(null)}
        >
          <span className={styles.top}>
            <strong>{texts.unplaced}</strong>
          </span>
          <span className={styles.name}>{pieces === 0 ? texts.unplacedNone : texts.unplacedHint}</span>
          <span className={styles.figures}>
            <span>{texts.pieces(count(pieces))}</span>
            <Weight grams={grams} />
            <Oldest at={oldestAt} now={now} />
          </span>
        </button>
      </li>
      {bays.map((bay) => (
        <BayCard key={bay.bayId} bay={bay} now={now} isOpen={open === bay.bayId} onOpen={() => onOpen(bay.bayId)} />
      ))}
    </ul>
  );
}
