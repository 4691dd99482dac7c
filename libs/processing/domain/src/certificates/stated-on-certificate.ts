import type { CertificateKind, Details, EventData } from '@huihuan/contracts-events';
import type { KnownItem, StepDone } from '@huihuan/families-domain';

type Stated = EventData<'cn.huihuan.certificate.issued.v1'>['stated'];

/** Of the form of a vehicle, what its certificate says. Nothing of its owner stands in a form. */
const ofVehicle = [
  ...['model', 'vehicleUse', 'engineNumberState', 'engineNumber', 'registeredOn', 'mileageKm', 'kerbWeightKg'],
  ...['fuel', 'emissionStage', 'ownership', 'inOperation', 'assemblies', 'missingExplained'],
] as const;

/** The step without which there is nothing to certify; a vehicle is certified by what came in. */
export const certifiedStep: Readonly<Record<CertificateKind, string | null>> = {
  'vehicle-recovery': null,
  'data-wipe': 'wipe-data',
  'battery-assessment': 'assess-residual-life',
};

export const lastDone = (item: KnownItem, step: string): StepDone | undefined =>
  item.steps
    .filter((record) => record.step === step && record.result === 'done')
    .toSorted((one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt))
    .at(-1);

/** What is printed beside the numbers of the item: of the form of a vehicle, of the step that is certified of other goods. */
export const statedOnCertificate = (kind: CertificateKind, item: KnownItem): Stated => {
  const step = certifiedStep[kind];
  const said: Details = step === null ? item.details : (lastDone(item, step)?.details ?? {});
  const printed: readonly string[] | null = step === null ? ofVehicle : null;
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (printed?.includes(name) === false ? [] : [[name, copyOf(value)]])),
  );
};

const copyOf = (value: Details[string]): Stated[string] => (typeof value === 'object' ? [...value] : value);
