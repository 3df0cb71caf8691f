import { basename } from 'node:path';
import { limits, type ParsedInput } from '../../shared/contract/api.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Id, SourceDraft, StorySummary } from '../../shared/contract/model.ts';
import { splitParagraphs } from '../../shared/text/segment.ts';
import { snapBackward } from '../../shared/text/spans.ts';
import { startAlignment } from '../analysis/align-thread.ts';
import { follow, type RunningWork } from '../analysis/once-thread.ts';
import type { BackendOptions } from '../backend.ts';
import type { Call } from '../call.ts';
import type { Handlers } from '../dispatch.ts';
import type { BilingualDocument, DocumentFormat } from '../formats/document.ts';
import { type ReadSource, readPasted } from '../formats/read-source.ts';
import { readFile, documentFormats as registered } from '../formats/registry.ts';
import type { Touched } from './announcer.ts';
import type { Desk } from './desk.ts';
import { describeDocument } from './documents/describe-document.ts';
import { emptyDocument, severalDocuments } from './documents/import-refusals.ts';
import { leadingText, placeTexts } from './documents/place-texts.ts';
import { type PlannedDocument, planDocument } from './documents/plan-document.ts';
import { storeDocument } from './documents/store-document.ts';
import { createDrafts } from './drafts.ts';
import { type AlignedTexts, alignTexts, type ChosenText } from './import-alignment.ts';
import { storeStory } from './import-story.ts';
import type { PeopleService } from './people.ts';
import type { StoryService } from './stories.ts';
import type { Views } from './views.ts';

export type ImportService = Pick<
  Handlers,
  'imports.read' | 'imports.readPasted' | 'imports.discard' | 'imports.commit'
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

const excerptLength = 240;
/** Texts shorter than this in all are put side by side at once, in some hundredths of a second. */
const shortTexts = 30_000;

/** A source that was read; what was pasted has no file name. */
type Draft = TextDraft | DocumentFileDraft;

interface TextDraft {
  readonly kind: 'text';
  readonly read: ReadSource;
  readonly fileName?: string;
}

type InputFile = ParsedInput<'imports.read'>['files'][number];

