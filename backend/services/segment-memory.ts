import type { Id } from '../../shared/contract/model.ts';
import { textKey } from '../../shared/memory/text-key.ts';
import type { AnalysisPool } from '../analysis/pool.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { notFound } from './errors.ts';
import type { PeopleService } from './people.ts';
import { concordance } from './segment-concordance.ts';
import type { SegmentFeed } from './segment-feed.ts';
import { createSegmentMatches } from './segment-matches.ts';

export type SegmentMemoryService = Pick<
  Handlers,
  | 'memory.matches'
  | 'memory.exact'
  | 'memory.counterpart'
  | 'memory.concordance'
  | 'memory.size'
  | 'memory.remove'
  | 'memory.restore'
  | 'memory.add'
>;

/** From here on one part of the index is worth its time. */
const largeImport = 10_000;

/** The translation memory as people use it. */
export function createSegmentMemoryService(
  desk: Desk,
  people: PeopleService,
  feed: SegmentFeed,
  counterpart: AnalysisPool['counterpart'],
): SegmentMemoryService {
  const { queries, transact, now, emit } = desk;
  const matches = createSegmentMatches(queries);

  function setRemoved(segmentId: Id, by: Id, isRemoved: boolean): null {
    people.get(by);
    const done = transact(() => queries.memory.setRemoved(segmentId, isRemoved ? now() : null, isRemoved ? by : null));
    if (!done) throw notFound('segment', segmentId);
    emit('memory-changed', {});
    return null;
  }

  return {
    'memory.matches': ({ rowId, limit }) => {
      feed.catchUp();
      const texts = feed.textsOf(rowId);
      if (!texts) throw notFound('row', rowId);
      return matches.find(rowId, texts, limit);
    },
    'memory.exact': ({ rowIds }) => {
      feed.catchUp();
      return feed.textsOfRows(rowIds).flatMap(([rowId, texts]) => (matches.hasExact(rowId, texts) ? [rowId] : []));
    },
    'memory.concordance': ({ query, limit, before }) => {
      feed.catchUp();
      return concordance(queries, query, limit, before);
    },
    'memory.counterpart': async ({ rowId, language, wording }) => {
      const { chinese, machine, final } = feed.textsOf(rowId) ?? {};
      if (chinese === undefined || machine === undefined) return {};
      const english = final ?? machine;
      const text = await counterpart({ chinese, english, language, wording });
      return text === undefined ? {} : { text };
    },
    'memory.size': () => {
      feed.catchUp();
      return { segments: queries.memory.count() };
    },
    'memory.remove': ({ segmentId, by }) => setRemoved(segmentId, by, true),
    'memory.restore': ({ segmentId, by }) => setRemoved(segmentId, by, false),
    'memory.add': ({ origin, by, segments }) => {
      people.get(by);
      const at = now();
      transact(() => {
        for (const { chinese, machine, text, ...segment } of segments) {
          feed.put({
            rowId: null,
            chinese: chinese || null,
            machine: machine === text ? '' : machine || null,
            final: text,
            state: segment.state,
            personId: segment.author === undefined ? by : null,
            author: segment.author ?? null,
            at: segment.at ?? at,
            origin,
            chineseKey: chinese ? textKey(chinese) : null,
            machineKey: machine ? textKey(machine) : null,
            contextKey: null,
          });
        }
        if (segments.length >= largeImport) queries.memory.optimize();
      });
      emit('memory-changed', {});
      return { added: segments.length };
    },
  };
}
