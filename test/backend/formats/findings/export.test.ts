import { expect, it } from 'vitest';
import { openDesk, translator } from '../../../helpers/desk.ts';
import { sarifLog } from '../../../helpers/sarif-log.ts';

it('findings that a desk exports stand in the text that it exports, dismissed ones suppressed', async () => {
  const desk = await openDesk();
  const storyId = await desk.newStory(
    'The harbour opened in in the spring, the mayor said. Ships came from nine countries.\n\n  It was was so.\n\n\nAll is well 😀, and and so on.\n',
  );
  const finding = await desk.finding(storyId, 'duplication/doubled-word');
  await desk.call('review.dismiss', { findingId: finding.id, scope: 'story', reason: 'As quoted.', by: translator });

  const [text, sarif] = await Promise.all(
    ['text', 'sarif'].map(async (format) => {
      const { bytes } = await desk.call('exports.write', { storyId, format });
      return new TextDecoder().decode(bytes);
    }),
  );
  const [run] = sarifLog.parse(JSON.parse(sarif ?? '')).runs;
  const marked = run?.results.map(({ locations, ruleId, suppressions }) => {
    const region = locations[0]?.physicalLocation.region;
    const { charOffset = 0, charLength = 0, startLine, startColumn } = region ?? {};
    return [ruleId, text?.slice(charOffset, charOffset + charLength), startLine, startColumn, suppressions?.length];
  });
  expect(marked).toEqual([
    ['duplication/doubled-word', 'in in', 1, 20, 1],
    // The indentation, which plain text is written without.
    ['mechanics/leading-space', '', 3, 1, 0],
    ['duplication/doubled-word', 'was was', 3, 4, 0],
    ['duplication/doubled-word', 'and and', 5, 17, 0],
  ]);
});
