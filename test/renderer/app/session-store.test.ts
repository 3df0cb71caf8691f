import { expect, it } from 'vitest';
import { createSessionStore, type Session } from '../../../renderer/app/session-store.ts';
import { openDesk, reviewer } from '../../helpers/desk.ts';

async function openStore() {
  const desk = await openDesk();
  const store = createSessionStore(desk.backend);
  await store.load();
  return { desk, store };
}

function sessionOf(store: ReturnType<typeof createSessionStore>): Session {
  const state = store.get();
  if (state.status !== 'ready') throw new Error(`The session is ${state.status}.`);
  return state.session;
}

it('reads who works here and how the desk is set', async () => {
  const { store } = await openStore();
  const { info, settings, people } = sessionOf(store);
  expect(people.map(({ id }) => id)).toContain(settings.personId);
  expect(info.dataFolder).not.toBe('');
});

it('shows a change of settings before the backend has answered, and keeps it', async () => {
  const { desk, store } = await openStore();
  const done = store.changeSettings({ theme: 'dark' });
  expect(sessionOf(store).settings.theme).toBe('dark');
  expect(await done).toBeUndefined();
  expect(sessionOf(store).settings).toEqual(await desk.call('settings.get', {}));
});

it('never shows an earlier change again while a later one is on its way', async () => {
  const { store } = await openStore();
  const shown: number[] = [];
  store.subscribe(() => shown.push(sessionOf(store).settings.zoom));
  await Promise.all([store.changeSettings({ zoom: 1.1 }), store.changeSettings({ zoom: 1.25 })]);
  expect(shown.slice(shown.indexOf(1.25))).not.toContain(1.1);
  expect(sessionOf(store).settings.zoom).toBe(1.25);
});

it('puts back what the backend refuses, and says why', async () => {
  const { store } = await openStore();
  const before = sessionOf(store).settings;
  expect(await store.changeSettings({ personId: 999 })).toMatchObject({ code: 'not-found' });
  expect(sessionOf(store).settings).toEqual(before);
});

it('follows what others change', async () => {
  const { desk, store } = await openStore();
  await desk.call('settings.change', { personId: reviewer });
  await desk.call('people.save', { name: 'Ada', role: 'reviewer', colour: '#1d5fa8' });
  expect(sessionOf(store).settings.personId).toBe(reviewer);
  expect(sessionOf(store).people.map(({ name }) => name)).toContain('Ada');
});

it('misses nothing that changes while it is read', async () => {
  const desk = await openDesk();
  const { invoke, subscribe } = desk.backend;
  const store = createSessionStore({
    subscribe,
    // The list of people is the last answer, and by then the answer about the settings is old.
    async invoke(method, input, watch) {
      const answer = await invoke(method, input, watch);
      if (method === 'people.list') {
        await desk.call('settings.change', { tour: 'seen' });
        await desk.call('people.save', { name: 'Ada', role: 'reviewer', colour: '#1d5fa8' });
      }
      return answer;
    },
  });
  await store.load();
  expect(sessionOf(store).settings.tour).toBe('seen');
  expect(sessionOf(store).people.map(({ name }) => name)).toContain('Ada');
});

it('says why there is no session', async () => {
  const desk = await openDesk();
  const store = createSessionStore(desk.backend);
  await desk.backend.close();
  await store.load();
  expect(store.get()).toMatchObject({ status: 'error' });
});

it('keeps the session when it cannot be read again', async () => {
  const { desk, store } = await openStore();
  const before = sessionOf(store);
  await desk.backend.close();
  await store.load();
  expect(sessionOf(store)).toEqual(before);
});
