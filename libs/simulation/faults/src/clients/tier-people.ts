import type { TierBooks } from '../books/tier-books.ts';
import type { SimulatedService } from '../run/service.ts';
import type { World } from '../run/world.ts';
import type { Request } from './request.ts';
import type { WorkLists } from './work-lists.ts';

/** The people of one tier: what they see, and with whom they speak. */
export interface TierPeople {
  readonly world: World;
  readonly service: SimulatedService;
  readonly books: TierBooks;
  readonly lists: WorkLists;
  readonly supervisorId: string;
  readonly truckIds: readonly string[];
  /** Sites of the next tiers, as the registry has them: not all of them are known in the books yet. */
  readonly destinations: () => readonly string[];
  /** Numbers that were handed in before, and may come again by mistake or fraud. */
  readonly usedNumbers: { kind: 'vin' | 'serial' | 'imei'; value: string }[];
}

/** Something that may be done, the heavier the likelier; `null` where it turns out that there is nothing to do. */
export interface Act {
  readonly weight: number;
  readonly make: () => Request | null;
}

export const act = (weight: number, isPossible: boolean, make: () => Request | null): Act => ({
  weight: isPossible ? weight : 0,
  make,
});
