import { useEffect, useState } from 'react';
import { keepReports, keptReports, putDownReport, takeOffReport } from '../../../lib/hand-in/kept-reports.ts';
import {
  isInTheWay,
  isSameMending,
  withDraft,
  withoutAddition,
  type ReportDrafts,
  type ToWrite,
} from '../../../lib/hand-in/report-draft.ts';

export interface Drafts {
  readonly now: ReportDrafts;
  readonly keep: (drafts: ReportDrafts) => void;
  readonly dropAddition: (reportId: string) => void;
  /** Opens a form; what else is being written there is never replaced without asking. */
  readonly begin: (toWrite: ToWrite) => void;
  /** What should take the place of something that is being written. */
  readonly asked: ToWrite | null;
  readonly replace: () => void;
  readonly stay: () => void;
}

interface Desk {
  readonly now: ReportDrafts;
  readonly asked: ToWrite | null;
}

const opened = (now: ReportDrafts, next: ToWrite | null): Desk => {
  if (next === null || isSameMending(now, next)) return { now, asked: null };
  return isInTheWay(now, next) ? { now, asked: next } : { now: withDraft(now, next), asked: null };
};

/** What this person is writing about reports to the police, kept over other screens and a reload. */
export const useDrafts = (personId: string): Drafts => {
  const [{ now, asked }, setDesk] = useState(() => opened(keptReports(personId), putDownReport()));
  // one look at what was put down is enough: it stands in the form now
  useEffect(takeOffReport, []);
  useEffect(() => keepReports(now, personId), [now, personId]);
  return {
    ...{ now, asked },
    keep: (drafts) => setDesk({ now: drafts, asked }),
    dropAddition: (reportId) => setDesk({ now: withoutAddition(now, reportId), asked }),
    begin: (toWrite) => setDesk(opened(now, toWrite)),
    replace: () => setDesk({ now: asked === null ? now : withDraft(now, asked), asked: null }),
    stay: () => setDesk({ now, asked: null }),
  };
};
