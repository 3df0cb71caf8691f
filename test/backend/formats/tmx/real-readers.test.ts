import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument } from '../../../../backend/formats/document.ts';
import { tmx } from '../../../../backend/formats/tmx/format.ts';
import { withoutCodes } from '../../../../shared/text/codes.ts';
import { newFolder } from '../../../helpers/desk.ts';
import { arbitraryDocument } from '../../../helpers/documents.ts';
import { translateToolkit } from '../../../helpers/translate-toolkit.ts';

const read = `
import json, sys
from translate.storage import tmx
store = tmx.tmxfile.parsefile(sys.argv[1])
print(json.dumps([[unit.getid(), unit.source, unit.target] for unit in store.units]))
`;

/** What it shows of our codes is the markup that they stand for, in their places. */
function shown(text: { text: string; codes?: readonly { sign: string; data: string }[] } | undefined): string | null {
  if (!text) return null;
  return withoutCodes((text.codes ?? []).reduce((all, { sign, data }) => all.replaceAll(sign, data), text.text));
}

describe('translate-toolkit', () => {
  it('sees the same units in the memories that we write', () => {
    const folder = newFolder();
    const documents: BilingualDocument[] = fc
      .sample(arbitraryDocument({ format: 'tmx', mostUnits: 8 }), { numRuns: 12, seed: 7 })
      .map((document) => ({ ...document, units: document.units.filter(({ machine }) => machine) }));
    const merged: BilingualDocument = {
      ...(documents[0] as BilingualDocument),
      units: documents.flatMap(({ units }, d) => units.map((unit) => ({ ...unit, id: `${d}-${unit.id}` }))),
    };
    const path = join(folder, 'memory.tmx');
    writeFileSync(path, tmx.write?.(merged) ?? '');
    expect(merged.units.length).toBeGreaterThan(10);
    expect(translateToolkit(read, path)).toEqual(
      merged.units.map(({ id, original, revision, machine }) => [id, shown(original), shown(revision ?? machine)]),
    );
  });
});
