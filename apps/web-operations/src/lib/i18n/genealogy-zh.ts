export const genealogyZh = {
  title: '来源与产出',
  from: '来自',
  into: '产出',
  truncated: '物品很多，只列出最近的 500 件。',
  failed: '来源与产出暂时无法取得。',
};
