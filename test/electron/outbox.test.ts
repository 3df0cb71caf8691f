import { describe, expect, it } from 'vitest';
import { createOutbox } from '../../electron/outbox.ts';

function recorded() {
  const sent: string[][] = [];
  return { sent, outbox: createOutbox<string>((messages) => sent.push(messages)) };
}

describe('messages for a page', () => {
  it('wait until it listens, and then come together', () => {
    const { sent, outbox } = recorded();
    outbox.add('a', 'b');
    outbox.add('c');
    expect(sent).toEqual([]);
    outbox.open();
    expect(sent).toEqual([['a', 'b', 'c']]);
  });

  it('come at once while it listens', () => {
    const { sent, outbox } = recorded();
    outbox.open();
    outbox.add('a');
    outbox.add('b');
    expect(sent).toEqual([['a'], ['b']]);
  });

  it('are sent once, however often it says that it listens', () => {
    const { sent, outbox } = recorded();
    outbox.add('a');
    outbox.open();
    outbox.open();
    expect(sent).toEqual([['a']]);
  });

  it('wait again while it is loaded again', () => {
    const { sent, outbox } = recorded();
    outbox.open();
    outbox.shut();
    outbox.add('a');
    expect(sent).toEqual([]);
    outbox.open();
    expect(sent).toEqual([['a']]);
  });
});
