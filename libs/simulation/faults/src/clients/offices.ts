import type { SiteKind } from '@huihuan/contracts-events';
import { accept } from '@huihuan/kernel-domain';
import type { Registry } from '../network/registry.ts';
import { settleConflict } from '../regulator/settle-conflict.ts';
import type { RegulatorBooks } from '../regulator/regulator-books.ts';
import type { SimulatedService } from '../run/service.ts';
import type { World } from '../run/world.ts';
import type { IndexedSet } from '../store/indexed-set.ts';
import { command, type Request } from './request.ts';
import { act, type Act } from './tier-people.ts';

const sitesAtMost = 120;

/** The registry: sites change, and new ones join while goods are already on their way to them. */
export const registering = (world: World, service: SimulatedService, registry: Registry): readonly Act[] => [
  act(0.4, true, () => changeSite(world, service, registry)),
  act(0.6, registry.sites.size < sitesAtMost, () => addSite(world, service, registry)),
];

const changeSite = (world: World, service: SimulatedService, registry: Registry): Request => {
  const { acts } = world.chances;
  const site = acts.oneOf([...registry.sites.values()]);
  // the last of its kind stays open, or nothing would move any more
  const alike = [...registry.sites.values()].filter(({ kind, active }) => kind === site.kind && active);
  const active = !site.active || alike.length < 2 || acts.happens(0.7);
  const facts = { ...site, active, capacityGrams: acts.between(1, 1_000_000_000) };
  return command(service, 'change a site', { id: world.newId(), content: facts }, () => {
    registry.say(facts, '年检');
    return accept({ siteId: site.siteId });
  });
};

const addSite = (world: World, service: SimulatedService, registry: Registry): Request => {
  const kinds: readonly SiteKind[] = ['collection-point', 'transfer-station', 'sorting-centre'];
  const site = registry.newSite(world.chances.acts.oneOf(kinds));
  return command(service, 'register a site', { id: site.siteId, content: site }, () => {
    registry.say(site, null);
    return accept({ siteId: site.siteId });
  });
};

/** The regulator: it decides which item carries a number that several claim. */
export const regulating = (
  world: World,
  service: SimulatedService,
  books: RegulatorBooks,
  open: IndexedSet,
): readonly Act[] => [
  act(1, open.size > 0, () => {
    const { acts } = world.chances;
    const conflictId = open.draw(acts) ?? '';
    const conflict = books.conflicts.get(conflictId);
    if (conflict === undefined) return null;
    const genuineItemId = acts.happens(0.2) ? null : acts.oneOf(conflict.itemIds);
    const asked = { conflictId, genuineItemId };
    return command(service, 'settle a conflict', { id: world.newId(), content: asked }, (cause) =>
      settleConflict(books, asked, cause),
    );
  }),
];
