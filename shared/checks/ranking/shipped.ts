import { type Model, type ModelData, openModel } from './model.ts';
import weights from './weights.json' with { type: 'json' };

let opened: Model | undefined;

/** The model of the desk, opened when it is first asked for; its weights are written by `npm run train`. */
export function shippedModel(): Model {
  opened ??= openModel(weights as ModelData);
  return opened;
}
