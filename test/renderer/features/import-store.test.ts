import { describe, expect, it } from 'vitest';
import {
  createImportStore,
  type ImportFile,
  type ImportStore,
} from '../../../renderer/features/import/import-store.ts';
import { limits } from '../../../shared/contract/api.ts';
import { openDesk, reviewer, translator } from '../../helpers/desk.ts';

const english = 'The ferry runs twice a day, and three times on Sundays.';
const chinese = '渡轮每天两班，周日三班。';

function file(name: string, text: string): ImportFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
}

/** Resolves when the store's state is as wanted. */
function until(store: ImportStore, wanted: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = store.subscribe(check);
    function check(): void {
      if (!wanted()) return;
      end();
      resolve();
    }
    check();
  });
}

const allRead = (store: ImportStore) =>
  until(store, () => store.get().items.every(({ status }) => status !== 'reading'));
const names = (store: ImportStore) => store.get().stories.map(({ name }) => name);
const statuses = (store: ImportStore) => store.get().items.map(({ status }) => status);

async function openStore() {
  const desk = await openDesk();
  return { desk, store: createImportStore(desk.backend) };
}

function readyKeys(store: ImportStore): string[] {
  return store.get().items.flatMap((item) => (item.status === 'ready' ? [item.key] : []));
}

function draftIds(store: ImportStore): string[] {
  return store.get().items.flatMap((item) => (item.status === 'ready' ? [item.draft.draftId] : []));
}

describe('adding sources', () => {
  it('opens the dialog at once and reads one after the other, in the order given', async () => {
    const { store } = await openStore();
    store.addFiles([file('a.txt', english), file('b.txt', chinese)]);
    expect(store.get().open).toBe(true);
    expect(statuses(store)).toEqual(['reading', 'reading']);
    await allRead(store);
    expect(store.get().items.map((item) => item.status === 'ready' && item.draft.fileName)).toEqual(['a.txt', 'b.txt']);
  });

  it('refuses a file over the limit without reading it, and reads the others', async () => {
    const { store } = await openStore();
    const large: ImportFile = {
      name: 'large.txt',
      size: limits.fileBytes + 1,
      arrayBuffer: () => Promise.reject(new Error('It was read.')),
    };
    store.addFiles([large, file('a.txt', english)]);
    await allRead(store);
    expect(statuses(store)).toEqual(['failed', 'ready']);
    expect(store.get().items[0]).toMatchObject({ error: { code: 'too-large' } });
  });

  it('says of a folder that it cannot be read', async () => {
    const { store } = await openStore();
    store.addFiles([
      { name: 'folder', size: 4096, arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) },
    ]);
    await allRead(store);
    expect(store.get().items).toMatchObject([{ status: 'failed', name: 'folder', error: { code: 'unreadable-file' } }]);
  });

  it('shows what the shell could not open', async () => {
    const { store } = await openStore();
    const error = { code: 'unreadable-file', message: { en: 'No.', zh: '否。' } } as const;
    store.addFiles([
      { name: 'a.txt', error },
      { name: 'b.txt', bytes: new TextEncoder().encode(english) },
    ]);
    await allRead(store);
    expect(statuses(store)).toEqual(['failed', 'ready']);
    expect(store.get().items[0]).toMatchObject({ error });
  });

  it('takes a pasted text, and refuses one over the limit', async () => {
    const { store } = await openStore();
    store.addText(english);
    store.addText('x'.repeat(limits.pasteLength + 1));
    await allRead(store);
    expect(statuses(store)).toEqual(['ready', 'failed']);
  });

  it('takes what was copied from a page with its paragraphs', async () => {
    const { store } = await openStore();
    store.addText('The ferry runs. It is late.', '<p>The ferry runs.</p><p>It is late.</p>');
    await allRead(store);
    expect(store.get().items).toMatchObject([{ draft: { paragraphs: 2 } }]);
  });

  it('keeps what was corrected and named while more is added', async () => {
    const { store } = await openStore();
    store.addFiles([file('a.txt', english)]);
    await allRead(store);
    store.rename(store.get().stories[0]?.key ?? '1', 'Ferries');
    store.correct(readyKeys(store)[0] ?? '', { kind: 'reference', label: 'Evening Post' });
    store.addFiles([file('b.txt', chinese)]);
    await allRead(store);
    expect(names(store)).toEqual(['Ferries']);
    expect(store.get().items[0]).toMatchObject({ kind: 'reference', label: 'Evening Post' });
  });
});

