const CLASS_OF = {
  steel: 'bulk.steel',
  copper: 'bulk.copper',
  aluminium: 'bulk.aluminium',
  lead: 'bulk.lead',
  plastics: 'bulk.plastics',
  rubber: 'bulk.rubber',
  glass: 'bulk.glass',
  textile: 'bulk.textile',
  blackMass: 'bulk.black-mass',
  residue: 'bulk.residue',
  engine: 'part.engine',
  gearbox: 'part.gearbox',
  steering: 'part.steering-gear',
  axles: 'part.axle',
  frame: 'part.frame',
  motor: 'part.motor',
  boards: 'hazardous.circuit-board',
  battery: 'hazardous.lead-battery',
  oil: 'hazardous.waste-oil',
  catalyst: 'hazardous.catalyst',
  airbags: 'hazardous.airbag',
};

/** An expected output by weight of one typical unit. */
export const grams = (classCode, gramsPerUnit, sure = 'M') => ({ classCode, gramsPerUnit, sure });

/** An expected output as a share of the input's weight. */
export const share = (classCode, shareOfWeight, sure = 'M') => ({ classCode, shareOfWeight, sure });

/** Several outputs as shares of the input's weight, by the short names above. */
export const shares = (outputs) => Object.entries(outputs).map(([name, value]) => share(CLASS_OF[name], value));

/** Several outputs of one typical unit in kilograms, by the short names above. */
export const kilograms = (outputs, sure = 'M') =>
  Object.entries(outputs).map(([name, value]) => grams(CLASS_OF[name], value * 1000, sure));
