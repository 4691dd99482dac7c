/** The documents that the rules follow from. What has no document that was read is a default of the product. */
export const vehicleRecovery = '报废机动车回收管理办法（国务院令第715号）';
export const vehicleRecoveryDetails = '报废机动车回收管理办法实施细则（商务部令2020年第2号）';
export const vehicleRegistration = '机动车登记规定';
export const tractionBatteryMeasures = '新能源汽车废旧动力电池回收和综合利用管理暂行办法';
export const tractionBatteryReporting = '新能源汽车动力蓄电池回收利用溯源管理暂行规定（2018年）';
export const residualEnergy = 'GB/T 34015（系列）';
export const solidWasteLaw = '固体废物污染环境防治法';
export const applianceRegulation = '废弃电器电子产品回收处理管理条例（国务院令第551号）';
export const applianceDirectory = '废弃电器电子产品处理目录（2014年版）';
export const dataErasure = 'GB 46864-2025';
export const metalBuying = '废旧金属收购业治安管理办法（2023-07-20 修订）';
export const renewableResources = '再生资源回收管理办法';
export const reverseInvoicing = '国家税务总局公告2024年第5号';
export const sortingCentres = 'GB/T 45083-2024';
export const pressYields = '媒体报道的单台产出（低可信），除以系统默认典型重量，未核对原文';
export const productDefault = '系统默认值，未核对原文';
export const paperClasses = '系统默认值；GB/T 20811-2018 以合同水分与实测水分结算，限值未核对原文';
