import { startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import type { ComposeFile } from './compose-file.ts';

/** What the image of Kafka makes of a variable: `___` is a dash, `__` an underscore, `_` a dot. */
const settingOf = (variable: string): string =>
  variable
    .replace(/^KAFKA_/, '')
    .toLowerCase()
    .replaceAll('___', '-')
    .replaceAll('__', '\n')
    .replaceAll('_', '.')
    .replaceAll('\n', '_');

/** They say where it stands, which is another place here. */
const ofThePlace =
  /^(listeners|advertised\.listeners|controller\.quorum\.voters|log\.dirs|heap\.opts|process\.roles|node\.id)$/;

/** Those that the container writes when its volume is new. */
const usersOf = (command: readonly string[]) =>
  [...command.join('\n').matchAll(/--add-scram 'SCRAM-SHA-512=\[name=([^,]+),password=([^\]]+)\]'/g)].map(
    ([, username = '', password = '']) => ({ username, password }),
  );

/** A broker set up as the compose file says, with its users and their passwords. */
export const startComposeBroker = ({ services }: ComposeFile): Promise<TestBroker> => {
  const { kafka } = services;
  if (kafka === undefined) throw new Error('the compose file has no kafka');
  const settings = Object.entries(kafka.environment).map(([name, value]) => [settingOf(name), value] as const);
  return startTestBroker({
    sasl: { mechanism: 'SCRAM-SHA-512', users: usersOf(kafka.command ?? []) },
    settings: Object.fromEntries(settings.filter(([name]) => !ofThePlace.test(name))),
  });
};
