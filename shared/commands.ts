import type { Role } from './contract/model.ts';
import type { Localized } from './localized.ts';

/**
 * Where a command's keys work. The narrowest place that holds the keyboard focus wins: `dismiss` (the chooser of a
 * dismissal's scope), `queue` or `editor` (a row's text open for typing), then the page (`list`, `story`,
 * `report` or `memory`), then `anywhere`.
 */
export type Place = 'anywhere' | 'list' | 'story' | 'queue' | 'dismiss' | 'editor' | 'report' | 'memory' | 'dismissals';

/** The native menu (and the heading in palette and keys page) that a command stands under, in this order. */
export const menuGroups = ['file', 'edit', 'find', 'review', 'view', 'help'] as const;
export type MenuGroup = (typeof menuGroups)[number];

export const menuLabels: Readonly<Record<MenuGroup, Localized>> = {
  file: { en: 'File', zh: '文件' },
  edit: { en: 'Edit', zh: '编辑' },
  find: { en: 'Go', zh: '前往' },
  review: { en: 'Review', zh: '审校' },
  view: { en: 'View', zh: '显示' },
  help: { en: 'Help', zh: '帮助' },
};

export interface Command {
  readonly id: string;
  readonly label: Localized;
  /**
   * Default keys, the first is the one shown. Portable: modifiers `Mod` (Ctrl, on a Mac ⌘), `Ctrl`, `Alt`, `Shift` in this
   * order, then a `KeyboardEvent.key` with letters in upper case: `Mod+Shift+Z`, `J`, `?`, `F9`, `ArrowDown`.
   */
  readonly keys: readonly string[];
  readonly place: Place;
  readonly group: MenuGroup;
  /** Only this role has the command. */
  readonly role?: Role;
  /** Also works while the person types in a field; only for keys that type nothing. */
  readonly whileTyping?: true;
  /** Also works while a dialog or a menu is open: what changes nothing in the page behind it. */
  readonly inDialogs?: true;
  /** Neither in menus nor in the palette: makes sense only where its keys are pressed. */
  readonly keysOnly?: true;
}

function command<const Id extends string>(
  id: Id,
  place: Place,
  group: MenuGroup,
  keys: readonly string[],
  en: string,
  zh: string,
  more: Pick<Command, 'role' | 'whileTyping' | 'inDialogs' | 'keysOnly'> = {},
) {
  return { id, label: { en, zh }, keys, place, group, ...more };
}

const suggestionNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type SuggestionNumber = (typeof suggestionNumbers)[number];

/** Matches of the memory come first, then terms: one row of digits for all that the memory has for a row. */
const matchNumbers = [1, 2, 3, 4, 5] as const;
const termNumbers = [1, 2, 3, 4] as const;
export type MatchNumber = (typeof matchNumbers)[number];
export type TermNumber = (typeof termNumbers)[number];

const insertMatch = matchNumbers.map((number) =>
  command(
    `match.insert${number}`,
    'story',
    'edit',
    [`Mod+${number}`],
    `Use match ${number} of the memory`,
    `采用第 ${number} 条记忆匹配`,
    { whileTyping: true },
  ),
);

const insertTerm = termNumbers.map((number) =>
  command(
    `term.insert${number}`,
    'story',
    'edit',
    [`Mod+${number + 5}`],
    `Insert term ${number} of this row`,
    `插入本行的第 ${number} 个术语`,
    { whileTyping: true },
  ),
);

const applySuggestion = suggestionNumbers.map((number) =>
  command(
    `finding.apply${number}`,
    'story',
    'review',
    [String(number)],
    `Apply suggestion ${number}`,
    `采用建议 ${number}`,
  ),
);

const applyWhileEditing = suggestionNumbers.map((number) =>
  command(
    `editor.apply${number}`,
    'editor',
    'review',
    [`Alt+${number}`],
    `Apply suggestion ${number} while editing`,
    `编辑时采用建议 ${number}`,
    { whileTyping: true, keysOnly: true },
  ),
);

