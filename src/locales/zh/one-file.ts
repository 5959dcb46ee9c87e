import type { Messages } from "../en.ts";

const number = (n: number) => n.toLocaleString("zh");

export const oneFile: Messages["oneFile"] = {
  title: "保存为单个网页",
  short: "包含结果，无需 Tracebook 即可阅读。",
  lead: "一个 HTML 文件，无需网络，用任何浏览器即可从磁盘打开。其中是笔记本及其当前的结果。文件不加载任何内容。",
  contains: "此文件包含的内容",
  results: "结果",
  figures: (count) =>
    count === 0 ? "没有图表" : `${number(count)} 个图表，每幅图附其数据行，每张表最多 ${number(500)} 行`,
  choices: "选择",
  noChoices: "无",
  choice: (label, value) => `${label}：${value}`,
  list: (choices) => choices.join("；"),
  text: "笔记本文本",
  textNote: "包括查询和数据单元。把此文件拖到 Tracebook 上，即可重新作为笔记本打开。",
  about: "关于此文件",
  aboutNote: "日期、版本、内容散列、数据表及其来源",
  rows: "请同时检查结果",
  rowsNote: "您自己文件中的行不在此文件中，但图表和数值所显示的内容在其中。",
  size: "大小",
  bytes: (bytes) =>
    bytes < 1_000_000
      ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${(bytes / 1_000_000).toLocaleString("zh", { maximumFractionDigits: 1 })} MB`,
  form: "形式",
  stillForm: "仅含结果",
  stillFormNote: "供阅读。文件中不运行任何程序。",
  liveForm: "包含数据表和引擎",
  liveFormNote: (size) => `文件内有全部已发布的数据表和引擎：无需网络即可更改选择和查询。大约增加 ${size}。`,
  noLive: {
    dev: "只有构建后的 Tracebook 才能把引擎放入文件。",
    files: "不适用于您自己的文件：其中的行留在此浏览器中。",
    withheld: "结果中有隐去的内容时不可用：文件会重新计算这些内容。",
    inert: "须先运行此笔记本。",
  },
  packing: (percent) => `正在放入数据表和引擎……${percent}%`,
  cancel: "取消",
  starting: "引擎启动后，可在此更改选择和查询。",
  notStarted: "引擎无法在此浏览器中启动。结果保持保存时的状态。",
  fromFile: "来自文件",
  notKept: "此文件无需网络即可运行。您的更改不会保留：请另存为文件。",
  liveStill:
    "此文件在浏览器中制作，未发送到任何服务器。其中唯一的程序只运行文件所含的内容，不加载任何内容，也不跟踪读者。",
  making: "正在制作文件……",
  running: "笔记本仍在运行。运行结束后制作文件。",
  rerunning: "正在运行更改后的笔记本，使其结果随之更改……",
  notRun: "此笔记本尚未运行。文件将包含其文本和查询，不含结果。",
  failed: "无法制作文件。",
  save: "保存网页",
  saved: "已保存",
  firstOf: (shown, rows) => `此文件包含 ${rows} 行中的前 ${shown} 行。`,
  savedOn: (moment) => `${moment}由 Tracebook 保存。结果为当时的结果。`,
  made: "制作时间",
  computed: "结果计算日期",
  versions: "版本",
  madeWith: (tracebook, engine) => `Tracebook ${tracebook}，DuckDB ${engine}`,
  hash: "笔记本文本的 SHA-256",
  whole: "笔记本文本，可由 Tracebook 打开",
  still:
    "此文件在浏览器中制作，没有发送到任何服务器。其中没有脚本，不加载任何内容，也不跟踪读者。如要更改，请把它拖到 Tracebook 上。",
};
