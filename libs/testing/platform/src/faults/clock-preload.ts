import { behindVariable } from './clock.ts';

const behind = Number(process.env[behindVariable]);
const RightDate = Date;

/** The date of this process: everything as ever, and now is some time ago. */
const LateDate = new Proxy(RightDate, {
  construct: (target, given: unknown[], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [RightDate.now() - behind] : given, newTarget) as Date,
  apply: () => new RightDate(RightDate.now() - behind).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? () => RightDate.now() - behind : (Reflect.get(target, name, receiver) as unknown),
});

globalThis.Date = LateDate;
