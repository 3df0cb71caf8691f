import { z } from 'zod';
import { issueTypes, sides } from '../../formats/document.ts';
import { type BundleTables, numbersWithin } from './schema.ts';
import { type TableName, tableNames, tables } from './tables.ts';

const localized = z.object({ en: z.string(), zh: z.string() });
const metadata = z.record(z.string(), z.string());
const code = z.looseObject({
  sign: z.string(),
  kind: z.enum(['open', 'close', 'alone']),
  label: z.string(),
  data: z.string(),
});
const issue = z.looseObject({
  type: z.enum(issueTypes),
  severity: z.number(),
  comment: z.string(),
  side: z.enum(sides),
  enabled: z.boolean(),
});

/** What stands in the columns of JSON, as far as anything would break of another shape. */
const schemas: Readonly<Partial<Record<TableName, Readonly<Record<string, z.ZodType>>>>> = {
  story: { check_settings: z.looseObject({}) },
  source: { metadata },
  action: { label: localized },
  finding: { title: localized, message: localized, reason: localized, ...numbersWithin.finding },
  row_change: {
    look: z.looseObject({ reason: z.string(), machine: z.string(), original: z.string() }),
    ...numbersWithin.row_change,
  },
  document: { facts: z.looseObject({ encoding: z.string(), metadata }) },
  document_unit: { codes: z.array(code) },
  file_issue: { issue },
};

/** The first place where JSON in a table is none, or is not what a desk writes: `source.3.metadata`. */
export function badJson(content: BundleTables): string | undefined {
  for (const name of tableNames) {
    const columns = Object.entries(tables[name].columns);
    for (const [at, [column, { kind }]] of columns.entries()) {
      if (kind !== 'json') continue;
      const schema = schemas[name]?.[column] ?? z.unknown();
      const bad = content[name].findIndex((line) => !isGood(schema, line[at] ?? null));
      if (bad >= 0) return `${name}.${bad}.${column}`;
    }
  }
  return undefined;
}

function isGood(schema: z.ZodType, value: string | number | null): boolean {
  if (value === null) return true;
  try {
    return schema.safeParse(JSON.parse(String(value))).success;
  } catch {
    return false;
  }
}
