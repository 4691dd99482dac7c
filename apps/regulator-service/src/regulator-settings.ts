import { areaCodeField } from '@huihuan/contracts-events';
import { defineSettings, sharedSettings } from '@huihuan/platform-config';
import { alarmSettings } from './alarms/alarm-settings.ts';
import { arrivalSettings } from '@huihuan/evidence-arrivals';
import { closingSettings } from './closings/closing-settings.ts';
import { checkpointSettings } from './checkpoints/checkpoint-settings.ts';

/** The settings of the regulator, beside those that all programs share. */
export const regulatorSettings = defineSettings(
  sharedSettings.extend({
    ...checkpointSettings.shape,
    ...alarmSettings.shape,
    ...arrivalSettings.shape,
    ...closingSettings.shape,
    HUIHUAN_MAP_AREA: areaCodeField.default('410122').meta({
      description: 'Area that the map of the regulator opens with, by its GB/T 2260 code.',
      descriptionZh: '监管地图打开时显示的区划代码（GB/T 2260）。',
      example: '410122',
    }),
  }),
);
