/**
 * Loaded before a program of the fleet: when its starter is gone, the program gets some time to finish by itself, and is then
 * ended. One that was still starting would otherwise go on alone.
 */
const patienceMilliseconds = 20_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), patienceMilliseconds).unref();
});
