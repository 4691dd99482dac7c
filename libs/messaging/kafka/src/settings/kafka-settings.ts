import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';

const brokerList = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((broker) => broker.trim())
      .filter((broker) => broker !== ''),
  )
  .refine((brokers) => brokers.length > 0 && brokers.every(isHostAndPort), {
    error: '应为以逗号分隔的 主机:端口 · host:port is expected, several with commas',
  });

const isHostAndPort = (text: string): boolean => {
  const [, host, port] = /^([^\s/:]+|\[[0-9a-f:.]+\]):(\d{1,5})$/i.exec(text) ?? [];
  return host !== undefined && Number(port) > 0 && Number(port) < 65_536;
};

/** The settings of the bus. Without `KAFKA_BROKERS` the log in PostgreSQL is the bus, and none of the others counts. */
export const kafkaSettings = defineSettings(
  z.object({
    KAFKA_BROKERS: brokerList.optional().meta({
      description: 'Kafka brokers to begin with. Without it events go through the log in PostgreSQL.',
      descriptionZh: 'Kafka 引导地址；不设则事件经 PostgreSQL 日志传递。',
      example: 'kafka-1:9092,kafka-2:9092',
    }),
    KAFKA_GROUP: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,200}$/)
      .optional()
      .meta({
        description:
          'Consumer group of a service; huihuan.<service> unless set. Replicas on one database share it, two databases of one service must not.',
        descriptionZh: '服务的消费组，默认 huihuan.<服务名>。同库副本共用；同一服务的不同数据库必须不同。',
        example: 'huihuan.collection.410122',
      }),
    KAFKA_REPLICATION: z.coerce.number().int().min(1).max(9).optional().meta({
      description: 'Copies of each topic that are made, in place of those that the table of topics declares.',
      descriptionZh: '创建主题时的副本数，替代主题表中的声明值。',
      example: '1',
    }),
    KAFKA_TLS: z
      .stringbool({ truthy: ['true'], falsy: ['false'], error: '只能是 true | false · one of true | false' })
      .default(false)
      .meta({
        description: 'Whether the connection to Kafka is encrypted.',
        descriptionZh: '与 Kafka 的连接是否加密。',
        example: 'true',
      }),
    KAFKA_TLS_CA: z.string().min(1).optional().meta({
      description:
        'PEM file of the authority that signed the certificates of the brokers; the system’s own without it.',
      descriptionZh: '签发 Kafka 证书的 CA（PEM 文件）；不设则用系统证书。',
      example: '/etc/huihuan/kafka-ca.pem',
    }),
    KAFKA_TLS_CERT: z.string().min(1).optional().meta({
      description: 'PEM file of the certificate that this process shows to Kafka; with KAFKA_TLS_KEY.',
      descriptionZh: '本进程出示给 Kafka 的证书（PEM 文件），与 KAFKA_TLS_KEY 同用。',
      example: '/etc/huihuan/kafka-client.pem',
    }),
    KAFKA_TLS_KEY: z.string().min(1).optional().meta({
      description: 'PEM file of the key of that certificate.',
      descriptionZh: '上述证书的私钥（PEM 文件）。',
      example: '/etc/huihuan/kafka-client.key',
    }),
    KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional().meta({
      description:
        'How this process signs in to Kafka; plain is refused without TLS, except to brokers on this machine.',
      descriptionZh: '登录 Kafka 的方式；不用 TLS 时拒绝 plain，本机的 Kafka 除外。',
      example: 'scram-sha-512',
    }),
    KAFKA_SASL_USERNAME: z.string().min(1).optional().meta({
      description: 'User that this process signs in as.',
      descriptionZh: '登录 Kafka 的用户名。',
      example: 'huihuan-collection',
    }),
    KAFKA_SASL_PASSWORD: z.string().min(1).optional().meta({
      description: 'Password of that user.',
      descriptionZh: '上述用户的密码。',
      example: 'a-long-password',
      secret: true,
    }),
  }),
);

export type KafkaSettings = z.output<typeof kafkaSettings>;
