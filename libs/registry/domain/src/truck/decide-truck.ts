import { fact, type EventData, type Fact, type SiteFacts } from '@huihuan/contracts-events';
import { identify, type Finding } from '@huihuan/identifiers-domain';
import { refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { acceptUnless } from '../refuse-all.ts';
import { siteInactive, siteUnknown } from '../site/site-problems.ts';

export type TruckFacts = EventData<'cn.huihuan.truck.registered.v1'>;

export type RegisterTruck = Omit<TruckFacts, 'active'>;

export interface TruckContext {
  readonly isRegistered: (truckId: string) => boolean;
  /** The truck in service that carries a plate, in the one spelling of the network. */
  readonly truckIdOfPlate: (plate: string) => string | undefined;
  readonly site: (siteId: string) => Pick<SiteFacts, 'active'> | undefined;
}

/** The one spelling of a plate, as everybody compares it; `null` for what is no plate (GA 36-2018). */
export const plateOf = (text: string): string | null => {
  const found = identify(text, { kind: 'plate' });
  return found.valid ? found.normalized : null;
};

/**
 * Registers a truck under the one spelling of its plate. Refusals: `truck.exists`, `truck.plate`, `truck.plate-taken`,
 * `truck.capacity`, `site.unknown`, `site.inactive`.
 */
export const decideTruck = (
  command: RegisterTruck,
  context: TruckContext,
): Result<Extract<Fact, { type: 'cn.huihuan.truck.registered.v1' }>> => {
  const { truckId, capacityGrams, homeSiteId } = command;
  if (context.isRegistered(truckId)) return refuse(truckExists(truckId));
  const plate = plateOf(command.plate);
  const problems = [
    plate === null ? plateWrong(command.plate) : plateTaken(plate, context),
    Number.isInteger(capacityGrams) && capacityGrams > 0 ? null : capacityWrong(capacityGrams),
    homeSiteId === null ? null : homeProblem(homeSiteId, context),
  ].filter((problem) => problem !== null);
  return acceptUnless(problems, () =>
    fact('cn.huihuan.truck.registered.v1', {
      truckId,
      plate: plate ?? command.plate,
      capacityGrams,
      homeSiteId,
      active: true,
    }),
  );
};

const plateTaken = (plate: string, context: TruckContext): Problem | null => {
  const holder = context.truckIdOfPlate(plate);
  if (holder === undefined) return null;
  return {
    code: 'truck.plate-taken',
    kind: 'conflict',
    zh: `号牌 ${plate} 已属于在用车辆 ${holder}；请核对号牌`,
    en: `the plate ${plate} belongs to the truck ${holder}, which is in service; check the plate`,
    path: '/plate',
    details: { plate, truckId: holder },
  };
};

const homeProblem = (siteId: string, context: TruckContext): Problem | null => {
  const site = context.site(siteId);
  if (site === undefined) return { ...siteUnknown(siteId, '/homeSiteId'), kind: 'invalid' };
  return site.active ? null : siteInactive(siteId, '/homeSiteId');
};

const truckExists = (truckId: string): Problem => ({
  code: 'truck.exists',
  kind: 'conflict',
  zh: `编号 ${truckId} 的车辆已登记；新车辆请用新编号`,
  en: `the truck ${truckId} is registered already; make a new id for another truck`,
  path: '/id',
  details: { truckId },
});

const plateWrong = (plate: string): Problem => {
  const findings: readonly Finding[] = identify(plate, { kind: 'plate' }).problems;
  return {
    code: 'truck.plate',
    kind: 'invalid',
    zh: `号牌有误：${findings.map((finding) => finding.zh).join('；')}`,
    en: `the plate is wrong: ${findings.map((finding) => finding.en).join('; ')}`,
    path: '/plate',
    details: { plate, problems: findings.map((finding) => finding.code) },
  };
};

const capacityWrong = (capacityGrams: number): Problem => ({
  code: 'truck.capacity',
  kind: 'invalid',
  zh: '核定载质量应为大于零的整数克',
  en: 'the capacity of a truck is a whole number of grams above zero',
  path: '/capacityGrams',
  details: { capacityGrams },
});
