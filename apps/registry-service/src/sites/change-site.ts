import type { SiteFacts } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import { decideSite, evolveSite, siteUnknown } from '@huihuan/registry-domain';
import { siteEntity } from '../database/site-entity.ts';
import { recordFacts } from '../record-facts.ts';
import type { RegistryOptions } from '../registry.ts';
import { siteContext } from './site-context.ts';
import type { changeSiteOperation } from './site-operations.ts';

export const changeSite = (
  registry: RegistryOptions,
  { params: { siteId }, body, correlationId }: InputOf<typeof changeSiteOperation>,
): Promise<Result<SiteFacts>> => {
  const { id, reason, seen, ...changes } = body;
  const act = { id, operation: 'site.change', request: { siteId, ...body }, correlationId };
  return recordFacts(registry, act, async (tx) => {
    const before = await tx.findOneBy(siteEntity, { siteId });
    if (before === null) return refuse(siteUnknown(siteId));
    const { areaCode = before.areaCode, code = before.code } = changes;
    const context = await siteContext(tx, { areaCode, code });
    const decided = decideSite(before, { kind: 'change', siteId, changes, seen, reason }, context);
    if (!decided.ok) return decided;
    const after = decided.value.reduce(evolveSite, before);
    return accept({ facts: decided.value, store: () => tx.update(siteEntity, { siteId }, after), answer: after });
  });
};
