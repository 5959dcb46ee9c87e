import type { Messages } from "../en.ts";

export const links: Messages["links"] = {
  passphrase: {
    protect: "用密语保护",
    label: "密语",
    make: "生成一个",
    copy: "复制密语",
    copied: "已复制",
    short: "密语太短，拿到链接的人可能猜出。最好有十二个字符以上。",
    warn: "请用链接以外的途径告知密语，例如电话。密语不在任何地方保存。没有密语，任何人都打不开链接，您也不例外。",
    needed: "有了密语才会生成链接。",
  },
  locked: {
    title: "这个笔记本有密语保护",
    text: "链接完整，内容尚未读取。发送链接的人知道密语。",
    open: "打开",
    opening: "正在打开……",
    wrong: "密语不对。链接本身是完整的。",
    kept: "密语不会保存，也不会发往任何地方。",
  },
  qr: {
    show: "显示二维码",
    hide: "隐藏二维码",
    alt: "链接的二维码",
    save: "另存为 SVG",
    fine: (length) => `这个二维码很密，含 ${length.toLocaleString("zh")} 个字符。有些相机须放大并靠近才能读取。`,
    over: (length, limit) =>
      `链接太长，无法做成二维码：${length.toLocaleString("zh")} 个字符，上限为 ${limit.toLocaleString("zh")} 个。`,
  },
  report: {
    tick: "不显示代码：只有文字和图表",
    inside: "不显示任何 SQL。但代码仍在链接中，可以从中读出。",
    told: "这个链接不显示笔记本的代码。代码仍在链接中：从地址中去掉 view=report 即可看到。",
  },
  cell: {
    link: "链接",
    leads: (title) => `链接指向“${title}”。`,
    whole: "改为指向开头",
  },
  embed: {
    show: "嵌入网页",
    hide: "隐藏代码",
    snippet: "用于嵌入的 HTML",
    copy: "复制 HTML",
    copied: "已复制",
    live: "框内显示的是届时在此发布的笔记本，数字取自本站。",
    from: "出处：",
    open: "在单独的页面中打开",
    inert: "来自链接的笔记本不会在其他网页内运行。",
    nothing: "这里没有可显示的内容。",
    noCell: (id) => `这个笔记本没有名为 ${id} 的图表。`,
    choices: "所显示的范围",
  },
};
