import type { Fact } from '@huihuan/contracts-events';
import {
  followUpSuspicion,
  reportSuspicion,
  siteOfKind,
  suspicionUnknown,
  type FollowUpSuspicion,
  type ReportSuspicion,
} from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites, knownStaff } from '../local-copies/read-copies.ts';
import { keepFollowUp, keepSuspicion, standing, suspicionRow } from './suspicion-books.ts';
import { suspicionView, type SuspicionView } from './suspicion-view.ts';

interface About {
  readonly asked: { readonly id: string };
  readonly siteId: string;
  readonly correlationId: string;
}

const contextOf = async ({ now }: CustodyOptions, tx: Tx, staffId: string | null) => ({
  now: now().toISOString(),
  staff: (await knownStaff(tx, [staffId]))(staffId ?? ''),
});

const told = async (custody: CustodyOptions, tx: Tx, { siteId, asked, correlationId }: About, said: Fact) => {
  const cause = { correlationId, causationId: asked.id };
  const [event] = await stateFacts(custody, tx, { siteId, facts: [said], cause });
  if (event === undefined) throw new Error('a fact was stated and has no event');
  return event.id;
};

const shown = async (tx: Tx, reportId: string): Promise<Result<SuspicionView>> => {
  const row = await suspicionRow(tx, reportId);
  return row === undefined ? refuse(suspicionUnknown(reportId)) : accept(suspicionView(row));
};

/** Keeps that a site told the police, as a fact of the site. */
export const tellSuspicion = (
  custody: CustodyOptions,
  about: About,
  command: ReportSuspicion,
): Promise<Result<SuspicionView>> => {
  const { asked, siteId } = about;
  const key = { id: asked.id, operation: 'suspicion.report', request: { siteId, asked }, locks: [siteId, asked.id] };
  return runCommand(custody.database, key, async (tx) => {
    const site = siteOfKind(await knownSites(tx, [siteId]), siteId, [custody.policy.siteKind], '/siteId');
    if (!site.ok) return site;
    const before = await suspicionRow(tx, command.reportId);
    const decided = reportSuspicion(command, {
      ...(await contextOf(custody, tx, command.staffId)),
      before: before === undefined ? undefined : standing(before),
    });
    if (!decided.ok) return decided;
    await keepSuspicion(tx, decided.value.data, await told(custody, tx, about, decided.value));
    return shown(tx, command.reportId);
  });
};

/** Adds to a report of the site: a number, where the goods went, a note. */
export const tellFollowUp = (
  custody: CustodyOptions,
  { reportId, ...about }: About & { readonly reportId: string },
  command: FollowUpSuspicion,
): Promise<Result<SuspicionView>> => {
  const { asked, siteId } = about;
  const request = { siteId, reportId, asked };
  const key = { id: asked.id, operation: 'suspicion.follow-up', request, locks: [siteId, reportId] };
  return runCommand(custody.database, key, async (tx) => {
    const row = await suspicionRow(tx, reportId);
    if (row?.said.siteId !== siteId) return refuse(suspicionUnknown(reportId));
    const context = await contextOf(custody, tx, command.staffId);
    const decided = followUpSuspicion(command, { ...context, report: standing(row) });
    if (!decided.ok) return decided;
    await keepFollowUp(tx, decided.value.data, await told(custody, tx, about, decided.value));
    return shown(tx, reportId);
  });
};
