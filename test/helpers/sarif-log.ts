import { z } from 'zod';

/**
 * What the schema of SARIF 2.1.0 (OASIS, with errata 1) demands of what we write, by hand: names, types, ranges, no other
 * properties; and rules of the standard's text that its schema cannot say.
 */
const message = z.strictObject({ text: z.string().min(1) });
const uri = z.string().refine((text) => URL.canParse(text, 'file:///root/'), 'no URI');
const artifactLocation = z.strictObject({ uri });
const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  charOffset: z.int().min(-1),
  charLength: z.int().min(0),
  snippet: z.strictObject({ text: z.string() }),
});
const physicalLocation = z.strictObject({ artifactLocation, region });
const properties = z.looseObject({ tags: z.array(z.string()).optional() });
const rule = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  shortDescription: message.optional(),
  fullDescription: message.optional(),
  defaultConfiguration: z.strictObject({ level: z.enum(['none', 'note', 'warning', 'error']) }).optional(),
  properties: properties.optional(),
});
const suppression = z.strictObject({
  kind: z.enum(['inSource', 'external']),
  status: z.enum(['accepted', 'underReview', 'rejected']),
  justification: z.string().optional(),
  properties,
});
const fix = z.strictObject({
  description: message,
  artifactChanges: z
    .array(
      z.strictObject({
        artifactLocation,
        replacements: z
          .array(
            z.strictObject({
              deletedRegion: z.strictObject({ charOffset: z.int().min(0), charLength: z.int().min(0) }),
              insertedContent: z.strictObject({ text: z.string() }),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message,
  locations: z.array(z.strictObject({ physicalLocation })).min(1),
  relatedLocations: z.array(z.strictObject({ id: z.int().min(-1), physicalLocation, message })),
  fixes: z.array(fix),
  partialFingerprints: z.record(z.string(), z.string()),
  rank: z.number().min(0).max(100),
  suppressions: z.array(suppression).optional(),
});
const run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({
        name: z.string().min(1),
        semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
        rules: z.array(rule),
      }),
    }),
    columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
    results: z.array(result),
  })
  .superRefine(({ tool, results }, context) => {
    const { rules } = tool.driver;
    if (new Set(rules.map(({ id }) => id)).size < rules.length) context.addIssue('two rules of one id');
    if (results.some(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id !== ruleId)) context.addIssue('a wrong rule');
    if (new Set(results.map(({ suppressions }) => suppressions === undefined)).size > 1) {
      context.addIssue('suppressions of some results only');
    }
    for (const { region: at } of results.flatMap(({ locations }) => locations.map((each) => each.physicalLocation))) {
      const isBackwards = at.endLine < at.startLine || (at.endLine === at.startLine && at.endColumn < at.startColumn);
      if (isBackwards) context.addIssue('a region that ends before it starts');
      if (at.snippet.text.length !== at.charLength) context.addIssue('a region of another length than its text');
    }
  });

export const sarifLog = z.strictObject({ $schema: uri, version: z.literal('2.1.0'), runs: z.array(run).min(1) });
