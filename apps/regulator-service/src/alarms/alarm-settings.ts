import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';

/** The settings of the alarms, for the regulator's own. */
export const alarmSettings = defineSettings(
  z.object({
    HUIHUAN_ALARM_SECONDS: z.coerce.number().int().min(0).max(3600).default(30).meta({
      description:
        'Regulator: seconds after which causes of alarms are searched for at the latest; new facts lead to a search at once. 0: never.',
      descriptionZh: '监管服务：最迟每隔多少秒查找一次告警原因；新事件到来时立即查找。0 表示不查找。',
      example: '10',
    }),
  }),
);
