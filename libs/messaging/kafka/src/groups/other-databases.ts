import type { Admin } from 'kafkajs';
import type { Complaint } from '../watch-broker.ts';
import { markIn } from './database-mark.ts';

/**
 * Groups in which processes with another database listen: each would get a part of the events, and both would be whole in nothing.
 * @param mark of the own database; without one nothing can be said
 */
export const otherDatabases = async (
  admin: Pick<Admin, 'describeGroups'>,
  groupIds: readonly string[],
  mark: string | null,
): Promise<readonly Complaint[]> => {
  if (mark === null || groupIds.length === 0) return [];
  const { groups } = await admin.describeGroups([...groupIds]);
  return groups.flatMap(({ groupId, members }) => {
    const others = members.filter(({ clientId }) => ![null, mark].includes(markIn(clientId)));
    return others.length === 0 ? [] : [complaintOf(groupId, [...new Set(others.map(({ clientHost }) => clientHost))])];
  });
};

const complaintOf = (groupId: string, hosts: readonly string[]): Complaint => ({
  zh: `消费组 ${groupId} 中有使用另一个数据库的进程（${hosts.join('、')}）：事件被分到两个数据库，两边都不完整。请停用其中一个，或为它设置另一个 KAFKA_GROUP，然后将留下的组的位点重置到起点，缺的即补上，已生效的不会重复；须在 HUIHUAN_MEMORY_DAYS 天内完成，更早的不再补`,
  en: `processes with another database listen in the group ${groupId} (${hosts.join(', ')}): events are divided between two databases, and neither is whole. Stop one of them or give it another KAFKA_GROUP, then set the offsets of the group back to the beginning: what is missing comes, and nothing has a second effect. Do it within HUIHUAN_MEMORY_DAYS: what is older does not come again`,
});
