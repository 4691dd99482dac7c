/** Something that the screens look up and that the server keeps: as it was when it was last fetched. */
export interface Reference<Value = unknown> {
  readonly name: string;
  readonly value: Value;
  /** By the clock of this device. */
  readonly fetchedAt: string;
}
