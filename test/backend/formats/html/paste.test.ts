import { describe, expect, it } from 'vitest';
import type { ReadSource } from '../../../../backend/formats/format.ts';
import { readPastedHtml } from '../../../../backend/formats/html/paste.ts';

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB>
<!--StartFragment-->
<p class=MsoNormal><b><span lang=EN-GB>River cleaned up<o:p></o:p></span></b></p>
<p class=MsoNormal><span lang=EN-GB>The bureau said on Monday that
126&nbsp;kilometers had been cleaned this year.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>mud</p>
<p class=MsoListParagraph><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span>reeds</p>
<!--EndFragment-->
</body></html>`;

const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c"><h1 dir="ltr"><span style="font-size:20pt">River cleaned up</span></h1><p dir="ltr" style="line-height:1.38"><span>The bureau said on </span><span style="font-weight:700">Monday</span><span> that 126 kilometers had been cleaned.</span></p><br /><p dir="ltr"><span>Nobody was hurt.</span></p></b>`;

const browser = `Version:0.9\r
StartHTML:0000000165\r
EndHTML:0000000500\r
StartFragment:0000000201\r
EndFragment:0000000464\r
SourceURL:https://news.example.org/river\r
<html><body>
<!--StartFragment--><span style="color: rgb(0, 0, 0);">The bureau said on Monday</span><span> that 126 kilometers had been cleaned.</span><p>Nobody was hurt.</p><!--EndFragment-->
</body></html>`;

/** What was read of something with text in it. */
function pasted(html: string): ReadSource {
  const read = readPastedHtml(html);
  if (!read) throw new Error('No text was found.');
  return read;
}

describe('readPastedHtml', () => {
  it('reads what Word puts on the clipboard', () => {
    const { body } = pasted(word);
    expect(body.split('\n\n')).toEqual([
      'The bureau said on Monday that 126\u00a0kilometers had been cleaned this year.',
      '• mud',
      '2. reeds',
    ]);
  });

  it('reads what Google Docs puts on the clipboard, its heading as the headline', () => {
    const { body, metadata } = pasted(docs);
    expect(metadata.title).toBe('River cleaned up');
    expect(body).toBe('The bureau said on Monday that 126 kilometers had been cleaned.\n\nNobody was hurt.');
  });

  it('reads what a browser on Windows puts on the clipboard, and nothing of its head', () => {
    const { body } = pasted(browser);
    expect(body).toBe('The bureau said on Monday that 126 kilometers had been cleaned.\n\nNobody was hurt.');
  });

  it('keeps all that a person has marked, be it furniture elsewhere', () => {
    const { body } = pasted('<ul class="related"><li><a href="/1">Bridge opens</a></li></ul><p>Advertisement</p>');
    expect(body).toBe('• Bridge opens\n\nAdvertisement');
  });

  it('reads a press head', () => {
    const { metadata, guess } = pasted(
      '<h2>River cleaned up</h2><div>By Zhao Lin</div><div>Dec 18, 2022</div><p>The bureau said that all was clean.</p>',
    );
    expect(metadata).toEqual({ title: 'River cleaned up', byline: 'By Zhao Lin', date: '2022-12-18' });
    expect(guess.kind).toBe('reference');
  });

  it('reads a plain run of text', () => {
    expect(pasted('One <i>word</i>.').body).toBe('One word.');
  });

  it('has nothing to say of what has no text in it', () => {
    expect(readPastedHtml('<img src="a.png"><p>&nbsp;</p>')).toBeUndefined();
  });
});
