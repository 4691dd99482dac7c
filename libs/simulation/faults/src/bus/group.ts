import type { Bus } from './bus.ts';

/** What the broker keeps of a consumer group: offsets, and which replica has which partition since which change of hands. */
export interface Group {
  readonly name: string;
  readonly offsets: number[];
  /** By partition: the replica that has it. */
  readonly owners: number[];
  /** By partition: grows with each change of hands. A commit under an older one is refused. */
  readonly epochs: number[];
  /** By partition: nothing is handed out before this instant. */
  readonly heldUntil: number[];
}

export const openGroup = (name: string, { partitions }: Bus, replicas: number): Group => ({
  name,
  offsets: partitions.map(() => 0),
  owners: partitions.map(({ index }) => index % replicas),
  epochs: partitions.map(() => 1),
  heldUntil: partitions.map(() => 0),
});

/** Gives a partition to a replica; who had it is told when it wants to commit. */
export const handOver = (group: Group, partition: number, replica: number): void => {
  group.owners[partition] = replica;
  group.epochs[partition] = (group.epochs[partition] ?? 0) + 1;
};
