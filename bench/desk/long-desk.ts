import { workerUrl } from '../../backend/analysis/worker-url.ts';
import type { Backend } from '../../backend/backend.ts';
import { createBackend } from '../../backend/create-backend.ts';
import { lexiconUrl } from '../../backend/lexicon/read-lexicon.ts';
import type { Result } from '../../shared/contract/errors.ts';
import { longStory } from '../support/long-story.ts';

/** A running desk without any window. */
export async function openBench(dataFolder: string): Promise<Backend> {
  const backend = await createBackend({ dataFolder, version: 'bench', workerUrl, lexiconUrl });
  dataOf(await backend.invoke('settings.change', { tour: 'seen' }));
  return backend;
}

/** Makes a desk with one story of so many rows, imported and checked as a person's would be. */
export async function makeLongDesk(dataFolder: string, rows: number): Promise<void> {
  const backend = await openBench(dataFolder);
  try {
    const [person] = dataOf(await backend.invoke('people.list', {}));
    const files = longStory(rows);
    const drafts = dataOf(
      await backend.invoke('imports.read', {
        files: files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
      }),
    );
    const checked = new Promise<void>((resolve, reject) => {
      backend.subscribe('analysis-progress', ({ state, error }) => {
        if (state === 'done') resolve();
        else if (state !== 'running') reject(new Error(error?.en ?? state));
      });
    });
    await backend
      .invoke('imports.commit', {
        name: `A story of ${rows.toLocaleString('en')} rows`,
        by: person?.id ?? 0,
        sources: drafts.map(({ draftId }, index) => ({
          draftId,
          kind: files[index]?.kind ?? 'machine',
          language: files[index]?.kind === 'original' ? 'zh' : 'en',
          label: files[index]?.name ?? '',
        })),
      })
      .then(dataOf);
    await checked;
  } finally {
    await backend.close();
  }
}

/** What a call answered; throws what it refused with. */
export function dataOf<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new Error(result.error.message.en);
}
