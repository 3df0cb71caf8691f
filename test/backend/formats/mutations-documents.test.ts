import { isUtf8 } from 'node:buffer';
import { describe } from 'vitest';
import { readTermFile } from '../../../backend/formats/terms/read-file.ts';
import { readBundle } from '../../../backend/services/bundle/file.ts';
import { openDesk } from '../../helpers/desk.ts';
import { survive, surviveMarkup, type Victim } from './mutations/check.ts';
import { fixtures, partsOf, tables } from './mutations/victims.ts';

const isUtf8File = ({ bytes }: Victim): boolean => isUtf8(bytes) && !bytes.includes(0);

/** A story with everything, as another desk sends it. */
async function bundles(): Promise<readonly Victim[]> {
  const desk = await openDesk();
  const storyId = await desk.importStory({
    original: '港口周一开放。船只从九个国家驶来。',
    machine: ['The harbour opened in in Monday. Ships came from nine countries.'],
  });
  const { bytes } = await desk.call('exports.write', { storyId, format: 'copydesk' });
  return [{ name: 'a.copydesk', bytes, read: readBundle }];
}

/** With `mutations.test.ts` 20,000 in all. */
describe('spoiled documents', () => {
  const word = fixtures('docx').filter(({ name }) => name.endsWith('.docx'));
  survive('docx', word, 500);
  survive('docx (parts)', partsOf(word), 500);
  surviveMarkup('docx (parts)', partsOf(word), 1250);
  for (const format of ['xliff-1', 'xliff-2', 'sdlxliff', 'tmx']) {
    survive(format, fixtures(format), 500);
    surviveMarkup(format, fixtures(format).filter(isUtf8File), 1250);
  }
  survive('mqm', fixtures('mqm'), 750);
  survive('csv', tables, 500);
  const terms = [...fixtures('tbx'), ...tables].map((file): Victim => ({ ...file, read: readTermFile }));
  survive('tbx and tables of terms', terms, 500);
  surviveMarkup(
    'tbx',
    terms.filter(({ name }) => name.endsWith('.tbx')),
    250,
  );
  survive('copydesk', bundles, 250);
  survive('copydesk (parts)', async () => partsOf(await bundles()), 250);
});
