import type { Choice } from '../../form.ts';

const use = (name: string, zh: string, en: string): Choice => ({ name, zh, en });

/** 车辆类型和使用性质, cut as the table of service years cuts them (机动车强制报废标准规定): `serviceLimits` of the rules knows each. */
export const vehicleUses: readonly Choice[] = [
  use('passenger-private-small', '小、微型非营运载客和大型非营运轿车', 'private car'),
  use('passenger-private-medium', '中型非营运载客', 'medium passenger vehicle not in operation'),
  use('passenger-private-large', '大型非营运载客', 'large passenger vehicle not in operation'),
  use('passenger-operating-small', '其他小、微型营运载客', 'other small passenger vehicle in operation'),
  use('passenger-operating-medium', '其他中型营运载客', 'other medium passenger vehicle in operation'),
  use('passenger-operating-large', '其他大型营运载客', 'other large passenger vehicle in operation'),
  use('taxi-small', '小、微型出租客运', 'small taxi'),
  use('taxi-medium', '中型出租客运', 'medium taxi'),
  use('taxi-large', '大型出租客运', 'large taxi'),
  use('rental', '租赁载客', 'rental'),
  use('training-small', '小型教练', 'small training car'),
  use('training-medium', '中型教练', 'medium training car'),
  use('training-large', '大型教练', 'large training car'),
  use('city-bus', '公交客运', 'city bus'),
  use('school-bus', '专用校车', 'school bus'),
  use('truck-mini', '微型载货', 'mini truck'),
  use('truck-light', '中、轻型载货', 'light or medium truck'),
  use('truck-heavy', '重型载货', 'heavy truck'),
  use('truck-dangerous-goods', '危险品运输载货', 'truck for dangerous goods'),
  use('three-wheel', '三轮汽车和单缸低速货车', 'three-wheeled or one-cylinder low-speed truck'),
  use('low-speed-truck', '多缸低速货车', 'low-speed truck of several cylinders'),
  use('special-with-load', '有载货功能的专项作业车', 'special vehicle that carries a load'),
  use('special-without-load', '无载货功能的专项作业车', 'special vehicle that carries no load'),
  use('semi-trailer-container', '集装箱半挂车', 'semi-trailer for containers'),
  use('semi-trailer-dangerous-goods', '危险品运输半挂车', 'semi-trailer for dangerous goods'),
  use('semi-trailer', '其他半挂车', 'other semi-trailer'),
  use('full-trailer', '全挂车', 'full trailer'),
  use('motorcycle-three-wheel', '正三轮摩托车', 'three-wheeled motorcycle'),
  use('motorcycle', '其他摩托车', 'other motorcycle'),
  use('wheeled-machinery', '轮式专用机械车', 'wheeled machinery'),
];
