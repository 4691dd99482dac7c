import { useEffect, useRef } from 'react';
import { outbox, useTyping } from '@huihuan/web-outbox';
import type { Draft } from '../../../lib/hand-in/draft.ts';
import { dropDraft, keepDraft } from '../../../lib/hand-in/kept-draft.ts';
import { putDraft } from '../../../lib/hand-in/pending-draft.ts';

/**
 * Keeps a hand-in that was begun while another screen is looked at and over a reload, and no update comes before its receipt
 * is done with, all for who began it: whoever comes next starts anew. @param personId who takes it in; `null` where nobody may
 */
export const useKeptDraft = (draft: Draft, isRecorded: boolean, personId: string | null): void => {
  const isBegun = draft.step !== 'family';
  useTyping(isBegun || isRecorded);
  const latest = useRef<{ readonly draft: Draft; readonly personId: string } | null>(null);
  useEffect(() => {
    if (personId === null) return;
    latest.current = isBegun && !isRecorded ? { draft, personId } : null;
    if (latest.current === null) dropDraft();
    else keepDraft(draft, personId);
  });
  useEffect(
    () => () => {
      if (outbox().desk.state().kind !== 'working') dropDraft();
      else if (latest.current !== null) putDraft(latest.current.draft, latest.current.personId);
    },
    [],
  );
};
