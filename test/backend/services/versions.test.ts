import { describe, expect, it } from 'vitest';
import type { VersionPreview } from '../../../shared/contract/methods/versions.ts';
import type { Id, RowView } from '../../../shared/contract/model.ts';
import { type Desk, newFolder, openDesk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const desk = shareDesk();

/** Paragraphs of one sentence each, so that a row is a paragraph. */
const english = [
  'The harbour opened on Monday after two years of work.',
  'Ships from nine countries came in in the morning.',
  'The mayor thanked the workers who had built the new quay.',
  'Prices for berths will rise by three per cent next year.',
  'Fishermen complained about the noise of the cranes.',
  'A second basin is planned for the north of the island.',
  'The ferry line will run twice a day from October.',
  'Experts expect that trade will grow by a tenth.',
];

const paragraphs = (texts: readonly string[]): string => texts.join('\n\n');

interface Given {
  readonly machine?: string;
  readonly original?: string;
  readonly fileName?: string;
}

async function read(text: string, fileName: string | undefined, on: Desk): Promise<string> {
  if (fileName === undefined) return (await on.call('imports.readPasted', { text })).draftId;
  const [draft] = await on.call('imports.read', { files: [{ name: fileName, bytes: new TextEncoder().encode(text) }] });
  return draft?.draftId ?? '';
}

/** What a newer version would do to a story. */
async function preview(storyId: Id, given: Given, on: Desk = desk()): Promise<VersionPreview> {
  const { sources } = await on.openStory(storyId);
  const chosen = [];
  for (const kind of ['original', 'machine'] as const) {
    const text = given[kind];
    if (text === undefined) continue;
    const source = sources.find((each) => each.kind === kind);
    chosen.push({
      draftId: await read(text, given.fileName, on),
      ...(source && { sourceId: source.id }),
      kind,
      language: kind === 'original' ? ('zh' as const) : ('en' as const),
      label: source?.label ?? kind,
    });
  }
  return on.call('versions.preview', { storyId, sources: chosen });
}

async function takeOver(storyId: Id, given: Given, on: Desk = desk()): Promise<VersionPreview> {
  const shown = await preview(storyId, given, on);
  await on.call('versions.commit', { previewId: shown.previewId, by: translator });
  return shown;
}

/** The row that says something now, in whatever column. */
async function rowSaying(storyId: Id, words: string, on: Desk = desk()): Promise<RowView> {
  const found = (await on.rows(storyId)).find(({ cells }) => Object.values(cells).some((text) => text.includes(words)));
  if (!found) throw new Error(`No row says “${words}”.`);
  return found;
}

async function texts(storyId: Id, kind: string, on: Desk = desk()): Promise<(string | undefined)[]> {
  const { sources } = await on.openStory(storyId);
  const id = sources.find((each) => each.kind === kind)?.id ?? 0;
  return (await on.rows(storyId)).map(({ cells }) => cells[id]);
}

async function checked(storyId: Id, on: Desk = desk()): Promise<void> {
  const told = on.heard('analysis-progress');
  await on.call('analysis.run', { storyId });
  await on.until(() => told.some((progress) => progress.storyId === storyId && progress.state === 'done'));
}

/** All that people see of a story but what only counts up. */
async function seen(storyId: Id, on: Desk = desk()) {
  await checked(storyId, on);
  const { sources } = await on.openStory(storyId);
  const rows = await on.rows(storyId);
  return {
    sources,
    rows: rows.map(({ version: _, findingList, ...row }) => ({
      ...row,
      findingList: findingList.map(({ id, check, text, state, revisionSpans }) => ({
        id,
        check,
        text,
        state,
        revisionSpans,
      })),
    })),
  };
}

async function confirm(storyId: Id, words: string): Promise<void> {
  await desk().call('review.confirm', { rowIds: [(await rowSaying(storyId, words)).id], by: translator });
}

async function edit(storyId: Id, words: string, text: string): Promise<void> {
  await desk().edit(storyId, (await rowSaying(storyId, words)).position, text);
}

const newStory = (on: Desk = desk()): Promise<Id> => on.newStory(paragraphs(english));

describe('versions.commit', () => {
  it('of the same text keeps every row with all that was done', async () => {
    const storyId = await newStory();
    await edit(storyId, 'Prices', 'Berth prices will rise by three per cent next year.');
    await confirm(storyId, 'mayor');
    const before = await seen(storyId);
    const shown = await takeOver(storyId, { machine: paragraphs(english) });
    expect(shown).toMatchObject({
      counts: { kept: 8 },
      similarity: 1,
      isOther: false,
      edits: { kept: 1 },
      decisions: { kept: 1, reopened: 0 },
    });
    const after = await seen(storyId);
    expect(after.rows.map(({ id, state, findingList }) => ({ id, state, findingList }))).toEqual(
      before.rows.map(({ id, state, findingList }) => ({ id, state, findingList })),
    );
    expect(await desk().revision(storyId)).toContain('Berth prices will rise by three per cent next year.');
  });

  it('1: an inserted row is new and open, and those behind it keep what they have', async () => {
    const storyId = await newStory();
    await confirm(storyId, 'Experts');
    await takeOver(storyId, {
      machine: paragraphs(english.toSpliced(2, 0, 'Traffic on the coastal road stood still for an hour.')),
    });
    expect(await rowSaying(storyId, 'coastal')).toMatchObject({ position: 2, state: 'open' });
    expect(await rowSaying(storyId, 'Experts')).toMatchObject({ position: 8, state: 'confirmed' });
    expect((await desk().openStory(storyId)).index).toHaveLength(9);
  });

  it('2: a row that vanished with an edit can still be read', async () => {
    const storyId = await newStory();
    await edit(storyId, 'Fishermen', 'Fishermen say that the cranes are too loud.');
    const shown = await takeOver(storyId, { machine: paragraphs(english.toSpliced(4, 1)) });
    expect(shown).toMatchObject({ counts: { kept: 7, vanished: 1 }, edits: { vanished: 1 } });
    const [version] = await desk().call('versions.list', { storyId });
    const input = { storyId, versionId: version?.versionId ?? 0, from: 0, to: 100 };
    const { entries } = await desk().call('versions.entries', { ...input, kinds: ['vanished'] });
    expect(entries).toMatchObject([
      { before: [{ revision: 'Fishermen say that the cranes are too loud.', position: 4 }], after: [] },
    ]);
    expect(entries[0]?.before[0]?.now).toBeUndefined();
  });

  it('lists the dismissal of a row that vanished, without a place in the story', async () => {
    const storyId = await newStory();
    const doubled = await desk().finding(storyId, 'duplication/doubled-word', 1);
    await desk().call('review.dismiss', { findingId: doubled.id, scope: 'here', by: translator });
    await takeOver(storyId, { machine: paragraphs(english.toSpliced(1, 1)) });
    const { ids } = await desk().call('dismissals.find', { storyId });
    const [line] = await desk().call('dismissals.lines', { ids: [...ids] });
    expect(line).toMatchObject({ storyId, storyRemoved: false });
    expect(line?.position).toBeUndefined();
    await desk().call('history.undo', { storyId, by: translator });
    expect((await desk().call('dismissals.lines', { ids: [...ids] }))[0]?.position).toBe(1);
  });

  it('3: a row that moved keeps edit, decision and dismissal', async () => {
    const storyId = await newStory();
    const doubled = await desk().finding(storyId, 'duplication/doubled-word', 1);
    await desk().call('review.dismiss', { findingId: doubled.id, scope: 'here', by: translator, reason: 'A saying.' });
    await edit(storyId, 'Ships', 'Ships of nine countries came in in the morning.');
    await confirm(storyId, 'Ships');
    const { id } = await rowSaying(storyId, 'Ships');
    const [first = '', second = '', ...rest] = english;
    await takeOver(storyId, { machine: paragraphs([first, ...rest, second]) });
    await checked(storyId);
    const row = await rowSaying(storyId, 'Ships');
    expect(row).toMatchObject({ id, position: 7, state: 'confirmed', changed: true });
    expect(row.findingList).toMatchObject([{ id: doubled.id, state: 'dismissed', dismissal: { reason: 'A saying.' } }]);
  });

  it('4: a row that was split gives each part its share of the edit', async () => {
    const storyId = await desk().newStory(
      'The harbour opened on Monday, and the ships came in the morning.\n\nThe mayor spoke.',
    );
    await edit(storyId, 'harbour', 'The old harbour opened on Monday, and the ships came in the morning.');
    await takeOver(storyId, {
      machine: 'The harbour opened on Monday.\n\nAnd the ships came in the morning.\n\nThe mayor spoke.',
    });
    expect(await desk().revision(storyId)).toEqual([
      'The old harbour opened on Monday.',
      'And the ships came in the morning.',
      'The mayor spoke.',
    ]);
    expect(await rowSaying(storyId, 'And the ships')).toMatchObject({ state: 'open', changed: false });
    expect(await rowSaying(storyId, 'The old harbour')).toMatchObject({ state: 'edited', look: { reason: 'rows' } });
  });

  it('5: rows that were merged have both edits', async () => {
    const storyId = await newStory();
    await edit(storyId, 'Prices', 'Berth prices will rise by three per cent next year.');
    await edit(storyId, 'Fishermen', 'Fishermen complained about the noisy cranes.');
    const { id } = await rowSaying(storyId, 'Prices');
    await takeOver(storyId, {
      machine: paragraphs(
        english.toSpliced(
          3,
          2,
          'Prices for berths will rise by three per cent next year, fishermen complained about the noise of the cranes.',
        ),
      ),
    });
    const row = await rowSaying(storyId, 'Prices for berths');
    expect(row).toMatchObject({ id, position: 3, state: 'edited', lastEditedBy: translator });
    const [, , , merged] = await desk().revision(storyId);
    expect(merged).toContain('Berth prices');
    expect(merged).toContain('noisy cranes');
  });

  it('6: a reworded row gets the new words beside the edit, and has to be confirmed again', async () => {
    const storyId = await newStory();
    await edit(storyId, 'ferry', 'The ferry will run twice a day from October.');
    await confirm(storyId, 'ferry');
    const shown = await takeOver(storyId, {
      machine: paragraphs(english.with(6, 'The ferry line will run twice a day from November.')),
    });
    expect(shown).toMatchObject({ counts: { kept: 7, reworded: 1 }, edits: { merged: 1 }, decisions: { reopened: 1 } });
    const row = await rowSaying(storyId, 'November');
    expect((await desk().revision(storyId))[6]).toBe('The ferry will run twice a day from November.');
    expect(row).toMatchObject({
      state: 'edited',
      look: { reason: 'merged', machine: 'The ferry line will run twice a day from October.' },
    });
  });

  it('keeps an edit of the very words that changed, and marks the row until somebody looked', async () => {
    const storyId = await newStory();
    await edit(storyId, 'ferry', 'The ferry line will run twice a day from autumn.');
    await takeOver(storyId, {
      machine: paragraphs(english.with(6, 'The ferry line will run twice a day from November.')),
    });
    expect((await desk().revision(storyId))[6]).toBe('The ferry line will run twice a day from autumn.');
    expect(await rowSaying(storyId, 'autumn')).toMatchObject({ state: 'edited', look: { reason: 'edit' } });
    await confirm(storyId, 'autumn');
    expect((await rowSaying(storyId, 'autumn')).look).toBeUndefined();
  });

  it('takes back the approval of a row whose text is another, and says so', async () => {
    const storyId = await newStory();
    const { id } = await rowSaying(storyId, 'Experts');
    await desk().call('review.approve', { rowIds: [id], by: reviewer });
    await takeOver(storyId, {
      machine: paragraphs(english.with(7, 'Experts expect that trade will grow by a fifth.')),
    });
    expect(await rowSaying(storyId, 'Experts')).toMatchObject({
      id,
      state: 'open',
      lastDecision: { kind: 'reopen', by: translator },
      look: { reason: 'text', machine: 'Experts expect that trade will grow by a tenth.' },
    });
  });

  it('keeps what a reviewer said on returning a row', async () => {
    const storyId = await newStory();
    const { id } = await rowSaying(storyId, 'Experts');
    await desk().call('review.return', { rowIds: [id], comment: 'Which experts?', by: reviewer });
    await takeOver(storyId, {
      machine: paragraphs(english.with(7, 'Experts expect that trade will grow by a fifth.')),
    });
    expect(await rowSaying(storyId, 'Experts')).toMatchObject({
      state: 'returned',
      lastDecision: { comment: 'Which experts?' },
    });
  });

  it('7: paragraphs in another order keep all', async () => {
    const storyId = await newStory();
    await edit(storyId, 'Prices', 'Berth prices will rise by three per cent next year.');
    for (const words of ['mayor', 'Prices', 'Experts']) await confirm(storyId, words);
    const shown = await takeOver(storyId, { machine: paragraphs([...english.slice(4), ...english.slice(0, 4)]) });
    expect(shown.counts).toMatchObject({ kept: 4, moved: 4, vanished: 0, new: 0 });
    for (const words of ['mayor', 'Prices', 'Experts'])
      expect((await rowSaying(storyId, words)).state).toBe('confirmed');
    expect((await desk().revision(storyId))[7]).toBe('Berth prices will rise by three per cent next year.');
  });

  it('8: other white space changes nothing, other punctuation is a rewording', async () => {
    const storyId = await newStory();
    await confirm(storyId, 'harbour');
    await confirm(storyId, 'mayor');
    await takeOver(storyId, {
      machine: paragraphs(
        english
          .with(0, 'The harbour opened  on Monday after two years of work.')
          .with(2, 'The mayor thanked the workers, who had built the new quay!'),
      ),
    });
    expect(await rowSaying(storyId, 'The harbour opened  on')).toMatchObject({ state: 'confirmed' });
    expect(await rowSaying(storyId, 'quay!')).toMatchObject({ state: 'open', look: { reason: 'text' } });
  });

  it('9: a paragraph that stands there twice is the one that was there, and a new one', async () => {
    const storyId = await newStory();
    await confirm(storyId, 'mayor');
    const { id } = await rowSaying(storyId, 'mayor');
    const shown = await takeOver(storyId, { machine: paragraphs(english.toSpliced(6, 0, english[2] ?? '')) });
    expect(shown.counts).toMatchObject({ kept: 8, new: 1, moved: 0 });
    const rows = (await desk().rows(storyId)).filter(({ cells }) => Object.values(cells).join().includes('mayor'));
    expect(rows.map(({ id: rowId, position, state }) => [rowId === id, position, state])).toEqual([
      [true, 2, 'confirmed'],
      [false, 6, 'open'],
    ]);
  });

  it('10: another headline is a reworded row', async () => {
    const press = (title: string): string => `${title}\n\n${paragraphs(english)}`;
    const storyId = await desk().newStory(press('A new harbour for the island'));
    const { id } = await desk().row(storyId, 0);
    await takeOver(storyId, { machine: press('A new and larger harbour for the island') });
    expect(await desk().row(storyId, 0)).toMatchObject({ id });
    expect((await texts(storyId, 'machine'))[0]).toBe('A new and larger harbour for the island');
  });

  it('11: another encoding and other line ends are no change', async () => {
    const storyId = await newStory();
    await confirm(storyId, 'Ships');
    const { sources } = await desk().openStory(storyId);
    const bytes = Buffer.from(`\uFEFF${english.join('\r\n\r\n')}`, 'utf16le');
    const [draft] = await desk().call('imports.read', { files: [{ name: 'story.txt', bytes: new Uint8Array(bytes) }] });
    const source = {
      draftId: draft?.draftId ?? '',
      sourceId: sources[0]?.id ?? 0,
      kind: 'machine',
      language: 'en',
      label: 'MT',
    } as const;
    const shown = await desk().call('versions.preview', { storyId, sources: [source] });
    expect(shown).toMatchObject({ counts: { kept: 8 }, similarity: 1 });
    await desk().call('versions.commit', { previewId: shown.previewId, by: translator });
    expect((await rowSaying(storyId, 'Ships')).state).toBe('confirmed');
  });

  it('12: the original and the translation change at once', async () => {
    const chinese = ['港口周一开放。', '船只早晨到达。', '市长感谢了工人。', '明年泊位价格将上涨百分之三。'];
    const machine = [
      'The harbour opened on Monday.',
      'The ships came in the morning.',
      'The mayor thanked the workers.',
      'Berth prices will rise by three per cent next year.',
    ];
    const storyId = await desk().newStory({ original: paragraphs(chinese), machine: paragraphs(machine) });
    await edit(storyId, 'mayor', 'The mayor thanked all workers.');
    await confirm(storyId, 'mayor');
    await confirm(storyId, 'harbour');
    const shown = await takeOver(storyId, {
      original: paragraphs([chinese[0] ?? '', '船只下午到达。', chinese[2] ?? '', '明年泊位价格将上涨百分之五。']),
      machine: paragraphs([machine[0] ?? '', 'The ships came in the afternoon.', machine[2] ?? '', machine[3] ?? '']),
    });
    expect(shown.counts).toMatchObject({ kept: 2, reworded: 1, original: 1 });
    expect(await texts(storyId, 'original')).toEqual([
      chinese[0],
      '船只下午到达。',
      chinese[2],
      '明年泊位价格将上涨百分之五。',
    ]);
    expect(await rowSaying(storyId, 'mayor')).toMatchObject({ state: 'confirmed', changed: true });
    expect((await rowSaying(storyId, 'harbour')).state).toBe('confirmed');
  });

  it('of the original alone leaves the translation and its edits as they are', async () => {
    const storyId = await desk().newStory({
      original: '港口周一开放。\n\n船只早晨到达。',
      machine: 'The harbour opened on Monday.\n\nThe ships came in the morning.',
    });
    await edit(storyId, 'ships', 'All ships came in the morning.');
    const before = await desk().rows(storyId);
    await takeOver(storyId, { original: '港口星期一开放。\n\n船只早晨到达。' });
    expect(await texts(storyId, 'original')).toEqual(['港口星期一开放。', '船只早晨到达。']);
    expect(await desk().revision(storyId)).toEqual(['The harbour opened on Monday.', 'All ships came in the morning.']);
    expect((await desk().rows(storyId)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('keeps rows together that a person merged, where their text is the same', async () => {
    const storyId = await newStory();
    const rows = await desk().rows(storyId);
    await desk().call('rows.merge', { rowIds: rows.slice(4, 6).map(({ id }) => id), by: translator });
    await takeOver(storyId, { machine: paragraphs(english.toSpliced(1, 1)) });
    expect((await texts(storyId, 'machine'))[3]).toBe(`${english[4]} ${english[5]}`);
  });
});

describe('A newer version', () => {
  /** Everything at once: a story with edits, decisions and dismissals, and a version that changes all over. */
  async function changed(on: Desk): Promise<Id> {
    const storyId = await newStory(on);
    const say = async (words: string) => rowSaying(storyId, words, on);
    await on.edit(storyId, (await say('Prices')).position, 'Berth prices will rise by three per cent next year.');
    await on.edit(storyId, (await say('Fishermen')).position, 'Fishermen say that the cranes are loud.');
    await on.call('review.confirm', { rowIds: [(await say('mayor')).id, (await say('Prices')).id], by: translator });
    const doubled = await on.finding(storyId, 'duplication/doubled-word', 1);
    await on.call('review.dismiss', { findingId: doubled.id, scope: 'here', by: translator });
    return storyId;
  }

  const next = paragraphs([
    english[6] ?? '',
    english[0] ?? '',
    'Traffic stood still on the coastal road.',
    english[1] ?? '',
    'The mayor thanked the many workers who had built the new quay.',
    'Prices for berths will rise by four per cent next year.',
    `${english[5]} ${english[7]}`,
  ]);

  it('is one step: undo brings the former one back whole, redo the newer one', async () => {
    const storyId = await changed(desk());
    const before = await seen(storyId);
    await takeOver(storyId, { machine: next, fileName: 'harbour-2.txt' });
    const after = await seen(storyId);
    const undone = await desk().call('history.undo', { storyId, by: translator });
    expect(undone.what.en).toBe('Undid: import of a newer version (harbour-2.txt)');
    expect(await seen(storyId)).toEqual(before);
    await desk().call('history.redo', { storyId, by: translator });
    expect(await seen(storyId)).toEqual(after);
  });

  it('stands after a restart as it was, and can be undone then', async () => {
    const dataFolder = newFolder();
    const first = await openDesk({ dataFolder });
    const storyId = await changed(first);
    const before = await seen(storyId, first);
    await takeOver(storyId, { machine: next }, first);
    const after = await seen(storyId, first);
    await first.close();
    const second = await openDesk({ dataFolder });
    expect(await seen(storyId, second)).toEqual(after);
    await second.call('history.undo', { storyId, by: translator });
    expect(await seen(storyId, second)).toEqual(before);
  });

  it('follows another: each can be read, and each undone', async () => {
    const storyId = await changed(desk());
    await takeOver(storyId, { machine: next, fileName: 'two.txt' });
    const two = await seen(storyId);
    await takeOver(storyId, { machine: paragraphs(english), fileName: 'three.txt' });
    const versions = await desk().call('versions.list', { storyId });
    expect(versions.map(({ number, files }) => [number, files[0]?.fileName])).toEqual([
      [3, 'three.txt'],
      [2, 'two.txt'],
      [1, undefined],
    ]);
    await desk().call('history.undo', { storyId, by: translator });
    expect(await seen(storyId)).toEqual(two);
    expect(await desk().call('versions.list', { storyId })).toHaveLength(2);
  });

  it('carries over what was edited after the preview was made', async () => {
    const storyId = await newStory();
    const { previewId } = await preview(storyId, { machine: next });
    await edit(storyId, 'harbour', 'The old harbour opened on Monday after two years of work.');
    const rows = await desk().rows(storyId);
    await desk().call('rows.merge', { rowIds: rows.slice(3, 5).map(({ id }) => id), by: translator });
    await desk().call('versions.commit', { previewId, by: translator });
    expect((await desk().revision(storyId))[1]).toBe('The old harbour opened on Monday after two years of work.');
  });

  it('of another story is refused, with figures, unless somebody insists', async () => {
    const storyId = await newStory();
    const before = await seen(storyId);
    const shown = await preview(storyId, {
      machine:
        'Parliament passed the budget late at night.\n\nThe opposition called the vote a farce.\n\nTeachers get higher wages.',
    });
    expect(shown.isOther).toBe(true);
    const { previewId } = shown;
    const refused = await desk().refusal('versions.commit', { previewId, by: translator });
    expect(refused).toMatchObject({
      code: 'not-allowed',
      message: { en: expect.stringMatching(/^This is another story: only \d+ % of its words are in “A story”\.$/) },
    });
    expect(await seen(storyId)).toEqual(before);
    await desk().call('versions.commit', { previewId, by: translator, force: true });
    expect((await desk().openStory(storyId)).index).toHaveLength(3);
  });

  it('is told by kind, with the words before and after', async () => {
    const storyId = await changed(desk());
    await takeOver(storyId, { machine: next });
    const [version] = await desk().call('versions.list', { storyId });
    expect(version).toMatchObject({ number: 2, by: translator, counts: { new: 1 } });
    const input = { storyId, versionId: version?.versionId ?? 0, from: 0, to: 100 };
    const { entries } = await desk().call('versions.entries', { ...input, kinds: ['reworded'] });
    expect(entries.map(({ before, after }) => [before[0]?.machine, after[0]?.machine])).toEqual([
      [english[2], 'The mayor thanked the many workers who had built the new quay.'],
      [english[3], 'Prices for berths will rise by four per cent next year.'],
    ]);
    const edited = await desk().call('versions.entries', { ...input, edited: true });
    expect(edited.entries.map(({ kind }) => kind).sort()).toEqual(['reworded', 'vanished']);
  });
});

describe('A long text', () => {
  const long = Array.from(
    { length: 420 },
    (_, n) =>
      `On day ${n + 1} the harbour took ${n * 3 + 11} ships from ${n * 7 + 5} places without any delay at the gates.`,
  );

  it('is compared in a thread of its own', async () => {
    const storyId = await desk().importStory({ machine: paragraphs(long) });
    const shown = await preview(storyId, {
      machine: paragraphs(long.with(7, 'Nobody came on day eight.').toSpliced(20, 1)),
    });
    expect(shown.counts).toMatchObject({ kept: 418, new: 1, vanished: 2 });
  });

  it('is not compared any more once somebody gives it up', async () => {
    const storyId = await desk().importStory({ machine: paragraphs(long) });
    const { sources } = await desk().openStory(storyId);
    const { draftId } = await desk().call('imports.readPasted', { text: paragraphs(long.slice(1)) });
    const source = { draftId, sourceId: sources[0]?.id ?? 0, kind: 'machine', language: 'en', label: 'MT' } as const;
    const given = await desk().backend.invoke(
      'versions.preview',
      { storyId, sources: [source] },
      { onBegun: (cancel) => cancel() },
    );
    expect(given).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await desk().openStory(storyId)).index).toHaveLength(long.length);
  });
});

describe('versions.candidates', () => {
  async function candidatesFor(text: string, fileName?: string) {
    return desk().call('versions.candidates', { draftIds: [await read(text, fileName, desk())] });
  }

  it('finds the story that most of a text is in, whatever the file is called', async () => {
    const storyId = await desk().newStory(
      paragraphs(english.map((text) => text.replaceAll('harbour', 'lagoon'))),
      'Lagoons',
    );
    const found = await candidatesFor(
      paragraphs(english.map((text) => text.replaceAll('harbour', 'lagoon')).slice(1)),
      'other.txt',
    );
    const own = found.find(({ story }) => story.id === storyId);
    expect(own).toMatchObject({ story: { name: 'Lagoons' }, signs: ['text'] });
    expect(own?.pairs[0]?.sourceId).toBe((await desk().openStory(storyId)).sources[0]?.id);
  });

  it('does not go by the name of a file alone', async () => {
    const draftId = await read(
      'Snow fell on the passes. The roads were closed for days and nobody could travel.',
      'export.txt',
      desk(),
    );
    const source = { draftId, kind: 'machine', language: 'en', label: 'MT' } as const;
    await desk().call('imports.commit', { name: 'Snow', by: translator, sources: [source] });
    expect(
      await candidatesFor('Parliament passed the budget late at night after a long debate on wages.', 'export.txt'),
    ).toEqual([]);
  });

  it('finds the story of a reworded text by the name of its file', async () => {
    const draftId = await read(
      'The river rose by two metres during the night. Villages were cut off.',
      'flood.txt',
      desk(),
    );
    const source = { draftId, kind: 'machine', language: 'en', label: 'MT' } as const;
    const { id } = await desk().call('imports.commit', { name: 'Flood', by: translator, sources: [source] });
    const found = await candidatesFor(
      'The river rose two metres during that night. Many villages were cut off.',
      'flood.txt',
    );
    expect(found).toMatchObject([{ story: { id }, signs: ['file'] }]);
  });
});
