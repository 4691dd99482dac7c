/** 机动车强制报废标准规定: after how many years, and how many kilometres, a vehicle has to be scrapped. */
export interface ServiceLimit {
  readonly zh: string;
  readonly en: string;
  /** `null` where the standard sets none. */
  readonly years: number | null;
  /** Guiding mileage in units of 10,000 km; `null` where the standard sets none. */
  readonly tenThousandKilometres: number | null;
}

const limit = (zh: string, en: string, years: number | null, tenThousandKilometres: number | null): ServiceLimit => ({
  ...{ zh, en, years, tenThousandKilometres },
});

/** By use and size of the vehicle, as the standard's table has them (its full text was read). */
export const serviceLimits = {
  'passenger-private-small': limit('小、微型非营运载客和大型非营运轿车', 'private car', null, 60),
  'passenger-private-medium': limit('中型非营运载客', 'medium passenger vehicle not in operation', 20, 50),
  'passenger-private-large': limit('大型非营运载客', 'large passenger vehicle not in operation', 20, 60),
  'passenger-operating-small': limit('其他小、微型营运载客', 'other small passenger vehicle in operation', 10, 60),
  'passenger-operating-medium': limit('其他中型营运载客', 'other medium passenger vehicle in operation', 15, 50),
  'passenger-operating-large': limit('其他大型营运载客', 'other large passenger vehicle in operation', 15, 80),
  'taxi-small': limit('小、微型出租客运', 'small taxi', 8, 60),
  'taxi-medium': limit('中型出租客运', 'medium taxi', 10, 50),
  'taxi-large': limit('大型出租客运', 'large taxi', 12, 60),
  rental: limit('租赁载客', 'rental', 15, 60),
  'training-small': limit('小型教练', 'small training car', 10, 50),
  'training-medium': limit('中型教练', 'medium training car', 12, 50),
  'training-large': limit('大型教练', 'large training car', 15, 60),
  'city-bus': limit('公交客运', 'city bus', 13, 40),
  'school-bus': limit('专用校车', 'school bus', 15, 40),
  'truck-mini': limit('微型载货', 'mini truck', 12, 50),
  'truck-light': limit('中、轻型载货', 'light or medium truck', 15, 60),
  'truck-heavy': limit('重型载货', 'heavy truck', 15, 70),
  'truck-dangerous-goods': limit('危险品运输载货', 'truck for dangerous goods', 10, 40),
  'three-wheel': limit('三轮汽车和单缸低速货车', 'three-wheeled or one-cylinder low-speed truck', 9, null),
  'low-speed-truck': limit('多缸低速货车', 'low-speed truck of several cylinders', 12, 30),
  'special-with-load': limit('有载货功能的专项作业车', 'special vehicle that carries a load', 15, 50),
  'special-without-load': limit('无载货功能的专项作业车', 'special vehicle that carries no load', 30, 50),
  'semi-trailer-container': limit('集装箱半挂车', 'semi-trailer for containers', 20, null),
  'semi-trailer-dangerous-goods': limit('危险品运输半挂车', 'semi-trailer for dangerous goods', 10, null),
  'semi-trailer': limit('其他半挂车', 'other semi-trailer', 15, null),
  'full-trailer': limit('全挂车', 'full trailer', 10, null),
  'motorcycle-three-wheel': limit('正三轮摩托车', 'three-wheeled motorcycle', 12, 10),
  motorcycle: limit('其他摩托车', 'other motorcycle', 13, 12),
  'wheeled-machinery': limit('轮式专用机械车', 'wheeled machinery', null, 50),
} as const satisfies Record<string, ServiceLimit>;

export type VehicleUse = keyof typeof serviceLimits;

export interface ServiceReached {
  /** The last day of its service years; `null` where the standard sets none. */
  readonly lastDay: string | null;
  readonly isOverYears: boolean;
  /** `null` where the standard sets no mileage or none was read. */
  readonly isOverMileage: boolean | null;
}

/** The same day so many years later; the 29th of February ends with the month. */
const yearsLater = (day: string, years: number): string => {
  const moved = new Date(`${day}T00:00:00Z`);
  const month = moved.getUTCMonth();
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  if (moved.getUTCMonth() !== month) moved.setUTCDate(0);
  return moved.toISOString().slice(0, 10);
};

/**
 * How far a vehicle is in its service by the standard.
 * @param registeredOn first registration, `YYYY-MM-DD`
 * @param on day of the question
 * @param kilometres as the odometer shows; `null` where it was not read
 */
export const serviceReached = (
  use: VehicleUse,
  registeredOn: string,
  { on, kilometres }: { readonly on: string; readonly kilometres: number | null },
): ServiceReached => {
  const { years, tenThousandKilometres }: ServiceLimit = serviceLimits[use];
  const lastDay = years === null ? null : yearsLater(registeredOn, years);
  return {
    lastDay,
    isOverYears: lastDay !== null && on > lastDay,
    isOverMileage:
      tenThousandKilometres === null || kilometres === null ? null : kilometres > tenThousandKilometres * 10_000,
  };
};
