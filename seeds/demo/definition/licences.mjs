/** Licences of the demonstration: the numbers are plainly synthetic, and each issuer is marked as a demonstration. */
const kinds = {
  'business-licence': ['营业执照', '中牟县市场监督管理局'],
  'commerce-filing': ['再生资源回收经营者备案', '中牟县工业信息化和商务局'],
  'police-filing': ['废旧金属收购业公安备案', '中牟县公安局'],
  'scrapped-vehicle-recovery': ['报废机动车回收拆解资质认定', '河南省商务厅'],
  'waste-appliance-dismantling': ['废弃电器电子产品处理资格', '郑州市生态环境局'],
  'hazardous-waste-operation': ['危险废物经营许可', '河南省生态环境厅'],
  'hazardous-waste-collection-pilot': ['废铅蓄电池收集试点许可', '郑州市生态环境局'],
  'traction-battery-utilisation': ['废旧动力电池综合利用备案', '河南省工业和信息化厅'],
  'pollutant-discharge': ['排污许可', '郑州市生态环境局'],
  'vehicle-part-remanufacture': ['机动车零部件再制造能力', '河南省工业和信息化厅'],
  'steel-scrap-melting': ['废钢铁利用（钢铁企业）', '河南省工业和信息化厅'],
};

/** A few end soon, so that the warnings before an expiry have something to warn of. */
const ENDING_SOON = {
  'ZM-C-007/hazardous-waste-collection-pilot': '2026-12-15',
  'ZM-T-005/commerce-filing': '2026-12-31',
};

export const licences = (siteCode, kindsOfSite) =>
  kindsOfSite.map((kind) => ({
    kind,
    nameZh: kinds[kind][0],
    number: `DEMO-${siteCode}-${String(Object.keys(kinds).indexOf(kind) + 1).padStart(2, '0')}`,
    issuer: `${kinds[kind][1]}（演示）`,
    validFrom: '2024-09-01',
    validTo: ENDING_SOON[`${siteCode}/${kind}`] ?? (kind === 'hazardous-waste-operation' ? '2029-08-31' : '2031-08-31'),
  }));
