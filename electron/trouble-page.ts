import type { Locale, Localized } from '../shared/localized.ts';
import { pageUrl } from './addresses.ts';

/** Why the interface cannot be shown, and what to do. */
export interface Trouble {
  readonly message: Localized;
  readonly mend: Localized;
}

const title: Localized = { en: 'Copydesk cannot show the desk', zh: 'Copydesk 无法显示界面' };
const again: Localized = { en: 'Try again', zh: '重试' };
const languages: Readonly<Record<Locale, string>> = { en: 'en', zh: 'zh-CN' };

/** The interface crashed too often to be loaded again by itself. */
export function crashTrouble(dataFolder: string): Trouble {
  return {
    message: {
      en: 'The window crashed several times in a row.',
      zh: '窗口连续多次崩溃。',
    },
    mend: {
      en: `Everything confirmed as saved is safe in ${dataFolder}. Try again; if it crashes again, restart the computer.`,
      zh: `已确认保存的内容都安全地存放在 ${dataFolder}。请重试；若再次崩溃，请重启计算机。`,
    },
  };
}

/** The files of the interface are missing or cannot be loaded. */
export function loadTrouble(reason: string): Trouble {
  return {
    message: { en: `The interface could not be loaded: ${reason}.`, zh: `无法加载界面：${reason}。` },
    mend: {
      en: 'Your stories are not affected. Try again; if it does not help, install Copydesk again.',
      zh: '您的稿件不受影响。请重试；若仍无效，请重新安装 Copydesk。',
    },
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * A page that needs nothing but itself: no script, no style sheet, no backend. Its one link has the keyboard focus.
 */
export function troublePage({ message, mend }: Trouble, locale: Locale): string {
  return `<!doctype html>
<html lang="${languages[locale]}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title[locale]}</title></head>
<body>
<main>
<h1>${title[locale]}</h1>
<p role="alert">${escapeHtml(message[locale])}</p>
<p>${escapeHtml(mend[locale])}</p>
<p><a href="${pageUrl}" autofocus>${again[locale]}</a></p>
</main>
</body>
</html>
`;
}
