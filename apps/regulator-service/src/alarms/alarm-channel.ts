/** Channel on which a committed change of alarms rings. */
export const alarmChannel = 'huihuan_regulator_alarms';
