import { z } from 'zod';
import type { ExportedFile, Person } from '../model.ts';
import { id, method, name, nothing } from './method.ts';

/** What became of a person who was deleted. */
export interface Removal {
  /** Did something here: named in the record, marked as having left. Else they are gone. */
  readonly kept: boolean;
  /** Who sits at the desk now, where it was them. */
  readonly now?: Person;
}

/** Who works at the desk. */
export const peopleMethods = {
  /** Also those who left. */
  'people.list': method<readonly Person[]>()(nothing),
  /** Without `id`: a new person. */
  'people.save': method<Person>()(
    z.strictObject({
      id: id.optional(),
      name,
      role: z.enum(['translator', 'reviewer']),
      colour: z.string().regex(/^#[0-9a-f]{6}$/i),
    }),
  ),
  /** Never the last one (`not-allowed`). Who sits at the desk gives the seat to another. */
  'people.remove': method<Removal>()(z.strictObject({ personId: id })),
  /** Somebody who left works here again. */
  'people.bringBack': method<Person>()(z.strictObject({ personId: id })),
  /** All that the desk has on record of one person, as JSON. */
  'people.export': method<ExportedFile>()(z.strictObject({ personId: id })),
  /**
   * Takes the name of somebody who left out of the desk; what they did stays on record, as nobody's in particular.
   * `withBackups`: a new backup takes the place of those that have the name.
   */
  'people.erase': method<Person>()(z.strictObject({ personId: id, withBackups: z.boolean() })),
} as const;
