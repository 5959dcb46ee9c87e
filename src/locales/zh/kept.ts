import type { Messages } from "../en.ts";

const number = (value: number) => value.toLocaleString("zh");
const list = (parts: readonly string[]) => parts.filter((part) => part !== "").join("，");

export const kept: Messages["kept"] = {
  size: (bytes) =>
    bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toLocaleString("zh", { maximumFractionDigits: 1 })} kB`,
  retry: "重试",
  notRead: "现在无法读取这个笔记本。",
  copyOf: (title) => `${title}（副本）`,
  trouble: {
    blocked: {
      title: "此浏览器不允许本页保存任何内容。",
      text: "关闭本页后，您在此写下的内容就会消失。请保存为文件。",
    },
    full: {
      title: "此浏览器的存储空间已满。",
      text: "您最后输入的内容未保存。请保存为文件，或在首页彻底删除不再需要的笔记本，然后重试。",
    },
    newer: {
      title: "您的笔记本由较新版本的 Tracebook 保存。",
      text: "本版本无法识别这些内容，未作任何改动。请重新加载页面以获取新版本，或将所保存的内容存为文件。",
    },
    waiting: {
      title: "另一个标签页中打开着旧版本的 Tracebook。",
      text: "请关闭或重新加载该标签页，然后重试。在此之前，本页不保存任何内容。",
    },
    overtaken: {
      title: "另一个标签页在此期间保存了这个笔记本。",
      text: "您在此输入的内容未能存为副本。请保存为文件。",
    },
    failed: {
      title: "浏览器未能保存。",
      text: "关闭本页后，您最后输入的内容可能会消失。请保存为文件，然后重试。",
    },
  },
  saveNewer: "将所保存的内容存为文件",
  elsewhere: {
    title: "这个笔记本正在另一个标签页中编辑。",
    text: "您在此看到的是那里写下的内容。如果在此编辑，另一个标签页会先保存，然后变为只读。",
    take: "在此编辑",
    taking: "正在接管……",
  },
  copied: {
    title: "另一个标签页在此期间保存了这个笔记本。",
    text: "您在此看到的是其最新内容。您在本标签页输入的内容已存为副本。",
    open: "打开副本",
  },
  revisions: {
    open: "历史版本",
    title: "历史版本",
    lead: "这个笔记本保存过的内容：最近几分钟的较密，此后每小时、每天各留一份。",
    list: "保存过的版本",
    none: "这个笔记本没有更早的版本。",
    reading: "正在读取……",
    toNow: "此后的改动",
    restore: "恢复此版本",
    restored: "已恢复较早的版本。",
    first: "最早保存的版本",
    did: ({ changed, added, removed, moved }) =>
      list([
        changed > 0 ? `改动 ${number(changed)} 个单元` : "",
        added > 0 ? `新增 ${number(added)} 个` : "",
        removed > 0 ? `删除 ${number(removed)} 个` : "",
        moved > 0 ? `移动 ${number(moved)} 个` : "",
      ]) || "仅空行有改动",
    time: (at, now) =>
      at.toDateString() === now.toDateString()
        ? `今天 ${at.toLocaleTimeString("zh", { hour12: false })}`
        : at.toLocaleString("zh", { dateStyle: "medium", timeStyle: "short" }),
  },
  deleted: {
    title: (count) => `已删除（${number(count)}）`,
    lead: "已删除的笔记本在此保留 30 天。",
    until: (day) => `${day.toLocaleDateString("zh", { dateStyle: "long" })}清除`,
    restore: "恢复",
    forGood: "彻底删除",
  },
  apart: {
    title: (count) => `有 ${number(count)} 个保存的笔记本无法读取。`,
    text: "这些内容保持原样，未作任何改动。您可以将其存为文件。",
    why: { damaged: "已损坏", newer: "由较新版本保存" },
    save: "保存为文件",
  },
  mayBeCleared: "空间不足时，此浏览器可能会清除这些笔记本。请为需要的内容保存备份。",
  isSafe: "此浏览器不会自行清除这些笔记本。",
  backup: {
    save: "保存全部内容（ZIP）",
    take: "载入备份",
    holds: "备份是一个文件，包含您保存的全部内容，包括已删除的笔记本。",
    taken: ({ added, same, copies, mappings, unread }) =>
      `备份载入结果：${list([
        `新增 ${number(added)} 个笔记本`,
        `${number(same)} 个已存在`,
        copies > 0 ? `${number(copies)} 个因内容不同而存为副本` : "",
        mappings > 0 ? `新增 ${number(mappings)} 个对应关系` : "",
        unread > 0 ? `缺少 ${number(unread)} 个文件` : "",
      ])}。没有覆盖任何内容。新增的笔记本在您同意之前不会运行。`,
    refused: {
      "not-one": "此文件不是 Tracebook 的备份。未载入任何内容。",
      newer: "此备份由较新版本的 Tracebook 生成。未载入任何内容。",
      "too-large": "此备份过大，无法读取。未载入任何内容。",
    },
  },
};
