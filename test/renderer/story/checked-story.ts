import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workerUrl } from '../../../backend/analysis/worker-url.ts';
import type { Backend } from '../../../backend/backend.ts';
import { createBackend } from '../../../backend/create-backend.ts';
import type { Input, MethodName, Output } from '../../../shared/contract/api.ts';
import type { Id } from '../../../shared/contract/model.ts';

/** A story on a backend of its own, checked. */
export interface CheckedStory {
  readonly backend: Backend;
  readonly storyId: Id;
  /** What a call answers; throws what it refuses with. */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>;
  end(): Promise<void>;
}

/** Imports an engine's paragraphs and waits until they are checked. */
export async function checkedStory(paragraphs: readonly string[]): Promise<CheckedStory> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-store-'));
  const backend = await createBackend({ dataFolder: folder, version: 'test', workerUrl });
  async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    const result = await backend.invoke(method, input);
    if (!result.ok) throw new Error(result.error.message.en);
    return result.data;
  }
  const checked = new Promise<void>((resolve) => {
    backend.subscribe('analysis-progress', ({ state }) => (state === 'done' ? resolve() : undefined));
  });
  const draft = await call('imports.readPasted', { text: paragraphs.join('\n\n') });
  const source = { draftId: draft.draftId, kind: 'machine', language: 'en', label: 'Engine' } as const;
  const story = await call('imports.commit', { name: 'Storm', by: 1, sources: [source] });
  await checked;
  return {
    backend,
    storyId: story.id,
    call,
    async end() {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
