import type { ReactElement } from 'react';
import { Skeleton } from '@huihuan/web-kit';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import type { AskedFamily } from '../api/use-family.ts';
import { StepsShown, WaitingShown } from './FamilyShown.tsx';
import styles from './Piece.module.css';

/** What the books of the server say of the piece, as far as they answer. */
export function AtServer({ answer, isAway, again }: AskedFamily): ReactElement {
  const words = usePieceTexts();
  return (
    <>
      {isAway ? (
        <>
          <Notice look="wait">{words.away}</Notice>
          <div className={styles.acts}>
            <Key onPress={again}>{words.again}</Key>
          </div>
        </>
      ) : answer === undefined ? (
        <Skeleton lines={3} label={words.asking} />
      ) : null}
      {answer?.kind === 'refused' ? <Refusal problem={answer.problem} /> : null}
      {answer?.kind === 'known' ? (
        <>
          <StepsShown steps={answer.view.steps} />
          <WaitingShown gates={answer.view.gates} />
        </>
      ) : null}
    </>
  );
}
