import type { Details } from '@huihuan/contracts-events';
import {
  serviceLimits,
  serviceReached,
  type ServiceLimit,
  type ServiceReached,
  type VehicleUse,
} from './service-limits.ts';

/** How far a vehicle is in its service, beside the row of the standard's table that says so. */
export interface VehicleService extends ServiceReached {
  readonly use: VehicleUse;
  readonly limit: ServiceLimit;
}

const isUse = (value: unknown): value is VehicleUse => typeof value === 'string' && Object.hasOwn(serviceLimits, value);

/**
 * Service years and mileage of a vehicle by what its form says (`vehicleUse`, `registeredOn`, `mileageKm`); `null` where type
 * and use, or the first registration, were not said.
 * @param on day of the question in China, `YYYY-MM-DD`
 */
export const vehicleService = (details: Details, on: string): VehicleService | null => {
  const { vehicleUse: use, registeredOn, mileageKm } = details;
  if (!isUse(use) || typeof registeredOn !== 'string') return null;
  const kilometres = typeof mileageKm === 'number' ? mileageKm : null;
  return { use, limit: serviceLimits[use], ...serviceReached(use, registeredOn, { on, kilometres }) };
};

/** The same in words: the row of the table, its years with the last day, its mileage, and what of them is over. */
export const serviceInWords = (service: VehicleService): { readonly zh: string; readonly en: string } => {
  const [years, mileage] = [yearsInWords(service), mileageInWords(service)];
  return {
    zh: `${service.limit.zh}：${years.zh}；${mileage.zh}`,
    en: `${service.limit.en}: ${years.en}; ${mileage.en}`,
  };
};

const yearsInWords = ({ limit: { years }, lastDay, isOverYears }: VehicleService) =>
  years === null
    ? { zh: '不限使用年限', en: 'no limit of years' }
    : {
        zh: `使用年限 ${years} 年，至 ${lastDay}${isOverYears ? '，已满' : ''}`,
        en: `${years} years of service, until ${lastDay}${isOverYears ? ', over' : ''}`,
      };

const mileageInWords = ({ limit: { tenThousandKilometres }, isOverMileage }: VehicleService) => {
  if (tenThousandKilometres === null) return { zh: '无引导里程', en: 'no guiding mileage' };
  const [overZh, overEn] =
    isOverMileage === null ? ['，未填里程', ', none was read'] : isOverMileage ? ['，已超过', ', over'] : ['', ''];
  return {
    zh: `引导行驶里程 ${tenThousandKilometres} 万千米${overZh}`,
    en: `guiding mileage ${(tenThousandKilometres * 10_000).toLocaleString('en-US')} km${overEn}`,
  };
};
