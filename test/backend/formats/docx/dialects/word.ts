import { type Dialect, packed, section, wordRoot } from './dialect.ts';

const mary = (id: number, minute = '05') => `w:id="${id}" w:author="Mary Reed" w:date="2026-03-04T09:${minute}:00Z"`;
const he = (id: number) => `w:id="${id}" w:author="何平" w:date="2026-03-04T11:20:00Z"`;
const run = (text: string, properties = '') => `<w:r w:rsidRPr="00B21F6C">${properties}<w:t>${text}</w:t></w:r>`;
const kept = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string) => `<w:r w:rsidDel="00C40A11"><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const bold = '<w:rPr><w:b/><w:bCs/></w:rPr>';

const comment = (id: number, paragraph: string, author: string, text: string) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-04T17:30:00Z" w:initials="X"><w:p w14:paraId="${paragraph}" w14:textId="77777777" w:rsidR="00D1"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
const reference = (id: number) =>
  `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;

/** Word 365: one record a run, ids of everything, threads of comments, times with their zone in a part of their own. */
const tracked: Dialect = {
  name: 'Word 365, tracked changes and a thread of comments',
  bytes: packed({
    body: `<w:p w14:paraId="5B1E0001" w14:textId="77777777" w:rsidR="00A1"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="0" w:name="_Hlk1"/>${kept('Harbour opens ')}<w:proofErr w:type="gramStart"/>${run('new')}<w:proofErr w:type="gramEnd"/>${kept(' terminal')}<w:bookmarkEnd w:id="0"/></w:p><w:p w14:paraId="5B1E0002" w14:textId="2A5F1D11" w:rsidR="00A1" w:rsidDel="00C4"><w:pPr><w:rPr><w:lang w:val="en-US"/></w:rPr></w:pPr>${kept('The port ')}<w:del ${mary(1)}>${gone('has ')}</w:del><w:del ${mary(2, '06')}>${gone('been ')}</w:del><w:del ${mary(3, '06')}><w:r><w:rPr><w:b/></w:rPr><w:delText>opened</w:delText></w:r></w:del><w:ins ${mary(4, '07')}><w:r><w:t>opened</w:t></w:r></w:ins>${kept(' a ')}<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>${run('second', bold)}<w:r><w:rPr><w:b/><w:rPrChange ${he(5)}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve"> terminal</w:t></w:r><w:commentRangeEnd w:id="0"/>${reference(0)}<w:commentRangeEnd w:id="1"/>${reference(1)}<w:r><w:lastRenderedPageBreak/><w:t>.</w:t></w:r></w:p>${section}`,
    others: {
      comments: comment(0, '1F0A0001', 'Mary Reed', 'Which one?') + comment(1, '1F0A0002', '何平', '二号航站楼'),
      commentsExtended:
        '<w15:commentEx w15:paraId="1F0A0001" w15:done="1"/><w15:commentEx w15:paraId="1F0A0002" w15:paraIdParent="1F0A0001" w15:done="1"/>',
      commentsIds:
        '<w16cid:commentId w16cid:paraId="1F0A0001" w16cid:durableId="2B3C0001"/><w16cid:commentId w16cid:paraId="1F0A0002" w16cid:durableId="2B3C0002"/>',
      commentsExtensible:
        '<w16cex:commentExtensible w16cex:durableId="2B3C0001" w16cex:dateUtc="2026-03-04T09:30:00Z"/><w16cex:commentExtensible w16cex:durableId="2B3C0002" w16cex:dateUtc="2026-03-04T09:31:00Z"/>',
      people:
        '<w15:person w15:author="Mary Reed"><w15:presenceInfo w15:providerId="None" w15:userId="Mary Reed"/></w15:person>',
    },
  }),
  texts: [
    'Harbour opens new terminal',
    ['The port has been opened a second terminal.', 'The port opened a second terminal.'],
  ],
  authors: ['Mary Reed'],
  notes: [
    {
      text: 'Which one?',
      author: 'Mary Reed',
      at: '2026-03-04T09:30:00.000Z',
      resolved: true,
      on: 'second terminal',
      replies: [{ text: '二号航站楼', author: '何平', at: '2026-03-04T09:31:00.000Z' }],
    },
  ],
};

const end = (kind: 'ins' | 'del', who: string) => `<w:pPr><w:rPr><w:${kind} ${who}/></w:rPr></w:pPr>`;

