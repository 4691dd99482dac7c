import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { outbox } from '@huihuan/web-outbox';
import type { Draft } from './draft.ts';
import { begunDraft, putDraft } from './pending-draft.ts';

export interface OpenDraft {
  /** The hand-in that is begun and asks first; `null` where none does. */
  readonly begun: Draft | null;
  readonly start: (draft: Draft) => void;
  /** Goes on with what was begun. */
  readonly goOn: () => void;
  /** Forgets what was begun for what was to be started. */
  readonly discard: () => void;
  readonly stay: () => void;
}

/** Opens the counter with a draft, for whoever works here. A hand-in that is begun is never replaced without asking. */
export const useOpenDraft = (): OpenDraft => {
  const open = useNavigate();
  const [asked, ask] = useState<{ readonly begun: Draft; readonly draft: Draft } | null>(null);
  const goOn = (): void => void open({ to: '/' });
  const workerId = (): string | null => {
    const desk = outbox().desk.state();
    return desk.kind === 'working' ? desk.person.personId : null;
  };
  const replaceBy = (draft: Draft): void => {
    const personId = workerId();
    if (personId !== null) putDraft(draft, personId);
    goOn();
  };
  return {
    begun: asked?.begun ?? null,
    start: (draft) => {
      const begun = begunDraft(workerId());
      if (begun === null) replaceBy(draft);
      else ask({ begun, draft });
    },
    goOn,
    discard: () => {
      if (asked !== null) replaceBy(asked.draft);
    },
    stay: () => ask(null),
  };
};
