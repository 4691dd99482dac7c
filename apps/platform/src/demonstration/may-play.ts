export interface Setting {
  readonly isProduction: boolean;
  /** What the passwords of the demonstration people follow from; nobody can play without them. */
  readonly demoKey: string | undefined;
  readonly isEmbedded: boolean;
  /** `HUIHUAN_DEMO_DAY`, where it is set. */
  readonly wish: boolean | undefined;
}

/**
 * Whether this installation offers the demonstration day: never in production nor without the people of the demonstration;
 * on the embedded database unless told otherwise, on a database of somebody's own only when told to.
 */
export const mayPlay = ({ isProduction, demoKey, isEmbedded, wish }: Setting): boolean =>
  !isProduction && demoKey !== undefined && (wish ?? isEmbedded);
