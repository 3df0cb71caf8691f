import { describe, expect, it } from 'vitest';
import type { BilingualDocument, Unit } from '../../../../backend/formats/document.ts';
import type { Input } from '../../../../shared/contract/api.ts';
import type { Id, Person } from '../../../../shared/contract/model.ts';
import { type Desk, openDesk, reviewer, shareDesk, translator } from '../../../helpers/desk.ts';
import { plainBytes, plainDocumentOf, plainDocuments } from '../../../helpers/plain-documents.ts';

const at = '2026-02-03T04:05:06.000Z';
const later = '2026-02-04T04:05:06.000Z';
const options = { documentFormats: [plainDocuments] };
const shared = shareDesk(options);

type Given = Omit<Unit, 'id' | 'paragraph' | 'notes' | 'issues'> & Partial<Unit>;

/** A document of these units, each a paragraph. */
function documentOf(units: readonly Given[], more: Partial<BilingualDocument> = {}): BilingualDocument {
  return {
    format: '',
    encoding: 'UTF-8',
    language: 'en',
    metadata: {},
    problems: [],
    units: units.map((unit, index) => ({ id: `u${index + 1}`, paragraph: index, notes: [], issues: [], ...unit })),
    ...more,
  };
}

async function drafted(desk: Desk, document: BilingualDocument, name = 'a.plain') {
  const [draft] = await desk.call('imports.read', { files: [{ name, bytes: plainBytes(document) }] });
  if (!draft) throw new Error('Nothing was read.');
  return draft;
}

type Sources = Input<'imports.commit'>['sources'];

async function imported(desk: Desk, document: BilingualDocument, others: Sources = []): Promise<Id> {
  const { draftId, kind, language, label } = await drafted(desk, document);
  const sources = [{ draftId, kind, language, label }, ...others];
  return (await desk.call('imports.commit', { name: 'A story', by: translator, sources })).id;
}

async function written(desk: Desk, storyId: Id): Promise<readonly Unit[]> {
  const { bytes } = await desk.call('exports.write', { storyId, format: plainDocuments.id });
  return plainDocumentOf(bytes).units;
}

async function personCalled(desk: Desk, name: string): Promise<Person | undefined> {
  return (await desk.call('people.list', {})).find((person) => person.name === name);
}

const machine = { text: 'The harbour was opened by the mayor.' };
const revised: Given = {
  original: { text: '市长为港口揭幕。' },
  machine,
  revision: { text: 'The port was opened by the governor.' },
  changes: [
    { start: 4, end: 11, text: 'port', author: 'Zhao Lin', at },
    { start: 30, end: 35, text: 'governor', author: 'Reviewer', at: later },
  ],
};

