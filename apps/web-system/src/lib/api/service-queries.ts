import { queryOptions } from '@tanstack/react-query';
import { getJson, RequestRefused } from '@huihuan/web-kit';
import type { Bus, Health, Service } from './types.ts';

const isHealth = (body: unknown): body is Health => typeof body === 'object' && body !== null && 'checks' in body;

/** A service that is not ready says so with 503 and tells what is missing: for this page that is an answer. */
const readHealth = (service: Service, signal: AbortSignal): Promise<Health> =>
  getJson<Health>(`/api/${service}/health/ready`, signal).catch((error: unknown) => {
    if (error instanceof RequestRefused && isHealth(error.body)) return error.body;
    throw error;
  });

export const healthQuery = (service: Service) =>
  queryOptions({
    queryKey: [service, 'health'],
    queryFn: ({ signal }) => readHealth(service, signal),
  });

export const busQuery = (service: Service) =>
  queryOptions({
    queryKey: [service, 'bus'],
    queryFn: ({ signal }) => getJson<Bus>(`/api/${service}/bus`, signal),
  });
