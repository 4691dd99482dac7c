/** What a client of Kafka has in common, whatever it is for. */
interface Client {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

/** A client that is connected when it is needed, and another one after each failure. */
export interface RenewedClient<Made extends Client> {
  use<Value>(work: (client: Made) => Promise<Value>): Promise<Value>;
  /** Disconnects; whoever uses it then gets a new one. */
  renew(): Promise<void>;
}

export const renewedClient = <Made extends Client>(make: () => Made): RenewedClient<Made> => {
  let current: Promise<Made> | null = null;
  const forget = async (old: Promise<Made> | null): Promise<void> => {
    if (current === old) current = null;
    await (await old?.catch(() => null))?.disconnect().catch(() => undefined);
  };
  return {
    use: async (work) => {
      current ??= connected(make());
      const mine = current;
      try {
        return await work(await mine);
      } catch (failure) {
        await forget(mine);
        throw failure;
      }
    },
    renew: () => forget(current),
  };
};

const connected = async <Made extends Client>(client: Made): Promise<Made> => {
  try {
    await client.connect();
  } catch (failure) {
    // its connections stand already where it may not do what it is for, or is refused its number
    await client.disconnect().catch(() => undefined);
    throw failure;
  }
  return client;
};
