import { describe } from 'vitest';
import { readTermFile } from '../../../backend/formats/terms/read-file.ts';
import { readBundle } from '../../../backend/services/bundle/file.ts';
import { openDesk } from '../../helpers/desk.ts';
import { survive, type Victim } from './mutations/check.ts';
import { fixtures, partsOf, tables } from './mutations/victims.ts';

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
  survive('docx', word, 750);
  survive('docx (parts)', partsOf(word), 1500);
  survive('xliff-1', fixtures('xliff-1'), 2500);
  survive('xliff-2', fixtures('xliff-2'), 2000);
  survive('sdlxliff', fixtures('sdlxliff'), 1000);
  survive('tmx', fixtures('tmx'), 1500);
  survive('mqm', fixtures('mqm'), 750);
  survive('csv', tables, 500);
  const terms = [...fixtures('tbx'), ...tables].map((file): Victim => ({ ...file, read: readTermFile }));
  survive('tbx and tables of terms', terms, 750);
  survive('copydesk', bundles, 250);
  survive('copydesk (parts)', async () => partsOf(await bundles()), 250);
});
