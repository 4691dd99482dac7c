import type { ReactElement } from 'react';
import type { Details } from '@huihuan/contracts-events';
import { formOf } from '@huihuan/families-domain';
import { useLanguage } from '@huihuan/web-kit';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import type { DescribeDraft } from '../api/piece-draft.ts';
import { rebased } from '../api/rebase.ts';
import styles from './Piece.module.css';

/** That others have changed the description since this form was opened, and the way to take that in without losing what was typed. */
export function Meanwhile(props: {
  typed: DescribeDraft;
  of: GoodsClass;
  day: string;
  /** What the books say now, where that is not what the form rests on. */
  now: Details | null;
  onTake: (draft: DescribeDraft) => void;
}): ReactElement | null {
  const words = usePieceTexts();
  const isEnglish = useLanguage() === 'en';
  const { typed, of, day, now } = props;
  const next = now === null ? null : rebased(typed, now, { of, day });
  const nameOf = (name: string): string => {
    const field = formOf(of.family).fields.find((each) => each.name === name);
    return (isEnglish ? field?.en : field?.zh) ?? name;
  };
  if (next !== null)
    return (
      <>
        <Notice look="alarm">{words.meanwhile(next.meanwhile.map(nameOf))}</Notice>
        <div className={styles.acts}>
          <Key onPress={() => props.onTake(next)}>{words.takeIn}</Key>
        </div>
      </>
    );
  return typed.meanwhile.length === 0 ? null : (
    <Notice look="wait">{words.takenIn(typed.meanwhile.map(nameOf))}</Notice>
  );
}
