import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';

/** The settings of closing months, for the regulator's own. */
export const closingSettings = defineSettings(
  z.object({
    HUIHUAN_MONTH_CLOSES_AFTER_DAYS: z.coerce.number().int().min(0).max(60).default(3).meta({
      description:
        'Regulator: days after the end of a month, in China, at which its figures are kept as reported. What comes later shows as a difference.',
      descriptionZh: '监管服务：月末后第几天（中国时间）锁定该月数字作为上报数；此后的变化以差额显示。',
      example: '5',
    }),
  }),
);