describe('a document that is read', () => {
  it('is told of before it becomes a story', async () => {
    const desk = shared();
    const note = { text: 'Why?', author: 'Zhao Lin', side: 'machine' as const, replies: [{ text: 'Because.' }] };
    const draft = await drafted(
      desk,
      documentOf(
        [
          { ...revised, state: 'confirmed' },
          { original: { text: '完。' }, notes: [{ ...note, side: 'original' }] },
        ],
        {
          tool: 'DeepL',
        },
      ),
    );
    expect(draft).toMatchObject({ kind: 'machine', language: 'en', label: 'DeepL', excerpt: machine.text });
    expect(draft.document).toEqual({
      format: plainDocuments.id,
      formatName: plainDocuments.name,
      language: 'en',
      tool: 'DeepL',
      units: 2,
      originals: 2,
      machine: 1,
      revised: 1,
      locked: 0,
      coded: 0,
      states: { confirmed: 1 },
      changes: 2,
      notes: 2,
      issues: 0,
      authors: ['Zhao Lin', 'Reviewer'],
    });
  });

  it('makes columns of its texts, and puts others beside them', async () => {
    const desk = shared();
    const text = 'The fair opened on Monday. It ends in May.';
    const document = documentOf([{ machine: { text } }, { machine: { text: 'Many people came to the fair.' } }]);
    const { draftId } = await desk.call('imports.readPasted', { text: '展会周一开幕。五月结束。\n\n许多人来到展会。' });
    const storyId = await imported(desk, document, [{ draftId, kind: 'original', language: 'zh', label: '原文' }]);
    const { sources } = await desk.openStory(storyId);
    const [machineId, originalId] = sources.map(({ id }) => id);
    expect(sources.map(({ kind }) => kind)).toEqual(['machine', 'original', 'revision']);
    const rows = await desk.rows(storyId);
    expect(rows.map(({ cells }) => [cells[machineId ?? 0], cells[originalId ?? 0]])).toEqual([
      ['The fair opened on Monday.', '展会周一开幕。'],
      ['It ends in May.', '五月结束。'],
      ['Many people came to the fair.', '许多人来到展会。'],
    ]);
  });

  it('cannot be put together with another of its kind', async () => {
    const desk = await openDesk(options);
    const other = await drafted(desk, documentOf([revised]), 'b.plain');
    const { draftId } = await drafted(desk, documentOf([revised]));
    const sources = [draftId, other.draftId].map(
      (id) => ({ draftId: id, kind: 'machine', language: 'en', label: 'M' }) as const,
    );
    const error = await desk.refusal('imports.commit', { name: 'A story', by: translator, sources });
    expect(error).toMatchObject({
      code: 'not-allowed',
      message: { en: expect.stringContaining('“a.plain” and “b.plain”') },
    });
    expect(await desk.call('stories.list', {})).toEqual([]);
  });

  it('has its metadata, engine and language as a person corrected them', async () => {
    const desk = shared();
    const document = documentOf([{ machine: { text: 'The fair opened. It ends in May.' } }], {
      language: 'zh',
      tool: 'DeppL',
      metadata: { title: 'Fair', byline: 'By nobody' },
    });
    const { draftId, language } = await drafted(desk, document);
    expect(language).toBe('zh');
    const metadata = { title: 'The fair', date: '2026-03-04' };
    const sources = [{ draftId, kind: 'machine', language: 'en', label: 'DeepL', metadata } as const];
    const { id } = await desk.call('imports.commit', { name: 'A story', by: translator, sources: [...sources] });
    const story = await desk.openStory(id);
    expect(story.sources[0]).toMatchObject({ label: 'DeepL', language: 'en', metadata });
    expect(await desk.revision(id)).toEqual(['The fair opened.', 'It ends in May.']);
    const { bytes } = await desk.call('exports.write', { storyId: id, format: plainDocuments.id, fresh: true });
    expect(plainDocumentOf(bytes)).toMatchObject({ language: 'en', tool: 'DeepL', metadata });
  });

  it('is refused where there is no text in it', async () => {
    const desk = shared();
    await expect(imported(desk, documentOf([{ original: { text: '' } }]))).rejects.toThrow('unreadable-file');
  });
});

describe('changes in a file', () => {
  it('are corrections by whom it names, when it says', async () => {
    const desk = shared();
    const storyId = await imported(desk, documentOf([revised]));
    expect(await desk.revision(storyId)).toEqual(['The port was opened by the governor.']);
    const zhao = await personCalled(desk, 'Zhao Lin');
    expect(zhao).toMatchObject({ role: 'translator', leftAt: expect.any(String) });
    const row = await desk.row(storyId);
    // The reviewer of this desk is known by name.
    expect(row).toMatchObject({ state: 'edited', lastEditedBy: reviewer });
    expect([...(row.editedBy ?? [])].sort()).toEqual([reviewer, zhao?.id]);
  });

  it('cannot be undone: the story begins behind them', async () => {
    const desk = shared();
    const storyId = await imported(desk, documentOf([revised]));
    expect((await desk.openStory(storyId)).history).toEqual({});
    expect((await desk.refusal('history.undo', { storyId, by: translator })).code).toBe('not-found');
    await desk.edit(storyId, 0, 'Mine.');
    await desk.call('history.undo', { storyId, by: translator });
    expect(await desk.revision(storyId)).toEqual([revised.revision?.text]);
  });

  it('over the end of a sentence keep the sentences in one row', async () => {
    const desk = shared();
    const text = 'The fair opened. It was cold. People came.';
    const change = { start: 14, end: 19, text: 'd, and i', author: 'Zhao Lin', at };
    const revision = { text: 'The fair opened, and it was cold. People came.' };
    const storyId = await imported(
      desk,
      documentOf([{ machine: { text }, revision, changes: [{ ...change, start: 15, end: 18, text: ', and i' }] }]),
    );
    expect(await desk.revision(storyId)).toEqual(['The fair opened, and it was cold.', 'People came.']);
  });
});