describe('importing', () => {
  it('makes a story of the corrected sources and closes', async () => {
    const { desk, store } = await openStore();
    store.addFiles([file('a.txt', english), file('b.txt', chinese), file('c.txt', english)]);
    await allRead(store);
    const [first = '', , third = ''] = readyKeys(store);
    store.correct(first, { kind: 'machine', label: 'Engine A' });
    store.correct(third, { kind: 'machine', label: 'Engine C' });
    store.makeBase(third);
    store.rename(store.get().stories[0]?.key ?? '1', 'Ferries');
    const [story] = await store.commit(translator);
    expect(story?.name).toBe('Ferries');
    expect(store.get()).toMatchObject({ open: false, items: [] });
    const { sources, baseSourceId } = await desk.call('stories.open', { storyId: story?.id ?? 0 });
    expect(sources.find(({ id }) => id === baseSourceId)?.label).toBe('Engine C');
  });

  it('keeps everything and says why when it fails', async () => {
    const { desk, store } = await openStore();
    store.addFiles([file('a.txt', english)]);
    await allRead(store);
    await desk.call('imports.discard', { draftIds: draftIds(store) });
    expect(await store.commit(reviewer)).toEqual([]);
    expect(store.get()).toMatchObject({ open: true, committing: false, error: { code: 'not-found' } });
    expect(statuses(store)).toEqual(['ready']);
  });
});

describe('a table', () => {
  const table = `Nr;Text;Rendering\n1;${chinese};${english}\n`;

  it('is shown with its columns as they seem to be, and imported as a person corrects them', async () => {
    const { desk, store } = await openStore();
    store.addFiles([file('ferries.csv', table)]);
    await allRead(store);
    const columns = () =>
      store.get().items.map((item) => item.status === 'ready' && item.draft.document?.table?.columns);
    expect(columns()).toMatchObject([[{ samples: ['Nr', '1'] }, { samples: ['Text', chinese] }, { role: 'machine' }]]);
    await store.mapColumns(readyKeys(store)[0] ?? '', [null, 'original', 'machine'], true);
    expect(columns()).toMatchObject([[{ heading: 'Nr' }, { heading: 'Text', role: 'original' }, { role: 'machine' }]]);
    const [story] = await store.commit(translator);
    const { row } = desk;
    const { cells } = await row(story?.id ?? 0);
    expect(Object.values(cells)).toEqual([chinese, english, english]);
  });

  it('without a text in it is refused, and stays to be corrected', async () => {
    const { store } = await openStore();
    store.addFiles([file('ferries.csv', table)]);
    await allRead(store);
    await store.mapColumns(readyKeys(store)[0] ?? '', ['id', null, null], false);
    expect(await store.commit(translator)).toEqual([]);
    expect(store.get()).toMatchObject({ open: true, error: { code: 'unreadable-file' } });
    expect(statuses(store)).toEqual(['ready']);
  });
});

describe('several stories at once', () => {
  const ferries = [file('ferries-zh.txt', chinese), file('ferries-deepl.txt', english)];
  const harbours = [
    file('harbours-zh.txt', '港口周四重新开放，四十台水泵整夜运转。'),
    file('harbours-deepl.txt', 'The harbour opened again on Thursday, and forty pumps ran all night.'),
  ];

  /** All four files in one import, told apart. */
  async function openSorted() {
    const opened = await openStore();
    opened.store.addFiles([...ferries, ...harbours]);
    await until(opened.store, () => opened.store.get().stories.length === 2);
    return opened;
  }
  const files = (store: ImportStore) =>
    store.get().stories.map(({ items }) => items.map(({ draft }) => draft.fileName ?? ''));

  it('are told apart when all files are read', async () => {
    const { store } = await openSorted();
    expect(files(store)).toEqual([
      ['ferries-zh.txt', 'ferries-deepl.txt'],
      ['harbours-zh.txt', 'harbours-deepl.txt'],
    ]);
  });

  it('are named after what their files have in common', async () => {
    const { store } = await openSorted();
    expect(names(store)).toEqual(['ferries', 'harbours']);
  });

  it('are made one after the other', async () => {
    const { desk, store } = await openSorted();
    const [first = '', second = ''] = store.get().stories.map(({ key }) => key);
    store.rename(first, 'Ferries');
    store.rename(second, 'Harbours');
    const made = await store.commit(translator);
    expect(made.map(({ name }) => name)).toEqual(['Ferries', 'Harbours']);
    expect(store.get().open).toBe(false);
    expect((await desk.call('stories.list', {})).length).toBe(2);
  });

  it('keep what a person sorted, whatever comes later', async () => {
    const { store } = await openSorted();
    const [, translated = ''] = readyKeys(store);
    store.moveTo(translated, store.get().stories[1]?.key);
    store.addFiles([file('ferries-google.txt', english)]);
    await allRead(store);
    expect(files(store)[0]).toEqual(['ferries-zh.txt']);
    expect(files(store)[1]).toContain('ferries-deepl.txt');
  });

  it('can be made of one by hand', async () => {
    const { store } = await openStore();
    store.addFiles(ferries);
    await allRead(store);
    store.moveTo(readyKeys(store)[1] ?? '', undefined);
    expect(files(store)).toEqual([['ferries-zh.txt'], ['ferries-deepl.txt']]);
  });

  it('that are done are not made again when a later one fails', async () => {
    const { desk, store } = await openSorted();
    const [, second] = store.get().stories;
    await desk.call('imports.discard', { draftIds: second?.items.map(({ draft }) => draft.draftId) ?? [] });
    expect(await store.commit(translator)).toHaveLength(1);
    expect(store.get()).toMatchObject({ open: true, committing: false, error: { code: 'not-found' } });
    expect(files(store)).toEqual([['harbours-zh.txt', 'harbours-deepl.txt']]);
  });
});

