import type { FieldType } from "../data/schema.ts";
import type { Problem } from "../notebook/notebook.ts";
import type { CitedText, Messages } from "./en.ts";
import { sqlFault } from "./sql-faults.ts";
import { checks } from "./zh/checks.ts";
import { compare } from "./zh/compare.ts";
import { editing } from "./zh/editing.ts";
import { installed } from "./zh/installed.ts";
import { kept } from "./zh/kept.ts";
import { links } from "./zh/links.ts";
import { oneFile } from "./zh/one-file.ts";

export const zh = {
  locale: "zh",
  checks,
  compare,
  editing,
  installed,
  kept,
  links,
  oneFile,
  view: {
    missing: "缺失",
    pending: "…",
    yes: "是",
    no: "否",
    comma: "、",
    dates: "zh",
    percent: (n) => `${n}%`,
    region: {
      World: "世界",
      Africa: "非洲",
      Americas: "美洲",
      Asia: "亚洲",
      Europe: "欧洲",
      Oceania: "大洋洲",
      "Oceania (exc. Australia and New Zealand)": "大洋洲（不包括澳大利亚和新西兰）",
      "Australia and New Zealand": "澳大利亚和新西兰",
      "Sub-Saharan Africa": "撒哈拉以南非洲",
      "Northern Africa and Western Asia": "北非和西亚",
      "Northern Africa": "北非",
      "Western Asia": "西亚",
      "Central and Southern Asia": "中亚和南亚",
      "Central Asia": "中亚",
      "Southern Asia": "南亚",
      "Eastern and South-Eastern Asia": "东亚和东南亚",
      "Eastern Asia": "东亚",
      "South-eastern Asia": "东南亚",
      "South-Eastern Asia": "东南亚",
      "Latin America and the Caribbean": "拉丁美洲和加勒比",
      Caribbean: "加勒比",
      "Central America": "中美洲",
      "South America": "南美洲",
      "Europe and Northern America": "欧洲和北美",
      "Northern America": "北美",
      "Northern Europe": "北欧",
      "Southern Europe": "南欧",
      "Eastern Europe": "东欧",
      "Western Europe": "西欧",
      "Eastern Africa": "东非",
      "Middle Africa": "中部非洲",
      "Southern Africa": "南部非洲",
      "Western Africa": "西非",
      Melanesia: "美拉尼西亚",
      Micronesia: "密克罗尼西亚",
      Polynesia: "波利尼西亚",
    },
    country: {
      FLK: "福克兰群岛（马尔维纳斯）",
      FSM: "密克罗尼西亚联邦",
      PSE: "巴勒斯坦国",
      VAT: "教廷",
    },
    type: {
      text: "文本",
      whole: "整数",
      decimal: "小数",
      number: "数值",
      date: "日期",
      timestamp: "日期和时间",
      time: "时刻",
      boolean: "是或否",
      list: "列表",
      struct: "记录",
      map: "键值对",
      bytes: "字节",
    },
    ofStates: (n, of) => `${n}/${of}`,
    states: "个国家",
    generated: "生成的数据",
    thisFigure: "本图",
    ofFigure: (title: string) => `本图：${title}`,
    table: "表格",
    tableOf: (title) => (title === "" ? "表格" : `${title}：表格`),
    query: "查询",
    save: "保存",
    running: "正在运行",
    stale: "这是您上次修改之前的结果。",
    waits: "运行笔记本后绘制。",
    noRows: "查询已运行，没有得出任何行。",
    showAll: (rows) => `显示全部 ${rows} 行`,
    firstOf: (shown, rows) => `共 ${rows} 行，此处为前 ${shown} 行。保存可得全部。`,
    plotFailed: "无法绘制此图。",
    mapFailed: "无法绘制此地图。",
    noColumn: (column, columns) => `数据中没有“${column}”列。现有的列：${columns}。`,
    noMark: (mark) => `Observable Plot 没有名为“${mark}”的图形或变换。`,
    legend: "颜色",
    under: (n) => `低于 ${n}`,
    between: (from, to) => `${from} 至 ${to}`,
    atLeast: (n) => `${n} 及以上`,
    moreThanNone: "大于 0",
    noValue: "无数值",
    notDrawn: (states) => `面积太小，图上未绘出：${states}。`,
    boundaries: "轮廓：Natural Earth，1:1.1 亿。本地图上显示的边界和名称并不意味着联合国的正式认可或接受。",
    valueOf: (column, cell, value) => `${cell} 的 ${column}：${value}`,
    notRun: "尚未运行",
    wasStale: "上次修改之前的结果",
    reset: "重置",
    resetOf: (label) => `重置${label}`,
    from: "从",
    to: "到",
    chosen: (n, of) => (n === of ? `全部 ${of} 项` : `${of} 项中的 ${n} 项`),
    all: "全选",
    none: "全不选",
  },
  editor: {
    phrases: {
      Find: "查找",
      Replace: "替换为",
      next: "下一处",
      previous: "上一处",
      all: "全部",
      "match case": "区分大小写",
      regexp: "正则表达式",
      "by word": "整词匹配",
      replace: "替换",
      "replace all": "全部替换",
      close: "关闭",
      "current match": "当前匹配",
      "on line": "位于行",
      "replaced match on line $": "已替换第 $ 行的匹配",
      "replaced $ matches": "已替换 $ 处",
      "Go to line": "转到行",
      go: "转到",
      Completions: "补全",
      Diagnostics: "错误",
      "No diagnostics": "没有错误",
      "Control character": "控制字符",
      "Selection deleted": "已删除所选内容",
    },
    kind: {
      prose: "文字",
      sql: "SQL",
      plot: "图表",
      input: "输入项",
      table: "表格",
      map: "地图",
      data: "数据",
      broken: "有误",
    },
    cell: (kind, id) => `${kind}单元 ${id}`,
    textCell: "文字单元",
    textId: "文字",
    source: (kind, id) => `${id} 的${kind}代码`,
    textSource: "文字（Markdown）",
    wholeText: "整个笔记本（Markdown）",
    ran: "已运行",
    drawn: "已绘制",
    running: "运行中",
    waiting: "等待中",
    stale: "已过时",
    changed: "已修改",
    failed: "失败",
    rows: (_, written) => `${written} 行`,
    lastRun: (time) => `上次运行 ${time}`,
    reads: (cells) => `读取 ${cells}`,
    line: (n) => `第 ${n} 行`,
    waitsFor: (cells) => `等待 ${cells}。`,
    before: "下面的内容是您上次修改之前的结果。",
    inLine: (n, message) => `第 ${n} 行：${message}`,
    use: (name) => `改用 ${name}`,
    progress: (id) => `${id} 的进度`,
    stop: "停止",
    run: "运行",
    edit: "编辑",
    up: "上移",
    down: "下移",
    remove: "删除",
    removed: (what) => `已删除${what}。`,
    undo: "撤销",
    actions: (what) => `操作：${what}`,
    add: "在此添加单元",
    emptyText: "空白文字",
    starters: {
      text: "在此说明数字显示了什么。",
      label: "年份",
      title: "这里显示什么",
      measure: "枪支，件",
      alt: "按收缴方式分列的枪支数量（条形图）",
      mapAlt: "各国发现、缴获或上交的枪支数量（地图）",
    },
  },
  ui: {
    skip: "跳到正文",
    close: "关闭",
    undo: "撤销",
    top: {
      home: "Tracebook 首页",
      tools: "工具",
      find: "搜索或执行",
      language: "语言",
      toDark: "切换为深色",
      toLight: "切换为浅色",
      published: "已发布",
      yours: "我的",
      fromLink: "来自链接",
      edit: "编辑",
      read: "阅读",
      share: "分享",
      runAll: "全部运行",
    },
    foot: {
      runs: "在浏览器中运行。无需账户，我们没有服务器；除非您分享，任何内容都不会离开本页。",
      data: "数据来自联合国毒品和犯罪问题办公室和联合国统计司，使用时注明出处。Tracebook 不是联合国的产品。",
    },
    home: {
      title: "关于非法武器，已知什么，知道得有多确切",
      lead: "依据联合国《行动纲领》公布的数字编写的笔记本：阅读分析，查看每个数字背后的查询，加以修改，分享您的发现。一切都在本页中运行。",
      drop: "将笔记本拖放到此处",
      dropNote: "Markdown 文件（.md）。文件只留在这台电脑上。",
      start: "新建或打开笔记本",
      newNotebook: "新建笔记本",
      openFile: "打开文件",
      openLink: "打开链接",
      published: "已发布的笔记本",
      groups: {
        indicator: "指标与追查",
        people: "人员与暴力",
        reports: "报告与法律",
        assistance: "援助与目标",
        stockpiles: "库存与标准",
        council: "安全理事会与武器转让",
        documents: "文件与数据",
        "own-records": "来自您自己的记录",
      },
      filter: "筛选笔记本",
      found: (count: number, all: number) =>
        `${all.toLocaleString("zh-CN")} 个笔记本中的 ${count.toLocaleString("zh-CN")} 个`,
      nothing: (text: string) => `没有符合“${text}”的笔记本。`,
      showAll: "显示全部笔记本",
      yours: "我的笔记本",
      kept: "仅保存在此浏览器中。",
      none: "您还没有自己的笔记本。",
      noneDo: "新建一个",
      columns: { title: "标题", reads: "读取", changed: "修改时间", action: "操作" },
      noTables: "无数据表",
      untitled: "无标题",
      remove: (title: string) => `删除“${title}”`,
      removed: (title: string) => `“${title}”已删除。`,
      tables: "每个笔记本都可用的数据",
      tablesLead: (count: number) =>
        `共 ${count.toLocaleString("zh-CN")} 个已公布的数据表，任何 SQL 单元格都可按名称读取。`,
      rows: (rows: number) => `${rows.toLocaleString("zh-CN")} 行`,
      changed: (at: Date, now: Date) =>
        at.toDateString() === now.toDateString()
          ? `今天 ${at.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false })}`
          : at.toLocaleDateString("zh-CN", { day: "numeric", month: "long", year: "numeric" }),
    },
    palette: {
      name: "搜索或执行",
      placeholder: "单元格、数据表、操作",
      groups: { here: "本笔记本内", tables: "数据表", do: "操作" },
      results: "结果",
      none: (text: string) => `没有名为“${text}”的内容。`,
      count: (count: number) => `${count.toLocaleString("zh-CN")} 项结果`,
    },
    paste: {
      title: "打开链接",
      label: "笔记本的链接",
      note: "请粘贴完整的链接。笔记本会打开；未经您同意，不会运行任何内容。",
      open: "打开",
      notOurs: "这不是笔记本的链接。链接中应含有“#n=”、“#/”或“#src=”。",
    },
    share: {
      title: "分享此笔记本",
      holds: "链接包含笔记本的文本和您的选择，",
      holdsNot: "不包含任何结果和数据文件",
      unseen: "，也不经过任何服务器。",
      link: "链接",
      making: "正在生成链接……",
      copy: "复制链接",
      copied: "已复制",
      selected: "浏览器不允许复制。链接已选中，请按 Ctrl C。",
      save: "保存为文件",
      reading: "以阅读视图打开",
      address: "短链接：只包含此已发布笔记本的地址",
      holdsAddress: "链接指向此处已发布的笔记本。打开后立即运行，显示届时已发布的内容。",
      choices: (choices: readonly { label: string; value: string }[]) =>
        `包含我的选择：${choices.map((c) => `${c.label} = ${c.value}`).join("，")}`,
      length: (length: number) => `${length.toLocaleString("zh-CN")} 个字符。`,
      tiers: {
        anywhere: "在任何地方都可用。",
        some: "某些邮件和聊天程序可能会截断它。",
        browser: "只能在浏览器之间使用。",
        over: "超出链接所能容纳的长度。",
      },
      limits: "2,000 · 8,000 · 32,000",
      meter: (length: number, limit: number) =>
        `${length.toLocaleString("zh-CN")} 个字符，本档上限为 ${limit.toLocaleString("zh-CN")} 个`,
      overTitle: "此笔记本太长，不能作为链接。",
      overDo: "请保存为文件并发送。收到的人将文件拖放到本页即可。",
    },
    consent: {
      kicker: "来自链接 · 尚未运行任何内容",
      title: "运行此笔记本？",
      text: "您从链接打开了它，因此尚未运行任何内容。如果运行，它将在封闭的引擎中工作：只能读取这里列出的内容，不能向任何地方发送任何内容。",
      tables: "它读取已公布的数据表",
      addresses: "它提到的网址",
      addressesNote: "不会从这些网址获取任何内容：其引擎无法对外访问。",
      changes: "它会更改或写入",
      changesNote: "仅限其自己的引擎，离开此页即结束。不会更改您的任何内容，也不会写入任何文件。",
      files: "它请求您的文件",
      none: "无",
      run: "运行笔记本",
      save: "保存副本",
      long: "此笔记本的一个查询已运行了一段时间。您可以继续阅读。",
      stop: "停止",
      stopped: "已停止。尚未算出的内容缺失。",
      again: "重新运行",
      facts: (cells: number, bytes: number) =>
        `${cells.toLocaleString("zh-CN")} 个单元格 · ${(bytes / 1000).toLocaleString("zh-CN", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} kB · 完整：校验和相符`,
    },
    notes: {
      use: (name: string) => `使用 ${name}`,
      instead: "是否指以下之一？",
      retry: "重试",
      upstream: (name: string) => `${name} 失败，因此无法计算。`,
      upstreamDo: (name: string) => `修正 ${name} 后，此处会随之更新。`,
      upstreamGo: (name: string) => `转到 ${name}`,
      fetching: (loaded: number, bytes: number) => {
        const mb = (n: number) =>
          (n / 1e6).toLocaleString("zh-CN", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
        return bytes > 0 ? `正在获取引擎：${mb(loaded)} / ${mb(bytes)} MB。` : `正在获取引擎：${mb(loaded)} MB。`;
      },
      compiling: "正在启动引擎。",
      loadingTables: "正在读取已公布的数据表。",
      meanwhile: "您可以先阅读。",
      nextTime: "下次将从这台电脑启动。",
      progress: "引擎的进度",
      problems: (count: number) => `此笔记本有 ${count.toLocaleString("zh-CN")} 处需要修正。`,
      problemsDo: "其余部分照常显示。",
      line: (line: number) => `第 ${line.toLocaleString("zh-CN")} 行`,
      unsupportedTitle: "此浏览器无法运行查询。",
      saveFile: "保存为文件",
      damaged: {
        truncated: {
          title: "此链接缺少末尾部分。",
          text: "某些邮件程序会截断长链接。请向发送者索取文件，或粘贴完整的链接。",
        },
        damaged: {
          title: "此链接在传送中被改动。",
          text: "校验和不符，因此文本可能与发送的不同。请向发送者索取文件，或重新粘贴链接。",
        },
        "too-large": {
          title: "此链接解压后超出笔记本的容量上限。",
          text: "链接没有打开。请向发送者索取文件。",
        },
        version: {
          title: "此链接由较新版本的 Tracebook 生成。",
          text: "本页不认识它的格式。请重新加载本页，或向发送者索取文件。",
        },
      },
      recovered: (characters: number) => `读出了 ${characters.toLocaleString("zh-CN")} 个字符。`,
      saveRecovered: "保存读出的部分",
      pasteLink: "粘贴链接",
      toHome: "返回首页",
      notFoundTitle: "这里没有这个笔记本。",
      notFound: (name: string) => `已发布的笔记本和您的笔记本中都没有“${name}”。`,
    },
    broken: {
      title: "本页面出现了故障。",
      text: "这是页面的问题，与您无关。您的笔记本保存在此浏览器中。请重新载入页面；如果再次发生，请报告以下内容：",
      reload: "重新载入页面",
    },
    notebook: {
      choices: "选项",
      saved: (state: "saved" | "saving" | "failed") =>
        ({ saved: "已保存在此浏览器中", saving: "正在保存……", failed: "未能保存" })[state],
      title: "标题",
      description: "简介",
      noDescription: "用一两句话说明内容。",
      asText: "以文本显示",
      asCells: "以单元显示",
      print: "打印或存为 PDF",
      language: { en: "English", zh: "中文" },
      ran: (cells: number, seconds: number) =>
        `${cells.toLocaleString("zh")} 个单元在此运行，用时 ${seconds.toLocaleString("zh", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} 秒`,
      running: "正在运行",
      stale: "已过时",
      notRun: "未运行",
      failed: (cells: number) => `${cells.toLocaleString("zh")} 个单元失败`,
      starter: `---
title: 未命名
lang: zh
---
在此写作。可在单元之间添加查询、图表或输入项。

\`\`\`sql id=reporters
SELECT year, count(DISTINCT iso3) AS states, sum(arms) AS arms
FROM arms_totals
WHERE recovery_mode = 'seized'
GROUP BY year ORDER BY year
\`\`\`
`,
    },
    query: {
      title: "此图背后的查询",
      drawn: "图中所绘",
      none: "此图直接绘制一张表。",
      edit: "编辑笔记本",
    },
    names: {
      rows: (rows: number) => `${rows.toLocaleString("zh")} 行`,
      input: (value: string) => `输入项，当前为“${value}”`,
      cell: "本笔记本的单元",
    },
    outline: { name: "章节" },
  },
  grid: {
    name: (id: string) => `数据 ${id}`,
    cell: (column: string, row: number) => `${column}，第 ${row} 行`,
    empty: "空",
    blank: "此数据单元为空。第一行是各列的名称。",
    rowActions: "操作",
    addRow: "添加一行",
    removeRow: (row: number) => `删除第 ${row} 行`,
    removeInvented: "删除虚构的行",
    changed: (column: string, row: number) => `已修改第 ${row} 行的“${column}”。`,
    added: "已添加一行。",
    removed: (row: number) => `已删除第 ${row} 行。`,
    inventedGone: "已删除虚构的行及其标记。",
    asText: "以文本编辑",
    asGrid: "以表格编辑",
  },
  targets: {
    open: "用模板新建目标",
    title: "用模板新建目标",
    lead: "A/74/187 附件所列 46 个自愿目标示例（经缩写）。目标水平没有对错之分。",
    search: "搜索模板",
    placeholder: "主题或词语，中文或英文",
    found: (found: number, of: number) => (found === of ? `${of} 个模板` : `${of} 个模板中的 ${found} 个`),
    notFetched: "未能获取模板。请关闭后重试。",
    blank: { year: "年份", percent: "百分比", count: "数量", name: "名称" },
    state: "国家",
    choose: "请选择",
    dueYear: "到期年份",
    baseline: { percent: "基线（百分比）", count: "基线（数量）", money: "基线（金额）", yes_no: "基线" },
    baselineYear: "基线年份",
    shared: "共同承担的国家（可选）",
    sharedForm: "三字母代码，以分号分隔，例如 KEN;UGA",
    inPlan: "列入国家行动计划",
    alone: "删除虚构的示例行",
    yesNo: "此目标只有实现与未实现之分：基线为 0，目标值为 1。",
    basis: (basis: string, module: string) => (module === "" ? basis : `${basis} · MOSAIC ${module}`),
    add: "添加目标",
    back: "另选模板",
  },
  cite: {
    origin: "来源",
    title: "数据从何而来",
    exactly: (value: string) => `准确值 ${value}`,
    valueOf: (column: string, cell: string) => `${cell} 第一行的 ${column}`,
    tables: "已发布的表",
    noTables: "不读取任何已发布的表。",
    loading: "正在获取目录",
    files: "您的文件",
    sum: (sha256: string) => `SHA-256 ${sha256}`,
    choices: "现行选项",
    way: "从表到此处的路径",
    reads: (names: string) => `读取 ${names}`,
    takes: (names: string) => `文字取自 ${names}`,
    depends: (names: string) => `取决于 ${names}`,
    inNotebook: "写在本笔记本中",
    query: (id: string) => `${id} 的查询`,
    paragraphs: "文件段落",
    found: {
      rows: (n: number) => `此处显示的行出自 ${n} 个段落。`,
      named: (n: number, of: string) => `途中有查询点名 ${of} 的行，出自 ${n} 个段落。`,
      among: (n: number, of: string) =>
        n === 1
          ? `读取了 ${of} 的行，均出自一个段落。`
          : `读取了 ${of} 的行，出自 ${n} 个段落。其中哪些计算在内，此处无从判断。`,
    },
    paragraph: (symbol: string, year: string, paragraph: string) =>
      `${symbol}${year === "" ? "" : `（${year} 年）`}，${/^\d+$/.test(paragraph) ? `第 ${paragraph} 段` : paragraph}`,
    unquoted: "表中未引用此处原文。",
    rowsOf: (table: string, place: string) => `${table} 中${place}的行`,
    all: (n: number) => `显示全部 ${n} 个`,
    seeking: "正在查找段落",
    notFound: "无法查找段落。",
    notRun: "运行笔记本后可见数值和段落。",
    cite: "引用",
    citeNotebook: "引用本笔记本",
    citeFigure: "引用本图表",
    reference: "参考文献格式",
    form: "格式",
    forms: { text: "文本", bibtex: "BibTeX", ris: "RIS", csl: "CSL-JSON" },
    withSources: "附上数据来源",
    copy: "复制",
    copied: "已复制",
    refused: "浏览器不允许复制。文本已选中：请按 Ctrl C。",
    save: "存为文件",
    hash: "笔记本文本的内容哈希值",
    noHash: "此浏览器无法在此计算哈希值。",
    copyHash: "复制完整哈希值",
    noAddress: "本笔记本没有短地址。请将文件与引文一并发送：哈希值可证明文本相同。",
    publisher: "Tracebook",
    data: (releases: string) => `数据版本 ${releases}`,
    generated: "含生成数据",
    text: (r: CitedText) =>
      `${[
        ...r.authors,
        `“${r.title}”`,
        ...(r.within ? [`载于“${r.within}”`] : []),
        ...[r.publisher, r.publisher && r.version ? `${r.version} 版` : r.version, r.note].filter((part) => part),
      ].join("，")}。${r.url ? `可查阅 ${r.url} （${day(r.accessed)}访问）。` : `${day(r.accessed)}访问。`}`,
    rowsWhere: (terms: readonly (readonly [string, string])[]) =>
      `${terms.map(([column, value]) => `${column} 为 ${value}`).join("、")}的行`,
    rowCount: (n: number) => `${n.toLocaleString("zh-CN")} 行`,
    wholeTable: "整张表",
  },
  sending: {
    contains: "此链接包含的内容",
    notebook: "笔记本",
    cells: (count) => `${count.toLocaleString("zh")} 个单元`,
    data: "数据单元",
    noData: "无",
    size: (rows, columns) => `${rows.toLocaleString("zh")} 行 × ${columns.toLocaleString("zh")} 列，全部随链接发出`,
    files: "文件",
    noFiles: "不需要文件",
    file: (need) => {
      const known = [
        "文件名",
        ...(need.columns ? [`${need.columns.length} 个列名`] : []),
        ...(need.rows === undefined ? [] : ["行数"]),
        ...(need.sha256 ? ["指纹"] : []),
      ];
      return `发出的是${known.join("、")}，不含其中的行`;
    },
    choices: "您的选择",
    sensitive: (count) => `发送前请查看以下 ${count.toLocaleString("zh")} 处`,
    decide: "检查依据名称和格式，可能有误，也可能遗漏，例如正文中的人名。发送什么由您决定。",
    kinds: {
      serial: "序列号",
      person: "人名",
      birth: "出生日期",
      place: "精确地点",
      record: "逐人或逐枪的记录行",
      few: "小于五的人数",
    },
    where: (cell, column) => {
      if (column !== undefined) return `位于 ${cell} 的 ${column} 列`;
      return cell === undefined ? "位于正文" : `位于 ${cell} 的文字`;
    },
    found: (kind, count, example) =>
      kind === "record"
        ? `${count.toLocaleString("zh")} 行，每行有自己的键`
        : `${count.toLocaleString("zh")} 个值，例如 ${example}`,
    inText: "它写在文字中。如不应发出，请先在笔记本中修改。",
    inChoice: (input, example) => `位于您对 ${input} 的选择，例如 ${example}。如不应发出，请不要包含您的选择。`,
    remedies: { drop: "删去该列", hash: "换成加盐散列值", round: "保留一位小数", suppress: "写作 <5" },
    readers: (cells) => `${cells.map((cell) => `“${cell}”`).join("、")}提到该列，在发出的内容中可能出错或结果不同。`,
    elsewhere: (count) => `其中 ${count.toLocaleString("zh")} 个值还出现在文字的其他地方。`,
    changed: (count) => `此链接中有 ${count} 列已更改。`,
    unchanged: "保存的文件也作同样更改。您自己的笔记本不变，盐值不保留。",
    undo: "撤销",
    source: {
      title: "从此地址获取笔记本？",
      ask: "您打开的链接指向一个地址。尚未从该地址获取任何内容。获取后，笔记本打开但不运行。",
      fetch: "获取笔记本",
      fetching: "正在获取……",
      elsewhere: "另一地址上的笔记本",
      cannot: "您打开的链接指向另一网站的地址。本页面不从其他网站获取任何内容，也没有向其发出请求。",
      steps: "如要阅读该笔记本，请自行打开该地址，把显示的内容保存为文件，再把文件拖到这里。",
      warn: "对方网站会得知您打开了该地址。",
      open: "在新标签页中打开该地址",
      pick: "选择保存的文件",
      drop: "或拖到这里。打开后不会运行。",
      refused: "这不是笔记本的地址",
      refusedText: "只能打开以 http 或 https 开头的地址。",
      failed: {
        missing: "此地址没有内容。",
        refused: "此地址没有返回笔记本。",
        page: "此地址上是网页，不是笔记本。",
        "not-text": "此地址上的内容不是 UTF-8 文本。",
        "too-large": "此地址上的内容超过 4 MiB，即笔记本的上限。",
        network: "无法连接此地址。请检查网络后重试。",
      },
    },
    frame: {
      title: "本页面嵌在另一页面中",
      text: "在那里，点击可能被伪装成别的操作。因此这个笔记本在此不运行任何内容。",
      open: "在独立窗口中打开",
    },
  },
  catalogue: {
    tables: "数据表",
    all: "全部数据表",
    title: "已公布的数据表",
    lead: (count: number) =>
      `共 ${count.toLocaleString("zh-CN")} 个数据表，每个笔记本都可按名称读取：各表的内容、来源和注意事项。`,
    loading: "正在获取目录",
    notFetched: "未能获取目录。",
    search: "搜索数据表",
    placeholder: "名称、主题或列",
    found: (found: number, of: number) =>
      found === of
        ? `${of.toLocaleString("zh-CN")} 个数据表`
        : `${of.toLocaleString("zh-CN")} 个数据表中的 ${found.toLocaleString("zh-CN")} 个`,
    none: (text: string) => `没有数据表涉及“${text}”。`,
    showAll: "显示全部数据表",
    columns: { table: "数据表", rows: "行数", years: "年份", release: "版本" },
    number: (n: number) => n.toLocaleString("zh-CN"),
    span: (from: string | number, to: string | number) => (from === to ? String(from) : `${from} 至 ${to}`),
    subjects: {
      tracing: "追查",
      people: "人员",
      arms: "武器、零部件和弹药",
      council: "安全理事会",
      assistance: "目标和援助",
      reporting: "国家报告",
      documents: "文件和会议",
      states: "国家和组织",
      codes: "代码表",
      other: "其他",
    },
    unknownTitle: "没有这个数据表。",
    unknown: (name: string) => `没有名为“${name}”的已公布数据表。`,
    facts: { states: "国家", years: "年份", rows: "行数", release: "版本", terms: "使用条件" },
    terms: { "other-at": "须注明出处", "us-pd": "公有领域", MIT: "MIT 许可" },
    beforeSum: "求和之前请先阅读",
    beforeUse: "使用之前请先阅读",
    use: "在新笔记本中使用",
    copy: "复制名称",
    copied: "已复制",
    refused: "浏览器不允许复制。请选中上方的名称。",
    save: "保存为 CSV",
    coverage: {
      byYear: "各年有哪些国家报告",
      byYearMeasure: "在本表中至少有一行的国家和地区数",
      byYearAlt:
        "条形图：各年至少有一行的国家和地区数。最少的是 ${told.least_year:year} 年，${told.least:number} 个；最多的是 ${told.most_year:year} 年，${told.most:number} 个。",
      source: (sources: readonly string[], few: number) => `来源：${sources.join("；")}。浅色：少于 ${few} 个国家。`,
      mapSource: (sources: readonly string[]) => `来源：${sources.join("；")}。斜线：没有数据行，不等于零。`,
      byState: "数据行来自何处",
      byStateMeasure: "各国家和地区至少有一行的年数",
      byStateAlt: "世界地图：至少有一行的年数。${told.states:number} 个国家和地区有数据；其余以斜线表示。",
      first: "最早年份",
      last: "最近年份",
    },
    fields: {
      title: (count: number) => `${count.toLocaleString("zh-CN")} 列`,
      column: "列",
      type: "类型",
      says: "含义",
      spread: "分布",
      missing: "缺失",
      atLeast: (least: string) => `不小于 ${least}`,
      atMost: (most: string) => `不大于 ${most}`,
      oneOf: "取值：",
      list: "代码见",
      noValue: "没有值",
      always: (value: string) => `均为 ${value}`,
      values: (count: number) => `${count.toLocaleString("zh-CN")} 个不同的值`,
      allDifferent: "各不相同",
      bar: (value: string, rows: string) => `${value}：${rows} 行`,
    },
    types: {
      string: "文本",
      integer: "整数",
      number: "数值",
      year: "年份",
      boolean: "是或否",
      date: "日期",
      datetime: "日期和时间",
    },
    sample: "样本",
    sampleOf: (shown: number, of: number) =>
      shown < of
        ? `${of.toLocaleString("zh-CN")} 行中的 ${shown.toLocaleString("zh-CN")} 行，等距抽取`
        : `全部 ${of.toLocaleString("zh-CN")} 行`,
    source: "来源",
    publisher: "出处",
    released: (version: string) => `版本 ${version}`,
    key: "每行对应一组",
    readers: "引用本表的数据表",
  },
  /** Results that were computed before the page was opened. */
  stored: {
    computed: (day: string) => `计算于${day}`,
    when: "在本页构建时计算。任何改动都会在您的浏览器中重新计算。",
    starting: "正在启动引擎……",
  },
  export: {
    xlsx: "存为 XLSX",
    data: "数据",
    about: "说明",
    title: "标题",
    measure: "度量",
    coverage: "覆盖范围",
    note: "注",
    source: "来源",
    made: "生成数据",
    madeWhy: "这些行源自虚构的记录，不反映任何国家的情况。",
    notebook: "笔记本",
    address: "地址",
    day: "保存日期",
  },
  importing: {
    formats: {
      "unodc-iafq": "联合国毒品和犯罪问题办公室数据门户，枪支贩运（非法武器流动问卷）",
      "sdg-csv": "可持续发展目标数据门户，数据文件",
      "sdg-json": "可持续发展目标数据门户，接口返回的数据",
      "open-sdg": "Open SDG 数据文件",
    },
    unpacking: "正在读取文件……",
    sorting: "正在整理各行……",
    reading: (file) => `正在读取“${file}”`,
    cancel: "取消",
    close: "关闭",
    use: "使用这些表",
    recognised: "识别为",
    release: "发布版本",
    noRelease: "文件中未注明，此处称为“newer”",
    header: "标题行",
    headerAt: (row, sheet) => `${sheet === undefined ? "" : `工作表“${sheet}”`}第 ${row} 行`,
    above: "标题行之上",
    rows: "数据行",
    counts: (rows, taken) =>
      `读取 ${rows.toLocaleString("zh")} 行，${rows === taken ? "全部采用" : `采用 ${taken.toLocaleString("zh")} 行，未采用 ${(rows - taken).toLocaleString("zh")} 行`}。`,
    tables: "表",
    tableRows: (rows) => `${rows.toLocaleString("zh")} 行`,
    noted: "须知",
    notTaken: "未采用的行",
    labels: "按另一名称读取的标签",
    times: (count) => `${count.toLocaleString("zh")} 行`,
    firstRow: (row) => `首见于第 ${row} 行`,
    saveRejected: "保存未采用的行",
    saveReport: "保存报告",
    row: "行",
    column: "列",
    value: "值",
    why: "未采用的原因",
    more: (count) => `……另有 ${count.toLocaleString("zh")} 项，见保存的报告。`,
    noRows: "此文件中没有可采用的内容。",
    mapped: (as) => `读作“${as}”`,
    note: ({ kind, column, value, near }) => {
      switch (kind) {
        case "unknown-label":
          return `${column}：不认识“${value}”。${meant(near)}`;
        case "area":
          return `${column}：“${value}”不是国家或地区代码（ISO 3166-1，三个字母）。`;
        case "year":
          return `${column}：“${value}”不是年份。`;
        case "no-value":
          return "没有数值。缺失不等于零。";
        case "not-a-number":
          return `${column}：“${value}”既不是数字，也不是 <5 这样的区间。`;
        case "repeated":
          return "上方已有同一数字，只采用一次。";
        case "conflict":
          return `上方对同一事项已有另一数字${near[0] ? `：${near[0]}，此处为 ${value}` : ""}。采用第一个。`;
        case "cells":
          return "该行的单元格多于标题行。";
        case "quotes":
          return "引号没有闭合，或出现在单元格中间。";
        case "no-observation":
          return `这不是观测值：${value}。`;
        case "mapped":
          return `${column}：“${value}”读作“${near[0] ?? ""}”。`;
        case "interval":
          return `“${value}”作为区间保留：${near[1] ? `${near[0]} 至 ${near[1]}` : `${near[0]} 及以上`}。`;
        case "missing-value":
          return value === "" ? "没有数值。保留该行，不填数值。" : `“${value}”不是数值。保留该行，不填数值。`;
        case "unknown-area":
          return `“${value}”在本站的国家和地区名单中没有 ISO 代码，可能是区域。保留该行。`;
        case "unknown-column":
          return `不认识列“${column}”，未读取。`;
        case "second":
          return `${value} 有第二个数值。sdg_16_4_2 只含全球数据（报告类型 G），没有时含第一个；sdg_series 两个都有。`;
        case "part":
          return `${column}：“${value}”只是总体的一部分。该行在 sdg_series 中，不在 sdg_16_4_2 中。`;
        case "footnote":
          return `脚注“${value}”没有说明该数值如何取平均。`;
        case "pages":
          return `这是返回结果的第 ${value} 页，其余各页不在文件中。`;
      }
    },
    fault: (kind, details) => {
      switch (kind) {
        case "encrypted":
          return "工作簿有密码。请另存一份没有密码的副本。";
        case "xls":
          return "这是 2007 年以前格式的工作簿（.xls）。请另存为 .xlsx 或 CSV。";
        case "not-xlsx":
          return "这不是此处可读的工作簿。请将表格另存为 .xlsx 或 CSV。";
        case "damaged":
          return "工作簿已损坏或不完整。请重新获取。";
        case "too-large":
          return "工作簿解压后超出此处的读取上限。请将工作表另存为 CSV。";
        case "no-sheet":
          return "工作簿中没有此工作表。";
        case "not-text":
          return "这既不是文本，也不是工作簿。";
        case "not-json":
          return "文件中的 JSON 有误。请重新获取。";
        case "unknown-format":
          return "未识别出任何已知格式。可读的格式有：毒罪办工作簿、可持续发展目标门户的 CSV 和 JSON、Open SDG 的 CSV，列名须与其一致。";
        case "missing-columns":
          return `缺少列：${details.join("、")}。`;
        case "no-rows":
          return "标题行之下没有数据行。";
      }
    },
  },
  records: {
    title: "各国和特派团自带的记录",
    crumb: "记录",
    lead: (count) =>
      `共 ${count} 种记录。可将文件与其中一种核对：哪些可以载入，哪些不能，原因何在。文件只在本浏览器中读取，不离开这台计算机。`,
    link: "核对记录文件",
    all: "全部记录种类",
    loading: "正在获取该记录的各列",
    columns: (count) => `${count} 列`,
    meets: "用于：",
    csv: "CSV 模板",
    xlsx: "XLSX 模板",
    check: "核对文件",
    unknownTitle: "没有这种记录。",
    unknown: (name) => `没有名为“${name}”的记录种类。`,
    file: {
      title: "核对文件",
      drop: "将文件拖放到此处。",
      note: "CSV、TSV 或 XLSX。文件不离开这台计算机。",
      choose: "选择文件",
      another: "选择其他文件",
      tryIt: "用生成的记录试一试",
      trying: "正在生成虚构国家的记录……",
      tryFailed: "未能生成记录。",
      bytes: (bytes) =>
        bytes < 1000
          ? `${bytes} 字节`
          : bytes < 1e6
            ? `${Math.round(bytes / 1000).toLocaleString("zh")} kB`
            : `${(bytes / 1e6).toLocaleString("zh", { maximumFractionDigits: 1 })} MB`,
    },
    fields: {
      title: (count) => `${count} 列`,
      column: "列",
      type: "类型",
      says: "含义",
      required: "必填",
      country: "国家或地区：六种语文的名称或代码",
      listOf: (delimiter) => `列表，以“${delimiter}”分隔`,
      codes: (count) => `${count} 个代码`,
      range: (least, most) =>
        most === undefined ? `不小于 ${least}` : least === undefined ? `不大于 ${most}` : `${least} 至 ${most}`,
      evidence: {
        A: "见于来源",
        B: "来源提及该主题",
        C: "凭记忆，暂定",
        R: "凭记忆，暂定",
        own: "本项目自用",
      },
    },
    busy: {
      reading: "正在读取文件……",
      checking: (done, of) => `正在核对：${done.toLocaleString("zh")} / ${of.toLocaleString("zh")} 行`,
      cancel: "取消",
      cancelled: "核对已取消，没有任何改动。",
      again: "重新核对",
      encoding: "本浏览器不认识所指定的编码。",
      unreadable: "无法读取该文件。",
    },
    report: {
      name: "文件核对结果",
      read: "读取的行",
      right: "正确",
      rejected: "退回",
      changed: "未照原样读取",
      number: (n) => n.toLocaleString("zh"),
      allRight: "各行均正确。",
      none: "没有可以载入的行。",
      noRows: "文件中没有行。",
      saveRejected: "下载退回的行",
      saveReport: "下载报告",
      useRows: (count) => `使用 ${count.toLocaleString("zh")} 个正确的行`,
      openNotebook: "在新笔记本中打开",
      fictional: "这些记录按生成的数据处理。",
      changes: (count) => `未照原样读取：${count.toLocaleString("zh")} 个值`,
    },
    how: {
      name: "文件的读法",
      encoding: "编码",
      dates: "03/04/2021 是",
      decimal: "1,234 是",
      sheet: "工作表",
      found: (encoding) => `识别为 ${encoding}`,
      open: "不定",
      dmy: "4 月 3 日",
      mdy: "3 月 4 日",
      comma: "1.234（小数逗号）",
      point: "1 234（数字分节）",
    },
    findings: {
      title: "问题",
      filter: "筛选",
      placeholder: "列、种类或值",
      shown: (shown, of) => (shown === of ? `${of} 类问题` : `${of} 类问题中的 ${shown} 类`),
      nothing: (text) => `没有提到“${text}”的问题。`,
      written: "原文",
      rows: "行",
      atRows: (rows, comma) => `第 ${rows.join(comma)} 行`,
      wrong: "问题",
      stands: "表示",
      wholeFile: "文件和各列",
      empty: "空",
      more: (count) => `另有 ${count.toLocaleString("zh")} 处`,
      showAll: (count) => `显示 ${count.toLocaleString("zh")} 个值`,
      inFile: (count) => `其余 ${count.toLocaleString("zh")} 个值见退回的行。`,
      use: (text) => `采用 ${text}`,
      choose: "选择……",
      leaveEmpty: "无（留空）",
      standsFor: (value, column) => `“${column}”列中的“${value}”表示什么`,
      allDates: (order) => (order === "dmy" ? "全部按日在前读取" : "全部按月在前读取"),
      allDecimals: (mark) => (mark === "," ? "逗号一律为小数点" : "逗号一律为分节符"),
      kinds: {
        "missing-column": "缺少列",
        "unknown-column": "未知的列",
        "unnamed-column": "没有名称的列",
        "repeated-column": "重复的列",
        "mapping-field": "对应关系：未知的字段",
        "mapping-value": "对应关系：未知的值",
        "mapping-constant": "对应关系：所有行的值未知",
        "constant-unused": "对应关系：并非所有行相同",
        "no-rows": "没有行",
        "not-text": "不是表格",
        workbook: "未能读取工作簿",
        required: "缺少值",
        type: "类型不符",
        ambiguous: "两种读法",
        code: "不在代码表中",
        country: "未知的国家",
        range: "超出范围",
        pattern: "格式不符",
        duplicate: "主键重复",
        "foreign-key": "另一张表中没有",
        cells: "单元格数不符",
        quotes: "引号不完整",
        unreadable: "字符丢失",
        "total-row": "行间的合计",
        "header-row": "重复的标题行",
        order: "先后颠倒",
        "at-most": "部分大于总数",
        requires: "缺少值",
        excludes: "不应有值",
        implies: "不相符",
        one: "多个名称",
        same: "与前文不同",
        equal: "应相同",
        differ: "不应相同",
        span: "时间过短",
        round: "该轮未提问",
        answer: "答复种类不符",
      },
    },
    mapping: {
      title: "您的各列",
      lead: "您的每一列对应哪个字段。对标题行相同的文件，对应关系保存在本浏览器中。",
      yours: "您的列",
      field: "字段",
      notLoaded: "不载入",
      leaveOut: "略去",
      required: "必填",
      others: "其他",
      fieldOf: (column) => `列“${column}”的字段`,
      unnamed: (at) => `第 ${at} 列，没有名称`,
      missing: (names) => `以下必填字段没有对应的列：${names.join("、")}。`,
      values: "您的值",
      means: "表示",
      remove: (value, column) => `不再指定“${column}”列中“${value}”的含义`,
      save: "保存对应关系",
      load: "载入对应关系",
      reset: "重置",
      kept: "已采用本浏览器为同一标题行保存的对应关系。",
      notMapping: "该文件不是对应关系。",
      notKept: "本浏览器不保存任何内容。请将对应关系存为文件。",
      loaded: (columns) => `已载入您的 ${columns} 列`,
    },
    notebook: (title, name, table, description) => `---
title: ${JSON.stringify(title)}
lang: zh
files:
  - name: ${table}
    title: ${JSON.stringify(title)}
    schema: ${name}
---
${description}

\`\`\`sql id=first_rows
SELECT *
FROM ${table}
LIMIT 100
\`\`\`
`,
  },
  data: {
    fault: (fault): string => {
      switch (fault.kind) {
        case "missing-column":
          return `文件中没有必填的列“${fault.column}”。`;
        case "unknown-column":
          return `没有叫此名的字段，该列内容不会载入。${meant(fault.near)}`;
        case "unnamed-column":
          return "有一列没有名称但有内容，该列不会载入。";
        case "repeated-column":
          return `“${fault.first}”已对应 ${fault.field}，此列不会载入。`;
        case "mapping-field":
          return `对应关系指明的字段，此种记录中没有。${meant(fault.near)}`;
        case "mapping-value":
          return `对应关系将“${fault.text}”读作此值，而 ${fault.column} 不能是此值。${meant(fault.near)}`;
        case "mapping-constant":
          return `对应关系指明所有行均为此值，而 ${fault.column} 不能是此值。${meant(fault.near)}`;
        case "constant-unused":
          return `对应关系指明所有行均为此值，但有一列载有 ${fault.column}，以该列为准。`;
        case "no-rows":
          return "标题行之下没有数据行。";
        case "not-text":
          return "这不是文本文件。请先将表格另存为 CSV 或 XLSX。";
        case "workbook":
          return zh.importing.fault(fault.why, []);
        case "required":
          return "此处必填。";
        case "type":
          return `这不是${types[fault.expected]}。${meant(fault.near)}`;
        case "ambiguous":
          return `这可以读作 ${fault.near.join(" 或 ")}。请说明是哪一个，或写清楚。`;
        case "code":
          return `不在代码表中。${meant(fault.near)}${fault.near.length > 0 ? "" : `可用：${some(fault.allowed)}。`}`;
        case "country":
          return `没有以此为名的国家或地区。${meant(fault.near)}`;
        case "range":
          if (fault.minimum === undefined) return `大于 ${fault.maximum}。`;
          return fault.maximum === undefined
            ? `小于 ${fault.minimum}。`
            : `不在 ${fault.minimum} 与 ${fault.maximum} 之间。`;
        case "pattern":
          return `格式不对。${fault.description_zh ?? `应符合：${fault.pattern}`}`;
        case "duplicate":
          return `与第 ${fault.first} 行的键相同。`;
        case "foreign-key":
          return `表 ${fault.resource} 中没有这一行。`;
        case "cells":
          return `此行有 ${fault.found} 个单元格，标题行有 ${fault.expected} 个。`;
        case "quotes":
          return "引号没有闭合，或位于单元格中间；其后的行可能被读入此处。";
        case "unreadable":
          return "有字符在读取前或读取时丢失。请指明文件的编码。";
        case "total-row":
          return "此行是其他行的合计，不是一条记录。";
        case "header-row":
          return "此行重复了标题行。";
        case "order":
          return `早于 ${fault.before}（${fault.limit}）。`;
        case "at-most":
          return `${fault.sum} 大于 ${fault.whole.join(" + ")}（${fault.limit}）。`;
        case "requires":
          return `因为 ${fault.because} 为 ${fault.is}，此处必填。`;
        case "excludes":
          return `因为 ${fault.because} 为 ${fault.is}，此处应为空。`;
        case "implies":
          return `${fault.because} 为 ${fault.is} 时，此处应为 ${fault.allowed.join(" 或 ")}。`;
        case "one":
          return "此处只能写一个部件，不能写几个。";
        case "same":
          return `同一事物，第 ${fault.first} 行写的是“${fault.other}”。`;
        case "equal":
          return `应与 ${fault.with}（“${fault.other}”）相同。`;
        case "differ":
          return `不应与 ${fault.with} 相同。`;
        case "span":
          return `应至少比 ${fault.from} 晚 ${fault.years} 年。`;
        case "round":
          return fault.first === undefined
            ? `每 ${fault.every} 年一轮，逢偶数年。`
            : `${fault.question} 自 ${fault.first} 年起每 ${fault.every} 年提问一次。`;
        case "answer":
          return `${fault.question} 的答复应为 ${fault.allowed.join(" 或 ")}。`;
      }
    },
    change: {
      column: "列名对应",
      "skipped-column": "按您的选择略去的列",
      constant: "按您所说，所有行均相同",
      hashed: "序列号已散列",
      trimmed: "去掉首尾空格",
      missing: "读作缺失",
      digits: "其他文字的数字或加号",
      "decimal-comma": "小数逗号",
      grouping: "数字分节",
      whole: "带小数的整数",
      date: "日期的其他写法",
      "time-left-out": "略去时刻",
      boolean: "是或否",
      code: "由文字得到代码",
      country: "由国名得到代码",
      list: "列表的其他写法",
      value: "按您指定的含义",
    },
    readAs: ({ encoding, supposed, delimiter, workbook, headerRow, above, blank }) =>
      [
        ...(workbook
          ? [`工作簿：工作表“${workbook.sheet}”`]
          : [`编码：${encoding}${supposed ? "（推定）" : ""}`, `分隔符：${delimiter === "\t" ? "制表符" : delimiter}`]),
        `标题在第 ${headerRow} 行`,
        ...(above.length > 0 ? [`其上有 ${above.length} 行`] : []),
        ...(blank.length > 0 ? [`空行：${some(blank.map(String))}`] : []),
      ].join(" · "),
    rows: (valid, rejected) =>
      `共 ${(valid + rejected).toLocaleString("zh")} 行：可载入 ${valid.toLocaleString("zh")} 行，退回 ${rejected.toLocaleString("zh")} 行。`,
    faults: "问题",
    byColumn: "按列汇总，列出各类的第一处",
    changes: "未照原样读取之处，列出各类的第一处",
    row: "行",
    column: "列",
    value: "原文",
    wrong: "问题",
    read: "读作",
    how: "方式",
    count: "数量",
    reasons: "问题",
    more: (count) => `……另有 ${count.toLocaleString("zh")} 处`,
    unchecked: (field, resource) => `未核对 ${field}：没有提供表 ${resource}。`,
    fictional: (codes) => `各行提到虚构国家（${codes.join("、")}），因此是生成的数据。`,
    template: {
      columns: "列",
      codes: "代码",
      column: "列",
      title: "名称",
      type: "类型",
      unit: "单位",
      required: "必填",
      description: "含义",
      evidence: "依据",
      source: "来源",
      code: "代码",
      label: "含义",
      yes: "是",
      no: "否",
    },
  },
  files: {
    tryOut: "用生成的记录试用",
    tryOutFor: (title: string) => `用生成的记录试用：${title}`,
    slots: "此笔记本需要的文件",
    stays: "文件只留在这台计算机上。您分享的链接只写明文件名，从不包含文件内容。",
    waiting: "等待文件",
    linked: "已链接",
    choose: "选择文件",
    chooseFor: (title: string) => `为“${title}”选择文件`,
    replaceFor: (title: string) => `更换“${title}”的文件`,
    removeFor: (title: string) => `移除“${title}”的文件`,
    drop: "或拖放到此处",
    again: (name: string) => `再次打开 ${name}`,
    replace: "更换",
    remove: "移除",
    query: "添加查询",
    cancel: "取消",
    link: "链接此文件",
    linkAnyway: "仍然链接",
    add: "添加文件",
    runFirst: "请先运行笔记本，然后由您逐一选择文件。",
    reading: (name: string) => `正在读取 ${name}。`,
    rows: (count: number) => `${count.toLocaleString("zh")} 行`,
    rejected: (count: number) => `${count.toLocaleString("zh")} 行未采用`,
    bytes: (count: number) => {
      if (count < 1000) return `${count} 字节`;
      const [unit, size] = count < 1e6 ? ["kB", count / 1e3] : ["MB", count / 1e6];
      return `${size.toLocaleString("zh", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} ${unit}`;
    },
    changed: (date: Date) => `${date.toLocaleDateString("zh", { dateStyle: "medium" })} 修改`,
    encoding: (name: string) => `按 ${name} 读取`,
    schema: (name: string) => `按记录格式“${name}”核对`,
    format: (name: string) => `按 ${name} 读取`,
    columns: "列：",
    asTables: () => "在查询中的表名：",
    differs: (name: string) => `${name} 不是同一个文件，但可以使用。`,
    fitsNot: (name: string) => `${name} 缺少此笔记本已知的列。`,
    missing: () => "缺少的列：",
    added: () => "新增的列：",
    sameColumns: "各列相同。",
    rowsNow: (before: number | undefined, now: number) =>
      before === undefined || before === now
        ? `${now.toLocaleString("zh")} 行${before === undefined ? "" : "，与以前相同"}。`
        : `${now.toLocaleString("zh")} 行；以前为 ${before.toLocaleString("zh")} 行。`,
    failed: (name: string) => `无法链接 ${name}。`,
    why: {
      format: "文件可以是 CSV、TSV、JSON、NDJSON 或 Parquet，以文件名后缀为准。",
      text: "文件名表明它是文本，但内容不是文本。",
      gone: "文件已不在原处。请重新选择。",
      unreadable: "浏览器无法读取该文件。文件可能已被修改或移动：请重新选择。",
    },
    waits: (title: string) => `等待文件“${title}”。`,
    go: "前往文件处",
    cellsWait: (count: number) => `${count.toLocaleString("zh")} 个单元等待文件`,
    which: "此笔记本需要多个文件。请将文件拖放到对应的位置。",
    asked: (title: string, name: string) => (title === name ? title : `${title}（${name}）`),
    askedNote: "运行后由您逐一选择。",
  },
  problem: {
    text: (problem: Problem): string => {
      switch (problem.kind) {
        case "unclosed-fence":
          return "此代码围栏没有结束。请另起一行，用同样的符号结束它。";
        case "front-matter":
          return `两行 --- 之间的内容无法读取：${problem.detail}`;
        case "yaml":
          return `这些行不是有效的 YAML：${problem.detail}`;
        case "no-id":
          return "此单元格需要名称。请在类型后写上 id=名称。";
        case "bad-id":
          return `“${problem.id}”不能用作名称。请只用英文字母、数字和下划线，且不以数字开头。`;
        case "duplicate-id":
          return `已有另一个单元格名为“${problem.id}”。请换一个名称。`;
        case "unknown-name":
          return `此笔记本中没有名为“${problem.name}”的内容。`;
        case "cycle":
          return problem.cells.length === 1
            ? `${problem.cells[0]} 读取了自身，因此无法运行。`
            : `${problem.cells.join("、")} 互相读取，因此都无法运行。`;
        case "spec":
          return specProblem(problem);
      }
    },
  },
  engine: {
    failure: (error) => {
      const fault = sqlFault(error.message);
      switch (error.kind) {
        case "load":
          return "本页所需的一个文件未能取得。";
        case "memory":
          return "所需内存超过了引擎可用的内存。";
        case "unsupported":
          return "此浏览器无法运行查询。";
        case "crashed":
          return "引擎在运行此查询时崩溃。";
        case "stopped":
          return "已停止。";
        case "sql":
          if (fault.kind === "other") return fault.message;
          return {
            end: "SQL 未写完。",
            "empty-file": "文件为空。",
            "no-list": "文件不是记录列表。",
            "no-records": "文件中没有记录。",
            ragged: "各行长度不一，或有引号未闭合。",
            json: `文件不是有效的 JSON：${fault.name}`,
            "json-line": `第 ${fault.name} 行不是有效的 JSON。`,
            twice: `有两列同名“${fault.name}”。列名不区分大小写。`,
            column: `此处没有名为“${fault.name}”的列。`,
            table: `没有名为“${fault.name}”的表。`,
            function: `此引擎没有名为“${fault.name}”的函数。`,
            near: `从“${fault.name}”起，SQL 无法读懂。`,
          }[fault.kind];
      }
    },
    remedy: (kind) =>
      ({
        sql: "",
        load: "请检查网络连接，然后重试。",
        memory: "笔记本和表格均未受影响。请先选取较少的行或列，再运行。",
        unsupported: "您可以阅读文字。要查看数字，请使用 2022 年或更新的 Firefox、Chrome、Edge 或 Safari。",
        crashed: "新的引擎已恢复您的表格。再次运行前请修改查询。",
        stopped: "需要时可再次运行。",
      })[kind],
  },
} satisfies Messages;

type SpecProblem = Extract<Problem, { readonly kind: "spec" }>;

function specProblem({ path, why, allowed }: SpecProblem): string {
  const choice = allowed
    .slice(0, 12)
    .map((name) => shapes[name] ?? name)
    .join("、");
  switch (why) {
    case "unknown":
      return `此处不能使用“${path}”。${choice && `可用：${choice}。`}`;
    case "missing":
      if (path === "alt") return "缺少“alt”。请用一句话说明图中内容，供看不到图的人了解。";
      return `缺少“${path}”。${choice && `应为：${choice}。`}`;
    case "wrong-type":
      return `“${path}”无法读取。${choice && `应为：${choice}。`}`;
    case "refused":
      return `“${path}”已略去：它可能加载或打开本页之外的内容。`;
  }
}

const day = (iso: string) =>
  new Date(`${iso}T00:00Z`).toLocaleDateString("zh-CN", { dateStyle: "long", timeZone: "UTC" });

const shapes: Readonly<Record<string, string>> = {
  "<text>": "文本",
  "<name>": "由字母、数字和 _ 组成且此处未被使用的名称",
  "<number>": "一个数",
  "<yes-no>": "true 或 false",
  "<day>": "日期，如 2021-03-04",
  "<list>": "列表",
  "<keys>": "键和值",
  "<pair>": "两个数，小的在前",
  "<steps>": "最多四个数，依次增大",
  "<sql>": "SQL",
  "<value>": "单个值",
};
const meant = (near: readonly string[]) => (near.length > 0 ? `或许是：${near.join("、")}。` : "");
const some = (names: readonly string[]) => `${names.slice(0, 12).join("、")}${names.length > 12 ? "……" : ""}`;
const types: Readonly<Record<FieldType, string>> = {
  string: "文本",
  integer: "整数",
  number: "数，如 1234.5",
  boolean: "true 或 false",
  date: "日期，如 2021-03-04",
  year: "四位数的年份",
  list: "列表",
};
