import { type Figure, figure, percentile } from './figure.ts';
import { hardQuestions } from './hard-questions.ts';
import { dataOf, openBench } from './long-desk.ts';
import { createCopywriter } from './made-copy.ts';
import { storyListFigures } from './story-list.ts';

const questions = 300;

/** A desk of 20,000 stories: its search, and the list of them with its filter, by themselves and on the page. */
export async function searchFigures(dataFolder: string): Promise<Figure[]> {
  return [...(await answers(dataFolder)), ...(await storyListFigures(dataFolder))];
}

async function answers(dataFolder: string): Promise<Figure[]> {
  const backend = await openBench(dataFolder);
  try {
    const copy = createCopywriter(7);
    const queries = Array.from({ length: questions }, (_, index) => queryOf(copy, index));
    const search: number[] = [];
    const filter: number[] = [];
    const list: number[] = [];
    for (const query of queries) {
      search.push(await timed(async () => dataOf(await backend.invoke('search.find', { query }))));
      filter.push(await timed(async () => dataOf(await backend.invoke('stories.page', { query, from: 0, to: 60 }))));
      list.push(await timed(async () => dataOf(await backend.invoke('stories.page', { from: 0, to: 60 }))));
    }
    const hardest = { search: 0, filter: 0 };
    for (const query of hardQuestions(copy)) {
      const [found, filtered] = [[] as number[], [] as number[]];
      for (let time = 0; time < 5; time++) {
        found.push(await timed(async () => dataOf(await backend.invoke('search.find', { query }))));
        filtered.push(
          await timed(async () => dataOf(await backend.invoke('stories.page', { query, from: 0, to: 60 }))),
        );
      }
      const [search, filter] = [percentile(found, 50), percentile(filtered, 50)];
      console.error(
        `  ${JSON.stringify(query.slice(0, 30))}: ${search.toFixed(1)} ms, in the list ${filter.toFixed(1)} ms`,
      );
      hardest.search = Math.max(hardest.search, search);
      hardest.filter = Math.max(hardest.filter, filter);
    }
    return [
      figure('20,000 stories: search for the hardest of all questions', hardest.search, 80, 'ms', 1),
      figure('20,000 stories: the same in the filter of the list', hardest.filter, 80, 'ms', 1),
      figure('20,000 stories: search over all texts (95th percentile)', percentile(search, 95), 80, 'ms', 1),
      figure('20,000 stories: a key in the filter of the list (95th percentile)', percentile(filter, 95), 50, 'ms', 1),
      figure('20,000 stories: the list is there (95th percentile)', percentile(list, 95), 300, 'ms', 1),
    ];
  } finally {
    await backend.close();
  }
}

/** What people look for: a word, its beginning as it is typed, some Chinese from one character up, words of both. */
function queryOf(copy: ReturnType<typeof createCopywriter>, index: number): string {
  const word = copy.english(1).replace('.', '');
  const chinese = copy.chinese(1).replace('。', '');
  switch (index % 6) {
    case 0:
      return word;
    case 1:
      return word.slice(0, 3);
    case 2:
      return chinese;
    case 3:
      return chinese.slice(0, 1);
    case 4:
      return `"${copy.english(3).replace('.', '')}"`;
    default:
      return `${chinese} ${word}`;
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
