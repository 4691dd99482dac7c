import { describe, expect, it } from '@jest/globals';
import { checkBatteryOutputs, doubtBatteryOutputs } from './battery-outputs.ts';

const code = (level: 'P' | 'M' | 'C', serial: number): string =>
  `001${level}B240000003B3C${String(serial).padStart(7, '0')}`;
const reused = (serial: number): string => `001PB24${String(serial).padStart(12, '0')}`;

let made = 0;
const goods = (level: string, value: string | null, kind: 'battery' | 'serial' = 'battery') => {
  made += 1;
  return {
    ...{ itemId: `item-${made}`, classCode: level.includes('.') ? level : `traction-battery.${level}`, grams: 20_000 },
    identifiers: value === null ? [] : [{ kind, value }],
  };
};
const judged = (outputs: ReturnType<typeof goods>[], inputs: ReturnType<typeof goods>[]) => {
  const result = checkBatteryOutputs(outputs, inputs);
  return result.ok ? 'right' : [result.problem.code, result.problem.path];
};

const pack = () => goods('pack', code('P', 1));
const modules = () => [1, 2, 3].map((serial) => goods('module', code('M', serial)));

describe('a battery that is split', () => {
  it('gives smaller ones, each with a code of its own', () => {
    expect(judged([...modules(), goods('bulk.copper', null)], [pack()])).toBe('right');
    expect(judged([goods('cell', code('C', 1)), goods('cell', 'ZM-C-2', 'serial')], modules())).toBe('right');
  });

  it('gives one without a code only where a supervisor answers for it', () => {
    const outputs = [goods('module', code('M', 1)), goods('module', null), goods('bulk.copper', null)];
    expect(judged(outputs, [pack()])).toBe('right');
    expect(doubtBatteryOutputs(outputs)).toMatchObject([
      { effect: 'supervisor', problem: { code: 'output.battery-code-missing', path: '/outputs/1/identifiers' } },
    ]);
  });

  it('hands its own code on to none of them', () => {
    expect(judged([goods('module', code('P', 1))], [pack()])).toEqual([
      ...['output.battery-code-of-input', '/outputs/0/identifiers'],
    ]);
    expect(judged([goods('module', 'OWN-1', 'serial')], [goods('pack', 'OWN-1', 'serial')])).toEqual([
      ...['output.battery-code-of-input', '/outputs/0/identifiers'],
    ]);
  });

  it('gives none that is as large, by its class or by its code', () => {
    const level = ['output.battery-level', '/outputs/0/identifiers'];
    expect(judged([goods('pack', code('P', 2))], [pack()])).toEqual(level);
    expect(judged([goods('module', code('P', 2))], [pack()])).toEqual(level);
    expect(judged([goods('pack', code('M', 9))], modules())).toEqual(level);
  });
});

describe('batteries that are joined', () => {
  it('become a product with a code of 19 characters, or with a number of our own', () => {
    expect(judged([goods('pack', reused(1))], modules())).toBe('right');
    expect(judged([goods('pack', 'ZM-R-0001', 'serial')], modules())).toBe('right');
    expect(judged([goods('pack', code('P', 9))], modules())).toEqual([
      ...['output.battery-level', '/outputs/0/identifiers'],
    ]);
  });
});

describe('a battery that comes out of a vehicle', () => {
  it('has the code that its maker gave it', () => {
    const car = goods('vehicle.passenger-car-electric', 'LSVAA4185PA000123', 'serial');
    expect(judged([goods('pack', code('P', 1))], [car])).toBe('right');
  });

  it('has it also where a loose battery of the same job went in, but not under the code of that one', () => {
    const car = goods('vehicle.passenger-car-electric', 'LSVAA4185PA000123', 'serial');
    expect(judged([goods('pack', code('P', 1))], [car, goods('pack', code('P', 2))])).toBe('right');
    expect(judged([goods('pack', code('P', 2))], [car, goods('pack', code('P', 2))])).toEqual([
      ...['output.battery-code-of-input', '/outputs/0/identifiers'],
    ]);
  });
});
