import { pageTable } from '@huihuan/platform-http';
import type { Fleet } from './open-fleet.ts';

export interface Announced {
  readonly fleet: Fleet;
  readonly databases: string;
  readonly broker: string;
  readonly logs: string;
  /** Whether the people of the demonstration may sign in. */
  readonly demo: boolean;
  /** When the start began, in milliseconds of `performance.now()`. */
  readonly began: number;
}

/** What a person needs to know once everything is up. */
export const announce = ({ fleet, databases, broker, logs, demo, began }: Announced): void => {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const width = Math.max(...fleet.processes.map(({ name }) => name.length));
  const processes = fleet.processes.map(({ name, url }) => `    ${name.padEnd(width)}  ${url}`).join('\n');
  const people = demo ? '\n  演示人员 · demonstration people    npm run --silent hh -- people --distributed' : '';
  process.stdout.write(`
  就绪，用时 ${seconds} 秒 · ready in ${seconds} s

${pageTable(fleet.url, demo)}

  接口文档 · API reference           ${fleet.url}/api/docs
  接口描述 · OpenAPI 3.1             ${fleet.url}/api/openapi.json
  健康状态 · health                  ${fleet.url}/health/ready
  数据库   · databases               ${databases}
  Kafka    · Kafka                   ${broker}
  日志     · logs                    ${logs}
  进程     · processes
${processes}

  停止 · stop                        Ctrl-C${people}

`);
};
