import type { Person } from '../../shared/contract/model.ts';
import css from './avatar.module.css';
import { initial, inkOn } from './colour.ts';

/** A person's colour and initial; ornament beside the name. */
export function Avatar({ person }: { readonly person: Pick<Person, 'name' | 'colour'> }) {
  return (
    <span aria-hidden="true" className={css.avatar} style={{ background: person.colour, color: inkOn(person.colour) }}>
      {initial(person.name)}
    </span>
  );
}
