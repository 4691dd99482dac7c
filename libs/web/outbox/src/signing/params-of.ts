const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `shipments` → `shipmentId`, `discrepancies` → `discrepancyId`: as all routes of the server name them. */
const nameAfter = (segment: string): string => {
  const one = segment.endsWith('ies') ? `${segment.slice(0, -3)}y` : segment.replace(/s$/, '');
  return `${one.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Id`;
};

/** The parameters in a path, under the names by which the server knows them: a statement says them beside the body. */
export const paramsOf = (path: string): Readonly<Record<string, string>> => {
  const segments = path.split('/');
  const found = segments.flatMap((segment, place): [string, string][] =>
    uuid.test(segment) ? [[nameAfter(segments[place - 1] ?? ''), segment]] : [],
  );
  return Object.fromEntries(found);
};
