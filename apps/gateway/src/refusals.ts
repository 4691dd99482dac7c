import { edgeRefusal, type Refusal } from '@huihuan/platform-http';

const again = { 'retry-after': '2' };

/** None of its processes could be reached: nothing was sent, nothing happened. */
export const serviceAway = (service: string): Refusal =>
  edgeRefusal(
    503,
    {
      code: 'gateway.service-away',
      zh: `服务 ${service} 暂时连不上，请求没有送达。请稍后用同一 id 重发。`,
      en: `The service ${service} cannot be reached at the moment, and nothing was sent to it. Send the same request with the same id again.`,
      details: { service },
    },
    again,
  );

/** The connection broke after the request was sent: it may have taken effect. */
export const serviceBrokeOff = (service: string): Refusal =>
  edgeRefusal(
    502,
    {
      code: 'gateway.service-broke-off',
      zh: `服务 ${service} 中断了连接，请求可能已生效。请用同一 id 重发：重复不会生效两次。`,
      en: `The service ${service} broke off, and the request may have taken effect. Send it again with the same id: it never takes effect twice.`,
      details: { service },
    },
    again,
  );

/** It took the request and said nothing in time. */
export const serviceLate = (service: string): Refusal =>
  edgeRefusal(
    504,
    {
      code: 'gateway.service-late',
      zh: `服务 ${service} 未在时限内应答，请求可能已生效。请用同一 id 重发：重复不会生效两次。`,
      en: `The service ${service} did not answer in time, and the request may have taken effect. Send it again with the same id: it never takes effect twice.`,
      details: { service },
    },
    again,
  );

/** Nothing of it was read yet. */
export const tooMuchInHand = (): Refusal =>
  edgeRefusal(
    503,
    {
      code: 'gateway.busy',
      zh: '同时到达的请求体过多，本请求未被接收。请稍后用同一 id 重发。',
      en: 'Too many bodies arrive at the same time, and this one was not taken. Send the same request with the same id again.',
    },
    again,
  );

/** Nothing of it was passed on. */
export const bodyTooSlow = (milliseconds: number): Refusal =>
  edgeRefusal(408, {
    code: 'request.too-slow',
    zh: `请求体未在 ${milliseconds / 1000} 秒内发完，未被接收。请分成较小的请求，用同一 id 重发。`,
    en: `The body did not arrive within ${milliseconds / 1000} seconds, and was not taken. Send it again with the same id, in smaller requests.`,
  });

/** The path leaves the service that it names. */
export const pathRefused = (): Refusal =>
  edgeRefusal(400, {
    code: 'request.unreadable',
    zh: '请求路径不可用：不能含有 .. 等跳转。',
    en: 'The path cannot be used: it may not contain steps such as "..".',
  });
