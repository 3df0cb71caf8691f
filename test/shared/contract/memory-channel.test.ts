import { describe, expect, it } from 'vitest';
import { createInbox, createMemoryChannel } from '../../../shared/contract/memory-channel.ts';

const arrival = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('an inbox', () => {
  it('keeps messages until somebody listens', () => {
    const inbox = createInbox<number>();
    inbox.receive(1);
    inbox.receive(2);
    const heard: number[] = [];
    inbox.onMessage((message) => heard.push(message));
    inbox.receive(3);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('tells once that it is closed, at once to who asks later', () => {
    const inbox = createInbox<number>();
    const told: string[] = [];
    inbox.onClose(() => told.push('before'));
    inbox.close();
    inbox.close();
    inbox.onClose(() => told.push('after'));
    expect(told).toEqual(['before', 'after']);
  });

  it('takes nothing any more when it is closed', () => {
    const inbox = createInbox<number>();
    const heard: number[] = [];
    inbox.onMessage((message) => heard.push(message));
    inbox.close();
    inbox.receive(1);
    expect(heard).toEqual([]);
  });
});

describe('a line within one thread', () => {
  it('carries copies, in order, after the sender has returned', async () => {
    const { near, far } = createMemoryChannel<{ list: number[] }, never>(structuredClone);
    const heard: { list: number[] }[] = [];
    far.onMessage((message) => heard.push(message));
    const sent = { list: [1] };
    near.send(sent);
    sent.list.push(2);
    near.send(sent);
    expect(heard).toEqual([]);
    await arrival();
    expect(heard).toEqual([{ list: [1] }, { list: [1, 2] }]);
  });

  it('tells both ends when it closes, and carries nothing after', async () => {
    const { near, far, close } = createMemoryChannel<number, number>(structuredClone);
    const told: string[] = [];
    near.onClose(() => told.push('near'));
    far.onClose(() => told.push('far'));
    far.onMessage(() => told.push('message'));
    close();
    near.send(1);
    await arrival();
    expect(told).toEqual(['near', 'far']);
  });

  it('throws for what cannot be copied', () => {
    const { near } = createMemoryChannel<unknown, unknown>(structuredClone);
    expect(() => near.send(() => 1)).toThrow();
  });
});
