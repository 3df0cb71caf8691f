import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

test('a build that a test starts is the one that people get, without the checks that React has for developers', async () => {
  expect(process.env.NODE_ENV).toBe('test');
  const script = new URL('../../tools/build.mjs', import.meta.url).href;
  const { build } = (await import(script)) as { build(names: readonly string[]): Promise<number> };
  expect(await build(['renderer'])).toBe(0);
  const assets = join(root, 'dist', 'renderer', 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts).not.toEqual([]);
  for (const name of scripts) {
    expect(readFileSync(join(assets, name), 'utf8').includes('Encountered two children with the same key')).toBe(false);
  }
  expect(process.env.NODE_ENV).toBe('test');
});
