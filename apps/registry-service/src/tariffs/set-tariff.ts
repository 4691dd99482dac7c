import type { TariffFacts } from '@huihuan/contracts-events';
import { accept, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import { decideTariff } from '@huihuan/registry-domain';
import { areaEntity } from '../database/area-entity.ts';
import { catalogueClassEntity } from '../database/catalogue-class-entity.ts';
import { siteEntity } from '../database/site-entity.ts';
import { recordFacts } from '../record-facts.ts';
import type { RegistryOptions } from '../registry.ts';
import type { setTariffOperation } from './tariff-operations.ts';
import { insertTariffs } from './tariff-rows.ts';

export const setTariff = (
  registry: RegistryOptions,
  { body, correlationId }: InputOf<typeof setTariffOperation>,
): Promise<Result<TariffFacts>> =>
  recordFacts(registry, { id: body.id, operation: 'tariff.set', request: body, correlationId }, async (tx) => {
    const { id: tariffId, ...members } = body;
    const { scope, classCode } = members;
    const known = await tx.findOneBy(catalogueClassEntity, { classCode });
    const site = scope.kind === 'site' ? await tx.findOneBy(siteEntity, { siteId: scope.siteId }) : null;
    const isArea = scope.kind === 'area' && (await tx.existsBy(areaEntity, { code: scope.areaCode }));
    const isSet = (await rowsOf(tx, 'select 1 from tariff where tariff_id = $1', [tariffId])).length > 0;
    const decided = decideTariff(
      { tariffId, ...members },
      {
        isSet: () => isSet,
        classOf: () => known?.definition,
        site: () => site ?? undefined,
        isArea: () => isArea,
      },
    );
    if (!decided.ok) return decided;
    const tariff = decided.value.data;
    return accept({ facts: [decided.value], store: () => insertTariffs(tx, [tariff]), answer: tariff });
  });
