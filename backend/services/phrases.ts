import type { Id } from '../../shared/contract/model.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { notAllowed, notFound } from './errors.ts';
import type { Journal } from './journal.ts';
import { teachLabel } from './labels.ts';
import type { MemoryService } from './memory.ts';
import type { PeopleService } from './people.ts';
import type { Texts } from './texts.ts';

export type PhraseService = Pick<
  Handlers,
  'memory.phrases' | 'memory.rememberPhrase' | 'memory.forgetPhrase' | 'memory.bringPhraseBack'
>;

/** As many phrases as anybody reads through. */
const mostPhrases = 5000;

/** Wordings that were corrected before, or that people told the desk to remember. */
export function createPhraseService(
  { queries, transact, now, emit }: Desk,
  texts: Texts,
  journal: Journal,
  people: PeopleService,
  memory: Pick<MemoryService, 'taught'>,
): PhraseService {
  function setRemoved(markId: Id, by: Id, isRemoved: boolean): null {
    people.get(by);
    const marked = transact(() =>
      queries.phrasePairs.setMarkRemoved(markId, isRemoved ? now() : null, isRemoved ? by : null),
    );
    if (!marked) throw notFound('phrase', markId);
    memory.taught([marked.before]);
    emit('memory-changed', {});
    return null;
  }

  return {
    'memory.phrases': () =>
      queries.phrasePairs.phrases(mostPhrases).map(({ before, after, times, by, at, markId }) => ({
        before,
        after,
        times,
        person: by,
        at,
        ...(markId !== null && { markId }),
      })),
    'memory.rememberPhrase': ({ rowId, before, after, by }) => {
      people.get(by);
      const [text] = texts.ofRows([rowId]);
      if (!text) throw notFound('row', rowId);
      if (before === after) throw sameWording();
      const label = teachLabel(before, after);
      const { storyId } = text.row;
      const change = journal.step({ kind: 'teach', storyId, by, label }, [rowId], (write) =>
        write.teach(rowId, before, after),
      );
      emit('memory-changed', {});
      return change;
    },
    'memory.forgetPhrase': ({ markId, by }) => setRemoved(markId, by, true),
    'memory.bringPhraseBack': ({ markId, by }) => setRemoved(markId, by, false),
  };
}

function sameWording() {
  return notAllowed(
    { en: 'The two wordings are the same.', zh: '两处措辞完全相同。' },
    { en: 'Give the wording that is to stand there instead.', zh: '请填写要改成的措辞。' },
  );
}