describe('what was found', () => {
  const headed = file('ferry-mt.txt', `Ferries run\nBy Zhao Lin\n\n${english}`);

  async function importAs(change: (store: ImportStore) => void) {
    const { desk, store } = await openStore();
    store.addFiles([headed]);
    await allRead(store);
    change(store);
    const [story] = await store.commit(translator);
    const { sources } = await desk.openStory(story?.id ?? 0);
    return sources[0];
  }

  it('is stored as somebody corrected it, and without what was emptied', async () => {
    const source = await importAs((store) => {
      const metadata = { title: 'Ferries go', byline: ' ', date: '2026-03-04', url: ' https://example.org/ ' };
      store.correct(readyKeys(store)[0] ?? '', { metadata });
    });
    expect(source?.metadata).toEqual({ title: 'Ferries go', date: '2026-03-04', url: 'https://example.org/' });
  });

  it('has the outlet that heads the column of a reference', async () => {
    const { desk, store } = await openStore();
    store.addFiles([file('ferry.txt', `Ferries run on Sundays\nSource: Xinhua\n2026-03-04 17:03:21\n\n${english}`)]);
    await allRead(store);
    const [key = ''] = readyKeys(store);
    expect(store.get().items).toMatchObject([{ kind: 'reference', label: 'Xinhua', metadata: { outlet: 'Xinhua' } }]);
    store.correct(key, { label: 'Evening Post' });
    const [story] = await store.commit(translator);
    const { sources } = await desk.openStory(story?.id ?? 0);
    expect(sources[0]).toMatchObject({ label: 'Evening Post', metadata: { outlet: 'Evening Post' } });
  });
});

describe('giving up', () => {
  it('a long file while it is read ends the reading, and the next file is read', async () => {
    const { store } = await openStore();
    store.addFiles([file('long.txt', `${english}\n\n`.repeat(8000)), file('b.txt', english)]);
    await until(store, () => store.get().items.some((item) => item.status === 'reading' && item.doing !== undefined));
    store.takeOut(store.get().items[0]?.key ?? '');
    await allRead(store);
    expect(store.get().items).toMatchObject([{ draft: { fileName: 'b.txt' } }]);
  });

  it('forgets the drafts here and in the backend', async () => {
    const { desk, store } = await openStore();
    store.addFiles([file('a.txt', english)]);
    await allRead(store);
    const [draftId = ''] = draftIds(store);
    store.discard();
    expect(store.get()).toMatchObject({ open: false, items: [], stories: [] });
    const sources = [{ draftId, kind: 'machine', language: 'en', label: 'a' }] as const;
    expect(await desk.refusal('imports.commit', { name: 'a', by: translator, sources: [...sources] })).toMatchObject({
      code: 'not-found',
    });
  });

  it('leaves one source out and keeps the others', async () => {
    const { store } = await openStore();
    store.addFiles([file('a.txt', english), file('b.txt', chinese)]);
    await allRead(store);
    store.takeOut(readyKeys(store)[0] ?? '');
    expect(store.get().items).toMatchObject([{ draft: { fileName: 'b.txt' } }]);
  });

  it('while a file is being read lets it not come back', async () => {
    const { store } = await openStore();
    store.addFiles([file('a.txt', english)]);
    store.discard();
    store.addFiles([file('b.txt', english)]);
    await allRead(store);
    expect(store.get().items).toMatchObject([{ draft: { fileName: 'b.txt' } }]);
  });

  it('begins the next import with a guessed name again', async () => {
    const { store } = await openStore();
    store.addFiles([file('a.txt', english)]);
    store.rename(store.get().stories[0]?.key ?? '1', 'Ferries');
    store.discard();
    store.addFiles([file('harbour.txt', english)]);
    await allRead(store);
    expect(names(store)).toEqual(['harbour']);
  });
});
