import type { IdentifierKind } from '@huihuan/contracts-events';
import { shares } from './families/shares.ts';
import type { Good } from './goods.ts';
import { makers } from './plan-hand-in.ts';
import type { Planner, Road } from './plan-trips.ts';
import { classOf, type SimulatedClass } from './simulated-network.ts';

/** What is right, of one item; an identifier takes the place of that of its kind. */
export type Wanted =
  | { readonly grams: number }
  | { readonly classCode: string }
  | { readonly identifier: { readonly kind: IdentifierKind; readonly value: string } };

/**
 * What one side proposes to put right of an item that has changed hands, and what comes of it: only what the other side agrees
 * to changes the item.
 */
export interface PlannedCorrection {
  readonly itemId: string;
  readonly by: 'sender' | 'receiver';
  readonly wanted: Wanted;
  readonly ending: 'agreed' | 'declined' | 'withdrawn' | 'outdated';
  /** What the other side proposes meanwhile; agreed to, it leaves the first proposal outdated. */
  readonly rival: Wanted | null;
  /** Who proposed it tries to agree for the other side as well. */
  readonly answersAlone: boolean;
  readonly idOf: (act: string) => string;
}

const families: readonly string[] = ['appliance', 'device', 'vehicle'];
const numbers: readonly IdentifierKind[] = ['vin', 'serial', 'imei'];

type IdOf = (label: string) => string;

/** What may be put right of some of the goods that a trip brought. None where nobody else could answer. */
export const planCorrections = (
  arrived: readonly Good[],
  { fromSiteId, toSiteId, downstream }: Road,
  planner: Planner,
  idOf: IdOf,
): readonly PlannedCorrection[] => {
  const { answering, chance } = planner;
  if (downstream || !answering.has(fromSiteId) || !answering.has(toSiteId)) return [];
  return arrived
    .filter(({ family }) => families.includes(family) && chance.happens(shares.correctedByBoth.share))
    .flatMap((good) => planCorrection(good, planner, (act) => idOf(`correction/${good.itemId}/${act}`)));
};

const planCorrection = (good: Good, planner: Planner, idOf: IdOf): readonly PlannedCorrection[] => {
  const { chance, network } = planner;
  const known = classOf(network, good.classCode);
  if (known === undefined) return [];
  const numbered = numberOf(known, planner);
  const wishes = [numbered, weightOf(good, known, planner), otherClassOf(good, known, planner)];
  const possible = wishes.filter((wish) => wish !== null);
  if (possible.length === 0) return [];
  const wanted = chance.oneOf(possible);
  const { correctionDeclined, correctionWithdrawn, correctionRivalled, correctionAnsweredAlone } = shares;
  const turn = chance.next();
  const [declined, withdrawn] = [correctionDeclined.share, correctionDeclined.share + correctionWithdrawn.share];
  const rival = turn >= withdrawn && turn < withdrawn + correctionRivalled.share ? numberOf(known, planner) : null;
  const ending = turn < declined ? 'declined' : turn < withdrawn ? 'withdrawn' : 'agreed';
  // who had the goods before knows no weight of theirs: the holder found another at the door
  const by = 'grams' in wanted || chance.happens(0.5) ? 'receiver' : 'sender';
  const answersAlone = ending !== 'withdrawn' && chance.happens(correctionAnsweredAlone.share);
  const said = { itemId: good.itemId, by, answersAlone, idOf } as const;
  if (rival !== null && numbered !== null) return [{ ...said, wanted: numbered, rival, ending: 'outdated' }];
  return [{ ...said, wanted, rival: null, ending }];
};

const numberOf = ({ identifierKinds }: SimulatedClass, { chance }: Planner): Wanted | null => {
  const kinds = numbers.filter((kind) => identifierKinds.includes(kind));
  if (kinds.length === 0) return null;
  const kind = chance.oneOf(kinds);
  return { identifier: { kind, value: makers[kind](chance.next) } };
};

/** A scale that was read wrong; of vehicles the kerb weight stands on their papers. */
const weightOf = ({ grams, family }: Good, { plausibleGrams: { min, max } }: SimulatedClass, { chance }: Planner) => {
  const right = Math.round(grams * (0.9 + chance.next() * 0.2));
  return family === 'vehicle' || grams < min || right < min || right > max || right === grams ? null : { grams: right };
};

/** Another class of its family, of which nothing else has to be said: a phone that is a tablet. */
const otherClassOf = ({ grams, family, classCode }: Good, known: SimulatedClass, planner: Planner): Wanted | null => {
  if (family !== 'device') return null;
  const others = planner.network.classes.filter(
    (other) =>
      other.family === family &&
      other.code !== classCode &&
      other.tracking === known.tracking &&
      other.wasteCode === known.wasteCode &&
      other.identifierKinds.join() === known.identifierKinds.join() &&
      other.requiredIdentifiers.join() === known.requiredIdentifiers.join() &&
      grams >= other.plausibleGrams.min &&
      grams <= other.plausibleGrams.max,
  );
  return others.length === 0 ? null : { classCode: planner.chance.oneOf(others).code };
};

/** The good as it is after what was agreed. */
export const correctedGood = (good: Good, correction: PlannedCorrection | undefined): Good => {
  if (correction?.ending !== 'agreed') return good;
  const { wanted } = correction;
  return 'identifier' in wanted ? good : { ...good, ...wanted };
};
