/** What the check of a story in the browser says. */
export const verify = {
  title: '核验',
  checking: '此浏览器正在核验签名与摘要…',
  holds: '已核验',
  wrong: '未通过核验',
  unable: '此浏览器无法核验：页面须经 HTTPS 打开。',
  checked: (facts: string, signatures: string) =>
    `此浏览器自行核对了 ${facts} 条事件的摘要与前后链接，以及 ${signatures} 个签名。`,
  checkpoint: (size: string, after: string) =>
    `检查点覆盖存档中前 ${size} 条事件；其后到达 ${after} 条，仅以签名为证。`,
  noCheckpoint: '存档尚无检查点，以签名与链接为证。',
  keys: '公钥取自存档中公布密钥的事件；与自行保管的密钥比对，请用 hh evidence。',
  whatToDo: (code: string) => `所示内容与签名的事件不一致（${code}）。请勿据此认定，并请审计人员核查存档。`,
};
