import { describe, expect, it } from 'vitest';
import { openDesk } from '../../helpers/desk.ts';

const term = { chinese: '治安', english: 'public order', status: 'preferred' } as const;

describe('the term base', () => {
  it('keeps its entries over a restart', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('terms.put', { ...term, note: 'not “social security”' });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await again.call('terms.list', {})).toEqual([{ id, ...term, note: 'not “social security”' }]);
  });

  it('changes an entry that is there already', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('terms.put', term);
    expect((await desk.call('terms.put', { ...term, status: 'forbidden' })).id).toBe(id);
    expect(await desk.call('terms.list', {})).toMatchObject([{ status: 'forbidden' }]);
  });

  it('lets go of an entry, and says so when there is none', async () => {
    const desk = await openDesk();
    const told = desk.heard('terms-changed');
    const { id } = await desk.call('terms.put', term);
    await desk.call('terms.remove', { termId: id });
    expect(await desk.call('terms.list', {})).toEqual([]);
    expect(told).toHaveLength(2);
    expect((await desk.refusal('terms.remove', { termId: id })).code).toBe('not-found');
  });
});
