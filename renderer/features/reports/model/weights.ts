import type { MqmSettings } from '../../../../shared/reports/mqm-score.ts';

/** The numbers that people set for the score, with their bounds. */
export const weightFields = [
  { name: 'minor', min: 0, max: 1000, read: ({ weights }: MqmSettings) => weights.minor },
  { name: 'major', min: 0, max: 1000, read: ({ weights }: MqmSettings) => weights.major },
  { name: 'critical', min: 0, max: 1000, read: ({ weights }: MqmSettings) => weights.critical },
  { name: 'zeroAt', min: 1, max: 100_000, read: ({ zeroAt }: MqmSettings) => zeroAt },
  { name: 'threshold', min: 0, max: 100, read: ({ threshold }: MqmSettings) => threshold },
] as const;

export type WeightField = (typeof weightFields)[number]['name'];

/** A number within bounds, as people type it: full-width digits and a decimal comma are fine. */
export function parseWeight(typed: string, min: number, max: number): number | undefined {
  const text = typed.normalize('NFKC').trim().replace(',', '.');
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

export function withWeight(settings: MqmSettings, name: WeightField, value: number): MqmSettings {
  if (name === 'zeroAt' || name === 'threshold') return { ...settings, [name]: value };
  return { ...settings, weights: { ...settings.weights, [name]: value } };
}
