import type { Action } from '@huihuan/contracts-access';
import type { Role } from '../role/roles.ts';

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
    'personal-data.read',
    'shipment.read',
    'stock.read',
    'registry.read',
  ],
  // sees to people and devices, handles no goods
  'site-administrator': [
    'site.administer',
    'person.administer',
    'device.administer',
    'personal-data.read',
    'personal-data.erase',
    'shipment.read',
    'stock.read',
    'registry.read',
  ],
  // sees its area and below, writes nothing of others; which of two items is genuine is its own word
  regulator: ['regulator.read', 'checkpoint.read', 'conflict.settle', 'shipment.read', 'stock.read', 'registry.read'],
  auditor: ['audit.read', 'checkpoint.read', 'registry.read'],
  // runs the system and sees no business data
  'system-administrator': [
    'site.administer',
    'person.administer',
    'device.administer',
    'personal-data.erase',
    'system.operate',
    'checkpoint.read',
    'registry.read',
  ],
  resident: ['own.read'],
  institution: ['own.read'],
  // other programs, such as the one that verifies the books: they read
  service: ['audit.read', 'checkpoint.read', 'regulator.read', 'shipment.read', 'stock.read', 'registry.read'],
  // other programs that work for the sites of a company, such as its own cash desk: they record what people there do
  integration: [
    'intake.register',
    'item.correct',
    'shipment.send',
    'shipment.receive',
    'container.pack',
    'discrepancy.settle',
    'item.grade',
    'job.run',
    'shipment.read',
    'stock.read',
    'registry.read',
  ],
};