const list = [
  command('app.import', 'anywhere', 'file', ['Mod+O'], 'Import files…', '导入文件…'),
  command('app.stories', 'anywhere', 'file', ['L'], 'Story list', '稿件列表'),
  command('story.newVersion', 'story', 'file', ['Mod+Shift+O'], 'Import a newer version…', '导入新版本…'),
  command('story.versions', 'story', 'file', ['V'], 'Versions of this story', '本篇的版本'),
  command('story.export', 'story', 'file', ['Mod+E'], 'Export as text', '导出为文本'),
  command('story.exportAs', 'story', 'file', ['Mod+Shift+E'], 'Export as…', '导出为…'),
  command('story.report', 'story', 'file', ['Shift+R'], 'Report of this story', '本篇报告'),
  command('list.report', 'list', 'file', ['Shift+R'], 'Report of the chosen story', '所选稿件的报告'),
  command('report.html', 'report', 'file', ['H'], 'Export the report as a web page', '将报告导出为网页'),
  command('report.csv', 'report', 'file', ['C'], 'Export the report as tables (CSV)', '将报告导出为表格（CSV）'),
  command(
    'report.pdf',
    'report',
    'file',
    ['P', 'Mod+P'],
    'Print the report or export it as PDF',
    '打印报告或导出为 PDF',
  ),
  command('app.memory', 'anywhere', 'file', ['M'], 'Memory and terms', '记忆与术语'),
  command('app.reports', 'anywhere', 'file', ['Shift+P'], 'Reports', '报告'),
  command('app.dismissals', 'anywhere', 'file', ['Shift+I'], 'Dismissals', '忽略记录'),
  command('app.settings', 'anywhere', 'file', ['Mod+,'], 'Settings', '设置'),
  command('app.switchPerson', 'anywhere', 'file', ['F9'], 'Switch person', '切换人员'),
  command('app.choosePerson', 'anywhere', 'file', ['Shift+F9'], 'Choose who works here…', '选择操作人员…'),

  command('history.undo', 'story', 'edit', ['Mod+Z'], 'Undo', '撤销'),
  command('history.redo', 'story', 'edit', ['Mod+Shift+Z', 'Mod+Y'], 'Redo', '重做'),
  command('row.edit', 'story', 'edit', ['E', 'Enter'], 'Edit this row', '编辑本行'),
  command('row.restore', 'story', 'edit', ['Shift+M'], 'Restore the machine text', '恢复机器译文'),
  command('row.mergeNext', 'story', 'edit', ['Alt+Shift+ArrowDown'], 'Merge with the next row', '与下一行合并'),
  command('row.mergePrevious', 'story', 'edit', ['Alt+Shift+ArrowUp'], 'Merge with the row before', '与上一行合并'),
  command('row.split', 'story', 'edit', ['Shift+S'], 'Split this row…', '拆分本行…'),
  command('row.shiftNext', 'story', 'edit', ['Alt+ArrowDown'], 'Move a sentence to the next row…', '将一句移到下一行…'),
  command(
    'row.shiftPrevious',
    'story',
    'edit',
    ['Alt+ArrowUp'],
    'Move a sentence to the row before…',
    '将一句移到上一行…',
  ),
  command('editor.leave', 'editor', 'edit', ['Escape'], 'Leave the editor', '退出编辑', {
    whileTyping: true,
    keysOnly: true,
  }),
  command('editor.diff', 'editor', 'edit', ['Alt+M'], 'Compare with the machine text', '与机器译文对照', {
    whileTyping: true,
  }),
  command(
    'editor.restoreChange',
    'editor',
    'edit',
    ['Alt+R'],
    'Restore the machine’s words at the caret',
    '恢复光标处的机器译文',
    { whileTyping: true },
  ),
  command(
    'editor.restore',
    'editor',
    'edit',
    ['Alt+Shift+M'],
    'Restore the machine text while editing',
    '编辑时恢复本行机器译文',
    { whileTyping: true },
  ),
  command('editor.sources', 'editor', 'edit', ['Alt+C'], 'Take another source’s wording…', '采用其他来源的措辞…', {
    whileTyping: true,
  }),
  command('editor.insertCode', 'editor', 'edit', ['Alt+I'], 'Insert the next missing code', '插入下一个缺失的代码', {
    whileTyping: true,
  }),
  command('editor.learnWord', 'editor', 'edit', ['Alt+A'], 'Add the word to the dictionary', '将该词加入词典', {
    whileTyping: true,
  }),
  command('story.replace', 'story', 'edit', ['Mod+H', 'Mod+Alt+F'], 'Find and replace…', '查找和替换…', {
    whileTyping: true,
  }),
  ...insertMatch,
  ...insertTerm,
  command('term.add', 'story', 'edit', ['Alt+T'], 'Add a term…', '添加术语…', { whileTyping: true }),
  command('phrase.remember', 'story', 'edit', ['Alt+P'], 'Remember this correction…', '记住这处修改…', {
    whileTyping: true,
  }),
  command('memory.new', 'memory', 'edit', ['N'], 'New term…', '新建术语…'),
  command('memory.edit', 'memory', 'edit', ['Enter', 'E'], 'Change or open the entry', '修改或打开条目'),
  command('memory.remove', 'memory', 'edit', ['Delete'], 'Remove the entry', '删除条目'),
  command('memory.import', 'memory', 'edit', ['I'], 'Import terms or segments…', '导入术语或句段…'),
  command('memory.export', 'memory', 'edit', ['X'], 'Export terms or segments', '导出术语或句段'),
  command('list.rename', 'list', 'edit', ['F2'], 'Rename story', '重命名稿件'),
  command('list.remove', 'list', 'edit', ['Delete'], 'Remove story', '移除稿件'),

  command('finding.next', 'story', 'find', ['J'], 'Next finding', '下一处提示'),
  command('finding.previous', 'story', 'find', ['K'], 'Previous finding', '上一处提示'),
  command('editor.next', 'editor', 'find', ['Alt+J', 'F8'], 'Next finding in this row', '本行下一处提示', {
    whileTyping: true,
  }),
  command(
    'editor.previous',
    'editor',
    'find',
    ['Alt+K', 'Shift+F8'],
    'Previous finding in this row',
    '本行上一处提示',
    {
      whileTyping: true,
    },
  ),
  command('editor.card', 'editor', 'find', ['Alt+Enter'], 'Explain what is marked at the caret', '说明光标处的标记', {
    whileTyping: true,
  }),
  command('app.search', 'anywhere', 'find', ['Mod+Shift+F'], 'Search all stories', '搜索所有稿件', {
    whileTyping: true,
  }),
  command('story.find', 'story', 'find', ['Mod+F'], 'Find in this story', '在本稿件中查找', { whileTyping: true }),
  command('find.next', 'story', 'find', ['F3'], 'Next place found', '下一处查找结果', { whileTyping: true }),
  command('find.previous', 'story', 'find', ['Shift+F3'], 'Previous place found', '上一处查找结果', {
    whileTyping: true,
  }),
  command('row.next', 'story', 'find', ['ArrowDown'], 'Next row', '下一行'),
  command('row.previous', 'story', 'find', ['ArrowUp'], 'Previous row', '上一行'),
  command('row.copyLink', 'story', 'find', ['Shift+L'], 'Copy a link to this row', '复制本行链接'),
  command('row.goto', 'story', 'find', ['G'], 'Go to row…', '跳到某行…'),
  command('queue.next', 'queue', 'find', ['ArrowDown'], 'Next finding, in the queue', '队列中的下一处提示', {
    keysOnly: true,
  }),
  command('queue.previous', 'queue', 'find', ['ArrowUp'], 'Previous finding, in the queue', '队列中的上一处提示', {
    keysOnly: true,
  }),
  command('list.next', 'list', 'find', ['ArrowDown', 'J'], 'Next story', '下一篇', { keysOnly: true }),
  command('list.previous', 'list', 'find', ['ArrowUp', 'K'], 'Previous story', '上一篇', { keysOnly: true }),
  command('list.open', 'list', 'find', ['Enter'], 'Open story', '打开稿件'),
  command('memory.concordance', 'anywhere', 'find', ['Mod+Shift+K'], 'Concordance…', '语境检索…', {
    whileTyping: true,
  }),
  command('memory.next', 'memory', 'find', ['ArrowDown', 'J'], 'Next entry', '下一条', { keysOnly: true }),
  command('memory.previous', 'memory', 'find', ['ArrowUp', 'K'], 'Previous entry', '上一条', { keysOnly: true }),
  command('memory.search', 'memory', 'find', ['/'], 'Search here', '在此搜索'),
  command('memory.terms', 'memory', 'view', ['T'], 'Show terms', '显示术语'),
  command('memory.phrases', 'memory', 'view', ['P'], 'Show phrases', '显示短语'),
  command('memory.segments', 'memory', 'view', ['S'], 'Show segments', '显示句段'),
  command('list.search', 'list', 'find', ['/'], 'Search stories', '搜索稿件'),
  command('report.filter', 'report', 'find', ['/'], 'Filter the report', '筛选报告'),
  command('dismissals.next', 'dismissals', 'find', ['ArrowDown', 'J'], 'Next dismissal', '下一条忽略', {
    keysOnly: true,
  }),
  command('dismissals.previous', 'dismissals', 'find', ['ArrowUp', 'K'], 'Previous dismissal', '上一条忽略', {
    keysOnly: true,
  }),
  command('dismissals.open', 'dismissals', 'find', ['Enter'], 'Go to where it was dismissed', '前往忽略之处'),
  command('dismissals.search', 'dismissals', 'find', ['/'], 'Search the dismissals', '搜索忽略记录'),
  command('report.open', 'report', 'find', ['O'], 'Open the story of this report', '打开本报告的稿件'),

  ...applySuggestion,
  ...applyWhileEditing,
  command('finding.dismiss', 'story', 'review', ['D'], 'Dismiss finding…', '忽略此处…'),
  command('dismiss.here', 'dismiss', 'review', ['H'], 'Dismiss: only here', '忽略：仅此处', { keysOnly: true }),
  command('dismiss.story', 'dismiss', 'review', ['S'], 'Dismiss: in this story', '忽略：本篇', { keysOnly: true }),
  command('dismiss.everywhere', 'dismiss', 'review', ['A'], 'Dismiss: everywhere', '忽略：所有稿件', {
    keysOnly: true,
  }),
  command('dismiss.reason', 'dismiss', 'review', ['R'], 'Dismiss: give a reason', '忽略：填写理由', { keysOnly: true }),
  command('finding.dismissAlike', 'story', 'review', ['Shift+D'], 'Dismiss all like this…', '忽略所有相同的提示…'),
  command('finding.takeBack', 'story', 'review', ['Shift+O'], 'Take the dismissal back', '取消忽略'),
  command('dismissals.takeBack', 'dismissals', 'review', ['Delete'], 'Take the dismissal back', '取消忽略'),
  command('dismissals.reason', 'dismissals', 'review', ['E', 'F2'], 'Change its reason…', '修改理由…'),
  command('dismissals.undo', 'dismissals', 'edit', ['Mod+Z'], 'Undo what was changed here', '撤销此处的更改'),
  command('finding.check', 'story', 'review', ['T'], 'Change this check…', '设置此项检查…'),
  command('row.confirm', 'story', 'review', ['Mod+Enter'], 'Confirm row and go on', '确认本行并继续'),
  command('editor.confirm', 'editor', 'review', ['Mod+Enter'], 'Save, confirm and go on', '保存、确认并继续', {
    whileTyping: true,
    keysOnly: true,
  }),
  command('story.handOver', 'story', 'review', ['Mod+Shift+Enter'], 'Hand over for review', '提交审校', {
    role: 'translator',
  }),
  command('row.approve', 'story', 'review', ['A'], 'Approve row and go on', '批准本行并继续', { role: 'reviewer' }),
  command(
    'story.approveAll',
    'story',
    'review',
    ['Mod+Shift+Enter'],
    'Approve all confirmed rows',
    '批准所有已确认的行',
    {
      role: 'reviewer',
    },
  ),
  command('row.return', 'story', 'review', ['R'], 'Return row with a comment…', '退回本行并附意见…', {
    role: 'reviewer',
  }),
  command('row.answer', 'story', 'review', ['R'], 'Answer the reviewer and confirm…', '答复审校并确认…', {
    role: 'translator',
  }),
  command('story.confirmUntouched', 'story', 'review', ['U'], 'Confirm all untouched rows…', '确认所有未改动的行…', {
    role: 'translator',
  }),
  command(
    'story.approveClean',
    'story',
    'review',
    ['U'],
    'Approve all rows without findings or edits…',
    '批准所有无提示、无修改的行…',
    { role: 'reviewer' },
  ),
  command('row.reopen', 'story', 'review', ['O'], 'Reopen row', '重新打开本行'),
  command('story.checks', 'story', 'review', ['Shift+T'], 'Checks of this story…', '本篇的检查设置…'),
  command('analysis.run', 'story', 'review', [], 'Check the whole story again', '重新检查全文'),

  command('app.palette', 'anywhere', 'view', ['Mod+K'], 'Find a command…', '查找命令…', { whileTyping: true }),
  command('view.advice', 'story', 'view', ['Shift+A'], 'Show or hide advice', '显示或隐藏建议级提示'),
  command('view.fold', 'story', 'view', ['F'], 'Fold or show clean rows', '折叠或展开无问题的行'),
  command('view.compare', 'story', 'view', ['C'], 'Compare sources', '对照其他来源'),
  command('view.filter', 'story', 'view', ['Q'], 'Filter the queue…', '筛选队列…'),
  command('view.unfilter', 'story', 'view', ['Shift+Q'], 'Show the whole queue again', '取消队列筛选'),
  command('view.order', 'story', 'view', ['S'], 'Queue by reading order or score', '队列按顺序或按分数'),
  command('report.tables', 'report', 'view', ['T'], 'Tables or plots', '显示表格或图表'),
  command('report.again', 'report', 'view', ['U'], 'Count the report again', '重新统计报告'),
  command('report.weights', 'report', 'view', ['W'], 'Change how the score is counted…', '更改评分方法…'),
  command('view.zoomIn', 'anywhere', 'view', ['Mod+=', 'Mod++'], 'Larger', '放大', {
    whileTyping: true,
    inDialogs: true,
  }),
  command('view.zoomOut', 'anywhere', 'view', ['Mod+-'], 'Smaller', '缩小', { whileTyping: true, inDialogs: true }),
  command('view.zoomReset', 'anywhere', 'view', ['Mod+0'], 'Usual size', '恢复默认大小', {
    whileTyping: true,
    inDialogs: true,
  }),
  command('view.contrast', 'anywhere', 'view', [], 'Switch high contrast on or off', '开启或关闭高对比度'),
  command('view.rail', 'anywhere', 'view', ['Mod+B'], 'Fold or show the side bar', '折叠或展开侧栏'),
  command('view.theme', 'anywhere', 'view', [], 'Switch between light and dark', '切换浅色或深色'),
  command('view.language', 'anywhere', 'view', [], '切换到中文界面', 'Switch to English'),

  command('app.keys', 'anywhere', 'help', ['?', 'F1'], 'Keys', '快捷键'),
  command('app.changeKeys', 'anywhere', 'help', [], 'Change keys…', '更改快捷键…'),
  command('app.tour', 'anywhere', 'help', [], 'Take the tour', '新手导览'),
  command('app.messages', 'anywhere', 'help', ['F6'], 'Go to the messages', '转到消息', {
    whileTyping: true,
    inDialogs: true,
  }),
] as const;

export type CommandId =
  | (typeof list)[number]['id']
  | `match.insert${MatchNumber}`
  | `term.insert${TermNumber}`
  | `${'finding' | 'editor'}.apply${SuggestionNumber}`;

/** Every command of the desk: native menus, palette, keys page and key dispatcher are all made from this list. */
export const commands: readonly (Command & { readonly id: CommandId })[] = list;

/**
 * Whether a key only types or moves (no `Mod`, `Ctrl`, `Alt`, function key or Escape). Native menus may show such a key
 * but must not register it, or it would be taken from the editor.
 */
export function isPlainKey(key: string): boolean {
  return !/^(?:Mod|Ctrl|Alt)\+/.test(key) && !/^(?:Shift\+)?(?:F\d+|Escape)$/.test(key);
}
