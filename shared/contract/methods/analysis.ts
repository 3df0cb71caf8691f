import { z } from 'zod';
import type { AnalysisProgress } from '../model.ts';
import { id, method } from './method.ts';

/** The checks at work. */
export const analysisMethods = {
  /** Analyses the whole story again. Answers at once; follow `analysis-progress`. */
  'analysis.run': method<AnalysisProgress>()(z.strictObject({ storyId: id })),
  'analysis.cancel': method<null>()(z.strictObject({ storyId: id })),
} as const;
