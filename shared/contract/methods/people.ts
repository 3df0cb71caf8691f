import { z } from 'zod';
import type { Person } from '../model.ts';
import { id, method, name, nothing } from './method.ts';

/** Who works at the desk. */
export const peopleMethods = {
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
} as const;
