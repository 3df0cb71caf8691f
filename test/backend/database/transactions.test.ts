import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../backend/database/open.ts';
import { createTransactions, type Transactions } from '../../../backend/database/transactions.ts';
import { newFolder } from '../../helpers/desk.ts';

const full = 2;
const normal = 1;

let db: Database.Database;
let close: () => Promise<void>;
let transactions: Transactions;

beforeEach(async () => {
  const opened = await openDatabase(newFolder());
  db = opened.db;
  close = () => opened.close(false);
  transactions = createTransactions(db);
  db.exec('CREATE TABLE found (n)');
});

afterEach(() => close());

function safety(): unknown {
  return db.pragma('synchronous', { simple: true });
}

function put(n: number): void {
  db.prepare('INSERT INTO found VALUES (?)').run(n);
}

function found(): unknown[] {
  return db.prepare('SELECT n FROM found').pluck().all();
}

test('what people do is waited for until it is on the disk', () => {
  transactions.transact(() => {
    put(1);
    expect(safety()).toBe(full);
  });
  expect(found()).toEqual([1]);
});

test('what can be worked out again is not waited for, and what people do after it is', () => {
  transactions.derive(() => {
    put(1);
    expect(safety()).toBe(normal);
  });
  expect(safety()).toBe(full);
  expect(found()).toEqual([1]);
});

test('derived work that fails leaves nothing, and what people do after it is waited for', () => {
  const failing = () =>
    transactions.derive(() => {
      put(1);
      throw new Error('half way');
    });
  expect(failing).toThrow('half way');
  expect(safety()).toBe(full);
  expect(found()).toEqual([]);
});

test('derived work within what people do is a part of it', () => {
  transactions.transact(() => {
    transactions.derive(() => put(1));
    expect(safety()).toBe(full);
  });
  expect(found()).toEqual([1]);
});
