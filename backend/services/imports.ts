import type { SourceDraft } from '../../shared/contract/drafts.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Id, SourceMetadata, StorySummary } from '../../shared/contract/model.ts';
import type { Localized } from '../../shared/localized.ts';
import { startAlignment } from '../analysis/align-thread.ts';
import { follow, type RunningWork } from '../analysis/once-thread.ts';
import type { BackendOptions } from '../backend.ts';
import type { Call } from '../call.ts';
import type { Handlers } from '../dispatch.ts';
import type { Touched } from './announcer.ts';
import { restoreBundle } from './bundle/import-bundle.ts';
import { correctedDocument, correctedText, type SaidOfSource } from './corrected-drafts.ts';
import type { Desk } from './desk.ts';
import { bundleAmongOthers, emptyDocument, severalDocuments } from './documents/import-refusals.ts';
import { leadingText, placeTexts } from './documents/place-texts.ts';
import { storeDocument } from './documents/store-document.ts';
import { createDrafts } from './drafts.ts';
import { groupDrafts } from './group-drafts.ts';
import { type AlignedTexts, alignTexts, type ChosenText } from './import-alignment.ts';
import { type BundleDraft, type DocumentFileDraft, type Draft, kindOf, textOf, withColumns } from './import-drafts.ts';
import { storeStory } from './import-story.ts';
import type { PeopleService } from './people.ts';
import { createDraftReader } from './read-drafts.ts';
import type { StoryService } from './stories.ts';
import { correctedTable } from './table-draft.ts';
import type { Views } from './views.ts';

export type ImportService = Pick<
  Handlers,
  'imports.read' | 'imports.readPasted' | 'imports.group' | 'imports.mapColumns' | 'imports.discard' | 'imports.commit'
> & {
  /** Makes a story of texts, as `imports.commit` does. */
  readonly create: (name: string, by: Id, chosen: readonly ChosenText[]) => StorySummary;
  /** A text that was read, as it was understood. Throws `not-found`. */
  readonly draft: (draftId: string) => Omit<ChosenText, 'label'>;
  /** Texts that were imported otherwise are not needed any more. */
  readonly forget: (draftIds: readonly string[]) => void;
  /** Ends what is being imported; nothing of it is kept. */
  readonly stopImports: () => void;
};

/** Texts shorter than this in all are put side by side at once, in some hundredths of a second. */
const shortTexts = 30_000;

/** More rows than this take long enough to be stored that it is said. */
const manyRows = 2000;

/** A document on its way into a story. */
interface ChosenDocument extends Pick<DocumentFileDraft, 'planned' | 'fileName' | 'bytes'> {
  readonly label: string;
  readonly by: Id;
}

/**
 * From files and pasted text to a story.
 *
 * @param onCreated called with the id of every new story, once it is on disk.
 * @param learn is told of the corrections that come with a file, within their transaction.
 * @param options with the script of the threads that read large files and put long texts side by side.
 */
