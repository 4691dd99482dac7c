import { ServerResponse } from 'node:http';
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

/** Node writes the date of an answer by the clock of the machine: that of this process says it, too. */
const { writeHead } = ServerResponse.prototype as { writeHead: (...given: readonly unknown[]) => ServerResponse };
Object.assign(ServerResponse.prototype, {
  writeHead(this: ServerResponse, ...given: unknown[]): ServerResponse {
    if (!this.headersSent && !this.hasHeader('date')) this.setHeader('date', new LateDate().toUTCString());
    return writeHead.apply(this, given);
  },
});
