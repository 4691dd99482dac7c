import { BrokerProblem } from './broker-problem.ts';

const ownKafka = {
  zh: '或者自行准备 Kafka，并设置环境变量 KAFKA_BROKERS；单机使用时无需 Kafka，npm start 自带日志即可。',
  en: 'Or bring a Kafka of your own and set KAFKA_BROKERS; one machine needs none, npm start has a log of its own.',
};

const howTo = {
  zh: 'Debian、Ubuntu：apt-get install openjdk-17-jre-headless maven；Fedora：dnf install java-21-openjdk-headless maven；macOS：brew install openjdk maven。',
  en: 'Debian, Ubuntu: apt-get install openjdk-17-jre-headless maven; Fedora: dnf install java-21-openjdk-headless maven; macOS: brew install openjdk maven.',
};

export const noJava = (tried: readonly string[]): BrokerProblem =>
  new BrokerProblem('no-java', {
    zh: `找不到 Java（试过：${tried.join('、')}）。Kafka 需要 Java 17 或更高版本。\n${howTo.zh}\n${ownKafka.zh}`,
    en: `No Java was found (tried: ${tried.join(', ')}). Kafka needs Java 17 or newer.\n${howTo.en}\n${ownKafka.en}`,
  });

export const javaTooOld = (java: string, version: number): BrokerProblem =>
  new BrokerProblem('java-too-old', {
    zh: `${java} 是 Java ${version}，而 Kafka 需要 Java 17 或更高版本。请安装后把 JAVA_HOME 指向它。\n${howTo.zh}\n${ownKafka.zh}`,
    en: `${java} is Java ${version}, and Kafka needs Java 17 or newer. Install one and let JAVA_HOME point to it.\n${howTo.en}\n${ownKafka.en}`,
  });

export const noMaven = (): BrokerProblem =>
  new BrokerProblem('no-maven', {
    zh: `找不到 Maven（命令 mvn）：Kafka 的程序由它下载一次，之后不再需要。\n${howTo.zh}\n${ownKafka.zh}`,
    en: `No Maven was found (the command mvn): it fetches Kafka's programs once and is not needed afterwards.\n${howTo.en}\n${ownKafka.en}`,
  });

export const downloadFailed = (words: string): BrokerProblem =>
  new BrokerProblem('download-failed', {
    zh: `Maven 未能取得 Kafka 的程序：\n${words}\n请检查网络；需要代理或镜像时，写在 ~/.m2/settings.xml 里。`,
    en: `Maven could not fetch Kafka's programs; its words are above. Check the network; a proxy or mirror belongs in ~/.m2/settings.xml.`,
  });
