/** Words of long tables: what is saved of them as a file, views that people keep, what is read in from a file. */
export const tablesZh = {
  save: '导出筛选结果',
  reading: (count: string) => `正在读取：${count} 行`,
  stop: '停止',
  views: {
    title: '我的视图',
    keep: '保存当前筛选',
    name: '视图名称',
    save: '保存',
    cancel: '取消',
    forget: (name: string) => `删除视图：${name}`,
  },
  more: '继续下拉读取更多',
};