describe('what else a file says', () => {
  it('is decided by whom it names', async () => {
    const desk = shared();
    const storyId = await imported(
      desk,
      documentOf([{ ...revised, state: 'approved', decidedBy: 'Chen Wei', decidedAt: later }]),
    );
    const chen = await personCalled(desk, 'Chen Wei');
    expect(chen?.role).toBe('reviewer');
    expect(await desk.row(storyId)).toMatchObject({
      state: 'approved',
      lastDecision: { kind: 'approve', by: chen?.id, at: later },
    });
  });

  it('is shown with its row: notes, codes and locks', async () => {
    const desk = shared();
    const codes = [{ sign: '\u{100000}', kind: 'alone' as const, label: 'br', data: '<br/>' }];
    const note = {
      text: 'Why?',
      author: 'Chen Wei',
      at,
      side: 'machine' as const,
      span: { start: 0, end: 3 },
      resolved: true,
    };
    const unit: Given = {
      machine: { text: 'One\u{100000}', codes },
      locked: true,
      notes: [{ ...note, replies: [{ text: 'So.' }] }],
    };
    const storyId = await imported(desk, documentOf([unit]));
    const by = (await personCalled(desk, 'Chen Wei'))?.id;
    expect(await desk.row(storyId)).toMatchObject({
      codes,
      locked: true,
      notes: [
        {
          by,
          at,
          text: 'Why?',
          resolved: true,
          side: 'machine',
          span: { start: 0, end: 3 },
          answers: [{ text: 'So.' }],
        },
      ],
    });
  });

  it('is a finding where it marks a fault, which the checks leave alone', async () => {
    const desk = shared();
    const issue = {
      type: 'mistranslation',
      severity: 80,
      comment: 'Not the mayor.',
      side: 'revision',
      author: 'Chen Wei',
      enabled: true,
    } as const;
    const span = { start: 27, end: 35 };
    const dismissed = {
      ...issue,
      type: 'style',
      enabled: false,
      reason: 'It is fine.',
      at,
      span: { start: 4, end: 8 },
    } as const;
    const storyId = await imported(desk, documentOf([{ ...revised, issues: [{ ...issue, span }, dismissed] }]));
    await desk.analysed(storyId);
    const findings = (await desk.row(storyId)).findingList.filter(({ check }) => check.startsWith('file/'));
    expect(findings).toMatchObject([
      {
        check: 'file/style',
        state: 'dismissed',
        dismissal: { reason: 'It is fine.', by: (await personCalled(desk, 'Chen Wei'))?.id, at },
      },
      {
        check: 'file/mistranslation',
        family: 'bilingual',
        severity: 'major',
        state: 'open',
        message: { en: 'Not the mayor.' },
        revisionSpans: [{ start: 27, end: 35 }],
      },
    ]);
  });
});

describe('a locked row', () => {
  async function lockedStory(desk: Desk): Promise<Id> {
    return imported(
      desk,
      documentOf([{ machine: { text: 'The old fair.' }, locked: true }, { machine: { text: 'An old town.' } }]),
    );
  }

  it('is refused every edit, with its number', async () => {
    const desk = shared();
    const storyId = await lockedStory(desk);
    const { id: rowId, version } = await desk.row(storyId);
    const error = await desk.refusal('review.edit', { rowId, text: 'Mine.', version, session: 's', by: translator });
    expect(error).toMatchObject({ code: 'not-allowed', message: { en: expect.stringContaining('Row 1 is locked') } });
    const rowIds = (await desk.rows(storyId)).map(({ id }) => id);
    expect((await desk.refusal('rows.merge', { rowIds, by: translator })).code).toBe('not-allowed');
  });

  it('is passed over by replacing', async () => {
    const desk = shared();
    const storyId = await lockedStory(desk);
    const found = await desk.call('replace.find', { storyId, find: 'old', replaceWith: 'new' });
    expect(found.rows.map(({ position }) => position)).toEqual([1]);
  });
});

