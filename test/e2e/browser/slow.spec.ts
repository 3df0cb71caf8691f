import { expect, test } from '../fixtures.ts';
import { violations } from '../violations.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`a page whose answer takes its time says so, and axe-core finds nothing, ${theme}`, async ({
    desk: { page },
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const held: (() => void)[] = [];
    let holding = true;
    await page.routeWebSocket(/.*/, (line) => {
      const server = line.connectToServer();
      line.onMessage((message) => {
        const isAwaited = String(message).includes('"dismissals.find"');
        if (holding && isAwaited) held.push(() => server.send(message));
        else server.send(message);
      });
    });
    await page.reload();
    await expect(page.getByRole('list', { name: 'Stories' })).toBeVisible();
    await page.getByRole('link', { name: 'Dismissals' }).click();
    const working = page.getByRole('progressbar', { name: 'Working' });
    await expect(working).toBeVisible();
    expect(await violations(page)).toEqual([]);
    holding = false;
    for (const send of held) send();
    await expect(page.getByRole('heading', { name: 'Dismissals', level: 1 })).toBeVisible();
    await expect(working).toBeHidden();
  });
}
