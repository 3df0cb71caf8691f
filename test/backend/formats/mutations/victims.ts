import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
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
  return packed
    .filter(({ name }) => extname(name) === '.docx')
    .flatMap(({ name, bytes }) => {
      const entries = entriesOf(bytes);
      const texts = entries.filter((entry) => /\.(?:xml|rels)$/.test(entry.name));
      return texts.map(
        ({ name: part, bytes: text }): Victim => ({
          name,
          bytes: text,
          pack: (spoiled) =>
            rawZip(entries.map((entry) => (entry.name === part ? { name: part, bytes: spoiled } : entry))),
        }),
      );
    });
}

/** As the archive's directory lists them. */
function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = file.readUInt32LE(end + 16);
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(from, from + file.readUInt32LE(at + 20));
    const isStored = file.readUInt16LE(at + 10) === 0;
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    return { name, bytes: isStored ? packed : inflateRawSync(packed) };
  });
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
