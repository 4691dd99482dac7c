import { useState, type ReactElement } from 'react';
import type { Step } from '@huihuan/families-domain';
import { useLanguage } from '@huihuan/web-kit';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { stepsOffered } from '../api/steps-offered.ts';
import styles from './Piece.module.css';

/** The steps that wait stand first; all others of the family behind one key. */
export function StepKeys(props: {
  piece: Parameters<typeof stepsOffered>[0];
  onChoose: (step: Step) => void;
}): ReactElement | null {
  const words = usePieceTexts();
  const isEnglish = useLanguage() === 'en';
  const [isOpen, setOpen] = useState(false);
  const { wanted, more } = stepsOffered(props.piece);
  if (wanted.length + more.length === 0) return null;
  const keyOf = (step: Step, look: 'main' | 'plain'): ReactElement => (
    <Key key={step.name} look={look} onPress={() => props.onChoose(step)}>
      {isEnglish ? step.en : step.zh}
    </Key>
  );
  return (
    <section className={styles.part} aria-label={words.record}>
      <h2>{words.record}</h2>
      {wanted.length === 0 ? null : (
        <>
          <p className={styles.says}>{words.wanted}</p>
          <div className={styles.keys}>{wanted.map((step) => keyOf(step, 'main'))}</div>
        </>
      )}
      {more.length === 0 ? null : isOpen ? (
        <div className={styles.keys}>{more.map((step) => keyOf(step, 'plain'))}</div>
      ) : (
        <div className={styles.acts}>
          <Key icon="plus" onPress={() => setOpen(true)}>
            {words.more(more.length)}
          </Key>
        </div>
      )}
    </section>
  );
}
