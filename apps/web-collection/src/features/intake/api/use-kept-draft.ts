import { useEffect, useRef } from 'react';
import { outbox, useTyping } from '@huihuan/web-outbox';
import type { Draft } from '../../../lib/hand-in/draft.ts';
import { dropDraft, keepDraft } from '../../../lib/hand-in/kept-draft.ts';
import { putDraft } from '../../../lib/hand-in/pending-draft.ts';

/**
 * Keeps a hand-in that was begun while another screen is looked at and over a reload, and no update comes before its receipt
 * is done with. A lock forgets it: whoever comes next starts anew.
 */
export const useKeptDraft = (draft: Draft, isRecorded: boolean): void => {
  const isBegun = draft.step !== 'family';
  useTyping(isBegun || isRecorded);
  const latest = useRef<Draft | null>(null);
  useEffect(() => {
    latest.current = isBegun && !isRecorded ? draft : null;
    const desk = outbox().desk.state();
    if (latest.current === null) dropDraft();
    else if (desk.kind === 'working') keepDraft(draft, desk.person.personId);
  });
  useEffect(
    () => () => {
      if (outbox().desk.state().kind !== 'working') dropDraft();
      else if (latest.current !== null) putDraft(latest.current);
    },
    [],
  );
};
