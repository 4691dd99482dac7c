export const serviceNames = ['registry', 'collection', 'transfer', 'sorting', 'regulator'] as const;
export type ServiceName = (typeof serviceNames)[number];
