import { mkdirSync } from 'node:fs';
import { openDatabase } from '../../backend/database/open.ts';
import { createQueries } from '../../backend/database/queries/index.ts';
import { createTransactions } from '../../backend/database/transactions.ts';
import type { Desk } from '../../backend/services/desk.ts';
import type { AlignedTexts, ChosenText } from '../../backend/services/import-alignment.ts';
import { storeStory } from '../../backend/services/import-story.ts';
import { sayProgress } from '../support/progress.ts';
import { type Copywriter, createCopywriter } from './made-copy.ts';

/** Sentences of a made story: with its headline some 500 words, as an agency's report has. */
const sentences = 20;
const storiesAtOnce = 500;

/**
 * Makes a desk with so many stories in Chinese and in an engine's English. They are stored as the import stores them,
 * but not checked: that would take the most of an hour, and a search does not ask for it.
 */
export async function makeManyStories(dataFolder: string, stories: number): Promise<void> {
  mkdirSync(dataFolder, { recursive: true });
  const { db, close } = await openDatabase(dataFolder);
  const queries = createQueries(db);
  const copy = createCopywriter(20_000);
  const say = sayProgress('stories', stories);
  let made = 0;
  const desk: Desk = {
    queries,
    ...createTransactions(db),
    emit: () => {},
    now: () => new Date(Date.UTC(2024, 0, 1) + made * 60_000).toISOString(),
  };
  while (made < stories) {
    desk.transact(() => {
      for (const end = Math.min(stories, made + storiesAtOnce); made < end; made++) {
        const chosen = madeTexts(copy);
        const name = `${made + 1} ${chosen[1]?.text.metadata.title}`;
        queries.stories.setAnalysed(storeStory(desk, name, chosen, sideBySide(chosen)), true);
      }
    });
    say(made);
  }
  await close(false);
}

function madeTexts(copy: Copywriter): readonly ChosenText[] {
  const original = Array.from({ length: sentences }, () => copy.chinese(20 + copy.number(14)));
  const machine = original.map(() => copy.english(18 + copy.number(14)));
  return [
    madeText('original', 'zh', 'Agency', copy.chinese(8), original),
    madeText('machine', 'en', 'Engine A', copy.english(7), machine),
  ];
}

function madeText(
  kind: ChosenText['kind'],
  language: ChosenText['language'],
  label: string,
  headline: string,
  paragraphs: readonly string[],
): ChosenText {
  const title = headline.replace(/[.。]$/, '');
  return { kind, language, label, text: { body: paragraphs.join('\n\n'), metadata: { title } } };
}

/** Sentence beside sentence: there is no sense in them to be aligned by. */
function sideBySide(chosen: readonly ChosenText[]): AlignedTexts {
  const columns = chosen.map(({ text }) => [text.metadata.title ?? '', ...text.body.split('\n\n')]);
  const rows = (columns[0] ?? []).map((_, passage) => ({
    passage,
    segments: columns.map((column) => ({ paragraph: passage, separator: '', text: column[passage] ?? '' })),
  }));
  return { base: 1, rows, columns: chosen.map(() => undefined) };
}
