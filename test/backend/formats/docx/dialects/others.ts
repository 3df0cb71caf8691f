import { type Dialect, packed, transitional } from './dialect.ts';

const googleRun = (text: string, tag = 't') =>
  `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;

/** Google Docs: suggestions with times in milliseconds, marks of comments before their ends, a sdt around every tracked run. */
const google: Dialect = {
  name: 'Google Docs, suggestions and comments',
  bytes: packed({
    root: `xmlns:w="${transitional}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"`,
    body: `<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000001"><w:pPr><w:pStyle w:val="Title"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_heading=h.1" w:id="0"/><w:bookmarkEnd w:id="0"/>${googleRun('Tea harvest begins')}</w:p><w:p w:rsidR="00000000" w14:paraId="00000002"><w:pPr><w:rPr/></w:pPr>${googleRun('Farmers ')}<w:sdt><w:sdtPr><w:id w:val="-1"/><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent><w:ins w:author="Chen Yu" w:id="0" w:date="2026-04-01T02:03:04Z">${googleRun('have ')}</w:ins></w:sdtContent></w:sdt>${googleRun('picked ')}<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr><w:sdtContent><w:commentRangeStart w:id="0"/></w:sdtContent></w:sdt>${googleRun('early')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:sdt><w:sdtContent><w:del w:author="Chen Yu" w:id="1" w:date="2026-04-01T02:03:09Z">${googleRun(' spring', 'delText')}</w:del></w:sdtContent></w:sdt>${googleRun(' tea.')}<w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p><w:sectPr><w:pgSz w:h="16834" w:w="11909"/></w:sectPr>`,
    others: {
      comments:
        '<w:comment w:author="Anonymous" w:id="0" w:date="2026-04-01T05:06:07Z"><w:p><w:pPr><w:keepNext w:val="0"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t xml:space="preserve">明前茶？</w:t></w:r></w:p></w:comment>',
    },
  }),
  texts: ['Tea harvest begins', ['Farmers picked early spring tea.', 'Farmers have picked early tea.']],
  authors: ['Chen Yu', 'Chen Yu'],
  notes: [{ text: '明前茶？', author: 'Anonymous', at: '2026-04-01T05:06:07.000Z', on: 'early' }],
};

const wpsRun = (text: string, tag = 't') =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr><w:${tag}>${text}</w:${tag}></w:r>`;

/** WPS Office: names of files in Chinese, its own elements, a comment whose mark stands in the insertion. */
const wps: Dialect = {
  name: 'WPS Office, changes and a decided comment',
  bytes: packed({
    root: `xmlns:w="${transitional}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"`,
    body: `<w:p><w:pPr><w:ind w:firstLine="420" w:firstLineChars="200"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr>${wpsRun('今年')}<w:del w:id="0" w:author="校对" w:date="2026-05-06T07:08:09Z">${wpsRun('一季度', 'delText')}</w:del><w:ins w:id="1" w:author="校对" w:date="2026-05-06T07:08:11Z"><w:commentRangeStart w:id="0"/>${wpsRun('上半年')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:ins>${wpsRun('，临江市')}<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>“两会”</w:t></w:r>${wpsRun('召开。')}<w:bookmarkStart w:id="2" w:name="_GoBack"/><w:bookmarkEnd w:id="2"/></w:p><w:p><w:pPr><w:rPr><w:ins w:id="3" w:author="校对" w:date="2026-05-06T07:09:00Z"/></w:rPr></w:pPr>${wpsRun('另讯。')}</w:p><w:p/><w:sectPr><w:cols w:space="425" w:num="1"/></w:sectPr>`,
    others: {
      comments:
        '<w:comment w:id="0" w:author="编辑" w:date="2026-05-06T08:00:00Z" w:initials="编"><w:p w14:paraId="3ABC0001"><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>核对时间</w:t></w:r></w:p></w:comment>',
      commentsExtended: '<w15:commentEx w15:paraId="3ABC0001" w15:done="1"/>',
    },
    more: { 'docProps/custom.xml': '<Properties><property name="KSOProductBuildVer"/></Properties>' },
  }),
  texts: [['今年一季度，临江市“两会”召开。', '今年上半年，临江市“两会”召开。'], '另讯。'],
  authors: ['校对'],
  notes: [{ text: '核对时间', author: '编辑', at: '2026-05-06T08:00:00.000Z', resolved: true, on: '上半年' }],
};

/** Pages: everything spelt out at every run, changes without ids that differ. */
const pages: Dialect = {
  name: 'Pages, exported to Word',
  bytes: packed({
    root: `xmlns:w="${transitional}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`,
    body: `<w:p><w:pPr><w:pStyle w:val="Body"/><w:bidi w:val="0"/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/><w:lang w:val="en-US"/></w:rPr><w:t>The museum is free </w:t></w:r><w:del w:id="0" w:date="2026-06-01T01:00:00Z" w:author="Wu Lan"><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:delText>on </w:delText></w:r></w:del><w:ins w:id="0" w:date="2026-06-01T01:00:05Z" w:author="Wu Lan"><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve"> every </w:t></w:r></w:ins><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t>Monday.</w:t></w:r></w:p><w:sectPr><w:bidi w:val="0"/></w:sectPr>`,
  }),
  texts: [['The museum is freeonMonday.', 'The museum is free every Monday.']],
  authors: ['Wu Lan'],
};

/** ONLYOFFICE: no white space is kept by saying so for the run, comments with an id of their own kind. */
const onlyOffice: Dialect = {
  name: 'ONLYOFFICE, one change by each of two people',
  bytes: packed({
    root: `xmlns:w="${transitional}" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`,
    body: `<w:p><w:pPr><w:pBdr/><w:spacing/><w:ind/><w:rPr/></w:pPr><w:r/><w:r><w:t xml:space="preserve">Metro line 9 will </w:t></w:r><w:del w:id="1" w:author="Gao" w:date="2026-07-01T00:00:00Z" oouserid="u1" xmlns:oo="urn:x"><w:r><w:delText xml:space="preserve">be put into operation</w:delText></w:r></w:del><w:ins w:id="2" w:author="Lin" w:date="2026-07-01T00:00:00Z"><w:r><w:t xml:space="preserve">open</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> in May.</w:t></w:r><w:r/></w:p><w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr><w:rFonts/></w:rPr></w:r></w:p>`,
  }),
  texts: [['Metro line 9 will be put into operation in May.', 'Metro line 9 will open in May.']],
  authors: ['Gao', 'Lin'],
};

export const otherDialects: readonly Dialect[] = [google, wps, pages, onlyOffice];