/** Ends of paragraphs that were typed and deleted, a move, and an insertion that another deleted again. */
const ends: Dialect = {
  name: 'Word 2016, paragraphs parted, joined, inserted, deleted and moved',
  bytes: packed({
    body: [
      `<w:p>${end('ins', mary(1))}${kept('One paragraph.')}</w:p><w:p>${kept(' Now two.')}</w:p>`,
      `<w:p>${end('del', mary(2))}${kept('First of two.')}</w:p><w:p><w:ins ${mary(3)}>${kept(' ')}</w:ins>${kept('Now one.')}</w:p>`,
      `<w:p>${end('del', he(4))}<w:del ${he(5)}>${gone('All of this goes.')}</w:del></w:p>`,
      `<w:p>${end('ins', he(6))}${kept('What stays.')}</w:p><w:p><w:ins ${he(7)}>${run('What is new.')}</w:ins></w:p>`,
      `<w:p><w:moveFromRangeStart w:id="8" w:name="move1" w:author="何平" w:date="2026-03-04T11:20:00Z"/><w:moveFrom ${he(9)}>${run('Moved. ')}</w:moveFrom><w:moveFromRangeEnd w:id="8"/>${run('Here.')}<w:moveToRangeStart w:id="10" w:name="move1" w:author="何平" w:date="2026-03-04T11:20:00Z"/><w:moveTo ${he(11)}>${kept(' Moved.')}</w:moveTo><w:moveToRangeEnd w:id="10"/></w:p>`,
      `<w:p>${run('Both ')}<w:ins ${mary(12)}>${run('say ')}<w:del ${he(13)}><w:r><w:delText>nothing</w:delText></w:r></w:del>${run('this')}</w:ins>${run('.')}</w:p>`,
      section,
    ].join(''),
  }),
  texts: [
    ['One paragraph. Now two.', 'One paragraph.\n\n Now two.'],
    ['First of two.\n\nNow one.', 'First of two. Now one.'],
    ['All of this goes.', ''],
    ['What stays.', 'What stays.\n\nWhat is new.'],
    ['Moved.Here.', 'Here. Moved.'],
    ['Both.', 'Bothsaythis.'],
  ],
  authors: ['Mary Reed', '何平', 'Mary Reed'],
};

const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;

/** Rows of a table that were deleted and inserted, a table in a table. */
const tables: Dialect = {
  name: 'Word 2019, tables with tracked rows',
  bytes: packed({
    body: `<w:p>${run('Prices')}</w:p><w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell(`<w:p>${run('Adult')}</w:p>`)}${cell(`<w:p>${run('12 yuan')}</w:p>`)}</w:tr><w:tr><w:trPr><w:del ${mary(1)}/></w:trPr>${cell(`<w:p>${end('del', mary(2))}<w:del ${mary(3)}>${gone('Dog')}</w:del></w:p>`)}${cell(`<w:p>${end('del', mary(4))}<w:del ${mary(5)}>${gone('3 yuan')}</w:del></w:p>`)}</w:tr><w:tr><w:trPr><w:ins ${he(6)}/></w:trPr>${cell(`<w:p>${end('ins', he(7))}<w:ins ${he(8)}>${run('Child')}</w:ins></w:p>`)}${cell(`<w:p>${end('ins', he(9))}<w:ins ${he(10)}>${run('6 yuan')}</w:ins></w:p>`)}</w:tr></w:tbl><w:p/><w:tbl><w:tr>${cell(`<w:tbl><w:tr>${cell(`<w:p>${run('Inner')}</w:p>`)}</w:tr></w:tbl><w:p>${run('Outer')}</w:p>`)}</w:tr></w:tbl><w:p>${run('End')}</w:p>${section}`,
  }),
  texts: ['Prices', 'Adult', '12 yuan', ['Dog', ''], ['3 yuan', 'Child\n\n6 yuan'], 'Inner', 'Outer', 'End'],
  authors: ['Mary Reed', '何平'],
};

const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;

