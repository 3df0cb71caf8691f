import { en, zhCN } from 'zod/locales';
import { type Api, api, type MethodName, type Output, type ParsedInput } from '../shared/contract/api.ts';
import type { CallWatch } from '../shared/contract/client.ts';
import { CopydeskError, type ErrorShape, type Result } from '../shared/contract/errors.ts';
import type { Localized } from '../shared/localized.ts';
import { type Call, createCall } from './call.ts';
import { translateDatabaseError } from './database/sqlite-errors.ts';

/**
 * One function a method; its input is validated before. It may throw CopydeskError, or whatever SQLite throws. Long work
 * awaits `call.step`, so that it can be watched and given up.
 */
export type Handlers = {
  readonly [M in MethodName]: (input: ParsedInput<M>, call: Call) => Output<M> | Promise<Output<M>>;
};

type Handler = (input: unknown, call: Call) => unknown;
type Issue = Parameters<ReturnType<typeof en>['localeError']>[0];

const english = en().localeError;
const chinese = zhCN().localeError;

/**
 * The way of every call: find the method, validate its input, call, and make a {@link Result} of whatever happens.
 * Never rejects. `onError` gets every error that was not meant for a person.
 */
export function createDispatch(
  handlers: Handlers,
  onError: (method: string, error: unknown) => void,
): (method: string, input: unknown, watch?: CallWatch) => Promise<Result<unknown>> {
  // A Map, since an object would also answer to `constructor` and `__proto__`.
  const methods = new Map<string, { schema: Api[MethodName]['input']; handler: Handler }>();
  for (const name of Object.keys(api) as MethodName[]) {
    methods.set(name, { schema: api[name].input, handler: handlers[name] as Handler });
  }
  return async (name, input, watch = {}) => {
    const { call, cancel } = createCall(watch.onProgress);
    watch.onBegun?.(cancel);
    try {
      const method = methods.get(name);
      if (!method) throw unknownMethod(name);
      const parsed = method.schema.safeParse(input, { reportInput: true });
      if (!parsed.success) throw badInput(name, parsed.error.issues as Issue[]);
      return { ok: true, data: await method.handler(parsed.data, call) };
    } catch (error) {
      if (error instanceof CopydeskError) return { ok: false, error: error.shape };
      onError(name, error);
      return { ok: false, error: translateDatabaseError(error) ?? internal(name, error) };
    }
  };
}

function unknownMethod(name: string): CopydeskError {
  const shown = JSON.stringify(String(name).slice(0, 100));
  return new CopydeskError({
    code: 'bad-input',
    message: { en: `There is no method ${shown}.`, zh: `不存在名为 ${shown} 的方法。` },
  });
}

function badInput(method: string, issues: readonly Issue[]): CopydeskError {
  const [first] = issues;
  const field = first ? pathOf(first) : '';
  const what: Localized = first ? { en: said(english, first), zh: said(chinese, first) } : { en: '', zh: '' };
  return new CopydeskError({
    code: 'bad-input',
    message: {
      en: `${method} was called with a wrong input${field && ` in “${field}”`}: ${what.en}.`,
      zh: `调用 ${method} 的输入有误${field && `（“${field}”）`}：${what.zh}。`,
    },
    details: { method, fields: issues.slice(0, 20).map((issue) => pathOf(issue)) },
  });
}

/** `sources.0.label`; for a key that is not known, the key itself. */
function pathOf(issue: Issue): string {
  const path = (issue.path ?? []).map(String);
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)) path.push(String(issue.keys[0]));
  return path.join('.');
}

function said(locale: typeof english, issue: Issue): string {
  const message = locale(issue);
  return typeof message === 'string' ? message : (message?.message ?? String(issue.code));
}

function internal(method: string, error: unknown): ErrorShape {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message: {
      en: `Something went wrong inside Copydesk (${method}): ${why}`,
      zh: `Copydesk 内部出错（${method}）：${why}`,
    },
    mend: {
      en: 'Nothing of this was saved; everything saved before is safe. Try again, and report it if it stays.',
      zh: '本次操作未保存；此前保存的内容都完好无损。请重试；如仍出现，请报告此问题。',
    },
  };
}
