import { stateFacts, type CustodyOptions } from '@huihuan/custody-service';
import { accept, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import { recordFiling, type Filing, type RecordFiling } from '@huihuan/processing-domain';
import { itemsOfSite, loadFiling, movesOfSite, writeFiling } from './filing-books.ts';

export interface FilingRequest {
  readonly asked: { readonly id: string };
  readonly correlationId: string;
  readonly command: RecordFiling;
}

/** Records what somebody submitted to a national platform, or the number that came back: a fact of the site. */
export const tellFiling = (
  custody: CustodyOptions,
  { asked, correlationId, command }: FilingRequest,
): Promise<Result<Filing>> => {
  const { siteId, filingId, itemIds } = command;
  return runCommand(
    custody.database,
    { id: asked.id, operation: 'filing.record', request: asked, locks: [siteId] },
    async (tx) => {
      const before = await loadFiling(tx, filingId);
      const decided = recordFiling(command, {
        now: custody.now().toISOString(),
        before,
        isKnown: await itemsOfSite(tx, siteId, itemIds),
        isMove: await movesOfSite(tx, siteId, command.moves ?? before?.moves ?? []),
      });
      if (!decided.ok) return decided;
      const { staffId: _staffId, ...filing } = decided.value.data;
      await writeFiling(tx, filing);
      const cause = { correlationId, causationId: asked.id };
      await stateFacts(custody, tx, { siteId, facts: [decided.value], cause });
      return accept(filing);
    },
  );
};
