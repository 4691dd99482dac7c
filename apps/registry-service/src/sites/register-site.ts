import type { SiteFacts } from '@huihuan/contracts-events';
import { accept, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import { decideSite, evolveSite } from '@huihuan/registry-domain';
import { siteEntity } from '../database/site-entity.ts';
import { recordFacts } from '../record-facts.ts';
import type { RegistryOptions } from '../registry.ts';
import { siteContext } from './site-context.ts';
import type { registerSiteOperation } from './site-operations.ts';

export const registerSite = (
  registry: RegistryOptions,
  { body, correlationId }: InputOf<typeof registerSiteOperation>,
): Promise<Result<SiteFacts>> =>
  recordFacts(registry, { id: body.id, operation: 'site.register', request: body, correlationId }, async (tx) => {
    const { id: siteId, ...members } = body;
    const before = await tx.findOneBy(siteEntity, { siteId });
    const command = { kind: 'register', site: { siteId, ...members } } as const;
    const decided = decideSite(before, command, await siteContext(tx, body));
    if (!decided.ok) return decided;
    const after = decided.value.reduce(evolveSite, before);
    if (after === null) throw new Error(`the registration of ${siteId} left no site`);
    return accept({ facts: decided.value, store: () => tx.insert(siteEntity, after), answer: after });
  });
