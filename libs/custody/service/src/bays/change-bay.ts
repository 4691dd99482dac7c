import { decideBay, siteOfKind, type Bay, type BayCommand } from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { baysBeside, loadBay, lyingIn, recordBay } from './bay-books.ts';

export interface BayRequest {
  readonly id: string;
  readonly correlationId: string;
  readonly command: BayCommand;
}

/** Makes, changes or retires a bay, as a fact in the chain of its site. */
export const changeBay = (
  custody: CustodyOptions,
  { id, correlationId, command }: BayRequest,
): Promise<Result<Bay>> => {
  const { siteId, bayId } = command;
  return runCommand(
    custody.database,
    { id, operation: `bay.${command.kind}`, request: command, locks: [siteId] },
    async (tx) => {
      const site = siteOfKind(await knownSites(tx, [siteId]), siteId, [custody.policy.siteKind], '/siteId');
      if (!site.ok) return site;
      const before = await loadBay(tx, bayId);
      const code = command.kind === 'make' ? command.bay.code : (command.changes.code ?? before?.code ?? '');
      const beside = await baysBeside(tx, siteId, code);
      const [lying] = await lyingIn(tx, siteId, bayId);
      const context = { bayOfCode: () => beside.bayId, bays: beside.bays, pieces: lying?.pieces ?? 0 };
      const decided = decideBay(before, command, context);
      if (!decided.ok) return decided;
      await recordBay(tx, decided.value.data);
      await stateFacts(custody, tx, { siteId, facts: [decided.value], cause: { correlationId, causationId: id } });
      return accept(decided.value.data);
    },
  );
};
