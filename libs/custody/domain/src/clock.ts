import { accept, refuse, type Result } from '@huihuan/kernel-domain';

/** Clocks of tablets and servers differ a little; a fact may lie this far in the server's future. */
export const clockSkewMinutes = 10;

export const notInTheFuture = (at: string, now: string, path: string): Result<null> =>
  Date.parse(at) <= Date.parse(now) + clockSkewMinutes * 60_000
    ? accept(null)
    : refuse({
        code: 'time.in-future',
        kind: 'invalid',
        zh: `时间 ${at} 晚于服务器时间 ${now} 超过 ${clockSkewMinutes} 分钟；请校准设备时钟后重新提交`,
        en: `the time ${at} lies more than ${clockSkewMinutes} minutes after the server's ${now}; set the clock of the device and send again`,
        path,
        details: { at, now, clockSkewMinutes },
      });
