/** Files for the pictures of the import, by their names: a table, a bilingual file, a text with a press head, and the sources of two stories. */

const [ferryZh, ferryEn] = [
  '渡轮3月4日起每天开行12班，载客2600人。船长周丽说，旧船1987年下水。',
  'From March 4 the ferry runs 12 times a day and carries 2,600 people. Captain Zhou Li said the old boat was launched in 1987.',
];
const [marketZh, marketEn] = [
  '夜市5月9日开张，设摊位340个，首晚售出7800份面条。',
  'The night market opened on May 9 with 340 stalls, and 7,800 bowls of noodles were sold on the first night.',
];

export const table: Readonly<Record<string, string>> = {
  'ferry.csv': `Nr;Text;Rendering;Desk\n1;${ferryZh};${ferryEn};checked\n2;${marketZh};${marketEn};open\n`,
};

export const bilingual: Readonly<Record<string, string>> = {
  'ferry.xlf': `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="ferry.docx" source-language="zh-CN" target-language="en" datatype="plaintext" tool-id="t">
    <header><tool tool-id="t" tool-name="Engine A"/></header>
    <body>
      <trans-unit id="1" approved="yes"><source>${ferryZh}</source><target state="final">${ferryEn}</target></trans-unit>
      <trans-unit id="2"><source><g id="1">${marketZh}</g></source><target state="needs-review-translation"><g id="1">${marketEn}</g></target><note from="Zhou Li">Is it 340?</note></trans-unit>
    </body>
  </file>
</xliff>
`,
};

export const headed: Readonly<Record<string, string>> = {
  'ferry-deepl.txt': `Ferries run on Sundays\nBy Zhou Li\nMarch 4, 2026\n\n${ferryEn}`,
};

export const severalStories: Readonly<Record<string, string>> = {
  'ferry-zh.txt': ferryZh,
  'ferry-deepl.txt': ferryEn,
  'market-zh.txt': marketZh,
  'market-deepl.txt': marketEn,
};
