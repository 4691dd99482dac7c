/**
 * The documents behind the classes. `sure`: A = full text read, B = an excerpt or second-hand text read, M = from
 * memory, unverified. Nothing of kind B or M may be shown to users as the letter of the law.
 */
export const documents = {
  vehicleOrder: {
    rule: 'licensed-recovery-of-scrapped-vehicles',
    document: '报废机动车回收管理办法（国务院令第715号）',
    sure: 'A',
  },
  vehicleDetails: {
    rule: 'records-of-vehicle-dismantling',
    document: '报废机动车回收管理办法实施细则（商务部令2020年第2号）',
    sure: 'B',
  },
  vehicleNumber: { rule: 'vehicle-identification-number', document: 'GB 16735-2019', sure: 'A' },
  plate: { rule: 'number-plate', document: 'GA 36-2018', sure: 'A' },
  serviceYears: { rule: 'compulsory-scrapping', document: '机动车强制报废标准规定', sure: 'A' },
  batteryCode: { rule: 'traction-battery-code', document: 'GB/T 34014-2017', sure: 'B' },
  batteryMeasures: {
    rule: 'recovery-of-traction-batteries',
    document: '新能源汽车废旧动力电池回收和综合利用管理暂行办法',
    sure: 'B',
  },
  lightBatteryCode: { rule: 'small-lithium-battery-code', document: 'GB/T 45565-2025', sure: 'B' },
  hazardousList: { rule: 'hazardous-waste-code', document: '国家危险废物名录（2025年版）', sure: 'B' },
  hazardousListFromMemory: { rule: 'hazardous-waste-code', document: '国家危险废物名录（2025年版）', sure: 'M' },
  applianceOrder: {
    rule: 'licensed-dismantling-of-waste-appliances',
    document: '废弃电器电子产品回收处理管理条例（国务院令第551号）',
    sure: 'A',
  },
  applianceDirectory: {
    rule: 'directory-of-waste-appliances',
    document: '废弃电器电子产品处理目录（2014年版）',
    sure: 'B',
  },
  tradeInPlans: {
    rule: 'kitchen-and-smart-home-trade-in',
    document: '牟政〔2024〕2号：19',
    sure: 'A',
  },
  ebikePlans: {
    rule: 'non-standard-e-bikes-phased-out',
    document: '牟政〔2024〕2号、郑政〔2024〕7号、新政〔2024〕3号：20',
    sure: 'A',
  },
  farmMachinePlans: {
    rule: 'old-farm-machines-retired',
    document: '牟政〔2024〕2号、郑政〔2024〕7号、新政〔2024〕3号：13',
    sure: 'A',
  },
  equipmentPlans: { rule: 'recovery-of-old-equipment', document: '牟政〔2024〕2号：21', sure: 'A' },
  dataErasure: { rule: 'erasure-before-sale', document: 'GB 46864-2025（2027-01-01起）', sure: 'B' },
  scrapTrade: { rule: 'recovery-of-renewable-resources', document: '再生资源回收管理办法', sure: 'B' },
  scrapMetal: { rule: 'purchase-of-scrap-metal', document: '废旧金属收购业治安管理办法（2023-07-20修订）', sure: 'A' },
  plausibleWeights: { rule: 'plausible-weight', document: '行业经验值，未核实', sure: 'M' },
  pressYields: { rule: 'material-yield-per-unit', document: '公开报道的单台可回收量（可信度低）', sure: 'B' },
  refrigerantYields: { rule: 'refrigerant-recovered-per-unit', document: '公开的单台制冷剂实际回收量', sure: 'A' },
  ownEstimate: { rule: 'weights-tolerances-and-yields', document: '系统默认值，可配置，未核实', sure: 'M' },
};
