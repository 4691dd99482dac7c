export const stuckZh = {
  title: '等不到的记录，需要处理',
  list: (goods: string, weight: string) =>
    `这张运单等着已放弃的登记：${goods}，${weight}。未发出，也不会自己发出。没有它可以照常发运；或者整张撤回，重新装车。已经装上车的，请告知接收方，按单外物品处理。`,
  other: '它所依赖的记录已放弃，不会再发送。请撤回，需要时重新记录。',
  goOn: (count: number) => `去掉后发运 ${count} 件`,
  takeBack: '整张撤回',
  takeBackOne: '撤回',
  giveUpSureOne: '确定撤回？等着它的后续记录一并撤回。',
  giveUpSure: '确定撤回？同一运单中尚未发送的步骤一并撤回。',
  bar: (count: number) => `${count} 条等不到，请处理`,
  mendedLabel: '已更正',
  mendedSays: '编号不变：先前打印的小票和标签、装有它的运单都照常有效。重量或类别改了的，请重新打印标签贴上。',
  waitedFor: (count: number) =>
    `有 ${count} 条记录等着它：更正后照常发出；放弃后，那些记录会列在“等不到的记录”中待您决定。`,
  /** Kept with the cancelled shipment. */
  reason: '平板上撤回：运单中的步骤被退回，或其中的登记已放弃',
} as const;
