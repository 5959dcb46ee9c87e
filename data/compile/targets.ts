import { type Code, codeList } from "./codes.ts";
import { citation, DOCUMENTS, document, documentVintage, paragraph, toDocuments } from "./documents.ts";
import { text, toTable } from "./fields.ts";
import { type Field, records, type Table } from "./table.ts";

const COLUMNS = ["topic", "mosaic_module", "target_en", "has_year", "has_percent", "has_count", "legal_basis"] as const;

/** The annex's headings in its order, with our codes. */
const TOPICS: readonly Code[] = [
  { code: "national_action_plan", en: "National action plan", zh: "国家行动计划" },
  { code: "coordination", en: "National coordination mechanism", zh: "国家协调机制" },
  { code: "manufacture", en: "Manufacture", zh: "制造" },
  { code: "transfers", en: "International transfers", zh: "国际转让" },
  { code: "brokering", en: "Brokering", zh: "中介活动" },
  { code: "stockpile", en: "Stockpile management", zh: "库存管理" },
  {
    code: "collection_destruction",
    en: "Collection, deactivation, destruction",
    zh: "收集、停用、销毁",
  },
  { code: "marking_records", en: "Marking and record-keeping", zh: "标识和记录保存" },
  { code: "tracing", en: "Tracing", zh: "追查" },
  { code: "assistance", en: "International assistance", zh: "国际援助" },
  { code: "gender", en: "Gender considerations", zh: "性别平等考虑" },
];
const CODES = new Map(TOPICS.map(({ en, code }) => [en, code]));

/** The templates in Chinese, in the annex's order and in this project's words. */
const CHINESE = [
  "在{year}前通过国家小武器行动计划",
  "在{year}前酌情将{name}小武器倡议纳入国家发展计划",
  "在{year}前开展全国小武器和轻武器调查",
  "在{year}前设立国家小武器协调机构",
  "使协调机构与非政府利益攸关方合作：在{year}前提供政治、业务、财政和技术支持，并至少举行{count}次会议",
  "在{year}前使关于制造的法律、行政程序和许可制度生效",
  "在{year}前将非法制造定为刑事犯罪",
  "在{year}前制定制造时标识的标准作业程序",
  "在{year}前具备有效管制出口、进口、过境和再转让的法律和规章",
  "在{year}前通过法律，要求中间商登记并逐笔申请授权",
  "在{year}前就中介活动法律培训{count}名执法人员",
  "在{year}前制定国家所持武器管理和安保的标准作业程序",
  "在{year}前对{count}个储存设施进行风险评估",
  "在{year}前加强{count}座建筑物或构筑物的实体安保",
  "在{year}前加强{count}个军械库的周界安保",
  "在{year}前加强入境点的实体安保，其中包括{count}个港口或机场",
  "在{year}前具备查明剩余库存的程序",
  "在{year}前具备收集非国家持有武器的程序",
  "在{year}前设计收集此类武器的奖励办法",
  "在{year}前具备销毁或停用所收集武器的程序",
  "在{year}前具备停用武器的标识和认证规则",
  "进行{count}次检查，并证明武器已按适当标准停用",
  "在{year}前承诺将销毁作为处置所收集武器或剩余武器的首选方式",
  "在{year}前制定销毁的标准作业程序（预处理、运输、武器清点、实际销毁）",
  "在{year}前销毁{percent}的已查明剩余武器",
  "在{year}前标识{percent}的军用小武器",
  "在{year}前标识{percent}的警用小武器",
  "在{year}前标识{percent}的其他执法机构小武器",
  "在{year}前具备在进口时标识火器的能力",
  "在{year}前具备国家所持武器从政府库存转出时的标识程序",
  "被没收武器的最新标识记录保存20年",
  "在{year}前对境内所有已标识武器具备可靠的记录保存程序",
  "在{year}前具备追查程序",
  "在{year}前追查或确定{percent}的被缴获、发现或上缴武器的非法来源或情况（可持续发展目标指标16.4.2）",
  "在{year}前与国家统计委员会协调追查数据的收集工作",
  "在{year}前对收到的追查请求跟进{percent}",
  "在{year}前培训{count}名执法人员提出和跟进追查请求",
  "在{year}前向{count}个项目提供国际援助",
  "在{year}前提供价值{count}（金额）的国际援助",
  "在{year}前正式承诺让妇女切实参与《行动纲领》的决策、规划和执行，且其参与可以衡量",
  "在{year}前具备将性别观点纳入政策和方案的程序，从设计、规划到执行、监测和评价",
  "在{year}前将联合国小武器会议与会者中的妇女比例提高到{percent}",
  "在{year}前在国家协调机构实现性别均等",
  "在{year}前开始收集小武器影响的按性别和年龄分列的数据",
  "在{year}前将按性别分列的数据纳入现有数据库（暴力侵害妇女行为、枪支许可证）",
  "在{year}前启动一个或多个方案，为前帮派成员或手工制造者提供其他生计",
];

/** The annex of document 001: examples of voluntary national targets. */
export function targetTemplates(csv: string): Table {
  return {
    name: "target_templates",
    title: "Templates of national targets",
    description:
      "One row is an example of a voluntary national target from the annex of the report of 2019, with its blanks: {year}, {percent}, {count}, {name}. No level is right or wrong, so States are not to be ranked by their targets (001 50).",
    sources: DOCUMENTS,
    fields: [
      text("target_id", "Number", "T and a running number, in the annex's order."),
      text("topic", "Topic", "Code of target_topic_codes."),
      text("target_en", "Target", "The blanks stand in braces."),
      text("target_zh", "Target in Chinese", "In this project's words; the same blanks."),
      flag("has_year", "Has a blank for a year", "{year} stands in the target."),
      flag("has_percent", "Has a blank for a percentage", "{percent} stands in the target."),
      flag(
        "has_count",
        "Has a blank for a number",
        "{count} stands in the target: a number of things, meetings or persons, or an amount of money.",
      ),
      {
        name: "mosaic_module",
        type: "string",
        title: "MOSAIC module",
        description: "The module that the annex names for guidance. Empty where it names none.",
        constraints: { pattern: "[0-9]{2}\\.[0-9]{2}" },
      },
      text("legal_basis", "Legal basis", "As the annex's footnotes give it."),
      document,
      paragraph,
      documentVintage,
    ],
    primaryKey: ["target_id"],
    foreignKeys: [toTable("topic", "target_topic_codes"), toDocuments],
    rows: records(csv, COLUMNS).map((row, i) => {
      const topic = CODES.get(row.topic);
      const chinese = CHINESE[i];
      if (topic === undefined) throw new Error(`unknown topic "${row.topic}"`);
      if (chinese === undefined) throw new Error(`no Chinese words for target ${i + 1}`);
      return {
        target_id: `T${String(i + 1).padStart(2, "0")}`,
        topic,
        target_en: row.target_en,
        target_zh: chinese,
        has_year: row.has_year === "true",
        has_percent: row.has_percent === "true",
        has_count: row.has_count === "true",
        mosaic_module: row.mosaic_module || null,
        legal_basis: row.legal_basis,
        ...citation("001", `annex list: ${row.topic}`),
      };
    }),
  };
}

export function targetTopicCodes(): Table {
  return codeList({
    name: "target_topic_codes",
    column: "topic",
    title: "topics of national targets",
    description: "One row is a heading of the annex of the report of 2019.",
    sources: DOCUMENTS,
    codes: TOPICS,
  });
}

function flag(name: string, title: string, description: string): Field {
  return { name, type: "boolean", title, description, constraints: { required: true } };
}
