/** Chinese comes first: its shape is the shape of every other dictionary. */
export const zh = {
  title: '交投登记',
  skip: '跳到主要内容',
  navigation: '工作',
  backHome: '回到首页',
  notHere: '没有这个页面。链接可能已失效。',
  nothing: '您的角色在此页面还没有可办的工作。',
  retry: '重试',
  reference: (id: string) => `求助时请提供编号 ${id}`,
  language: { label: '语言', zh: '中文', en: 'EN' },
  theme: { label: '外观', system: '跟随系统', light: '浅色', dark: '深色' },
};
