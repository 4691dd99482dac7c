import { afterAll, beforeAll } from '@jest/globals';
import { fact, serviceSource, type CatalogueClassFacts, type ItemFacts } from '@huihuan/contracts-events';
import { copyRegistry } from '../local-copies/copy-registry.ts';
import { fridge, openBooks, point, station, type Books } from './books.support.spec.ts';

export const wasteCode = '900-052-31';
export const lead: CatalogueClassFacts = {
  ...{ classCode: 'light-battery.lead-acid', family: 'light-battery', tracking: 'item', nameZh: '废铅蓄电池' },
  ...{ nameEn: 'Lead battery', plausibleGrams: { min: 1, typical: 28_000, max: 70_000 } },
  ...{ toleranceHandover: { ratio: 0, floorGrams: 0 }, toleranceBalance: { ratio: 0, floorGrams: 0 } },
  ...{ identifierKinds: [], requiredIdentifiers: [], expectedIdentifiers: [], wasteCode },
  ...{ validFrom: '2025-01-01', validTo: null },
};

/** An item of a class with a waste code. */
export const battery = (grams = 28_000): ItemFacts => ({
  ...{ ...fridge(), family: 'light-battery' as const, classCode: lead.classCode, grams },
});

/** The books of a collection point and of the station that it sends to, which know one another and lead batteries. */
export interface BothSides {
  readonly collection: Books;
  readonly transfer: Books;
}

/** Opens them before the tests of a file and closes them behind. @returns what gives them to the tests */
export const serveBothSides = (): (() => BothSides) => {
  let sides: BothSides;
  beforeAll(async () => {
    const [collection, transfer] = [await openBooks('collection'), await openBooks('transfer')];
    sides = { collection, transfer };
    for (const books of [collection, transfer]) {
      await books.know(point, station);
      const told = await books.said(serviceSource('registry'), [
        fact('cn.huihuan.catalogue.class-registered.v1', lead),
      ]);
      await books.custody.database.transaction((tx) => copyRegistry.apply(tx, told));
    }
  });
  afterAll(async () => {
    await sides.collection.close();
    await sides.transfer.close();
  });
  return () => sides;
};
