const today = new Date().toISOString().slice(0, 10);

/** The form of a car that is whole and has its papers. */
export const carForm = {
  ...{ model: '示例牌 SL7001', vehicleUse: 'passenger-private-small', registeredOn: '2009-06-01', fuel: 'petrol' },
  ...{ engineNumberState: 'legible', engineNumber: 'E4G16-0042', mileageKm: 182_000, plateState: 'both' },
  ...{ ownership: 'private', cameBy: 'picked-up', kerbWeightKg: 1_240 },
  papers: ['registration-certificate', 'plates', 'driving-permit'],
  assemblies: ['engine', 'frame', 'gearbox', 'steering-gear', 'axles'],
  ...{ pledged: false, pledgeCheckedOn: today, seized: false, seizureCheckedOn: today },
  ...{ theftSuspected: false, theftCheckedOn: today },
};