interface DocumentFileDraft {
  readonly kind: 'document';
  readonly document: BilingualDocument;
  readonly format: Pick<DocumentFormat, 'id' | 'name'>;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A document on its way into a story. */
interface ChosenDocument extends Omit<DocumentFileDraft, 'kind' | 'document' | 'format'> {
  readonly planned: PlannedDocument;
  readonly label: string;
  readonly by: Id;
}

/**
 * From files and pasted text to a story.
 *
 * @param onCreated called with the id of every new story, once it is on disk.
 * @param learn is told of the corrections that come with a file, within their transaction.
 * @param options with the script of the threads that put long texts side by side.
 */
export function createImportService(
  desk: Desk,
  people: PeopleService,
  stories: StoryService,
  views: Views,
  onCreated: (storyId: Id) => void,
  learn: (touched: Touched) => void,
  { workerUrl, documentFormats = registered }: Pick<BackendOptions, 'workerUrl' | 'documentFormats'>,
): ImportService {
  const { queries, emit, transact } = desk;
  const drafts = createDrafts<Draft>();
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

  function tell(storyId: Id): StorySummary {
    const summary = views.summary(stories.get(storyId));
    emit('stories-changed', {});
    onCreated(storyId);
    return summary;
  }

  /** Aligning is the long part, so it comes before the transaction, and out of the way of other calls. */
  async function align(chosen: readonly ChosenText[], call: Call): Promise<AlignedTexts> {
    const length = chosen.reduce((sum, { text }) => sum + text.body.length, 0);
    if (length < shortTexts) return alignTexts(chosen);
    const thread = startAlignment(workerUrl, chosen);
    running.add(thread);
    try {
      return await follow(thread, call, 0);
    } finally {
      running.delete(thread);
    }
  }

  return {
    create,
    stopImports() {
      for (const thread of running) thread.stop();
    },
    draft(draftId) {
      const draft = drafts.get(draftId);
      return { ...kindOf(draft), text: textOf(draft) };
    },
    forget: drafts.discard,
    'imports.read': ({ files }) => {
      // All are read before any becomes a draft: one that cannot be read leaves nothing behind.
      const read = files.map((file) => readDraft(file, documentFormats));
      return read.map((draft) => draftOf(drafts.put(draft), draft));
    },
    'imports.readPasted': ({ text }) => {
      if (text.length > limits.pasteLength) throw pasteTooLong(text.length);
      const draft = { kind: 'text', read: readPasted(text) } as const;
      return draftOf(drafts.put(draft), draft);
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
      const documents = sources.flatMap(({ draftId, label }) => {
        const draft = drafts.get(draftId);
        return draft.kind === 'document' ? [{ draftId, label, draft }] : [];
      });
      const [first] = documents;
      if (documents.length > 1) throw severalDocuments(documents.map(({ draft }) => draft.fileName));
      const chosen = sources
        .filter(({ draftId }) => draftId !== first?.draftId)
        .map(({ draftId, ...choice }) => ({ ...choice, text: textOf(drafts.get(draftId)) }));
      const planned = first && planDocument(first.draft.document);
      if (first && planned?.rows.length === 0) throw emptyDocument(first.draft.fileName);
      const lead = planned ? [leadingText(planned)] : [];
      const aligned = planned && chosen.length === 0 ? undefined : await align([...lead, ...chosen], call);
      // Whoever it was may have left meanwhile.
      people.get(by);
      const summary =
        first && planned
          ? storeWithDocument(name, { ...first.draft, planned, label: first.label, by }, chosen, aligned)
          : store(name, chosen, aligned ?? alignTexts(chosen));
      drafts.discard(ids);
      return summary;
    },
  };
}

function readDraft({ name, bytes }: InputFile, known: readonly DocumentFormat[]): Draft {
  const read = readFile(name, bytes, known);
  const fileName = basename(name);
  return read.kind === 'text'
    ? { kind: 'text', read: read.source, fileName }
    : { kind: 'document', document: read.document, format: formatOf(read.document, known), fileName, bytes };
}

function formatOf({ format: id }: BilingualDocument, known: readonly DocumentFormat[]) {
  return known.find((format) => format.id === id) ?? { id, name: { en: id, zh: id } };
}

/** Of a document the text that the revision would start from, as one. */
function textOf(draft: Draft): ChosenText['text'] {
  const { fileName } = draft;
  if (draft.kind === 'document') {
    const { body, metadata } = describe(draft);
    return { body, metadata, ...(fileName !== undefined && { fileName }) };
  }
  const { read } = draft;
  return { body: read.body, metadata: read.metadata, ...(fileName !== undefined && { fileName }) };
}

/** A revision is begun here, never imported: what looks like one is a translation like any other. */
function kindOf(draft: Draft): Pick<SourceDraft, 'kind' | 'language'> {
  if (draft.kind === 'document') return describe(draft);
  const { guess } = draft.read;
  return { kind: guess.kind === 'revision' ? 'machine' : guess.kind, language: guess.language };
}

function describe({ document, format, fileName }: DocumentFileDraft) {
  return describeDocument(document, format, fileName.replace(/\.[^.]+$/, '') || fileName);
}

function draftOf(draftId: string, draft: Draft): SourceDraft {
  if (draft.kind === 'document') {
    const { body, ...described } = describe(draft);
    return { draftId, fileName: draft.fileName, ...described, excerpt: excerptOf(body) };
  }
  const { read, fileName } = draft;
  const { guess, metadata, encoding, body, problems } = read;
  return {
    draftId,
    ...(fileName !== undefined && { fileName }),
    ...kindOf(draft),
    label: guess.label,
    metadata,
    ...(fileName !== undefined && { encoding }),
    paragraphs: splitParagraphs(body).length,
    characters: body.length,
    excerpt: excerptOf(body),
    problems,
  };
}

function excerptOf(text: string): string {
  const start = text
    .slice(0, 4 * excerptLength)
    .replace(/\s+/g, ' ')
    .trim();
  return start.length > excerptLength ? `${start.slice(0, snapBackward(start, excerptLength))}…` : start;
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

function pasteTooLong(length: number): CopydeskError {
  const count = (number: number): string => number.toLocaleString('en');
  return new CopydeskError({
    code: 'too-large',
    message: {
      en: `The pasted text has ${count(length)} characters; at most ${count(limits.pasteLength)} can be taken.`,
      zh: `粘贴的文本有 ${count(length)} 个字符，超过上限 ${count(limits.pasteLength)}。`,
    },
    mend: { en: 'Paste it in parts, as several stories.', zh: '请分成几部分，作为多篇稿件粘贴。' },
  });
}
