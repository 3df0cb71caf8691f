import type { ErrorShape } from '../../shared/contract/errors.ts';

/** What is said in place of a page that threw while it was drawn. */
export const pageError: ErrorShape = {
  code: 'internal',
  message: {
    en: 'This page could not be shown because of a mistake in Copydesk.',
    zh: '由于 Copydesk 内部错误，无法显示此页面。',
  },
  mend: {
    en: 'Everything saved is safe. Try again, or go to another page.',
    zh: '已保存的内容都是安全的。请重试，或转到其他页面。',
  },
};
