import { CopydeskError } from '../../shared/contract/errors.ts';
import type { AnalysisProgress, Id } from '../../shared/contract/model.ts';
import type { Localized } from '../../shared/localized.ts';

/** Where the checks are with a story. */
export interface Work {
  readonly storyId: Id;
  /** `ready`: a worker has it. `stopped`: cancelled or failed, until asked for or edited again. */
  state: 'new' | 'loading' | 'ready' | 'updating' | 'stopped';
  /** Rows whose text the checks have not been given. */
  readonly dirty: Set<Id>;
  /** Rows whose answer came too late to be of use; asked for again with the next. */
  readonly late: Set<Id>;
  /** Whether people are told how the load goes. */
  isLoud: boolean;
  progress: AnalysisProgress;
  /** What the desk had learnt when the story was loaded. */
  learnt: { readonly changes: number; readonly lessons: number; readonly terms: number };
  /** Whether the worker is to be given the memory with the next update: it was given an older one. */
  isTaught: boolean;
  /** How many changes of the term base the worker was given. */
  termsGiven: number;
  /** Counts what the workers were asked: an answer to anything but the last question is stale. */
  turn: number;
  readonly waiting: (() => void)[];
}

/** A story that the checks have nothing of yet. */
export function newWork(storyId: Id): Work {
  const progress = { storyId, state: 'done', done: 0, total: 0 } as const;
  return {
    storyId,
    state: 'new',
    dirty: new Set(),
    late: new Set(),
    isLoud: false,
    progress,
    learnt: { changes: 0, lessons: 0, terms: 0 },
    isTaught: true,
    termsGiven: 0,
    turn: 0,
    waiting: [],
  };
}

/** Nothing more will come, for now: whoever waits may go on. */
export function rest(work: Work, state: 'ready' | 'stopped'): void {
  work.state = state;
  for (const resolve of work.waiting.splice(0)) resolve();
}

/** Why the checks of a story did not come to an end, for people. */
export function failureOf(error: unknown): Localized {
  if (!(error instanceof CopydeskError)) {
    return {
      en: 'The checks ran, but what they found could not be stored.',
      zh: '检查已完成，但检查结果未能保存。',
    };
  }
  const { message, mend } = error.shape;
  return mend ? { en: `${message.en} ${mend.en}`, zh: `${message.zh}${mend.zh}` } : message;
}
