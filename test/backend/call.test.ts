import { expect, it } from 'vitest';
import { createCall } from '../../backend/call.ts';
import type { CallProgress } from '../../shared/contract/client.ts';

it('lets other work come in between, and then tells how far it is', async () => {
  const told: CallProgress[] = [];
  const { call } = createCall((progress) => told.push(progress));
  let others = 0;
  const other = setInterval(() => {
    others += 1;
  });
  // Steps until somebody else was let in: work that never let go would go on for ever.
  for (let done = 1; others === 0 || told.length === 0; done++) await call.step(done, 0);
  clearInterval(other);
  expect(told[0]?.total).toBe(0);
});

it('ends at its next step once it was given up', async () => {
  const { call, cancel } = createCall();
  await call.step(1, 2);
  cancel();
  await expect(call.step(2, 2)).rejects.toMatchObject({ code: 'cancelled' });
});
