/** Words for a tablet that the server takes no longer. */
export const endedZh = {
  revoked: '本机已被撤销',
  expired: '本机的登记已到期',
  revokedBar: (since: string | null, why: string | null) =>
    `本机${since === null ? '' : ` ${since} `}已被撤销${why === null ? '' : `（${why}）`}：服务器不再接受它的登录，记录都保存在本机`,
  expiredBar: (since: string | null) =>
    `本机的登记${since === null ? '' : ` ${since} `}已到期：服务器不再接受它的登录，记录都保存在本机`,
  reasons: { lost: '遗失', stolen: '被盗', replaced: '更换', retired: '停用', misused: '被冒用' },
  toSend: '登录发送',
  toEnrol: '重新登记本机',
  signIn: '服务器要求重新登录；登记照常，先不发送',
  signInTitle: '重新登录',
  signInSays: '登录后，本机保存的记录按次序自动发送。',
  waits: (records: number, photos: number) =>
    `本机还有 ${records} 条记录${photos > 0 ? `和 ${photos} 张照片` : ''}没有发送。`,
  nothingWaits: '本机没有待发送的记录。',
  steps: {
    signIn: '您或本场所任一同事用口令登录，记录和照片即从本机发出。这样登录只能发送，不能登记。',
    revoked: '撤销时刻之前的记录照常入账；之后的由服务器保存，等主管决定。',
    expired: '到期之前的记录照常入账；之后的由服务器保存，等主管决定。',
    enrol: '全部发出后，用管理员生成的新登记码重新登记本机，继续使用。记录不会丢失。',
  },
  begun: '有一笔登记没有完成，登录后会清除。请先完成：',
  goOnBegun: '继续那一笔',
  send: '登录并发送',
  goOn: '没有网络，先用 PIN 继续',
  sending: '正在发送本机的记录',
  allSent: '本机的记录都已发出',
  by: (name: string) => `${name} 已登录，只用于发送。`,
  putAside: (count: number) => `${count} 条由服务器保存，等主管决定。`,
  refused: (count: number) => `${count} 条被退回：重新登记本机后，在“今日”更正。`,
  enrolSays: '请管理员生成新的登记码，再按下面的键。',
  another: '换人登录',
  lock: '以后再说',
};