describe('rows with inline codes', () => {
  it('of two units cannot be merged', async () => {
    const desk = shared();
    const codes = [{ sign: '\u{100000}', kind: 'alone' as const, label: 'br', data: '<br/>' }];
    const text = { text: 'One\u{100000}.', codes };
    const storyId = await imported(desk, documentOf([{ machine: text }, { machine: text, paragraph: 0 }]));
    const rowIds = (await desk.rows(storyId)).map(({ id }) => id);
    expect((await desk.refusal('rows.merge', { rowIds, by: translator })).message.en).toContain('inline codes');
  });

  it('are found fault with when an edit loses one', async () => {
    const desk = shared();
    const codes = [{ sign: '\u{100000}', kind: 'alone' as const, label: 'br', data: '<br/>' }];
    const storyId = await imported(desk, documentOf([{ machine: { text: 'The fair\u{100000} opened.', codes } }]));
    await desk.analysed(storyId);
    await desk.edit(storyId, 0, 'The fair was opened.');
    const lost = async () =>
      (await desk.row(storyId)).findingList.find(({ check }) => check === 'mechanics/inline-codes');
    await desk.until(async () => (await lost()) !== undefined);
    expect(await lost()).toMatchObject({ severity: 'major', state: 'open', message: { en: 'Missing here: ‹br›.' } });
  });
});

describe('a story that goes back into its file', () => {
  it('has what was done since, and everything else as it was', async () => {
    const desk = shared();
    const document = documentOf([revised, { machine: { text: 'Nobody came.' }, state: 'confirmed' }]);
    const storyId = await imported(desk, document);
    await desk.edit(storyId, 0, 'The port was opened by a governor.', undefined, translator);
    const [first, second] = await written(desk, storyId);
    expect(second).toMatchObject({ ...document.units[1], issues: expect.any(Array) });
    expect(first).toMatchObject({ revision: { text: 'The port was opened by a governor.' }, state: 'edited' });
    expect(first?.changes?.map(({ text, author }) => [text, author])).toEqual([
      ['port', 'Zhao Lin'],
      ['a', 'Translator'],
      ['governor', 'Reviewer'],
    ]);
  });

  it('says a returned row’s remark as a note, and a dismissed finding as one that is off', async () => {
    const desk = shared();
    const storyId = await imported(desk, documentOf([{ machine: { text: 'The fair opened in in May.' } }]));
    await desk.analysed(storyId);
    const { id: rowId } = await desk.row(storyId);
    const { id: findingId } = await desk.finding(storyId, 'duplication/doubled-word');
    await desk.call('review.dismiss', { findingId, scope: 'here', reason: 'A quotation.', by: translator });
    await desk.call('review.return', { rowIds: [rowId], comment: 'Which fair?', by: reviewer });
    const [unit] = await written(desk, storyId);
    expect(unit).toMatchObject({ state: 'returned', decidedBy: 'Reviewer' });
    expect(unit?.notes).toMatchObject([{ text: 'Which fair?', author: 'Reviewer' }]);
    expect(unit?.issues).toMatchObject([
      {
        type: 'duplication',
        check: 'duplication/doubled-word',
        enabled: false,
        reason: 'A quotation.',
        author: 'Translator',
      },
    ]);
  });

  it('has the text of merged units once, in the first of them, and says so', async () => {
    const desk = shared();
    const units = [{ machine: { text: 'The fair opened.' } }, { machine: { text: 'It was cold.' }, paragraph: 0 }];
    const storyId = await imported(desk, documentOf(units));
    await desk.call('rows.merge', { rowIds: (await desk.rows(storyId)).map(({ id }) => id), by: translator });
    const [first, second] = await written(desk, storyId);
    expect([first?.revision?.text ?? first?.machine?.text, second?.revision?.text]).toEqual([
      'The fair opened. It was cold.',
      '',
    ]);
    const { lost } = await desk.call('exports.write', { storyId, format: plainDocuments.id });
    expect(lost).toMatchObject([{ en: expect.stringContaining('merged') }]);
  });

  it('has the text of rows that were split and merged', async () => {
    const desk = shared();
    const text = 'The fair opened. It was cold. People came.';
    const storyId = await imported(desk, documentOf([{ machine: { text } }]));
    const ids = (await desk.rows(storyId)).map(({ id }) => id);
    await desk.call('rows.merge', { rowIds: ids.slice(0, 2), by: translator });
    await desk.edit(storyId, 1, 'Many came.');
    const [unit] = await written(desk, storyId);
    expect(unit).toMatchObject({ machine: { text }, revision: { text: 'The fair opened. It was cold. Many came.' } });
  });
});
