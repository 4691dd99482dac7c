import { StartProblem } from '@huihuan/platform-service';
import { isServiceName, serviceNames, type ServiceName } from '../service-names.ts';

/** What the command line asks for. */
export interface Wishes {
  /** How many processes of each service. */
  readonly replicas: Readonly<Record<ServiceName, number>>;
  /** Whether what earlier starts kept is deleted first. */
  readonly reset: boolean;
}

const most = 20;

/** How it is written, for people. */
export const usage = `npm run start:distributed -- [--replicas collection=2,regulator=2] [--reset]
  --replicas <服务=数量,…>   各服务的进程数，默认 1 · processes of each service, 1 unless said
  --reset                    先清空内嵌的数据库和 Kafka · empty the embedded database and Kafka first
  地址、数据目录等设置见 docs/settings.md：PORT、HOST、HUIHUAN_DATA、DATABASE_URL、KAFKA_BROKERS · settings`;

const wrong = (zh: string, en: string): StartProblem => new StartProblem(`${zh}\n${en}\n${usage}`);

const readEntry = (entry: string, said: Set<ServiceName>): readonly [ServiceName, number] => {
  const [name = '', count = ''] = entry.split('=').map((part) => part.trim());
  if (!isServiceName(name)) {
    const names = serviceNames.join(', ');
    throw wrong(`没有服务 ${name}，只有：${names}`, `there is no service ${name}; there are: ${names}`);
  }
  const replicas = Number(count);
  if (!/^\d{1,3}$/.test(count) || replicas < 1 || replicas > most) {
    throw wrong(`${entry}：副本数应为 1 至 ${most}`, `${entry}: say how many, 1 to ${most}`);
  }
  if (said.has(name)) throw wrong(`${name} 说了两次`, `${name} is said twice`);
  said.add(name);
  return [name, replicas];
};

/** The value of a flag that is written `--flag value` or `--flag=value`. */
const valueOf = (word: string, rest: string[]): string => {
  const [, value] = /^--[a-z]+=(.*)$/s.exec(word) ?? [];
  const found = value ?? rest.shift();
  if (found === undefined) throw wrong(`${word} 后面缺少内容`, `something is missing after ${word}`);
  return found;
};

/** @throws StartProblem with the usage */
export const readWishes = (given: readonly string[]): Wishes => {
  const replicas: Record<ServiceName, number> = { registry: 1, collection: 1, transfer: 1, sorting: 1, regulator: 1 };
  const said = new Set<ServiceName>();
  let reset = false;
  const rest = [...given];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--reset') reset = true;
    else if (word === '--replicas' || word.startsWith('--replicas=')) {
      for (const entry of valueOf(word, rest).split(',')) {
        const [name, count] = readEntry(entry, said);
        replicas[name] = count;
      }
    } else throw wrong(`不认识 ${word}`, `${word} is not known`);
  }
  return { replicas, reset };
};
