import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { openZip } from '../../../../backend/formats/zip/read.ts';
import { rawZip, type ZipEntry } from '../bad/samples.ts';
import { bytesOf } from '../files.ts';
import type { Victim } from './check.ts';

const root = join(import.meta.dirname, '../../../fixtures/formats');

/** The fixtures of a format: all files in its folder that are no description of others. */
export function fixtures(format: string): Victim[] {
  const folder = join(root, format);
  return readdirSync(folder)
    .filter((name) => name !== 'README.md' && !/\.(?:expected\.txt|fodt|json)$/.test(name))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Each part with text in it of the packed files, spoiled by itself: an archive that is spoiled is mostly no archive. */
export function partsOf(packed: readonly Victim[]): Victim[] {
  return packed.flatMap(({ name, bytes, read }) => {
    const zip = openZip(name, bytes);
    const entries = zip.names.map((part): ZipEntry => rawEntry(part, zip.read(part)));
    return entries
      .filter(
        (entry) =>
          /\.(?:xml|rels|json|jsonl)$/.test(entry.name) && !/styles|theme|settings|font|docProps/i.test(entry.name),
      )
      .map(
        ({ name: part, bytes: text }): Victim => ({
          name,
          bytes: text,
          pack: (spoiled) => rawZip(entries.map((entry) => (entry.name === part ? rawEntry(part, spoiled) : entry))),
          ...(read && { read }),
        }),
      );
  });
}

function rawEntry(name: string, bytes: Uint8Array): ZipEntry {
  return { name, bytes, packed: deflateRawSync(bytes, { level: 1 }) };
}

const english = `River cleaned up at last
By Zhao Lin
Metro Weekly
1671354180000

(Photo: IC)

LINJIANG, Dec. 18 (Xinhua) -- The water bureau said on Monday that 126 kilometers of rivers had been cleaned.

“Good,” said a resident. “In summer we kept our windows shut.”

Editor: Li Ming
`;
const chinese = `临江整治河道成效明显
2022年12月18日 17:03　来源：中新网　编辑：李明

中新网临江12月18日电(王小明 李玉)临江市水务局18日通报，今年全市共整治河道126公里，清理垃圾3.4万吨。

居民说：“现在好多了。”(完)
【编辑:李明】
`;

/** Plain texts in every encoding that is read. */
export const texts: readonly Victim[] = [
  ...['utf8', 'utf16le', 'utf16be'].flatMap((charset) => [
    { name: 'a.txt', bytes: iconv.encode(english, charset, { addBOM: true }) },
    { name: 'b.txt', bytes: iconv.encode(chinese, charset) },
  ]),
  { name: 'c.txt', bytes: iconv.encode(chinese, 'gb18030') },
  {
    name: 'd.txt',
    bytes: iconv.encode('臨江市水務局十八日通報，今年全市共整治河道。\n居民說：「現在好多了。」\n', 'big5'),
  },
];

export const markdownFiles: readonly Victim[] = [
  {
    name: 'a.md',
    bytes: bytesOf(`---
title: "River: \\"cleaned\\""
authors:
  - Zhao Lin
date: 2022-12-18
---

# River *cleaned* up

The **water bureau** said on [Monday](https://example.org "x") that ![a](b) 126\\
kilometers \`had been\` cleaned[^1] & &amp; <b>more</b> ~~less~~.

> - one
> - two

| a | b |
|---|---|
| 1 | 2 |

\`\`\`js
let a;
\`\`\`

<div><p>One</p></div>

[^1]: Or 127.
[ref]: https://example.org
`),
  },
  { name: 'b.md', bytes: bytesOf(chinese.replace('“', '**“').replace('”', '”**')) },
];

export const tables: readonly Victim[] = [
  {
    name: 'a.csv',
    bytes: bytesOf(
      'id,source,target,revision,state,note\r\n1,"河道，126公里","River, ""126"" km","Rivers\nand lakes",approved,\r\n2,桥,Bridge,,,see below\r\n',
    ),
  },
  { name: 'b.tsv', bytes: iconv.encode('原文\t译文\n河道\tRiver\n桥\tBridge\n', 'utf16le', { addBOM: true }) },
  { name: 'c.csv', bytes: iconv.encode('原文;译文\n河道整治完成;River done\n大桥通车了;Bridge open\n', 'gb18030') },
];
