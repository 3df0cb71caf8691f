import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shareDesk } from '../../helpers/desk.ts';
import { ownSeeds } from '../../helpers/seeds.ts';

const desk = shareDesk();
const encode = (text: string) => new TextEncoder().encode(text);

const ferry = {
  zh: '渡轮3月4日起每天开行12班，载客2600人。船长周丽说，旧船1987年下水。',
  en: 'From March 4 the ferry runs 12 times a day and carries 2,600 people. Captain Zhou Li said the old boat was launched in 1987.',
};
const market = {
  zh: '夜市5月9日开张，设摊位340个，首晚售出7800份面条。',
  en: 'The night market opened on May 9 with 340 stalls, and 7,800 bowls of noodles were sold on the first night.',
};

/** The names of the files, by the stories that they are taken for. */
async function grouped(files: Readonly<Record<string, Uint8Array>>): Promise<string[][]> {
  const given = Object.entries(files).map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }));
  const drafts = await desk().call('imports.read', { files: given });
  const names = new Map(drafts.map(({ draftId, fileName }) => [draftId, fileName ?? '']));
  const groups = await desk().call('imports.group', { draftIds: [...names.keys()] });
  return groups.map(({ draftIds }) => draftIds.map((id) => names.get(id) ?? ''));
}

describe('drafts', () => {
  it('of two stories are told apart, in the order in which they came', async () => {
    const files = {
      'b.txt': encode(ferry.en),
      'd.txt': encode(market.en),
      'a.txt': encode(market.zh),
      'c.txt': encode(ferry.zh),
    };
    expect(await grouped(files)).toEqual([
      ['b.txt', 'c.txt'],
      ['d.txt', 'a.txt'],
    ]);
  });

  it('that tell too little are sources of one story, as they were chosen together', async () => {
    expect(
      await grouped({
        'x.txt': encode('The boat came.'),
        'y.txt': encode('船来了。'),
        'z.txt': encode('A vessel came.'),
      }),
    ).toEqual([['x.txt', 'y.txt', 'z.txt']]);
  });

  it('keep the article of another outlet beside the only story', async () => {
    const { machine, reference } = ownSeeds();
    const files = { 'mt.txt': readFileSync(machine.path), 'article.txt': readFileSync(reference.path) };
    expect(await grouped(files)).toEqual([['mt.txt', 'article.txt']]);
  });

  it('with rows of their own are stories of their own', async () => {
    const unit = (id: string) =>
      encode(
        `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh" target-language="en" datatype="plaintext"><body><trans-unit id="${id}"><source>${ferry.zh}</source><target>${ferry.en}</target></trans-unit></body></file></xliff>`,
      );
    expect(await grouped({ 'a.xlf': unit('1'), 'b.xlf': unit('2'), 'c.txt': encode(ferry.en) })).toEqual([
      ['a.xlf', 'c.txt'],
      ['b.xlf'],
    ]);
  });
});
