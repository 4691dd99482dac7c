import type { EventDefinition } from './define-event.ts';
import { events } from './events.ts';

type Definition = Pick<EventDefinition, 'type' | 'tolerant' | 'earlier'>;

/** How the payload of a record of some type becomes one of today's events. */
interface Reading {
  readonly definition: Definition;
  /** Payload of the record, in today's words; or why it cannot be read. */
  readonly read: Definition['tolerant']['safeParse'];
}

/** Knows all versions of these events. */
export interface EventVersions {
  readingOf(type: string): Reading | undefined;
  /**
   * Today's type of an event of which this is a later version: not nobody's business, but not to be read here yet.
   * `undefined` for every other type.
   */
  todayOfNewer(type: string): string | undefined;
  /**
   * Every type by which a record of this event may come: today's, the earlier ones, and the next, which is not known here
   * yet but must not be passed over.
   */
  typesOf(type: string): readonly string[];
}

export const versionsOf = (definitions: readonly Definition[]): EventVersions => {
  const readings = new Map<string, Reading>();
  const today = new Map<string, { readonly definition: Definition; readonly version: number }>();
  for (const definition of definitions) {
    const { stem, version } = splitVersion(definition.type);
    today.set(stem, { definition, version });
    readings.set(definition.type, { definition, read: (data) => definition.tolerant.safeParse(data) });
    for (const { type, tolerant } of definition.earlier) {
      const throughToday = tolerant.pipe(definition.tolerant);
      readings.set(type, { definition, read: (data) => throughToday.safeParse(data) });
    }
  }
  return {
    readingOf: (type) => readings.get(type),
    todayOfNewer: (type) => {
      const { stem, version } = splitVersion(type);
      const known = today.get(stem);
      return known !== undefined && version > known.version ? known.definition.type : undefined;
    },
    typesOf: (type) => {
      const { stem, version } = splitVersion(type);
      const earlier = today.get(stem)?.definition.earlier.map((before) => before.type) ?? [];
      return [type, ...earlier, `${stem}.v${version + 1}`];
    },
  };
};

/** `cn.huihuan.item.collected.v1` is version 1 of `cn.huihuan.item.collected`. */
const splitVersion = (type: string): { readonly stem: string; readonly version: number } => {
  const [, stem, digits] = /^(.+)\.v(\d{1,9})$/.exec(type) ?? [];
  return stem === undefined ? { stem: type, version: 0 } : { stem, version: Number(digits) };
};

export const eventVersions = versionsOf(Object.values(events));
