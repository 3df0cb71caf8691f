import type { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Localized } from '../../../shared/localized.ts';
import { notAllowed } from '../errors.ts';

/** Names of files, or of columns for what was pasted; long lists are cut. */
export function versionLabel(names: readonly string[]): Localized {
  const shown = names.slice(0, 2);
  const rest = names.length - shown.length;
  const en = `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const zh = `${shown.join('、')}${rest > 0 ? `等 ${names.length} 个文件` : ''}`;
  return { en: `import of a newer version (${en})`, zh: `导入新版本（${zh}）` };
}

/** The text has next to nothing of the story. */
export function anotherStory(story: string, similarity: number): CopydeskError {
  const percent = Math.round(similarity * 100);
  return notAllowed(
    {
      en: `This is another story: only ${percent} % of its words are in “${story}”.`,
      zh: `这是另一篇稿件：其中只有 ${percent}% 的文字与“${story}”相同。`,
    },
    {
      en: 'Nothing was changed. Import it as a new story, or say that it shall take the place of this one all the same.',
      zh: '未作任何改动。请将其导入为新稿件，或确认仍要用它替换本稿件。',
    },
    { similarity },
  );
}

export function noRevision(): CopydeskError {
  return notAllowed(
    {
      en: 'This story has no machine translation, so there is no work on it that a newer version could take over.',
      zh: '本稿件没有机器译文，因此没有可以沿用到新版本的修订。',
    },
    { en: 'Import the new file as a story of its own.', zh: '请将新文件导入为一篇新稿件。' },
  );
}

export function noBase(): CopydeskError {
  return notAllowed(
    {
      en: 'The new version has no English machine translation in the place of the one that is revised.',
      zh: '新版本中没有可以替换当前修订基础的英文机器译文。',
    },
    {
      en: 'Nothing was changed. Choose which file takes the place of which.',
      zh: '未作任何改动。请指定各文件分别替换哪个来源。',
    },
  );
}
