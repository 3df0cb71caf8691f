import { describe } from 'vitest';
import { readPasted } from '../../../backend/formats/read-source.ts';
import { survive, type Victim } from './mutations/check.ts';
import { fixtures, markdownFiles, texts } from './mutations/victims.ts';

/** With `mutations-documents.test.ts` 20,000 in all. */
describe('spoiled texts', () => {
  survive('text', texts, 2250);
  survive('markdown', markdownFiles, 2500);
  survive('html', fixtures('html'), 2500);
  const pasted = fixtures('html').map(
    (page): Victim => ({
      ...page,
      read: (_, bytes) => readPasted('', Buffer.from(bytes).toString('utf8')),
    }),
  );
  survive('html (pasted)', pasted, 1000);
});
