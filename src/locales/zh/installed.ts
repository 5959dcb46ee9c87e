import type { Messages } from "../en.ts";

export const installed: Messages["installed"] = {
  keeping: (kept, total) => `正在为离线使用做准备：${kept}/${total} MB`,
  kept: (size) => `可离线使用。在此浏览器中保存了 ${size} MB。`,
  some: (size) => `已保存您打开过的内容，供离线使用：${size} MB。`,
  keepAll: (size) => `全部保存（${size} MB）`,
  newVersion: "新版本已就绪。",
  newVersionNote: "会先保存您的工作，然后在原处重新打开本页。",
  load: "加载新版本",
  loading: "正在保存并加载……",
  later: "稍后",
  failed: {
    title: "本页未能启动",
    text: "有一部分缺失或有误。您的笔记本仍保存在此浏览器中，没有任何丢失。",
    again: "重试",
    save: "保存您的笔记本",
    saveFailed: "无法读取笔记本。它们仍在此浏览器中。",
  },
};
