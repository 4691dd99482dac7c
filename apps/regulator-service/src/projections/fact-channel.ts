/** Channel on which a committed batch announces its last position. A database serves one regulator. */
export const factChannel = 'huihuan_regulator_facts';
