type Setting = readonly [name: string, value: string, why: string];

/**
 * Every setting that differs from PostgreSQL's own, and why. Aim: five services and a million items within 1 GB
 * together.
 */
export const engineSettings: readonly Setting[] = [
  ['listen_addresses', '127.0.0.1', 'the database is nobody’s business outside this machine'],
  ['unix_socket_directories', '', 'a socket path may have 107 bytes only, and deep data folders exceed that'],
  ['max_connections', '100', 'five services with pools of up to 15, and room for tools'],
  ['superuser_reserved_connections', '3', 'verify and reset get in when the pools are full'],
  ['fsync', 'on', 'what was answered with success survives a power cut'],
  ['synchronous_commit', 'on', 'the same, for the last commit before the cut'],
  ['full_page_writes', 'on', 'a page torn by a power cut is repaired from the log'],
  ['shared_buffers', '128MB', 'holds the hot indexes of a million items; the rest is left to the page cache'],
  ['effective_cache_size', '512MB', 'tells the planner about that page cache'],
  ['work_mem', '8MB', 'sorts of a screen stay in memory; times many sorts it stays modest'],
  ['maintenance_work_mem', '64MB', 'builds of indexes at migrations'],
  ['autovacuum_max_workers', '2', 'two cores; each worker may take maintenance_work_mem'],
  ['wal_buffers', '8MB', 'batches of events write megabytes in one transaction'],
  ['wal_compression', 'pglz', 'full pages after a checkpoint are most of the log; cheap to shrink'],
  ['max_wal_size', '1GB', 'a bulk load does not force checkpoints one after the other'],
  ['min_wal_size', '80MB', 'and gives the space back afterwards'],
  ['checkpoint_timeout', '10min', 'fewer full pages; recovery after a crash still takes seconds'],
  ['random_page_cost', '1.1', 'SSDs: an index scan costs hardly more than a sequential one'],
  ['jit', 'off', 'short queries lose more by compiling than they gain'],
  ['huge_pages', 'off', 'an ordinary user has none, and trying costs a warning'],
  ['io_method', 'sync', 'saves three worker processes; the data is in the page cache'],
  ['max_parallel_workers_per_gather', '0', 'one screen must not take both cores from the others'],
  ['max_parallel_maintenance_workers', '1', 'the same for index builds'],
  [
    'idle_in_transaction_session_timeout',
    '60s',
    'a forgotten transaction would hold back every reader of the event log',
  ],
  ['max_logical_replication_workers', '0', 'nobody subscribes; one process less'],
  ['timezone', 'UTC', 'instants are stored in UTC and shown in the time of the place'],
  ['log_timezone', 'UTC', 'as the services’ logs'],
  ['logging_collector', 'off', 'its lines go to the platform’s log'],
  ['log_line_prefix', '%p %q%u@%d ', 'process, role and database; the platform adds the time'],
  ['log_min_messages', 'log', 'refusals such as a second VIN are answers, not faults: the services report them'],
  ['log_min_error_statement', 'panic', 'statements carry names and numbers of people; they stay out of logs'],
  ['log_checkpoints', 'off', 'routine'],
];

/** As arguments of the server; `overrides` win, by name. */
export const settingArguments = (overrides: Readonly<Record<string, string>>): string[] => {
  const chosen = { ...Object.fromEntries(engineSettings.map(([name, value]) => [name, value])), ...overrides };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};
