import { citation, DOCUMENTS, document, documentVintage, paragraph, toDocuments } from "./documents.ts";
import { text } from "./fields.ts";
import { quoted, type Texts } from "./seeds.ts";
import type { Table } from "./table.ts";

/** Entities that the documents name in several ways: code, English name, and each Chinese name with a paragraph. */
const TERMS: readonly (readonly [entity: string, en: string, ...names: (readonly [zh: string, place: string])[]])[] = [
  [
    "safer_guard",
    "United Nations SaferGuard Programme",
    ["联合国加强安保方案", "003 39"],
    ["安全保管方案", "004 annex I table: S/2013/503 rec 2"],
  ],
  [
    "ifrt",
    "INTERPOL Firearms Reference Table",
    ["火器参考表", "001 81(c)"],
    ["火器参照表", "004 annex I table: S/2011/255 rec 3"],
  ],
  [
    "iarms",
    "INTERPOL Illicit Arms Records and Tracing Management System",
    ["非法武器记录和追踪管理系统", "004 45"],
    ["非法武器记录和追查管理系统", "004 annex I table: S/2011/255 rec 3"],
  ],
  ["interpol", "INTERPOL", ["国际刑事警察组织", "001 77(c)"], ["国际刑警组织", "002 11(e)"]],
  ["contact_point", "National point of contact", ["国家联络点", "001 32"], ["国家联系人", "002 11(c)"]],
  ["polymer", "Polymer", ["聚合物", "001 1"], ["高分子材料", "001 70"]],
  ["polymer_frame", "Polymer frame", ["聚合物枪身", "001 82"], ["高分子材料框架", "001 71"]],
  ["modular_weapon", "Modular weapon", ["模块化武器", "001 79(e)"], ["模块化设计", "001 71"]],
  [
    "control_component",
    "Control component",
    ["控制部件", "001 79(e)"],
    ["控制部分", "001 81(c)"],
    ["关键部件", "001 81(c)"],
  ],
  [
    "essential_component",
    "Essential or structural component",
    ["“关键或结构”零部件", "001 79(c)"],
    ["“关键或结构部件”", "001 81(a)"],
  ],
  ["firearm", "Firearm", ["火器", "001 70"], ["枪支", "003 13"]],
  ["marking", "Marking", ["火器标识", "001 35"], ["标识", "001 16"], ["标记", "001 80"]],
  ["marking_machine", "Marking machine", ["打标机", "001 44"], ["标识器", "002 11(b)"]],
  ["tracing", "Tracing", ["追查", "001 35"], ["追踪", "001 23"]],
  ["three_d_printing", "Three-dimensional printing", ["3D 打印", "001 72"], ["三维打印", "003 11"]],
  ["silencing_the_guns", "Silencing the Guns", ["平息枪声", "004 37"], ["平息枪炮声", "001 27"]],
  ["poa", "Programme of Action", ["《行动纲领》", "001 18"], ["《小武器行动纲领》", "004 15"]],
  [
    "poa_iss",
    "Programme of Action Implementation Support System",
    ["行动纲领执行支助系统", "002 4"],
    ["行动纲领执行支助强化系统", "002 11(g)"],
  ],
  ["review_conference", "Review Conference", ["审查会议", "001 20"], ["审议大会", "004 47"], ["执行进度大会", "001 8"]],
  [
    "expert_meeting",
    "Meeting of governmental experts",
    ["政府专家组会议", "001 71"],
    ["政府专家会议", "001 72"],
    ["不限名额政府专家会议", "002 11(d)"],
    ["不限成员名额政府专家会议", "003 10"],
  ],
  [
    "mosaic",
    "MOSAIC, formerly ISACS",
    ["小武器管制执行工作模块简编", "001 14"],
    ["国际小武器管制标准", "001 14"],
    ["国际小武器控制标准", "004 annex I table: S/2011/255 rec 2"],
    ["国内小武器管制标准评估工具", "003 35"],
    ["国际弹药管制标准", "003 52"],
  ],
  ["iatg", "International Ammunition Technical Guidelines", ["国际弹药技术准则", "003 52"], ["弹药准则", "004 44"]],
  [
    "unscar",
    "United Nations Trust Facility Supporting Cooperation on Arms Regulation",
    ["联合国支持军备管制合作信托基金", "001 7"],
    ["军备管制合作信托基金", "003 22"],
  ],
  [
    "casa",
    "Coordinating Action on Small Arms",
    ["小武器问题协调行动", "001 9"],
    ["联合国小武器问题协调行动机制", "003 28"],
  ],
  ["coordination_body", "National coordination body", ["国家协调机制", "001 16"], ["国家协调机构", "002 6"]],
  ["brokering", "Brokering", ["中介活动", "001 34"], ["经纪活动", "002 6"]],
  ["stockpile_management", "Stockpile management", ["库存管理", "003 10"], ["储存管理", "001 16"]],
  ["physical_security", "Physical security", ["实体安全", "001 27"], ["实体安保", "003 10"]],
  ["diversion", "Diversion", ["转用", "004 18"], ["转作他用", "003 19"]],
  ["oda", "Office for Disarmament Affairs", ["裁军事务厅", "001 4"], ["裁军厅", "003 14"]],
  [
    "unodc",
    "United Nations Office on Drugs and Crime",
    ["联合国毒品和犯罪问题办公室", "003 13"],
    ["联合国毒品和犯罪问题办事处", "004 annex I table: abbreviations"],
  ],
  ["focal_point", "Focal point in a mission", ["协调中心", "004 annex II para 6"], ["协调人", "004 annex II para 18"]],
];

/** One entity, several Chinese names. Each name is checked against its document's text. */
export function termVariants(texts: Texts): Table {
  return {
    name: "term_variants",
    title: "Variants of terms",
    description:
      "One row is a Chinese name that a document uses for something that it or another document also calls otherwise. Search for all of an entity's names. The paragraph is one of those where the name stands.",
    sources: DOCUMENTS,
    fields: [
      text("entity", "Entity", "A code for what is named."),
      text("name_en", "Name, English", "The same for all of the entity's names."),
      text("name_zh", "Name, Chinese", "Found word for word in the document."),
      document,
      paragraph,
      documentVintage,
    ],
    primaryKey: ["entity", "name_zh"],
    foreignKeys: [toDocuments],
    rows: TERMS.flatMap(([entity, name_en, ...names]) =>
      names.map(([name_zh, place]) => {
        const document = place.slice(0, 3);
        return {
          ...{ entity, name_en, name_zh: quoted(texts, document, name_zh) },
          ...citation(document, place.slice(4)),
        };
      }),
    ),
  };
}
