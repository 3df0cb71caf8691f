import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { createAnalysis } from '../../../../shared/checks/engine.ts';
import { passagesOf } from '../../../../shared/checks/passage.ts';

const folder = new URL('../../../../../shared/seeds/', import.meta.url);
const [edited, machine] = ['000-china-daily.txt', '001-china-news-service-mt.txt'].map((name) => new URL(name, folder));
const isThere = edited !== undefined && machine !== undefined && existsSync(edited) && existsSync(machine);
if (!isThere) {
  console.warn(`╔══ No seeds at ${folder.pathname}: the references are not tried on them. ══╗`);
}

describe('references over the seeds', () => {
  it('says nothing of an edited article beside itself, nor of its names, terms and style', () => {
    if (!isThere) return;
    const text = readFileSync(edited, 'utf8');
    const facts = { references: [{ label: 'China Daily', text }] };
    const found = createAnalysis({ passages: passagesOf(text), facts }, { lexicon }).findings();
    expect(found.filter(({ family }) => family === 'reference' || family === 'consistency')).toEqual([]);
  });

  it('marks a name and a term that the machine translation has otherwise than the article', () => {
    if (!isThere) return;
    const text = `${readFileSync(machine, 'utf8')}\n\nZhang Xiaopang spoke of network gambling.`;
    const facts = { references: [{ label: 'China Daily', text: readFileSync(edited, 'utf8') }] };
    const found = createAnalysis({ passages: passagesOf(text), facts }, { lexicon }).findings();
    const marked = found.filter(({ family }) => family === 'reference').map(({ text: marks }) => marks);
    expect(marked).toEqual(['Xiaopang', 'network']);
  });
});
