import { citation, DOCUMENTS, document, documentVintage, paragraph, toDocuments } from "./documents.ts";
import { text, toTable } from "./fields.ts";
import { quoted, type Texts } from "./seeds.ts";
import type { Table } from "./table.ts";

const CAVEATS: readonly (readonly [topic: string, en: string, place: string, zh: string])[] = [
  ["gender", "Data by sex and age are usually hard to obtain.", "001 30", "特别是通常难以获得按性别和年龄分列的数据"],
  [
    "reporting",
    "Many problems remain in collecting, harmonizing and reporting national data.",
    "001 30",
    "国家数据的收集、统一和报告工作仍然存在诸多问题",
  ],
  ["reporting", "Implementation remains uneven.", "001 28", "执行工作仍然不平衡"],
  [
    "assistance_need",
    "Many States lack resources, and their capacities differ.",
    "001 28",
    "许多国家缺乏资源和能力各异",
  ],
  ["reporting", "Points of contact rotate often, so the list is hard to keep accurate.", "001 32", "但联络点频繁轮换"],
  [
    "targets",
    "Problems with small arms differ from country to country.",
    "001 44",
    "小武器问题在世界各地的表现方式可谓大相径庭",
  ],
  [
    "targets",
    "No level of national commitment can be called right or wrong.",
    "001 50",
    "国家承诺水平不可能归为“对”或“错”",
  ],
  ["targets", "Progress under the Programme of Action is hard to measure.", "001 59", "即进展情况缺乏可衡量性"],
  [
    "targets",
    "The list of example targets is neither complete nor does it stand for all national priorities.",
    "001 annex para 3",
    "这份清单既不详尽，亦不代表所有可能的国家优先事项",
  ],
  [
    "marking",
    "More and more States can mark State-held arms: no figure is given.",
    "001 35",
    "有能力对国家持有的武器进行火器标识的国家越来越多",
  ],
  [
    "assistance",
    "How to assess the effectiveness of cooperation and assistance is still to be considered.",
    "002 3",
    "必须考虑如何评估合作和援助的实效",
  ],
  [
    "arms_embargo",
    "What field missions and expert panels exchange differs in nature, scope and extent.",
    "004 annex II para 19",
    "所交流的信息在性质、范围和范围上却不尽相同",
  ],
  [
    "arms_embargo",
    "Arrangements for monitoring embargoes differ widely between missions.",
    "004 annex II para 3",
    "任务的安排差异很大",
  ],
  [
    "arms_embargo",
    "The informal guidelines of 2009 on missions and panels are out of date.",
    "004 annex II para 20",
    "非正式准则现已过时",
  ],
  [
    "unroca",
    "In recent years about half of the States that report to the Register include small arms.",
    "003 27",
    "约 50% 的国家",
  ],
];

/** What the documents themselves say against reading too much into figures. */
export function statedCaveats(texts: Texts): Table {
  return {
    name: "stated_caveats",
    title: "Caveats that the documents state",
    description: "One row is a caveat that a document states, to be shown beside results on its topic.",
    sources: DOCUMENTS,
    fields: [
      text("caveat_id", "Number", "C and a running number."),
      text("topic", "Topic", "Code of fact_topic_codes."),
      text("caveat_en", "Caveat", "In our words."),
      text("quote_zh", "Quotation, Chinese", "Found word for word in the document."),
      document,
      paragraph,
      documentVintage,
    ],
    primaryKey: ["caveat_id"],
    foreignKeys: [toTable("topic", "fact_topic_codes"), toDocuments],
    rows: CAVEATS.map(([topic, caveat_en, place, quote_zh], i) => {
      const document = place.slice(0, 3);
      return {
        ...{ caveat_id: `C${String(i + 1).padStart(2, "0")}`, topic, caveat_en },
        quote_zh: quoted(texts, document, quote_zh),
        ...citation(document, place.slice(4)),
      };
    }),
  };
}
