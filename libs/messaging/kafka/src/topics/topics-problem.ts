/** Why the topics cannot be made or compared, in words for whoever runs the cluster. */
export interface TopicsWords {
  readonly code: 'too-few-brokers' | 'not-signed-in' | 'not-trusted' | 'not-allowed' | 'unreachable';
  readonly zh: string;
  readonly en: string;
}

export class TopicsProblem extends Error {
  readonly words: TopicsWords;

  constructor(words: TopicsWords, cause?: unknown) {
    super(`${words.zh}\n${words.en}`, cause === undefined ? undefined : { cause });
    this.name = 'TopicsProblem';
    this.words = words;
  }
}

export const tooFewBrokers = (demanded: number, found: number): TopicsWords => ({
  code: 'too-few-brokers',
  zh: `声明 ${demanded} 份副本，而集群只有 ${found} 个节点。请增加节点，或设置 KAFKA_REPLICATION=${found}`,
  en: `${demanded} copies are declared and the cluster has ${found} brokers. Add brokers, or set KAFKA_REPLICATION=${found}`,
});

/** What stands behind a failure of the client, for the person who set the environment. */
export const wordsOf = (failure: unknown, brokers: readonly string[]): TopicsWords => {
  const said = sayings(failure).join(' ');
  const place = brokers.join(', ');
  const reading = readings.find(({ pattern }) => pattern.test(said));
  return reading === undefined ? unreachable(place, said) : reading.words(place, said);
};

interface Reading {
  readonly pattern: RegExp;
  readonly words: (place: string, said: string) => TopicsWords;
}

const readings: readonly Reading[] = [
  {
    pattern: /SASL|invalid credentials|mechanism .* not supported/i,
    words: (place, said) => ({
      code: 'not-signed-in',
      zh: `Kafka（${place}）拒绝登录：${said}\n请检查 KAFKA_SASL_MECHANISM、KAFKA_SASL_USERNAME、KAFKA_SASL_PASSWORD`,
      en: `Kafka at ${place} refused to sign us in: check KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD`,
    }),
  },
  {
    pattern: /certificate|altname|wrong version number|SSL|TLS/i,
    words: (place, said) => ({
      code: 'not-trusted',
      zh: `与 Kafka（${place}）的加密连接未能建立：${said}\n请检查 KAFKA_TLS 与 KAFKA_TLS_CA`,
      en: `No encrypted connection to Kafka at ${place}: check KAFKA_TLS and KAFKA_TLS_CA`,
    }),
  },
  {
    pattern: /not authorized|authorization/i,
    words: (place, said) => ({
      code: 'not-allowed',
      zh: `Kafka（${place}）不允许此用户管理主题：${said}\n请换用有权的用户`,
      en: `Kafka at ${place} does not let this user manage topics: sign in as one who may`,
    }),
  },
];

const unreachable = (place: string, said: string): TopicsWords => ({
  code: 'unreachable',
  zh: `Kafka（${place}）没有应答：${said}\n请检查 KAFKA_BROKERS 以及 Kafka 是否运行；本机可用 npm run kafka 启动。若它要求加密或登录，请设置 KAFKA_TLS、KAFKA_SASL_*`,
  en: `Kafka at ${place} does not answer: check KAFKA_BROKERS and that Kafka runs; npm run kafka starts one here. Where it demands TLS or signing in, set KAFKA_TLS and KAFKA_SASL_*`,
});

/** The client wraps what it met, several times over: each saying once. */
const sayings = (failure: unknown): string[] => {
  const said = new Set<string>();
  let next = failure;
  for (let depth = 0; depth < 8 && typeof next === 'object' && next !== null; depth += 1) {
    if ('message' in next && typeof next.message === 'string' && next.message !== '') said.add(next.message);
    next = 'cause' in next ? next.cause : undefined;
  }
  return said.size === 0 ? [String(failure)] : [...said];
};