export function createImportService(
  desk: Desk,
  people: PeopleService,
  stories: StoryService,
  views: Views,
  onCreated: (storyId: Id) => void,
  learn: (touched: Touched) => void,
  options: Pick<BackendOptions, 'workerUrl' | 'documentFormats'>,
): ImportService {
  const { queries, emit, transact } = desk;
  const drafts = createDrafts<Draft>();
  const reader = createDraftReader(options);
  const running = new Set<RunningWork<AlignedTexts>>();

  function create(name: string, by: Id, chosen: readonly ChosenText[]): StorySummary {
    people.get(by);
    return store(name, chosen, alignTexts(chosen));
  }

  function store(name: string, chosen: readonly ChosenText[], aligned: AlignedTexts): StorySummary {
    return tell(transact(() => storeStory(desk, name, chosen, aligned)));
  }

  /** A document's rows, with the texts that are put beside it. */
  function storeWithDocument(
    name: string,
    { planned, label, ...file }: ChosenDocument,
    texts: readonly ChosenText[],
    aligned: AlignedTexts | undefined,
  ): StorySummary {
    const placed = placeTexts(planned, { label, fileName: file.fileName }, texts, aligned);
    const hasRevision = placed.aligned.base !== undefined;
    const { storyId, hasNewPeople } = transact(() => {
      const storyId = storeStory(desk, name, placed.chosen, placed.aligned);
      const { touched, hasNewPeople } = storeDocument(desk, { ...file, storyId, planned, hasRevision });
      learn(touched);
      return { storyId, hasNewPeople };
    });
    if (hasNewPeople) emit('people-changed', queries.people.list());
    return tell(storyId);
  }

  /** A story of another desk, as it is. */
  function restore(name: string, { bundle, fileName }: BundleDraft): StorySummary {
    const { storyId, hasNewPeople } = transact(() => restoreBundle(desk, fileName, bundle, name, learn));
    if (hasNewPeople) emit('people-changed', queries.people.list());
    return tell(storyId);
  }

  function tell(storyId: Id): StorySummary {
    const summary = views.summary(stories.get(storyId));
    emit('stories-changed', {});
    onCreated(storyId);
    return summary;
  }

  function put(draft: Draft): SourceDraft {
    return { draftId: drafts.put(draft), ...draft.view };
  }

  /** Aligning is the long part, so it comes before the transaction, and out of the way of other calls. */
  async function align(chosen: readonly ChosenText[], call: Call): Promise<AlignedTexts> {
    const length = chosen.reduce((sum, { text }) => sum + text.body.length, 0);
    if (length < shortTexts) return alignTexts(chosen);
    const thread = startAlignment(options.workerUrl, chosen);
    running.add(thread);
    try {
      return await follow(thread, call, 0, [aligning]);
    } finally {
      running.delete(thread);
    }
  }

  return {
    create,
    stopImports() {
      reader.stop();
      for (const thread of running) thread.stop();
    },
    draft(draftId) {
      const draft = drafts.get(draftId);
      return { ...kindOf(draft), text: textOf(draft) };
    },
    forget: drafts.discard,
    'imports.read': async ({ files }, call) => {
      // All are read before any becomes a draft: one that cannot be read leaves nothing behind.
      const read = await reader.files(files, call);
      return read.map(put);
    },
    'imports.readPasted': async ({ text, html }, call) => put(await reader.pasted(text, html, call)),
    'imports.group': ({ draftIds }) =>
      groupDrafts(draftIds.map((draftId) => ({ draftId, draft: drafts.get(draftId) }))),
    'imports.mapColumns': ({ draftId, roles, hasHeading }) => {
      const draft = drafts.get(draftId);
      if (draft.kind !== 'document' || !draft.table) throw noTable(draftId);
      const mapped = withColumns(draft, correctedTable(draft, roles, hasHeading));
      drafts.replace(draftId, mapped);
      return { draftId, ...mapped.view };
    },
    'imports.discard': ({ draftIds }) => {
      drafts.discard(draftIds);
      return null;
    },
    'imports.commit': async ({ name, by, sources }, call) => {
      people.get(by);
      const ids = sources.map(({ draftId }) => draftId);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined) throw usedTwice(ids.lastIndexOf(twice));
      const [only] = sources;
      const bundled = only && sources.length === 1 ? drafts.get(only.draftId) : undefined;
      if (bundled?.kind === 'bundle') {
        const summary = restore(name, bundled);
        drafts.discard(ids);
        return summary;
      }
      const chosen: ChosenText[] = [];
      const documents: { readonly draft: DocumentFileDraft; readonly said: SaidOfSource }[] = [];
      for (const { draftId, metadata, ...choice } of sources) {
        const draft = drafts.get(draftId);
        if (draft.kind === 'bundle') throw bundleAmongOthers(draft.fileName);
        const corrected = metadata && known(metadata);
        if (draft.kind === 'document') documents.push({ draft, said: { ...choice, metadata: corrected } });
        else chosen.push({ ...choice, text: correctedText(draft, corrected) });
      }
      const [first] = documents;
      if (documents.length > 1) throw severalDocuments(documents.map(({ draft }) => draft.fileName));
      const planned = first && correctedDocument(first.draft, first.said);
      if (first && planned?.rows.length === 0) throw emptyDocument(first.draft.fileName);
      const lead = planned ? [leadingText(planned)] : [];
      const aligned = planned && chosen.length === 0 ? undefined : await align([...lead, ...chosen], call);
      const rows = (planned ?? aligned)?.rows.length ?? 0;
      if (rows > manyRows) await call.step(0, 0, storing(rows));
      // Whoever it was may have left meanwhile.
      people.get(by);
      const summary =
        first && planned
          ? storeWithDocument(name, { ...first.draft, planned, label: first.said.label, by }, chosen, aligned)
          : store(name, chosen, aligned ?? alignTexts(chosen));
      drafts.discard(ids);
      return summary;
    },
  };
}

/** What is done between a person's word and the story, for a person. */
const aligning: Localized = { en: 'Putting the texts side by side…', zh: '正在将各文本并排对照…' };

function storing(rows: number): Localized {
  const count = rows.toLocaleString('en');
  return { en: `Storing ${count} rows…`, zh: `正在保存 ${count} 行…` };
}

/** Without what is not known. */
function known(metadata: { readonly [K in keyof SourceMetadata]: SourceMetadata[K] | undefined }): SourceMetadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
}

function noTable(draftId: string): CopydeskError {
  return new CopydeskError({
    code: 'bad-input',
    message: {
      en: 'imports.mapColumns was called for a file that is no table.',
      zh: '调用 imports.mapColumns 时所给的文件不是表格。',
    },
    details: { draftId },
  });
}

function usedTwice(index: number): CopydeskError {
  return new CopydeskError({
    code: 'bad-input',
    message: {
      en: `imports.commit was called with the same text twice in “sources.${index}.draftId”.`,
      zh: `调用 imports.commit 时，“sources.${index}.draftId”重复使用了同一文本。`,
    },
    details: { fields: [`sources.${index}.draftId`] },
  });
}
