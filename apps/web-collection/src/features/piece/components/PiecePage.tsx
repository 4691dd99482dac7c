import type { ReactElement } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Skeleton } from '@huihuan/web-kit';
import { useLive, useStanding, useTablet } from '@huihuan/web-outbox';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { useClasses } from '../../../lib/reference/reference.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { isAbout } from '../api/known-form.ts';
import { usePieceDraft } from '../api/use-piece-draft.ts';
import { Piece } from './Piece.tsx';
import styles from './Piece.module.css';

/** 物品：what is known of a piece in stock, and the steps and answers that are recorded of it, also without a network. */
export function PiecePage(): ReactElement | null {
  const { itemId }: { readonly itemId: string } = useParams({ from: '/stock/$itemId' });
  const words = usePieceTexts();
  const [standing, classes, tablet] = [useStanding(), useClasses(), useTablet()];
  const acts = useLive(
    ({ store }) =>
      store.acts
        .orderBy('order')
        .filter((act) => isAbout(act, itemId))
        .toArray(),
    `piece ${itemId}`,
  );
  const begun = usePieceDraft(tablet.kind === 'working' ? tablet.person.personId : null, itemId);
  const back = useNavigate();
  if (tablet.kind !== 'working') return null;
  const line = standing?.items.find((item) => item.itemId === itemId);
  const of = classes?.find(({ code }) => code === line?.classCode);
  const about = { itemId, siteId: tablet.siteId, personId: tablet.person.personId };
  return (
    <>
      <div className={styles.head}>
        <Key icon="back" onPress={() => void back({ to: '/stock' })}>
          {words.back}
        </Key>
        <h1 className={styles.title}>{words.title}</h1>
      </div>
      {standing === undefined || acts === undefined || begun === undefined ? (
        <Skeleton lines={4} label={words.title} />
      ) : line === undefined ? (
        <Notice look="wait">{words.gone}</Notice>
      ) : of === undefined ? (
        <Notice look="wait">{words.noClass}</Notice>
      ) : (
        <Piece key={itemId} about={{ ...about, family: of.family }} {...{ line, of, acts, begun }} />
      )}
    </>
  );
}
