import {
  emptyBay,
  isBayPurpose,
  placeGoods,
  siteOfKind,
  type PlaceGoods,
  type PlacingContext,
} from '@huihuan/custody-domain';
import { accept, type Problem, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { loadContainers } from '../books/container-books.ts';
import { presentHoldings } from '../books/holding-rows.ts';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites, knownStaff } from '../local-copies/read-copies.ts';
import { storiesOf } from '../stories/stories-of.ts';
import { baysOfThings, loadBay, lyingIn, recordPlaced } from './bay-books.ts';

export interface PlacingRequest {
  readonly id: string;
  readonly correlationId: string;
  readonly command: PlaceGoods;
}

export interface Placed {
  readonly bayId: string;
  readonly code: string;
  /** How many of the things were not there yet. */
  readonly moved: number;
  readonly warnings: readonly Pick<Problem, 'code' | 'zh' | 'en'>[];
}

/** Puts goods and containers of a site into one of its bays, all of them or none. */
export const putIntoBay = (
  custody: CustodyOptions,
  { id, correlationId, command }: PlacingRequest,
): Promise<Result<Placed>> => {
  const { siteId, bayId } = command;
  return runCommand(
    custody.database,
    { id, operation: 'goods.place', request: command, locks: [siteId] },
    async (tx) => {
      const at = custody.now().toISOString();
      const context = await contextOf(custody, tx, { command, at });
      if (!context.ok) return context;
      const decided = placeGoods(command, context.value);
      if (!decided.ok) return decided;
      const { fact, moved, warnings } = decided.value;
      if (fact !== null) {
        await stateFacts(custody, tx, { siteId, facts: [fact], cause: { correlationId, causationId: id } });
        await recordPlaced(tx, { siteId, bayId, things: moved, at });
      }
      const told = warnings.map(({ code, zh, en }) => ({ code, zh, en }));
      const code = context.value.bay(bayId)?.code ?? '';
      return accept({ bayId, code, moved: moved.length, warnings: told });
    },
  );
};

const contextOf = async (
  { policy }: CustodyOptions,
  tx: Tx,
  { command, at }: { readonly command: PlaceGoods; readonly at: string },
): Promise<Result<PlacingContext>> => {
  const { siteId, bayId, things, override } = command;
  const site = siteOfKind(await knownSites(tx, [siteId]), siteId, [policy.siteKind], '/siteId');
  if (!site.ok) return site;
  const bay = await loadBay(tx, bayId);
  const [lying = emptyBay] = await lyingIn(tx, siteId, bayId);
  const idsOf = (kind: 'item' | 'container'): readonly string[] =>
    things.filter((thing) => thing.kind === kind).map(({ id }) => id);
  const container = await loadContainers(tx, idsOf('container'));
  const members = idsOf('container').flatMap((id) => container(id)?.itemIds ?? []);
  const itemIds = [...idsOf('item'), ...members];
  const asksForms = isBayPurpose(bay?.purpose ?? '');
  const story = asksForms ? await storiesOf(tx, itemIds) : undefined;
  return accept({
    place: { tier: policy.tier, site: site.value, at, rules: await knownRules(tx, [site.value]) },
    bay: (wanted) => (wanted === bay?.bayId ? bay : undefined),
    fill: lying,
    holding: await presentHoldings(tx, itemIds),
    container,
    bayOf: await baysOfThings(tx, siteId, things),
    details: (itemId) => story?.(itemId).details ?? {},
    staff: await knownStaff(tx, [override?.supervisorId ?? null]),
  });
};
