import type { Localized } from '../shared/localized.ts';

/** What `copydesk --help` prints. */
export const help: Localized = {
  en: `copydesk check FILE … [--original FILE] [--second FILE …]
    Checks translations and prints what it finds. "-" reads standard input.
    --original FILE     the Chinese original of the translation
    --second FILE       another translation of the same original; may be repeated
    --format FORMAT     text (default), json or sarif
    --advice            shows the advice tier too
    --budget N          findings per 1,000 words, the best ones (default 25, at least 20 in all)
    --lang LANGUAGE     en or zh: the language of the messages (default: the terminal's)

copydesk check --batch IN.jsonl --out OUT.jsonl
    Checks one segment a line, {"system", "doc", "seg", "source"?, "target"}, in a file of any size.
    --budget N          flags per 1,000 words over the whole file (default 25)
    --second-opinions K how many other systems of the same segment to compare with (default 0)
    --operating-point P desk (default): the best up to the budget; agreement: what agrees best with experts

copydesk convert IN OUT
    Writes a file in another format: the one that OUT is called after. "-" is standard input or output.
    --to FORMAT         names the format: text, markdown, html, docx, xliff-1, xliff-2 … (docs/formats.md)
    --json              says as JSON what was written, and what is lost in the format

copydesk import FILE … [--story NAME]
    Makes a story of the files on a desk that does not run, and prints its number and name.
    --as KIND           original, machine or reference, once for each file in its place (default: guessed)
    --by NAME           who does it (default: whoever sits at the desk)
    --data FOLDER       where the database is
    --json              the story as JSON

copydesk export STORY --format FORMAT
    Writes a story, by its name or number, into the file it came from, or into a new one.
    --out FILE          where to; "-" is standard output (default: a new file here, named after the story)
    --fresh             a new file, whatever the story came from
    --data FOLDER       where the database is
    --json              says as JSON what was written, and what is lost in the format

copydesk report [STORY]
    What became of the machine's text, of one story or of all.
    --format FORMAT     json (default), csv or html
    --out FILE          where to (default: standard output)
    --data FOLDER       where the database is

copydesk serve
    Opens the desk for a browser on 127.0.0.1 and prints its address.
    --data FOLDER       where the database is
    --port N            any free one by default
    --open              opens the default browser

copydesk backup list | make | restore BACKUP
    Copies of the whole desk, while it does not run. BACKUP is a name of the list or a .copydesk file.
    --data FOLDER       where the database is
    --out FILE          also packs the new one into a file, for another computer
    --json              a JSON object a line

copydesk --help, copydesk --version

Lines and columns count from 1, columns and offsets in UTF-16 units.
Exit codes: 0 done · 1 findings of severity major, or refused by the desk · 2 wrong use, or a file that cannot be read.
`,
  zh: `copydesk check 文件 … [--original 文件] [--second 文件 …]
    检查译文并输出发现的问题；“-”表示从标准输入读取。
    --original 文件     译文的中文原文
    --second 文件       同一原文的其他译文，可重复使用
    --format 格式       text（默认）、json 或 sarif
    --advice            同时显示建议级的问题
    --budget N          每千词显示的问题数，取最可靠的（默认 25，总数不少于 20）
    --lang 语言         en 或 zh：提示信息的语言（默认与终端一致）

copydesk check --batch IN.jsonl --out OUT.jsonl
    逐行检查句段 {"system", "doc", "seg", "source"?, "target"}，文件大小不限。
    --budget N          整个文件每千词的标记数（默认 25）
    --second-opinions K 与同一句段的多少个其他系统比较（默认 0）
    --operating-point P desk（默认）：预算内最可靠的；agreement：与专家标注最一致的

copydesk convert 输入 输出
    将文件写成另一种格式（由输出文件的扩展名决定）；“-”表示标准输入或输出。
    --to 格式           指定格式：text、markdown、html、docx、xliff-1、xliff-2 ……（见 docs/formats.md）
    --json              以 JSON 说明写出的文件及该格式不包含的内容

copydesk import 文件 … [--story 名称]
    将文件导入未运行的工作台，成为一篇稿件，并输出其编号和名称。
    --as 类型           original、machine 或 reference，按文件顺序各一个（默认自动判断）
    --by 姓名           操作人（默认为当前人员）
    --data 文件夹       数据库所在文件夹
    --json              以 JSON 输出该稿件

copydesk export 稿件 --format 格式
    按名称或编号导出稿件，写回其来源文件，或写成新文件。
    --out 文件          写入位置；“-”为标准输出（默认在当前文件夹，以稿件命名）
    --fresh             不论来源，一律写成新文件
    --data 文件夹       数据库所在文件夹
    --json              以 JSON 说明写出的文件及该格式不包含的内容

copydesk report [稿件]
    统计机器译文的修改情况，可针对一篇稿件或全部稿件。
    --format 格式       json（默认）、csv 或 html
    --out 文件          写入位置（默认为标准输出）
    --data 文件夹       数据库所在文件夹

copydesk serve
    在 127.0.0.1 上启动 Copydesk 供浏览器使用，并输出地址。
    --data 文件夹       数据库所在文件夹
    --port N            默认任选空闲端口
    --open              打开默认浏览器

copydesk backup list | make | restore 备份
    备份整个工作台（须在其未运行时使用）。“备份”为列表中的名称或 .copydesk 文件。
    --data 文件夹       数据库所在文件夹
    --out 文件          另存为一个文件，供其他电脑使用
    --json              每行输出一个 JSON 对象

copydesk --help、copydesk --version

行、列均从 1 开始，列与偏移量以 UTF-16 单元计。
退出码：0 完成 · 1 有严重问题或被工作台拒绝 · 2 用法错误或文件无法读取。
`,
};
