import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { edgeRefusal, type Refusal } from '../problem/refusal.ts';
import { sendRefusal } from '../problem/send-refusal.ts';

export const isLoopbackName = (name: string): boolean =>
  name === '[::1]' || /^(?:.+\.)?localhost$/i.test(name) || /^127(?:\.\d{1,3}){3}$/.test(name);

const isLoopbackAddress = (address: string): boolean => address === '::1' || isLoopbackName(address);

/**
 * A door that is open to this machine alone is also reached from every page that its browser shows: a foreign name may
 * point to 127.0.0.1 (DNS rebinding). So such a door answers to the names of the machine itself, and to the one that the
 * installation says it has, and to no other. A door that is open to other machines cannot know by what names they call it.
 * @param origin the address by which browsers reach the platform, where it is known
 */
export const answerToOwnNames = (server: FastifyInstance, origin?: string): void => {
  const own = origin === undefined ? null : new URL(origin).hostname.toLowerCase();
  const isOwn = (name: string): boolean => name === '' || isLoopbackName(name) || name.toLowerCase() === own;
  server.addHook('onRequest', (request, reply, done) => {
    const isOpenToOthers = addressesOf(server).some((address) => !isLoopbackAddress(address));
    if (isOpenToOthers || isOwn(request.hostname)) done();
    else sendRefusal(request, reply, foreignName(request.hostname));
  });
};

/** A socket of the file system has a path instead, and is of this machine. */
const addressesOf = (server: FastifyInstance): readonly string[] =>
  server.addresses().flatMap((bound: AddressInfo | string) => (typeof bound === 'string' ? [] : [bound.address]));

const foreignName = (name: string): Refusal =>
  edgeRefusal(421, {
    code: 'request.foreign-name',
    zh: `本服务只对本机开放，不以“${name}”之名应答。如经反向代理访问，请把 HUIHUAN_ORIGIN 设为浏览器所用的地址。`,
    en: `This door is open to this machine alone and does not answer to the name ${name}. Behind a proxy, set HUIHUAN_ORIGIN to the address that browsers use.`,
    details: { name },
  });
