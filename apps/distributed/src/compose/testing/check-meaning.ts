import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brokerSettings, kafkaVersion } from '@huihuan/platform-broker';
import { checkout, isProgram, textOf } from './checkout.ts';
import { isOurs, type ComposeFile, type ComposeService } from './compose-file.ts';
import { askedVariables, readEnv } from './fill-in.ts';
import { isPublic } from './sample-env.ts';

type Named = readonly [name: string, service: ComposeService];

/** Every setting that a program of ours declares, wherever it stands. */
const knownSettings = (): ReadonlySet<string> => {
  const files = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(^|[\\/])src[\\/].*settings\.ts$/.test(path) && !path.includes('node_modules'))
      .map((path) => join(folder, path)),
  );
  const texts = files.map(textOf).filter((text) => text.includes('defineSettings('));
  return new Set(texts.flatMap((text) => [...text.matchAll(/^ +([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name ?? '')));
};

const unknownNeighbours = ({ services, networks, volumes }: ComposeFile, [name, service]: Named): string[] => [
  ...Object.entries(service.depends_on ?? {}).flatMap(([other, { condition }]) => {
    const found = services[other];
    if (found === undefined) return [`${name} waits for ${other}, which is no service`];
    const isJob = found.healthcheck.disable === true;
    return isJob === (condition === 'service_completed_successfully')
      ? []
      : [
          `${name} waits for ${other} to be ${condition}, which ${isJob ? 'ends and has no' : 'never ends and has a'} health`,
        ];
  }),
  ...service.networks.filter((other) => !(other in networks)).map((other) => `${name}: no network is called ${other}`),
  ...(service.volumes ?? [])
    .map((volume) => volume.split(':')[0] ?? '')
    .filter((other) => !(other in volumes))
    .map((other) => `${name}: no volume is called ${other}`),
];

/** Host names that stand in addresses: `//postgres:5432/name`, `@postgres:5432`, `kafka:9092`. A key `k1:7Yq…` is none: its port goes on. */
const hostsIn = (value: string): readonly string[] =>
  [...value.matchAll(/(?:^|[/@,])([a-z][a-z0-9-]*):\d+(?=$|[/,?])/g)].map(([, host]) => host ?? '');

const unreachable = ({ services }: ComposeFile, [name, service]: Named): string[] =>
  Object.entries(service.environment).flatMap(([variable, value]) =>
    hostsIn(value)
      .filter((host) => host !== 'localhost')
      .flatMap((host) => {
        const other = services[host];
        if (other === undefined) return [`${name}: ${variable} names ${host}, which is no service`];
        const shares = other.networks.some((network) => service.networks.includes(network));
        return shares ? [] : [`${name}: ${variable} names ${host}, with which it shares no network`];
      }),
  );

const unknownSettings = (known: ReadonlySet<string>, [name, { environment }]: Named): string[] =>
  Object.keys(environment)
    .filter((variable) => !known.has(variable))
    .map((variable) => `${name}: no program reads ${variable}`);

const missingPrograms = ([name, { command = [] }]: Named): string[] =>
  command.filter((word) => /\.[cm]?js$/.test(word) && !isProgram(word)).map((word) => `${name}: ${word} is not there`);

const ofKafkasOwnImage = new Set(['KAFKA_HEAP_OPTS']);
/** They depend on where it runs. */
const ofTheBox = new Set([
  'log.dirs',
  'listeners',
  'advertised.listeners',
  'listener.security.protocol.map',
  'controller.quorum.voters',
]);
/** That nobody gets in unknown and nobody may what was not given: `npm run kafka` is for one machine and asks nobody. */
const ofSignIn = /^KAFKA_(SASL_|LISTENER_NAME_|AUTHORIZER_CLASS_NAME$|ALLOW_EVERYONE_|SUPER_USERS$)/;

/** What the broker must say for nobody to get in unknown, and nobody to do more than was given. */
const demandsSignIn: Readonly<Record<string, RegExp>> = {
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: /^(?!.*:(PLAINTEXT|SSL)\b).*CLIENTS:SASL_/,
  KAFKA_SASL_ENABLED_MECHANISMS: /^SCRAM-SHA-512$/,
  KAFKA_AUTHORIZER_CLASS_NAME: /^org\.apache\.kafka\.metadata\.authorizer\.StandardAuthorizer$/,
  KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND: /^false$/,
  KAFKA_SUPER_USERS: /^User:huihuan-kafka;User:huihuan-topics$/,
};

const signInProblems = (name: string, environment: Readonly<Record<string, string>>): string[] =>
  Object.entries(demandsSignIn)
    .filter(([variable, right]) => !right.test(environment[variable] ?? ''))
    .map(([variable]) => `${name}: ${variable} does not demand that everybody signs in and does only what is given`);

const brokerProblems = ([name, { image, environment }]: Named): string[] => {
  const ours = new Map(brokerSettings.map(([setting, value]) => [setting, value]));
  const version = image.split(':')[1];
  return [
    ...(version === kafkaVersion()
      ? []
      : [`${name}: ${image} is another version than ${kafkaVersion()} of infra/kafka`]),
    ...signInProblems(name, environment),
    ...Object.entries(environment)
      .filter(([variable]) => !ofKafkasOwnImage.has(variable) && !ofSignIn.test(variable))
      .flatMap(([variable, value]) => {
        const setting = variable
          .replace(/^KAFKA_/, '')
          .toLowerCase()
          .replaceAll('_', '.');
        if (ofTheBox.has(setting)) return [];
        const wanted = ours.get(setting);
        if (wanted === undefined) return [`${name}: ${variable} is set here and not for the broker of npm run kafka`];
        return wanted === value ? [] : [`${name}: ${variable} is ${value} here, and ${wanted} in npm run kafka`];
      }),
  ];
};

/** What a schema cannot know: names that must meet, programs that must be there, settings that somebody reads. */
export const meaningProblems = (file: ComposeFile): readonly string[] => {
  const known = knownSettings();
  const named = Object.entries(file.services);
  return [
    ...named.flatMap((each) => [
      ...unknownNeighbours(file, each),
      ...unreachable(file, each),
      ...missingPrograms(each),
    ]),
    ...named.filter(([, service]) => isOurs(service)).flatMap((each) => unknownSettings(known, each)),
    ...named.filter(([, { image }]) => image.startsWith('apache/kafka:')).flatMap(brokerProblems),
  ];
};

/** A secret that the installation makes for itself. The key of a map is given by its provider, and who has none does without. */
export const isOwnSecret = (name: string): boolean =>
  /PASSWORD|KEY|JWKS/.test(name) && !name.startsWith('TIANDITU_') && !isPublic(name);

/** Whether the file asks for what infra/.env.example explains, and whether no secret has a default. */
export const variableProblems = (text: string, example: string): readonly string[] => {
  const asked = askedVariables(text);
  const explained = readEnv(example);
  return [
    ...asked.filter(({ name }) => !(name in explained)).map(({ name }) => `${name} is not in infra/.env.example`),
    ...Object.keys(explained)
      .filter((name) => asked.every((each) => each.name !== name))
      .map((name) => `${name} of infra/.env.example is asked for nowhere`),
    ...asked
      .filter(({ name, how }) => isOwnSecret(name) && how !== 'required')
      .map(({ name }) => `${name} is a secret: without it nothing may start`),
    ...Object.entries(explained)
      .filter(([name, value]) => isOwnSecret(name) && value !== '')
      .map(([name]) => `${name} is a secret: infra/.env.example may not give one`),
  ];
};
