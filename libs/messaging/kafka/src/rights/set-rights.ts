import kafkajs, { type AclEntry, type AclFilter, type Admin } from 'kafkajs';
import type { ServiceRights } from './declared-rights.ts';

const { AclResourceTypes, AclOperationTypes, AclPermissionTypes, ResourcePatternTypes } = kafkajs;

type Resource = Pick<AclEntry, 'resourceType' | 'resourceName' | 'resourcePatternType'>;

const topic = (resourceName: string): Resource => ({
  resourceType: AclResourceTypes.TOPIC,
  resourceName,
  resourcePatternType: ResourcePatternTypes.LITERAL,
});

const beginning = (resourceType: AclEntry['resourceType'], resourceName: string): Resource => ({
  resourceType,
  resourceName,
  resourcePatternType: ResourcePatternTypes.PREFIXED,
});

/** As Kafka knows them: reading and writing include seeing that a topic is there. */
const entriesOf = ({ user, group, writes, reads }: ServiceRights): readonly AclEntry[] => {
  const may = (resource: Resource, operation: AclEntry['operation']): AclEntry => ({
    ...resource,
    ...{ principal: `User:${user}`, host: '*', operation, permissionType: AclPermissionTypes.ALLOW },
  });
  const ours = beginning(AclResourceTypes.TOPIC, 'huihuan.');
  return [
    may(ours, AclOperationTypes.DESCRIBE),
    may(ours, AclOperationTypes.DESCRIBE_CONFIGS),
    ...writes.map((name) => may(topic(name), AclOperationTypes.WRITE)),
    ...reads.map((name) => may(topic(name), AclOperationTypes.READ)),
    ...(reads.length === 0 ? [] : [may(beginning(AclResourceTypes.GROUP, group), AclOperationTypes.READ)]),
  ];
};

const everything: AclFilter = {
  resourceType: AclResourceTypes.ANY,
  resourcePatternType: ResourcePatternTypes.ANY,
  operation: AclOperationTypes.ANY,
  permissionType: AclPermissionTypes.ANY,
};

const textOf = (entry: AclEntry): string =>
  [
    ...[entry.principal, entry.host, entry.operation, entry.permissionType],
    ...[entry.resourceType, entry.resourcePatternType, entry.resourceName],
  ].join(' ');

/** Of users that begin as ours do; what somebody gave to others is left alone. */
const found = async (admin: Admin): Promise<readonly AclEntry[]> => {
  const { resources } = await admin.describeAcls(everything);
  return resources
    .flatMap(({ acls, ...resource }) => acls.map((acl) => ({ ...resource, ...acl })))
    .filter(({ principal }) => principal.startsWith('User:huihuan-'));
};

/**
 * Gives each service what the table says, and takes from users of ours what it does not say.
 * @returns how many rights were given and taken
 */
export const setRights = async (
  admin: Admin,
  rights: readonly ServiceRights[],
): Promise<{ readonly given: number; readonly taken: number }> => {
  const wanted = rights.flatMap(entriesOf);
  const there = await found(admin);
  const [wantedTexts, thereTexts] = [new Set(wanted.map(textOf)), new Set(there.map(textOf))];
  const given = wanted.filter((entry) => !thereTexts.has(textOf(entry)));
  const taken = there.filter((entry) => !wantedTexts.has(textOf(entry)));
  if (given.length > 0) await admin.createAcls({ acl: given });
  if (taken.length > 0) await admin.deleteAcls({ filters: [...taken] });
  return { given: given.length, taken: taken.length };
};
