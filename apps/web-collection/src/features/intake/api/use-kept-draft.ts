import { useEffect, useRef } from 'react';
import { outbox, useTyping } from '@huihuan/web-outbox';
import type { Draft } from '../../../lib/hand-in/draft.ts';
import { putDraft } from '../../../lib/hand-in/pending-draft.ts';

/**
 * Keeps a hand-in that was begun while another screen is looked at, and no update comes before its receipt is done with. A lock
 * forgets it: whoever comes next starts anew.
 */
export const useKeptDraft = (draft: Draft, isRecorded: boolean): void => {
  const isBegun = draft.step !== 'family';
  useTyping(isBegun || isRecorded);
  const latest = useRef<Draft | null>(null);
  useEffect(() => {
    latest.current = isBegun && !isRecorded ? draft : null;
  });
  useEffect(
    () => () => {
      if (latest.current !== null && outbox().desk.state().kind === 'working') putDraft(latest.current);
    },
    [],
  );
};
