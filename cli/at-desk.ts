import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { workerUrl } from '../backend/analysis/worker-url.ts';
import type { Backend } from '../backend/backend.ts';
import { createBackend } from '../backend/create-backend.ts';
import { deskFolder, profileFolder } from '../backend/data-folder.ts';
import { lexiconUrl } from '../backend/lexicon/read-lexicon.ts';
import type { Input, MethodName, Output } from '../shared/contract/api.ts';
import { CopydeskError } from '../shared/contract/errors.ts';
import type { Id, StorySummary } from '../shared/contract/model.ts';
import { UsageError, write } from './terminal.ts';
import { version } from './version.ts';

/** A desk that a command works at, alone. */
export interface CommandDesk {
  /** Throws the desk's refusals as `CopydeskError`. */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>;
  readonly subscribe: Backend['subscribe'];
}

/**
 * Opens the desk on a data folder for one command and closes it again. Throws `database-in-use` while the desk runs.
 *
 * @param data as `--data` has it; the program's own folder where it is missing
 * @param make whether a folder without a desk gets one: only where something is to be put into it
 */
export async function atDesk<T>(
  data: string | undefined,
  make: boolean,
  work: (desk: CommandDesk) => Promise<T>,
): Promise<T> {
  const profile =
    data === undefined
      ? profileFolder({ platform: process.platform, home: homedir(), env: process.env })
      : resolve(data);
  const dataFolder = deskFolder(profile);
  if (!make && !existsSync(dataFolder)) throw noDesk(profile);
  const backend = await createBackend({ dataFolder, version, workerUrl, lexiconUrl });
  try {
    return await work({
      subscribe: backend.subscribe,
      async call(method, input) {
        const result = await backend.invoke(method, input);
        if (!result.ok) throw new CopydeskError(result.error);
        return result.data;
      },
    });
  } finally {
    await backend.close();
  }
}

/** The story of this number or name. */
export async function findStory(desk: CommandDesk, said: string): Promise<StorySummary> {
  const stories = await desk.call('stories.list', {});
  const named = stories.filter(({ name }) => name === said);
  const found = named.length > 0 ? named : stories.filter(({ id }) => String(id) === said);
  const [story] = found;
  if (!story) throw noStory(said);
  if (found.length > 1) throw severalStories(said, found);
  return story;
}

/** Waits until the checks have seen a story; what they find is part of it. Progress goes to a terminal only. */
export async function checked(desk: CommandDesk, story: StorySummary): Promise<void> {
  if (story.analysed) return;
  const isShown = process.stderr.isTTY;
  const done = new Promise<void>((settle) => {
    desk.subscribe('analysis-progress', ({ storyId, state, done, total }) => {
      if (storyId !== story.id) return;
      if (isShown) process.stderr.write(`\r${done}/${total} `);
      if (state !== 'running') settle();
    });
  });
  await desk.call('analysis.run', { storyId: story.id });
  await done;
  if (isShown) await write(process.stderr, '\r\u001b[K');
}

/** Who does what a command does: the person of this name, or whoever sits at the desk. */
export async function personOf(desk: CommandDesk, name: string | undefined): Promise<Id> {
  if (name === undefined) return (await desk.call('settings.get', {})).personId;
  const people = await desk.call('people.list', {});
  const person = people.find((each) => each.name === name && each.leftAt === undefined);
  if (!person) throw noPerson(name);
  return person.id;
}

function noDesk(folder: string): UsageError {
  return new UsageError({
    en: `There is no desk in ${folder}. Check --data.`,
    zh: `${folder} 中没有 Copydesk 数据。请检查 --data。`,
  });
}

function noStory(said: string): UsageError {
  return new UsageError({
    en: `There is no story "${said}" on the desk. Give its name as the list has it, or its number.`,
    zh: `工作台上没有稿件“${said}”。请给出列表中的名称或编号。`,
  });
}

function severalStories(said: string, stories: readonly StorySummary[]): UsageError {
  const ids = stories.map(({ id }) => id).join(', ');
  return new UsageError({
    en: `Several stories are called "${said}". Give the number of one: ${ids}.`,
    zh: `有多篇稿件名为“${said}”。请给出其中一篇的编号：${ids}。`,
  });
}

function noPerson(name: string): UsageError {
  return new UsageError({
    en: `Nobody called "${name}" works at this desk.`,
    zh: `此工作台没有名为“${name}”的人员。`,
  });
}
