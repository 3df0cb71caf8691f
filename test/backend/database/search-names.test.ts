import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { createSearchNames } from '../../../backend/database/queries/search-names.ts';

let db: Database.Database;
let names: ReturnType<typeof createSearchNames>;

beforeEach(() => {
  db = new Database(':memory:');
  db.exec('CREATE TABLE search_name (story_id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  names = createSearchNames(db);
  names.put(1, 'harbour report');
  names.put(2, '港口 report');
  return () => void db.close();
});

test('Finds a part of a name in any language', () => {
  expect(names.having('port')).toEqual([1, 2]);
  expect(names.having('港')).toEqual([2]);
  expect(names.having('50%')).toEqual([]);
});

test('A name that was changed after a search is found as it is now', () => {
  expect(names.having('harbour')).toEqual([1]);
  names.put(1, 'quay report');
  expect(names.having('harbour')).toEqual([]);
  expect(names.having('quay')).toEqual([1]);
  names.put(1, undefined);
  expect(names.having('report')).toEqual([2]);
});

test('What a transaction takes back is not found after it', () => {
  expect(names.having('report')).toEqual([1, 2]);
  const failing = db.transaction(() => {
    names.put(3, 'report of a thing that fails');
    expect(names.having('report')).toEqual([1, 2, 3]);
    throw new Error('the disk is full');
  });
  expect(failing).toThrow('the disk is full');
  expect(names.having('report')).toEqual([1, 2]);
});
