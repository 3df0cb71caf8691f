import { checkFile } from '../../../cli/check/check-file.ts';
import { readFiles } from '../../../cli/check/read-files.ts';
import { lexicon } from '../support/lexicon.ts';

/** What a person sees by default of an article that editors have been over, a line each: next to nothing may be there. */
export async function findingsOnEdited(path: string): Promise<string[]> {
  const [sources] = await readFiles([path], undefined, []);
  if (!sources) return [];
  return checkFile(sources, 'en', undefined, lexicon)
    .filter(({ tier }) => tier === 'desk')
    .map(({ line, column, check, message }) => `${line}:${column} ${check}: ${message}`);
}