/** What else a paragraph may hold. */
const contents: Dialect = {
  name: 'Word 2013, fields, links, boxes, controls, footnotes, symbols, hidden text',
  bytes: packed({
    body: [
      `<w:sdt><w:sdtPr><w:alias w:val="Title"/></w:sdtPr><w:sdtContent><w:p>${run('In a control')}</w:p></w:sdtContent></w:sdt>`,
      `<w:p>${kept('See ')}<w:hyperlink r:id="rId9" w:history="1">${run('the page')}</w:hyperlink>${kept(', page ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF _Toc1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${kept(' of ')}<w:fldSimple w:instr=" NUMPAGES ">${run('40')}</w:fldSimple>.</w:p>`,
      `<w:p>${run('Before')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="Box"/><wps:wsp><wps:txbx>${box('In a box')}</wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('In a box')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('after')}</w:p>`,
      `<w:p>${run('Soft')}<w:r><w:softHyphen/><w:t>ware</w:t><w:noBreakHyphen/><w:t>based</w:t><w:tab/><w:t>tab</w:t><w:br/><w:t>line</w:t><w:br w:type="page"/><w:t xml:space="preserve">end </w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="Webdings" w:char="F021"/></w:r></w:p>`,
      `<w:p><w:r><w:br w:type="page"/></w:r>${run('Noted')}<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>${run('.')}</w:p>`,
      `<w:p><w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${run('Lin River')}</w:smartTag><w:ruby><w:rubyPr/><w:rt>${run('lín')}</w:rt><w:rubyBase>${run('临')}</w:rubyBase></w:ruby><w:r><w:ruby><w:rubyPr/><w:rt>${run('jiāng')}</w:rt><w:rubyBase>${run('江')}</w:rubyBase></w:ruby></w:r></w:p>`,
      `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here to enter text.')}</w:sdtContent></w:sdt>${run('Filled')}<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>`,
      `<w:p><w:ins ${mary(77)}>${run('Tracked ')}</w:ins>${run('last')}</w:p>`,
      section,
    ].join(''),
    others: { footnotes: `<w:footnote w:id="2"><w:p>${run('Below')}</w:p></w:footnote>` },
  }),
  texts: [
    'In a control',
    'See the page, page 12 of 40',
    'Beforeafter',
    'In a box',
    'Soft\u00adware\u2011based\ttab\nline\nend ✓\ufffd',
    'Noted.',
    'Lin River临江',
    'Filled',
    ['last', 'Trackedlast'],
  ],
  authors: ['Mary Reed'],
  problems: [/Footnotes and endnotes \(1\)/, /Formulas \(1\)/, /Hidden text/, /symbols \(1\)/],
};

/** Strict Open XML: other namespaces, other names of relations; comments without ids of paragraphs. */
const strict: Dialect = {
  name: 'Word, strict Open XML, comments over two paragraphs',
  bytes: packed({
    root: wordRoot
      .replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replace('w:conformance', ''),
    officeDocument: 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument',
    body: `<w:p><w:commentRangeStart w:id="0"/>${run('Strict one.')}</w:p><w:p>${run('Strict')}<w:commentRangeEnd w:id="0"/>${reference(0)}<w:del ${mary(1)}>${gone(' two')}</w:del>${run('.')}</w:p>${section}`,
    others: {
      comments:
        '<w:comment w:id="0" w:author="Mary Reed" w:date="2026-03-04T09:30:00"><w:p><w:r><w:t>Both</w:t></w:r></w:p><w:p><w:r><w:t>of them</w:t></w:r></w:p></w:comment>',
    },
  }),
  texts: ['Strict one.', ['Strict two.', 'Strict.']],
  authors: ['Mary Reed'],
  notes: [{ text: 'Both\nof them', author: 'Mary Reed', at: '2026-03-04T09:30:00.000Z', on: 'Strict one.…Strict' }],
};

/** A template with macros, its story under another name; times of changes with their zone beside those without. */
const template: Dialect = {
  name: 'Word for Mac, template with the story under another name',
  bytes: packed({
    main: 'word/document2.xml',
    contentType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
    body: `<w:p><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>模板</w:t></w:r><w:ins w:id="1" w:author="何平" w:date="2026-03-04T19:00:00Z" w16du:dateUtc="2026-03-04T11:00:00Z"><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>稿件</w:t></w:r></w:ins></w:p>${section}`,
    more: { 'word/vbaProject.bin': 'not code' },
  }),
  texts: [['模板', '模板稿件']],
  authors: ['何平'],
};

export const wordDialects: readonly Dialect[] = [tracked, ends, tables, contents, strict, template];
