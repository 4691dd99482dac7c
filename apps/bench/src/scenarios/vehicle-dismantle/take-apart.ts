import type http from 'node:http';
import type pg from 'pg';
import type { Network } from '../../goods/network.ts';
import { idAt, type Random } from '../../goods/random.ts';
import { ask } from '../../place/http.ts';
import { doStep, type WaitingVehicle } from './fill-centre.ts';

/** What a vehicle comes apart into. */
export interface Yield {
  readonly parts: number;
  readonly materials: number;
}

const partGrams = 8_000;

export interface Hall {
  readonly url: string;
  readonly agent: http.Agent;
  readonly client: pg.Client;
  readonly network: Network;
  readonly random: Random;
  /** Steps that acts waited for so far: they are done to the next vehicle before. */
  readonly steps: Set<string>;
}

/** How long the requests took, in milliseconds, body read. */
export interface TakenApart {
  /** All lines of what came out, in one request. */
  readonly draft: number;
  /** The vehicle leaves the books and everything that came out is in stock. */
  readonly close: number;
}

/** Takes a vehicle apart by three requests: on the line, what came out, closed. */
export const takeApart = async (hall: Hall, vehicle: WaitingVehicle, into: Yield): Promise<TakenApart> => {
  const { siteId, itemId, grams } = vehicle;
  for (const step of hall.steps) await doStep(hall.client, vehicle, step);
  const jobId = newId(hall);
  await send(hall, vehicle, 'jobs', { id: jobId, siteId, itemIds: [itemId] });
  const outputs = outputsOf(hall, grams, into);
  const loss = { grams: grams - outputs.reduce((sum, output) => sum + output.grams, 0), reason: '油液与水分' };
  const draft = await send(hall, vehicle, `jobs/${jobId}/outputs`, { id: newId(hall), outputs, loss });
  const close = await send(hall, vehicle, `jobs/${jobId}/close`, { id: newId(hall) });
  return { draft, close };
};

const newId = ({ random }: Hall): string => idAt(random, Date.now());

const assemblies = ['part.engine', 'part.gearbox', 'part.steering-gear', 'part.axle', 'part.frame'];
const otherPart = 'part.reused-vehicle-part';

/** The five assemblies first, then other parts, each with a number of its own; the rest is material, by equal shares. */
const outputsOf = (hall: Hall, grams: number, { parts, materials: kinds }: Yield) => {
  const materials = hall.network.classes.filter(({ family }) => family === 'bulk');
  const shareGrams = Math.floor((grams - parts * partGrams) / kinds);
  const partAt = (index: number) => {
    const itemId = newId(hall);
    const value = itemId.replaceAll('-', '').slice(-20).toUpperCase();
    const classCode = assemblies[index] ?? otherPart;
    return { itemId, classCode, grams: partGrams, identifiers: [{ kind: 'serial', value }] };
  };
  const materialAt = (index: number) => {
    const { code: classCode = '' } = materials[index % materials.length] ?? {};
    return { itemId: newId(hall), classCode, grams: shareGrams, identifiers: [] };
  };
  return [
    ...Array.from({ length: parts }, (_, index) => partAt(index)),
    ...Array.from({ length: kinds }, (_, index) => materialAt(index)),
  ];
};

const mostSteps = 30;

/**
 * Sends a request to the centre. Where it waits for a step, that is done, kept for the next vehicles, and the request sent again.
 * @returns milliseconds of the one that was accepted
 */
const send = async (hall: Hall, vehicle: WaitingVehicle, path: string, said: object): Promise<number> => {
  const body = Buffer.from(JSON.stringify(said));
  for (let asked = 0; asked <= mostSteps; asked += 1) {
    const began = performance.now();
    const { status, text } = await ask(hall.url, `/api/sorting/${path}`, hall.agent, body);
    const took = performance.now() - began;
    if (status < 300) return took;
    const { code, details } = JSON.parse(text) as { code: string; details?: { step?: string } };
    if (code !== 'step.missing' || details?.step === undefined) throw new Error(`${path} answered ${status}: ${text}`);
    hall.steps.add(details.step);
    await doStep(hall.client, vehicle, details.step);
  }
  throw new Error(`${path} waits for more than ${mostSteps} steps`);
};
