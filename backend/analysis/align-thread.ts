import type { MessagePort } from 'node:worker_threads';
import { CopydeskError } from '../../shared/contract/errors.ts';
import { type AlignedTexts, alignTexts, type ChosenText } from '../services/import-alignment.ts';
import { answerOnce, type RunningWork, startOnce } from './once-thread.ts';

/** What a thread is started with that puts the texts of an import side by side and ends. */
export interface AlignmentData {
  readonly alignment: readonly ChosenText[];
}

/** In the thread. */
export function answerAlignment(port: MessagePort, { alignment }: AlignmentData): Promise<void> {
  return answerOnce(port, () => alignTexts(alignment));
}

/** Outside: starts a thread for one import. Rejects with CopydeskError `internal` where it fails. */
export function startAlignment(workerUrl: URL, alignment: readonly ChosenText[]): RunningWork<AlignedTexts> {
  const data: AlignmentData = { alignment };
  return startOnce(workerUrl, 'alignment', data, alignmentFailed);
}

function alignmentFailed(why: string): CopydeskError {
  return new CopydeskError({
    code: 'internal',
    message: { en: `The texts could not be put side by side: ${why}`, zh: `无法将各文本并排对照：${why}` },
    mend: { en: 'Nothing was imported. Try again.', zh: '未导入任何内容，请重试。' },
  });
}
