/** An identifier of some milliseconds later: of a UUIDv7 the first 48 bits are its time, and the rest is left as it is. */
export const laterId = (id: string, milliseconds: number): string => {
  const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + milliseconds;
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-${id.slice(14)}`;
};

/** The same for the server. */
export const laterIdSql = `
  create function bench.later(id uuid, milliseconds bigint) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex(('x' || left(id::text, 8) || substr(id::text, 10, 4))::bit(48)::bigint + milliseconds), 12, '0')
            || substr(id::text, 15))::uuid
  $$`;
