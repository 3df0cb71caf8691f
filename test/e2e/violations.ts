import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe-core holds against the page as it stands, one line a place. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Axe opens a blank page to put its results together, which Electron's window does not allow.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}\n${node.failureSummary}`),
  );
}
