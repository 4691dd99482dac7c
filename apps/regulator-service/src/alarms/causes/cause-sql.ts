/**
 * What the questions for causes have in common. Their parameters: 1 the kind, 2 the limit where no area has a rule, 3 now,
 * 4 the position up to which lasting causes were searched.
 */
export const hoursBetween = (from: string, to: string): string =>
  `(extract(epoch from ${to} - ${from}) / 3600)::float8`;

/** The rule that holds in the area of a column, as `rule` with `is_on` and `"limit"`. */
export const ruleIn = (areaCode: string): string => `
  cross join lateral (
    select coalesce(own.is_on, true) as is_on, coalesce(own.limit_value, $2::float8) as "limit", own.limit_value as own
      from (select) as always left join lateral (
        select is_on, limit_value from alarm_rule
         where alarm_rule.kind = $1 and is_on is not null and starts_with(coalesce(${areaCode}, ''), prefix)
         order by length(prefix) desc limit 1) as own on true) as rule`;

export const thing = (name: string, id: string): string => `jsonb_build_object('thing', '${name}', 'id', ${id}::text)`;

export const things = (...all: readonly string[]): string => `jsonb_build_array(${all.join()})`;

/** Kilometres between two places in degrees, along a great circle: no truck has a shorter way. */
export const kilometres = (one: string, other: string): string => `
  (12742 * asin(least(1, sqrt(power(sin(radians(${other}.lat - ${one}.lat) / 2), 2)
    + cos(radians(${one}.lat)) * cos(radians(${other}.lat)) * power(sin(radians(${other}.lon - ${one}.lon) / 2), 2)))))`;
