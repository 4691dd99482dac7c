import type { Role } from '../role/roles.ts';
import type { Action } from './actions.ts';

/** What each role may do within its scope. What is not listed is refused. */
export const permissions: Readonly<Record<Role, readonly Action[]>> = {
  attendant: [
    'intake.register',
    'item.correct',
    'shipment.send',
    'discrepancy.settle',
    'shipment.read',
    'stock.read',
    'registry.read',
  ],
  driver: ['shipment.read', 'registry.read'],
  'transfer-operator': [
    'shipment.receive',
    'shipment.send',
    'container.pack',
    'discrepancy.settle',
    'item.correct',
    'shipment.read',
    'stock.read',
    'registry.read',
  ],
  'sorting-operator': [
    'shipment.receive',
    'shipment.send',
    'discrepancy.settle',
    'item.grade',
    'job.run',
    'item.correct',
    'shipment.read',
    'stock.read',
    'registry.read',
  ],
  // everything that is done at the site, and what needs a second pair of eyes
  supervisor: [
    'intake.register',
    'item.correct',
    'shipment.send',
    'shipment.receive',
    'container.pack',
    'discrepancy.settle',
    'item.grade',
    'job.run',
    'job.release',
    'shipment.read',
    'stock.read',
    'registry.read',
  ],
  // sees to people and devices, handles no goods
  'site-administrator': [
    'site.administer',
    'person.administer',
    'device.administer',
    'shipment.read',
    'stock.read',
    'registry.read',
  ],
  // sees its area and below, writes nothing of others; which of two items is genuine is its own word
  regulator: ['regulator.read', 'conflict.settle', 'shipment.read', 'stock.read', 'registry.read'],
  auditor: ['audit.read', 'registry.read'],
  // runs the system and sees no business data
  'system-administrator': [
    'site.administer',
    'person.administer',
    'device.administer',
    'system.operate',
    'registry.read',
  ],
  resident: ['own.read'],
  institution: ['own.read'],
  // other programs, such as the one that verifies the books: they read
  service: ['audit.read', 'regulator.read', 'shipment.read', 'stock.read', 'registry.read'],
};
