import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topics } from '@huihuan/contracts-events';
import { declaredRights, declaredTopics, runTopicsCommand, setRights } from '@huihuan/messaging-kafka';
import { brokerOrSkip, visitBroker, type BrokerVisitor, type SignIn, type TestBroker } from '@huihuan/testing-kafka';
import { textOf } from './testing/checkout.ts';
import { startComposeBroker } from './testing/compose-broker.ts';
import { readCompose } from './testing/compose-file.ts';
import { sampleEnv } from './testing/sample-env.ts';

const file = readCompose(textOf('docker-compose.yml'), sampleEnv());
const rights = declaredRights();

/** Without a right to the group, the client hides the refusal behind words of its own. */
const refusedToRead: unknown = expect.stringMatching(/ot authorized|GroupCoordinatorNotFound/);

/** As a container of the compose file signs in. */
const signInOf = (name: string): SignIn => {
  const { KAFKA_SASL_USERNAME: username = '', KAFKA_SASL_PASSWORD: password = '' } =
    file.services[name]?.environment ?? {};
  return { mechanism: 'scram-sha-512', username, password };
};

brokerOrSkip()('the Kafka of docker-compose.yml', () => {
  let broker: TestBroker;

  const as = (name: string): BrokerVisitor => visitBroker(broker.brokers, signInOf(name));

  beforeAll(async () => {
    broker = await startComposeBroker(file);
    const said: string[] = [];
    const code = await runTopicsCommand({
      parameters: ['--rights'],
      kafka: as('topics').kafka,
      brokers: [broker.brokers],
      topics: declaredTopics(),
      replication: 1,
      say: () => undefined,
      complain: (line) => void said.push(line),
    });
    expect({ code, said }).toEqual({ code: 0, said: [] });
    for (const topic of topics) expect(await as('topics').write(topic)).toBe('written');
    // and the coordinators are there: who does not find one below was refused
    expect(await as('topics').read('huihuan.site', 'first')).toBe('read');
  });
  afterAll(() => broker.stop());

  it('lets in nobody without a name, with a foreign one, or with the password of another', async () => {
    const { password } = signInOf('regulator');
    const strangers: readonly (SignIn | undefined)[] = [
      undefined,
      { mechanism: 'scram-sha-512', username: 'somebody', password },
      { mechanism: 'scram-sha-512', username: 'huihuan-collection', password },
      { mechanism: 'plain', username: 'huihuan-regulator', password },
    ];
    for (const stranger of strangers)
      await expect(visitBroker(broker.brokers, stranger).admin((admin) => admin.listTopics())).rejects.toThrow();
  });

  describe.each(rights)('$name', ({ name, group, writes, reads }) => {
    it('writes its own topics and no other', async () => {
      for (const topic of topics) {
        const expected: unknown = writes.includes(topic) ? 'written' : expect.stringContaining('ot authorized');
        expect([topic, await as(name).write(topic)]).toEqual([topic, expected]);
      }
    });

    it('reads what it follows, in its own group alone', async () => {
      for (const topic of topics) {
        const expected: unknown = reads.includes(topic) ? 'read' : refusedToRead;
        expect([topic, await as(name).read(topic, `${group}.test-${topic}`)]).toEqual([topic, expected]);
      }
      for (const other of rights.filter((each) => each.name !== name))
        expect(await as(name).read('huihuan.site', other.group)).toEqual(refusedToRead);
    });

    it('makes and deletes no topic, and gives itself no right', async () => {
      const refused = expect.stringMatching(/ot authorized|AUTHORIZATION_FAILED/i);
      const tries: readonly Parameters<BrokerVisitor['admin']>[0][] = [
        (admin) => admin.createTopics({ topics: [{ topic: 'huihuan.other' }] }),
        (admin) => admin.deleteTopics({ topics: ['huihuan.site'] }),
        (admin) =>
          setRights(admin, [{ name, user: `huihuan-${name}`, group, writes: [...topics], reads: [...topics] }]),
      ];
      for (const each of tries) {
        const said = await as(name)
          .admin(each)
          .then(
            () => 'done',
            (failure: unknown) => `${String(failure)} ${JSON.stringify(failure)}`,
          );
        expect(said).toEqual(refused);
      }
    });
  });

  it('loses what the table does not say, and setting it again changes nothing', async () => {
    const { admin: ask } = as('topics');
    const more = rights.map((each) => (each.name === 'registry' ? { ...each, writes: [...topics] } : each));
    expect(await ask((admin) => setRights(admin, more))).toEqual({ given: 4, taken: 0 });
    expect(await ask((admin) => setRights(admin, rights))).toEqual({ given: 0, taken: 4 });
    expect(await ask((admin) => setRights(admin, rights))).toEqual({ given: 0, taken: 0 });
  });
});
