import type { Database } from 'better-sqlite3';

/** Settings are stored one a line, as JSON; the service knows their names and defaults. */
export function createSettingQueries(db: Database) {
  const list = db.prepare<[], { name: string; value: string }>('SELECT name, value FROM setting');
  const put = db.prepare<[string, string]>(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const get = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?');
  return {
    /** One setting; nothing where it was never put. */
    get: (name: string): unknown => {
      const value = get.get(name)?.value;
      return value === undefined ? undefined : JSON.parse(value);
    },
    all: (): Record<string, unknown> =>
      Object.fromEntries(list.all().map(({ name, value }) => [name, JSON.parse(value)])),
    put: (name: string, value: unknown): void => {
      put.run(name, JSON.stringify(value));
    },
  };
}
