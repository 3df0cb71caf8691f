import { describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/contract/api.ts';
import { type Desk, openDesk, shareDesk, translator } from '../../helpers/desk.ts';

const shared = shareDesk();
const by = translator;

type Choice = Omit<Input<'imports.commit'>['sources'][number], 'draftId'>;

async function commit(desk: Desk, texts: readonly (Choice & { readonly text: string })[]) {
  const sources: Input<'imports.commit'>['sources'] = [];
  for (const { text, ...choice } of texts) {
    const { draftId } = await desk.call('imports.readPasted', { text });
    sources.push({ draftId, ...choice });
  }
  return desk.call('imports.commit', { name: 'A story', by, sources });
}

const machine = { kind: 'machine', language: 'en', label: 'Engine A' } as const;
const original = { kind: 'original', language: 'zh', label: '原文' } as const;
const reference = { kind: 'reference', language: 'en', label: 'The Courier' } as const;

describe('imports.read', () => {
  it('makes a draft of every file, with what was guessed of it', async () => {
    const desk = shared();
    const bytes = new TextEncoder().encode('河水上涨。\n\n人们回家了。\n');
    const [draft] = await desk.call('imports.read', { files: [{ name: '/home/ana/flood.txt', bytes }] });
    expect(draft).toMatchObject({
      fileName: 'flood.txt',
      kind: 'original',
      language: 'zh',
      paragraphs: 2,
      characters: 13,
    });
    expect(draft?.excerpt).toBe('河水上涨。 人们回家了。');
  });

  it('with one file that cannot be read makes no draft at all, and names the file', async () => {
    const desk = shared();
    const good = { name: 'good.txt', bytes: new TextEncoder().encode('The river rose.') };
    const bad = { name: 'bad.txt', bytes: new Uint8Array(0) };
    const error = await desk.refusal('imports.read', { files: [good, bad] });
    expect(error.code).toBe('unreadable-file');
    expect(error.message.en).toContain('bad.txt');
  });
});

describe('the headline', () => {
  const head = (title: string) => `${title}\n\nBy Ann Lee\n\n`;

  it('is the first row of the translations and of the original', async () => {
    const desk = shared();
    const { id } = await commit(desk, [
      { ...original, text: '河水上涨\n\n新华社记者 王江\n\n河水昨天上涨。小镇安全。' },
      { ...machine, text: `${head('River Rises')}The river rose yesterday. The town is safe.` },
    ]);
    const [first] = await desk.rows(id);
    expect(Object.values(first?.cells ?? {})).toEqual(['河水上涨', 'River Rises', 'River Rises']);
  });

  it('of another outlet is no row', async () => {
    const desk = shared();
    const { id } = await commit(desk, [
      { ...machine, text: 'The river rose yesterday. The town is safe.' },
      { ...reference, text: `${head('River Rises')}The river rose yesterday. The town is safe.` },
    ]);
    expect((await desk.rows(id)).flatMap(({ cells }) => Object.values(cells))).not.toContain('River Rises');
  });
});

describe('the beginning of a text that a draft shows', () => {
  it('ends with a whole word', async () => {
    const desk = shared();
    const text = 'The river rose above the old bridge again. '.repeat(20);
    const { draftId, excerpt } = await desk.call('imports.readPasted', { text });
    expect(excerpt).toMatch(/ (?:The|river|rose|above|the|old|bridge|again\.)…$/);
    expect(excerpt.length).toBeGreaterThan(220);
    await desk.call('imports.discard', { draftIds: [draftId] });
  });

  it('is as long in Chinese, whose spaces are not between words', async () => {
    const desk = shared();
    const text = `云州新闻社10月9日电 ${'河水漫过了老桥，人们连夜转移到高处。'.repeat(20)}`;
    const { draftId, excerpt } = await desk.call('imports.readPasted', { text });
    expect(excerpt).toHaveLength(241);
    await desk.call('imports.discard', { draftIds: [draftId] });
  });
});

describe('imports.readPasted', () => {
  it('takes 5 MB at once', async () => {
    const desk = shared();
    const text = 'The river rose above the old bridge again. '.repeat(120_000);
    const draft = await desk.call('imports.readPasted', { text });
    expect(draft.characters).toBeGreaterThan(5_000_000);
    expect(draft.excerpt.length).toBeLessThan(300);
    await desk.call('imports.discard', { draftIds: [draft.draftId] });
  });

  it('says how much is too much', async () => {
    const desk = shared();
    const error = await desk.refusal('imports.readPasted', { text: 'x'.repeat(10_000_001) });
    expect(error.code).toBe('too-large');
    expect(error.message.en).toContain('10,000,000');
  });
});

describe('what a person corrects of a source', () => {
  const text = 'River Rises\nBy Zhao Lin\n\nThe river rose yesterday. The town is safe.';

  async function corrected(desk: Desk, metadata: Input<'imports.commit'>['sources'][number]['metadata']) {
    const { draftId } = await desk.call('imports.readPasted', { text });
    const sources = [{ draftId, ...machine, metadata }];
    const { id } = await desk.call('imports.commit', { name: 'A', by, sources });
    const story = await desk.openStory(id);
    return { metadata: story.sources[0]?.metadata, revision: await desk.revision(id) };
  }

  it('is what is stored, the headline as the first row', async () => {
    const said = { title: 'River Rises Fast', byline: 'By Zhao Ling', outlet: 'Harbour Post', date: '2026-03-04' };
    const { metadata, revision } = await corrected(shared(), said);
    expect(metadata).toEqual(said);
    expect(revision[0]).toBe('River Rises Fast');
  });

  it('leaves a line in the text that is no headline', async () => {
    const { metadata, revision } = await corrected(shared(), { byline: 'By Zhao Lin' });
    expect(metadata).toEqual({ byline: 'By Zhao Lin' });
    expect(revision).toEqual(['River Rises', 'The river rose yesterday.', 'The town is safe.']);
  });

  it('may be that there is nothing to know', async () => {
    expect((await corrected(shared(), {})).metadata).toEqual({});
  });
});

describe('imports.discard', () => {
  it('forgets a draft', async () => {
    const desk = shared();
    const { draftId } = await desk.call('imports.readPasted', { text: 'The river rose.' });
    await desk.call('imports.discard', { draftIds: [draftId, 'never there'] });
    const error = await desk.refusal('imports.commit', { name: 'A', by, sources: [{ draftId, ...machine }] });
    expect(error.code).toBe('not-found');
  });
});

describe('imports.commit', () => {
  it('puts original, translations and revision side by side', async () => {
    const desk = shared();
    const { id } = await commit(desk, [
      { ...original, text: '六月河水上涨了三米。镇上无人受伤。\n\n农民随后回家了。' },
      {
        ...machine,
        text: 'In June the river rose by three meters. Nobody in the town was hurt.\n\nThe farmers then went home.',
      },
      {
        ...machine,
        label: 'Engine B',
        text: 'The river rose three meters in June. No one in town was hurt.\n\nFarmers went home after that.',
      },
    ]);
    const { sources } = await desk.openStory(id);
    expect(sources.map(({ kind, aligned }) => [kind, aligned])).toEqual([
      ['original', true],
      ['machine', true],
      ['machine', true],
      ['revision', true],
    ]);
    const rows = await desk.rows(id);
    expect(rows.map(({ passage, cells }) => [passage, ...sources.map((source) => cells[source.id])])).toEqual([
      [
        0,
        '六月河水上涨了三米。',
        'In June the river rose by three meters.',
        'The river rose three meters in June.',
        'In June the river rose by three meters.',
      ],
      [0, '镇上无人受伤。', 'Nobody in the town was hurt.', 'No one in town was hurt.', 'Nobody in the town was hurt.'],
      [
        1,
        '农民随后回家了。',
        'The farmers then went home.',
        'Farmers went home after that.',
        'The farmers then went home.',
      ],
    ]);
  });

  it('starts the revision from the first machine translation', async () => {
    const desk = shared();
    const { id } = await commit(desk, [
      { ...reference, text: 'The harbor was empty.' },
      { ...machine, text: 'The port was empty.' },
      { ...machine, label: 'Engine B', text: 'The port stood empty.' },
    ]);
    const { sources, baseSourceId } = await desk.openStory(id);
    expect(sources.find((source) => source.id === baseSourceId)?.label).toBe('Engine A');
    expect(await desk.revision(id)).toEqual(['The port was empty.']);
  });

  it('shows an article of another outlet whole, beside the rows', async () => {
    const desk = shared();
    const article =
      'Ships waited outside for two days, said Mara Lund, who runs the pilot station.\n\nFuel grew scarce in the shops.';
    const { id } = await commit(desk, [
      { ...original, text: '六月河水上涨了三米。镇上无人受伤。农民随后回家了。' },
      {
        ...machine,
        text: 'In June the river rose by three meters. Nobody in the town was hurt. The farmers then went home.',
      },
      { ...reference, text: article },
    ]);
    const { sources } = await desk.openStory(id);
    const courier = sources.find(({ kind }) => kind === 'reference');
    expect(courier?.aligned).toBe(false);
    expect(await desk.call('stories.sourceText', { storyId: id, sourceId: courier?.id ?? 0 })).toEqual(
      article.split('\n\n'),
    );
    expect((await desk.rows(id)).every(({ cells }) => cells[courier?.id ?? 0] === undefined)).toBe(true);
  });

  it('keeps white space before an English paragraph, which the checks must see', async () => {
    const desk = shared();
    const { id } = await commit(desk, [{ ...machine, text: 'The river rose.\n\n  The town was safe.' }]);
    expect(await desk.revision(id)).toEqual(['The river rose.', '  The town was safe.']);
  });

  it('refuses the same text twice', async () => {
    const desk = shared();
    const { draftId } = await desk.call('imports.readPasted', { text: 'The river rose.' });
    const twice = { draftId, ...machine };
    const error = await desk.refusal('imports.commit', { name: 'A', by, sources: [twice, twice] });
    expect(error).toMatchObject({ code: 'bad-input', details: { fields: ['sources.1.draftId'] } });
  });

  it('with a draft that is gone imports nothing, and keeps the others', async () => {
    const desk = await openDesk();
    const { draftId } = await desk.call('imports.readPasted', { text: 'The river rose.' });
    const kept = { draftId, ...machine };
    await desk.refusal('imports.commit', { name: 'A', by, sources: [kept, { ...machine, draftId: 'gone' }] });
    expect(await desk.call('stories.list', {})).toEqual([]);
    await desk.call('imports.commit', { name: 'A', by, sources: [kept] });
    expect(await desk.call('stories.list', {})).toHaveLength(1);
  });

  it('has its findings by and by, and says how far it is', async () => {
    const desk = shared();
    const told = desk.heard('analysis-progress');
    const { id: storyId, analysed } = await commit(desk, [{ ...machine, text: 'It was was late.' }]);
    expect(analysed).toBe(false);
    await desk.analysed(storyId);
    expect((await desk.row(storyId)).findings).toBe(1);
    const own = told.filter((each) => each.storyId === storyId);
    expect(own[0]).toMatchObject({ state: 'running', done: 0 });
    expect(own.at(-1)).toMatchObject({ state: 'done' });
  });
});

describe('a long import', () => {
  const lines = (words: (row: number) => string) => Array.from({ length: 6000 }, (_, row) => words(row)).join('\n\n');
  const long = {
    machine: lines((row) => `Crews mended gate ${row} of the harbour before the tide came in at ${row % 24} o'clock.`),
    original: lines((row) => `工人在${row % 24}点涨潮前修好了港口的${row}号闸门。`),
  };

  async function drafts(desk: Desk): Promise<Input<'imports.commit'>['sources']> {
    const { draftId: first } = await desk.call('imports.readPasted', { text: long.machine });
    const { draftId: second } = await desk.call('imports.readPasted', { text: long.original });
    return [
      { ...machine, draftId: first },
      { ...original, draftId: second },
    ];
  }

  it('lets other calls through, is given up without a trace, and can be done again', async () => {
    const desk = await openDesk();
    const sources = await drafts(desk);
    const input = { name: 'Gates', by, sources };
    let cancel = (): void => undefined;
    const order: string[] = [];
    const committing = desk.backend.invoke('imports.commit', input, { onBegun: (given) => (cancel = given) });
    void committing.then(() => order.push('import'));
    await desk.call('people.list', {});
    order.push('people');
    cancel();
    expect(await committing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(order).toEqual(['people', 'import']);
    expect((await desk.call('stories.list', {})).filter(({ name }) => name === 'Gates')).toEqual([]);

    const story = await desk.call('imports.commit', input);
    expect((await desk.openStory(story.id)).index).toHaveLength(6000);
  });

  it('is ended, and nothing of it kept, when the desk closes', async () => {
    const desk = await openDesk();
    const sources = await drafts(desk);
    const committing = desk.backend.invoke('imports.commit', { name: 'Gates', by, sources });
    await desk.close();
    expect((await committing).ok).toBe(false);
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await again.call('stories.list', {})).toEqual([]);
  });
});
