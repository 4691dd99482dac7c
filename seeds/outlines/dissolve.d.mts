type Ring = readonly (readonly [lon: number, lat: number])[];

export function dissolve(rings: readonly Ring[], smallest?: number): Ring[];
