import type { ReportedFinding } from '../../backend/formats/findings/reported.ts';
import { createAnalysis } from '../../shared/checks/engine.ts';
import { shippedModel } from '../../shared/checks/ranking/shipped.ts';
import type { Locale } from '../../shared/localized.ts';
import type { Lexicon } from '../../shared/text/lexicon.ts';
import { placePassages } from './passages.ts';
import type { Sources } from './read-files.ts';
import { reportFindings } from './report.ts';

/**
 * Checks a translation with the desk's budget, or with a budget of findings per 1,000 words that a person gave: that one
 * has no floor. Findings of both tiers, in reading order.
 */
export function checkFile(
  sources: Sources,
  locale: Locale,
  budget: number | undefined,
  lexicon: Lexicon,
): readonly ReportedFinding[] {
  const { passages, toFile } = placePassages(sources);
  const options = budget === undefined ? {} : { budgetPerThousandWords: budget, floor: 0 };
  const analysis = createAnalysis({ passages, facts: sources.facts }, { ...options, lexicon, model: shippedModel() });
  const { file, source } = sources.translation;
  return reportFindings({ file, text: source.text, toFile }, analysis.findings(), locale);
}
