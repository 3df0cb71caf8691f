/** What tools call a translation that a machine made. */
export const machineNames =
  /machine|(?:^|[^a-z])(?:a|n)?mt(?:$|[^a-z])|engine|deepl|google|microsoft|amazon|baidu|youdao|tencent|alibaba|gpt|llm|机器|机翻/i;
/** Ours, where the engine is not known. */
export const unknownEngine = 'machine-translation';

/** The name of the engine, unless it only says that it is one. */
export function engineName(name: string | undefined): string | undefined {
  return name === undefined || /^(?:mt|nmt|machine[ _-]?trans(?:lation)?)$/i.test(name) ? undefined : name;
}
