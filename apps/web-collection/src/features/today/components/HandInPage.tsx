import { useEffect, useRef, type ReactElement } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { serverIdOf, useAct } from '@huihuan/web-outbox';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { printAs } from '../../../lib/print/api/print-as.ts';
import { isMended, Papers } from '../../../lib/receipt/Papers.tsx';
import styles from '../../../lib/receipt/Papers.module.css';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { hasPapers } from '../api/has-papers.ts';
import { OpenPiece } from './OpenPiece.tsx';

/** The receipt and the label of a hand-in once more, as they were printed at the counter. */
export function HandInPage(): ReactElement | null {
  const { actId }: { readonly actId: string } = useParams({ from: '/today/$actId' });
  const { receipt, stuck, today } = useWorkTexts();
  const { back } = usePieceTexts();
  const act = useAct(actId);
  const open = useNavigate();
  const head = useRef<HTMLHeadingElement>(null);
  const isThere = act !== undefined && act !== null;
  useEffect(() => head.current?.focus(), [isThere]);
  if (act === undefined) return null;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Key icon="back" onPress={() => void open({ to: '/today' })}>
          {back}
        </Key>
      </div>
      {act === null || !hasPapers(act) ? (
        <Notice look="wait">{today.noPapers}</Notice>
      ) : (
        <>
          {isMended(act) ? <Notice look="wait">{stuck.mendedSays}</Notice> : null}
          <Papers act={act} head={head} />
          <div className={styles.acts}>
            {act.state === 'done' ? <OpenPiece itemId={serverIdOf(act)} /> : null}
            <Key onPress={() => void printAs('label')}>{receipt.label}</Key>
            <Key look="main" onPress={() => void printAs('receipt')}>
              {receipt.print}
            </Key>
          </div>
        </>
      )}
    </div>
  );
}
