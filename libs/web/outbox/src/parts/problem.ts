import type { ProblemDetails } from '@huihuan/web-kit';

/** An act of a person that may be refused in the expected ways. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ProblemDetails };

export const accept = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

export const refuse = (problem: ProblemDetails): { readonly ok: false; readonly problem: ProblemDetails } => ({
  ok: false,
  problem,
});

/** What this tablet says by itself, without a server: status 0. */
export const ownProblem = (code: string, detailZh: string, detail: string): ProblemDetails => ({
  ...{ status: 0, code, detail, detailZh, instance: null },
});

export const nobodyAnswers = ownProblem(
  'network.unreachable',
  '无法连接服务器。已记录的内容保存在本机，恢复后自动发送。',
  'The server cannot be reached. What was recorded is kept on this device and is sent by itself later.',
);
export const notEnrolled = ownProblem(
  'device.not-enrolled',
  '本机尚未登记，请先用登记码登记。',
  'This tablet is not enrolled yet: enrol it by a one-time code first.',
);
export const locked = ownProblem('device.locked', '请先用 PIN 或口令登录。', 'Sign in by PIN or password first.');
export const pinUnknown = ownProblem(
  'pin.not-here',
  '离线时只有在本机设置过 PIN 的人员可以登录；请连接网络后用口令登录。',
  'Without a network only somebody who has set a PIN on this tablet can go on; connect it and sign in by password.',
);
export const pinWrong = ownProblem('pin.failed', 'PIN 不正确。', 'The PIN is not right.');
export const pinClosed = ownProblem(
  'pin.blocked',
  'PIN 已输错五次：请连接网络后用口令登录。',
  'Five wrong PINs: connect the tablet and sign in by password.',
);
export const pinStale = ownProblem(
  'pin.stale',
  '本机已七天未与服务器联系，离线登录已失效；请连接网络后登录。',
  'This tablet has not heard of the server for seven days; connect it and sign in.',
);
export const stillWaits = ownProblem(
  'device.still-waits',
  '本机还有未发送的记录或照片：请先登录发送，再重新登记。',
  'There are records or photos on this tablet that were not sent: sign in and send them first, then enrol it anew.',
);
export const spaceFull = ownProblem(
  'space.photos',
  '本机存储将满：暂不保存新照片，登记不受影响。请连接网络上传已有照片。',
  'The storage of this tablet is nearly full: no more photos are kept until some are uploaded. Recording goes on.',
);
