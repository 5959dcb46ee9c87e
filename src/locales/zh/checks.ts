import type { Messages } from "../en.ts";

export const checks: Messages["checks"] = {
  needed: {
    title: (title) => `没有一行载明：${title}`,
    notAsked: "您的某一列可能载有此项：请在下方选择；或指明所有行均相同。",
  },
  constants: {
    title: "所有行均相同",
    lead: "您的文件中没有这一列，因为各行都一样。",
    forAll: (title) => `所有行的${title}：`,
    add: "字段",
    choose: "选择字段……",
    value: "选择……",
    set: "确定",
    remove: (title) => `不再指定所有行的${title}`,
  },
  dates: {
    proven: (order, column, count, row, value) =>
      `“${column}”列中有 ${count.toLocaleString("zh")} 个日期只能按${order === "dmy" ? "日" : "月"}在前读取，例如第 ${row.toLocaleString("zh")} 行：${value}。`,
    both: "因此该文件混用了两种顺序。请修改文件，或略去这些行：任何一种读法都不能适用于全部日期。",
    open: "文件中没有日期能说明日与月孰先孰后，只有您知道。",
  },
  unknown: {
    leave: (texts, more) =>
      `留空：${texts.map((text) => `“${text}”`).join("、")}${more > 0 ? `等，另有 ${more} 个` : ""}`,
  },
  serials: {
    title: "序列号在此处散列",
    raw: (columns, count) =>
      `${columns.join("、")}中有 ${count.toLocaleString("zh")} 个值不是散列值。序列号绝不进入表格，进入的是其散列值（加盐的 SHA-256，在本页中计算）。`,
    done: (count) => `已在本页中散列 ${count.toLocaleString("zh")} 个序列号，表格中没有任何序列号。`,
    why: "用同一个盐值散列的两个文件可以比对；没有盐值，任何人都无法试出号码。请记下盐值，并与数据分开保管。",
    salt: "盐值",
    make: "生成盐值",
    keep: "将盐值保存在本浏览器中",
    kept: "已使用保存在本浏览器中的盐值。",
    notKept: "本浏览器不保存任何内容。请记下盐值。",
    hash: "散列序列号",
    again: "换一个盐值",
    short: "至少八个字符。",
    rejected: "退回行的文件与您的文件内容相同，包括序列号。",
  },
  mapping: {
    unknown: (count) => `对应关系中有 ${count} 项与此种记录不符。详情见下，这些项未采用。`,
  },
  serves: {
    attendance: "会议、机构和培训：男女人数和年龄",
    collection: "收集、停用和销毁",
    contact: "国家联络点",
    explosion: "弹药场所的意外爆炸",
    marking: "制造、进口及其后的标识",
    national_report: "关于《行动纲领》和《国际追查文书》的国家报告",
    need: "援助需求与提议的匹配",
    offer: "援助需求与提议的匹配",
    project: "援助项目及其带来的改变",
    seizure: "缴获、发现和上交的武器；毒品和犯罪问题办公室问卷",
    site: "库存安全",
    target: "国家和区域自愿目标",
    trace: "追查、指标 16.4.2、模块化武器和聚合物武器",
    transfer: "国际武器转让",
  },
};
