/** Thrown inside a transaction that finds a device not to be trusted that was good a moment before: what it signed is put aside. */
export class DeviceDoubted extends Error {
  constructor(deviceId: string) {
    super(`the device ${deviceId} was revoked meanwhile`);
  }
}
