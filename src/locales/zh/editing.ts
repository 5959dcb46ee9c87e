import type { Messages } from "../en.ts";

export const editing: Messages["editing"] = {
  format: "整理查询的格式",
  unformatted: "格式整理工具不能完全读懂这个查询。文本保持原样。",
  runSelection: "运行选中的部分",
  selection: "选中部分",
  selectionNote: "单独运行选中的部分。单元保持原样。",
  selectionOf: (cell) => `${cell}中选中部分的结果`,
  closeSelection: "关闭选中部分的结果",
  rename: "重命名单元",
  renameTitle: (cell) => `重命名 ${cell}`,
  newName: "新名称",
  renamed: "凡是出现旧名称的地方，包括查询、图表和文字，都会改成新名称。这是一步操作，可以撤销。",
  alsoIn: (cells) => (cells.length === 0 ? "没有其他单元读取它。" : `同时修改：${cells.join("、")}。`),
  cannot: {
    name: "名称由字母、数字和下划线组成，不以数字开头，也不能是 SQL 的保留字。",
    taken: "另一个单元、文件或数据表已用此名称。",
    unclear: "在读取此单元的某个查询中，旧名称或新名称还有别的含义。请手动修改。",
  },
  unit: (unit) => `单位：${unit}`,
  sample: (values) => `例如 ${values.join("、")}`,
  range: (least, most) => `${least} 至 ${most}`,
};
