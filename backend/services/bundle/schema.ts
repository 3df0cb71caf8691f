import { z } from 'zod';
import { type Column, type TableName, tableNames, tables } from './tables.ts';

/** A line of a table: its values in the order of the table's columns. */
export type Line = readonly (string | number | null)[];

/** A story with everything, its lines numbered from 1. */
export type BundleTables = Readonly<Record<TableName, readonly Line[]>>;

/** The version that this program writes; every older one is read too. */
export const bundleVersion = 1;

/** What every version has, so that a newer one can be told apart from what is no bundle. */
export const manifestSchema = z.object({
  format: z.literal('copydesk-story'),
  version: z.int().positive(),
  /** The program that wrote it, and when: for people. */
  program: z.string(),
  at: z.string(),
});

export type Manifest = z.output<typeof manifestSchema>;

const number = z.int().positive();

function valueSchema(column: Column): z.ZodType<string | number | null> {
  const schema =
    column.kind === 'ref' ? number : column.kind === 'int' ? z.int() : column.kind === 'real' ? z.number() : z.string();
  return column.optional ? schema.nullable() : schema;
}

function lineSchema(name: TableName): z.ZodType<Line> {
  const [first, ...rest] = Object.values(tables[name].columns).map(valueSchema);
  if (!first) throw new Error(`The table ${name} has no columns.`);
  return z.tuple([first, ...rest]);
}

/** Version 1. */
export const tablesSchema: z.ZodType<BundleTables> = z.strictObject(
  Object.fromEntries(tableNames.map((name) => [name, z.array(lineSchema(name))])) as unknown as Record<
    TableName,
    z.ZodType<readonly Line[]>
  >,
);

const place = z.looseObject({ rowId: number });
const edits = z.array(z.looseObject({ edits: z.array(place) }));
const placement = z.looseObject({ segments: z.array(number) });

/** JSON in a column that names lines of other tables; all other JSON is taken as it is. */
export const numbersWithin = {
  finding: {
    suggestions: edits,
    related: z.array(place),
    machine_spans: z.array(place),
    revision_spans: z.array(place),
  },
  row_change: { before: placement, after: placement },
} as const satisfies Partial<Record<TableName, Readonly<Record<string, z.ZodType>>>>;
