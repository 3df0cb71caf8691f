import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startReading } from '../../../backend/analysis/documents-thread.ts';
import { workerUrl } from '../../../backend/analysis/worker-url.ts';
import { documentFormats } from '../../../backend/formats/registry.ts';
import { readDraft } from '../../../backend/services/import-drafts.ts';
import type { CallProgress } from '../../../shared/contract/client.ts';
import { openDesk, translator } from '../../helpers/desk.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/formats');

/** A bilingual file that is long enough to be read in a thread. */
function longXliff(end = '</body></file></xliff>') {
  const units = Array.from(
    { length: 3000 },
    (_, n) =>
      `<trans-unit id="${n}"><source>工人修好了港口的<g id="1">${n}号</g>闸门。</source><target>Crews mended <g id="1">gate ${n}</g> of the harbour.</target></trans-unit>`,
  );
  const head = '<file original="a.docx" source-language="zh-CN" target-language="en" datatype="plaintext"><body>';
  const text = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">${head}${units.join('\n')}${end}`;
  return { name: 'gates.xlf', bytes: new TextEncoder().encode(text) };
}

describe('a large file', () => {
  it('is read while other calls are answered, and it is said what is being done', async () => {
    const desk = await openDesk();
    const order: string[] = [];
    const told: CallProgress[] = [];
    const reading = desk.backend.invoke(
      'imports.read',
      { files: [longXliff()] },
      { onProgress: (each) => told.push(each) },
    );
    void reading.then(() => order.push('read'));
    await desk.call('people.list', {});
    order.push('people');
    const read = await reading;
    expect(order).toEqual(['people', 'read']);
    expect(told[0]?.doing).toEqual({ en: 'Reading the file…', zh: '正在读取文件…' });
    expect(read).toMatchObject({
      ok: true,
      data: [{ fileName: 'gates.xlf', kind: 'machine', document: { units: 3000, coded: 3000 } }],
    });
  });

  it('becomes a story as a small one does', async () => {
    const desk = await openDesk();
    const [draft] = await desk.call('imports.read', { files: [longXliff()] });
    const { draftId = '', kind = 'machine', language = 'en', label = '' } = draft ?? {};
    const sources = [{ draftId, kind, language, label }];
    const { id } = await desk.call('imports.commit', { name: 'Gates', by: translator, sources });
    expect((await desk.openStory(id)).index).toHaveLength(3000);
  });

  it('is given up without a trace, and can be read again', async () => {
    const desk = await openDesk();
    let cancel = (): void => undefined;
    const input = { files: [longXliff()] };
    const reading = desk.backend.invoke('imports.read', input, { onBegun: (given) => (cancel = given) });
    await desk.call('people.list', {});
    cancel();
    expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await desk.call('imports.read', input)).toHaveLength(1);
  });

  it('that is damaged is refused with file, place and mend', async () => {
    const desk = await openDesk();
    const error = await desk.refusal('imports.read', { files: [longXliff('</file></xliff>')] });
    expect(error.code).toBe('unreadable-file');
    expect(error.message.en).toMatch(/“gates\.xlf” cannot be read: in line 3000, column \d+/);
    expect(error.mend).toBeDefined();
  });

  it('is ended when the desk closes', async () => {
    const desk = await openDesk();
    const reading = desk.backend.invoke('imports.read', { files: [longXliff()] });
    await desk.close();
    expect((await reading).ok).toBe(false);
  });
});

describe('a long text that was pasted', () => {
  it('is read while other calls are answered', async () => {
    const desk = await openDesk();
    const order: string[] = [];
    const text = 'The river rose above the old bridge again. '.repeat(20_000);
    const reading = desk.call('imports.readPasted', { text }).then((draft) => {
      order.push('read');
      return draft;
    });
    await desk.call('people.list', {});
    order.push('people');
    expect((await reading).characters).toBeGreaterThan(800_000);
    expect(order).toEqual(['people', 'read']);
  });
});

it('what comes from the thread is what would be read without it, for a file of every kind', async () => {
  const kinds = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = kinds.flatMap(({ name: kind }) =>
    readdirSync(join(fixtures, kind))
      .filter((name) => !/\.(?:md|tbx|tmx)$/.test(name) || kind === 'markdown')
      .slice(0, 2)
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(fixtures, kind, name))) })),
  );
  expect(files.length).toBeGreaterThan(8);
  const inThread = await startReading(workerUrl, files).result;
  expect(inThread).toEqual(files.map((file) => readDraft(file, documentFormats)));
});
