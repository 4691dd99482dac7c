import { areaPrefix } from '@huihuan/regulator-domain';

/** An instant column as ISO 8601 text in UTC with milliseconds, as events write it. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Pattern for `area_code like`: everything inside an area; all of them when there is none. */
export const areaPattern = (areaCode: string | undefined): string | null =>
  areaCode === undefined ? null : `${areaPrefix(areaCode)}%`;

/** True for a site column inside the area whose pattern is parameter `$number`, and for every site when that is null. */
export const insideArea = (siteColumn: string, number: number): string =>
  `($${number}::text is null or ${siteColumn} in (select site_id from site where area_code like $${number}))`;
