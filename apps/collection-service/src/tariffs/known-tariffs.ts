import type { TariffFacts } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** The tariffs of these classes as the registry set them, in its order, whichever site or area they are for. */
export const knownTariffs = async (tx: Tx, classCodes: readonly string[]): Promise<readonly TariffFacts[]> =>
  (
    await rowsOf<{ facts: TariffFacts }>(
      tx,
      'select facts from tariff where class_code = any ($1) order by said_by, tariff_id',
      [[...new Set(classCodes)]],
    )
  ).map(({ facts }) => facts);
