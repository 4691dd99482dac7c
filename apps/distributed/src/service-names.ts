/** The services that run as processes of their own, in the order of their start: the registry tells the others. */
export const serviceNames = ['registry', 'collection', 'transfer', 'sorting', 'regulator'] as const;

export type ServiceName = (typeof serviceNames)[number];

export const isServiceName = (name: string): name is ServiceName => serviceNames.some((known) => known === name);
