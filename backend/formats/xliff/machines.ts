/** What tools call a translation that a machine made. */
export const machineNames =
  /machine|(?:^|[^a-z])(?:a|n)?mt(?:$|[^a-z])|engine|deepl|google|microsoft|amazon|baidu|youdao|tencent|alibaba|gpt|llm|机器|机翻/i;
/** Ours, where the engine is not known. */
export const unknownEngine = 'machine-translation';
