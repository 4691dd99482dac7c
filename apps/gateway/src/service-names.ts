/** The services behind the gateway: `/api/<name>/…` belongs to the processes of that name. */
export const serviceNames = ['registry', 'collection', 'transfer', 'sorting', 'regulator'] as const;

export type ServiceName = (typeof serviceNames)[number];

export const isServiceName = (name: string): name is ServiceName => serviceNames.some((known) => known === name);

/** The service that a path such as `/api/sorting/jobs` is for. */
export const serviceOfPath = (path: string): ServiceName | null => {
  const name = path.split('/')[2] ?? '';
  return isServiceName(name) ? name : null;
};
