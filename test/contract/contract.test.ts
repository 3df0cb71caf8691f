import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, MethodName, Output } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { ErrorShape, Result } from '../../shared/contract/errors.ts';
import type { EventName, Events } from '../../shared/contract/events.ts';
import type { StorySummary } from '../../shared/contract/model.ts';
import { unpackIndex } from '../../shared/contract/packed-index.ts';
import { type Carried, carriers } from './carriers.ts';

const article = [
  'Harbour opens after storm',
  '',
  'HAIKOU, May 4 -- The harbour opened again on Monday. Ferries carried 1,200 passengers by noon.',
  '',
  'Officials said that repairs would take a week.',
].join('\n');

function dataOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en}`);
  return result.data;
}

function errorOf(result: Result<unknown>): ErrorShape {
  if (result.ok) throw new Error(`It worked: ${JSON.stringify(result.data)}`);
  return result.error;
}

/** Calls what the types forbid, as a page that is not ours would. */
function callAnything(client: Client, method: string, input: unknown): Promise<Result<unknown>> {
  return client.invoke(method as MethodName, input as never);
}

function nextEvent<E extends EventName>(client: Client, event: E): Promise<Events[E]> {
  return new Promise((resolve) => {
    const end = client.subscribe(event, (payload) => {
      end();
      resolve(payload);
    });
  });
}

describe.each(carriers)('the contract over %s', (_, open) => {
  let folder: string;
  let carried: Carried;
  let client: Client;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-contract-'));
    carried = await open(folder);
    client = await carried.connect();
  });
  afterEach(async () => {
    await carried.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    return dataOf(await client.invoke(method, input));
  }

  async function importStory(text: string, name = 'Harbour'): Promise<StorySummary> {
    const files = [{ name: 'harbour.txt', bytes: new TextEncoder().encode(text) }];
    const [draft] = await call('imports.read', { files });
    const [person] = await call('people.list', {});
    if (!draft || !person) throw new Error('No draft or nobody there.');
    const source = { draftId: draft.draftId, kind: 'machine', language: 'en', label: 'Engine' } as const;
    return call('imports.commit', { name, by: person.id, sources: [source] });
  }

  it('answers with data', async () => {
    expect(await call('app.info', {})).toMatchObject({ version: '0.0.0-test', dataFolder: folder });
  });

  it('carries bytes both ways', async () => {
    const story = await importStory(article);
    const file = await call('exports.write', { storyId: story.id, format: 'text' });
    expect(file.bytes).toBeInstanceOf(Uint8Array);
    expect(new TextDecoder().decode(file.bytes)).toContain('Ferries carried 1,200 passengers by noon.');
  });

  it('sends only the part of a buffer that an array looks at', async () => {
    const all = new TextEncoder().encode('Before.\nThe middle alone.\nAfter.');
    const files = [{ name: 'part.txt', bytes: all.subarray(8, 25) }];
    const [draft] = await call('imports.read', { files });
    expect(draft?.excerpt).toBe('The middle alone.');
  });

  it('keeps every character of a text, outside the basic plane too', async () => {
    const name = 'Ünïcode 中文 𠮷野家 👩‍👩‍👧 \u0000 \u2028 "quoted" \\';
    const story = await importStory(article, name);
    const stories = await call('stories.list', {});
    expect(stories.find(({ id }) => id === story.id)?.name).toBe(name);
  });

  it('takes a property that is undefined for one that is not there', async () => {
    expect(await call('stories.list', { query: undefined })).toEqual(await call('stories.list', {}));
  });

  it('leaves out of an answer what is not there', async () => {
    const story = await importStory(article);
    const { index: packed, history } = await call('stories.open', { storyId: story.id });
    const index = unpackIndex(packed);
    expect(index.length).toBeGreaterThan(0);
    expect(history.redo).toBeUndefined();
  });

  it('keeps the shape of an error', async () => {
    const error = errorOf(await client.invoke('stories.open', { storyId: 999_999 }));
    expect(error.code).toBe('not-found');
    expect(error.message.en).not.toBe('');
    expect(error.message.zh).toMatch(/\p{Script=Han}/u);
  });

  it.each(['stories.unheardOf', '__proto__', 'constructor', 'toString', ''])(
    'refuses the method “%s”',
    async (name) => {
      expect(errorOf(await callAnything(client, name, {})).code).toBe('bad-input');
    },
  );

  it.each([
    ['no input', undefined],
    ['null', null],
    ['a wrong type', { storyId: '1' }],
    ['an unknown property', { storyId: 1, extra: true }],
    ['NaN for a number', { storyId: Number.NaN }],
    ['Infinity for a number', { storyId: Number.POSITIVE_INFINITY }],
    ['an own property __proto__', JSON.parse('{"storyId": 1, "__proto__": {"polluted": true}}')],
  ])('refuses %s', async (_name, input) => {
    expect(errorOf(await callAnything(client, 'stories.open', input)).code).toBe('bad-input');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['a function', { storyId: () => 1 }],
    ['a symbol', { storyId: Symbol('1') }],
  ])('answers that %s cannot be sent, and goes on', async (_name, input) => {
    expect(errorOf(await callAnything(client, 'stories.open', input)).code).toBe('bad-input');
    expect(await call('stories.list', {})).toEqual([]);
  });

  it('tells an event to every listener of every client', async () => {
    const other = await carried.connect();
    const told = [
      nextEvent(client, 'people-changed'),
      nextEvent(client, 'people-changed'),
      nextEvent(other, 'people-changed'),
    ];
    await call('people.save', { name: 'Ma Li', role: 'reviewer', colour: '#aa3300' });
    for (const people of await Promise.all(told)) {
      expect(people.map(({ name }) => name)).toContain('Ma Li');
    }
  });

  it('tells nothing any more to who unsubscribed', async () => {
    let told = 0;
    const end = client.subscribe('people-changed', () => {
      told += 1;
    });
    end();
    const seen = nextEvent(client, 'people-changed');
    await call('people.save', { name: 'Ma Li', role: 'reviewer', colour: '#aa3300' });
    await seen;
    expect(told).toBe(0);
  });

  it('tells of a change before it answers the call that made it', async () => {
    const order: string[] = [];
    client.subscribe('people-changed', () => order.push('event'));
    await call('people.save', { name: 'Ma Li', role: 'reviewer', colour: '#aa3300' });
    order.push('answer');
    expect(order).toEqual(['event', 'answer']);
  });

  it('answers many calls at once, each with its own', async () => {
    const numbers = Array.from({ length: 200 }, (_unused, index) => index);
    const answers = await Promise.all(
      numbers.map((number) =>
        number % 2 === 0 ? client.invoke('app.info', {}) : client.invoke('stories.open', { storyId: 100_000 + number }),
      ),
    );
    expect(answers.map(({ ok }) => ok)).toEqual(numbers.map((number) => number % 2 === 0));
  });

  it('does one client’s calls in the order in which they were made', async () => {
    const names = Array.from({ length: 50 }, (_unused, index) => `Person ${index}`);
    await Promise.all(
      names.map((name) => client.invoke('people.save', { name, role: 'translator', colour: '#112233' })),
    );
    const people = await call('people.list', {});
    const made = people.filter(({ name }) => name.startsWith('Person')).toSorted((a, b) => a.id - b.id);
    expect(made.map(({ name }) => name)).toEqual(names);
  });

  it('takes a paste of 5 MB', async () => {
    const sentence = 'The harbour opened again on Monday, and ferries carried passengers to the islands. ';
    const paragraph = `${sentence.repeat(10).trim()}\n\n`;
    const text = paragraph.repeat(Math.ceil((5 * 1024 * 1024) / paragraph.length));
    const draft = await call('imports.readPasted', { text });
    expect(draft.paragraphs).toBe(Math.ceil((5 * 1024 * 1024) / paragraph.length));
  });

  it('answers calls in flight, and later ones, when the line breaks', async () => {
    await call('app.info', {});
    // A process takes a moment to die: the call must take longer than that.
    const inFlight = client.invoke('imports.readPasted', { text: 'The ferry left.\n\n'.repeat(200_000) });
    carried.breakOff();
    expect(errorOf(await inFlight).code).toBe('backend-gone');
    expect(errorOf(await client.invoke('app.info', {})).code).toBe('backend-gone');
  });

  it('goes on for the others when one client leaves in the middle of a call', async () => {
    const other = await carried.connect();
    await other.invoke('app.info', {});
    const left = other.invoke('stories.list', {});
    other.disconnect();
    expect(errorOf(await left).code).toBe('backend-gone');
    expect(await call('app.info', {})).toMatchObject({ dataFolder: folder });
  });
});
