import { centreZh } from './centre-zh.ts';

/** Chinese comes first: its shape is the shape of every other dictionary. */
export const zh = {
  title: '作业台',
  skip: '跳到主要内容',
  navigation: '工作',
  home: '首页',
  backHome: '回到首页',
  notHere: '没有这个页面。链接可能已失效。',
  welcome: (name: string) => `${name}，您好`,
  nothing: '您的角色在此页面还没有可办的工作。',
  tasks: {
    arrivals: { title: '到货', says: '在途车辆、倒计时、开始验收' },
    differences: { title: '差异', says: '并列核对、提出方案、双方了结' },
    corrections: { title: '更正', says: '交接后发现的重量、类别、编号错误：提出、同意' },
    storage: { title: '库存', says: '贮存时长与期限、先到先出、导出' },
    containers: { title: '装箱', says: '扫描装入托盘或箱笼、打印标签、拆开' },
    dispatch: { title: '发运', says: '建议先发的货物、扫描装车、封单、发运' },
    manifests: { title: '危废联单', says: '缺少的、待确认的、期限；登记、确认、作废、打印' },
    traceability: { title: '电池溯源', says: '动力电池待上报、期限、导出、申报与回执号' },
    certificates: { title: '证明', says: '出具、作废、打印：报废机动车、数据清除、电池评估' },
    keeping: { title: '资料保存', says: '各类记录保存多久、拆解录像的存放与到期、销毁登记' },
    imports: { title: '导入', says: '从 Excel 导入旧交投记录和期初库存：先逐行核查，再写入' },
    putAside: { title: '暂存待定', says: '撤销后签署的记录：采纳或不采纳' },
    devices: { title: '终端', says: '登记、续期、撤销本场所的平板' },
    people: { title: '人员', says: '角色与期限、口令与 PIN、强制退出' },
  },
  retry: '重试',
  reference: (id: string) => `求助时请提供编号 ${id}`,
  language: { label: '语言', zh: '中文', en: 'EN' },
  theme: { label: '外观', system: '跟随系统', light: '浅色', dark: '深色' },
  centre: centreZh,
};
