import type { ReactElement } from 'react';
import type { Tianditu } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './BaseNote.module.css';
import type { BaseMap } from './use-base.ts';

/** Whose base map it is and under which approval, always in sight, on paper too; or that it does not come. */
export function BaseNote(props: { tianditu: Tianditu | null; of: BaseMap; isAboveLogo: boolean }): ReactElement | null {
  const { tianditu, of, isAboveLogo } = props;
  const { look: texts } = useTexts();
  if (tianditu === null || of.base === 'outlines') return null;
  return (
    <p className={`${styles.note} ${isAboveLogo ? styles.above : ''}`} data-base-note={of.state} role="status">
      {texts.baseNote(tianditu.note ?? texts.noApproval)}
      {of.state === 'failed' ? <strong>{texts.baseFailed}</strong> : null}
    </p>
  );
}
