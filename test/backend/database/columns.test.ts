import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { prepareColumns } from '../../../backend/database/queries/columns.ts';

function numbers(): Database.Database {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  db.exec(`CREATE TABLE line (n INTEGER, word TEXT); INSERT INTO line VALUES (3, 'c "d"'), (1, NULL), (2, '中文')`);
  return db;
}

it('hands over a column as a list, in the order that was asked for', () => {
  const read = prepareColumns<[number], { n: number; word: string | null }>(
    numbers(),
    ['n', 'word'],
    'SELECT n, word FROM line WHERE n < ? ORDER BY n',
  );
  expect(read(9)).toEqual({ n: [1, 2, 3], word: [null, '中文', 'c "d"'] });
  expect(read(3)).toEqual({ n: [1, 2], word: [null, '中文'] });
});

it('has empty columns where there are no lines', () => {
  const read = prepareColumns<[], { n: number }>(numbers(), ['n'], 'SELECT n FROM line WHERE n > 9');
  expect(read()).toEqual({ n: [] });
});
