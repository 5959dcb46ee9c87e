import type { Messages } from "../en.ts";

export const compare: Messages["compare"] = {
  kind: {
    added: "新增",
    removed: "删除",
    changed: "更改",
    moved: "移动",
    "changed-moved": "更改并移动",
  },
  front: "标题和篇首说明",
  block: (kind, name) => `${kind}：${name}`,
  quoted: (text) => `“${text}”`,
  differences: (name) => `差异，${name}`,
  addedLine: "新增：",
  removedLine: "删除：",
  linesSame: (n) => `${n} 行未变`,
  cellsSame: (n) => `${n} 个单元未变`,
  none: "两者相同。",

  counts: (kinds) => {
    const count = (...of: string[]) => kinds.filter((kind) => of.includes(kind)).length;
    const parts = [
      [count("changed", "changed-moved"), "更改"],
      [count("added"), "新增"],
      [count("removed"), "删除"],
      [count("moved"), "移动"],
    ] as const;
    const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${word} ${n} 个单元`);
    return `${said.join("，")}。`;
  },
  descends: (title) => `此笔记本源自您的笔记本“${title}”，或您的源自它。`,
  descendsPublished: (title) => `此笔记本源自已发布的笔记本“${title}”。`,
  withYours: "与您的笔记本比较",
  withThePublished: "与已发布的笔记本比较",
  withFile: "与文件比较…",
  withPublished: "与已发布的笔记本比较",
  noFile: "无法读取该文件。",
  noPublished: "此笔记本并非源自任何已发布的笔记本。",
  failed: "无法读取要比较的笔记本。",

  back: "返回笔记本",
  title: (title) => `与“${title}”比较`,
  about: "笔记本不记录复制之后由谁改动了什么。双方都有改动之处，两者均列于此：请先查看，再采用。",
  yours: "您的",
  theirs: "对方的",
  published: "已发布的",
  resultOf: (whose) => `${whose}结果`,
  noResult: "此处没有。",
  notRun: "尚未运行。允许运行后可看到结果。",
  movedOnly: "位置不同，内容相同。",
  take: {
    added: "采用",
    removed: "删除我的",
    changed: "采用对方的",
    moved: "移动我的",
    "changed-moved": "采用对方的",
  },
  leave: {
    added: "不采用",
    removed: "保留我的",
    changed: "保留我的",
    moved: "不移动",
    "changed-moved": "保留我的",
  },
  takeAll: "全部采用",
  takeNone: "全不采用",
  taken: (n, of) => `已选 ${n} 项，共 ${of} 项`,
  write: "写入我的笔记本",
  writeCopy: "写入我的副本",
  trust: "所采用的内容出自他人。在您同意之前，您的笔记本不会再运行。",
  done: (n, title) => `${n} 项更改已写入“${title}”。`,
  doneInert: "这些内容出自他人，所以在您读过并选择运行之前，笔记本不会运行任何内容。",
  openMine: "打开我的笔记本",
  changedMeanwhile: "您的笔记本在此期间有改动，因此未写入任何内容。请返回并重新比较。",
  notWritten: "无法保存到此浏览器。您的笔记本保持原样。",
};
