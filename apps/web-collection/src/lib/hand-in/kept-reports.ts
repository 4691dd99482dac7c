import { noDrafts, type ReportDrafts, type ToWrite } from './report-draft.ts';

const place = 'huihuan.tablet.reports';
/** Another one forgets drafts of an older page. */
const version = 1;

interface Kept {
  readonly version: number;
  readonly personId: string;
  readonly drafts: ReportDrafts;
}

/** Keeps reports to the police that are being written over other screens and a reload of this tab, for who writes them. */
export const keepReports = (drafts: ReportDrafts, personId: string): void => {
  const kept: Kept = { version, personId, drafts };
  sessionStorage.setItem(place, JSON.stringify(kept));
};

/** What that person was writing; nothing where it was somebody else, or another version. */
export const keptReports = (personId: string): ReportDrafts => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Kept | null;
    return kept !== null && kept.version === version && kept.personId === personId ? kept.drafts : noDrafts;
  } catch {
    return noDrafts;
  }
};

let next: ToWrite | null = null;

/** Puts something down for the screen that is opened next. */
export const putReport = (toWrite: ToWrite): void => {
  next = toWrite;
};

/** What was put down; it stays until it is taken off, so that a screen may be drawn twice. */
export const putDownReport = (): ToWrite | null => next;

export const takeOffReport = (): void => {
  next = null;
};

export const dropReports = (): void => {
  takeOffReport();
  sessionStorage.removeItem(place);
};
