import type { Family } from '../../shared/checks/check.ts';
import css from './family-sample.module.css';

const lines: Readonly<Record<Family, string>> = {
  duplication: 'M1 2.5H19M1 5.5H19',
  awkward: 'M1 4c1.5-2.6 3-2.6 4.5 0s3 2.6 4.5 0 3-2.6 4.5 0 3 2.6 4.5 0',
  bilingual: 'M1 4H19',
  'second-opinion': 'M1 4H19',
  reference: 'M1 4H19',
  mechanics: 'M1.5 4H19',
  consistency: 'M1 4H19',
  memory: 'M1 4H19',
};

/** The underline of a family, as it stands below its findings in the text. The family's name is said beside it. */
export function FamilySample({ family }: { readonly family: Family }) {
  return (
    <svg className={css.sample} data-family={family} aria-hidden="true" width="20" height="8" viewBox="0 0 20 8">
      <path d={lines[family]} />
    </svg>
  );
}
