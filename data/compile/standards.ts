import { evidence, OWN, text, vintage, word } from "./fields.ts";
import type { Table } from "./table.ts";

/** Modules by number. `cited`: the four documents give the number; the title is recalled in any case. */
const MODULES: Readonly<
  Record<string, readonly (readonly [module: string, en: string, zh: string, cited?: "cited"])[]>
> = {
  MOSAIC: [
    ["02.10", "Small-arms control in the context of preventing armed violence", "预防武装暴力背景下的小武器管制"],
    ["02.20", "Small-arms control in the context of security sector reform", "安全部门改革背景下的小武器管制"],
    [
      "02.30",
      "Small-arms control in the context of disarmament, demobilization and reintegration",
      "解除武装、复员和重返社会背景下的小武器管制",
    ],
    ["03.10", "National controls over manufacture", "国家对制造的管制", "cited"],
    ["03.20", "National controls over international transfer", "国家对国际转让的管制", "cited"],
    ["03.21", "National controls over end users and end use", "国家对最终用户和最终用途的管制"],
    ["03.30", "National regulation of civilian access", "国家对平民获取的管理"],
    ["03.40", "National coordination mechanisms", "国家协调机制", "cited"],
    ["03.50", "Criminal justice responses", "刑事司法应对"],
    ["03.60", "Small-arms control in the context of gun-free zones", "无枪区背景下的小武器管制"],
    ["04.10", "Designing and implementing a national action plan", "制定和执行国家行动计划", "cited"],
    ["04.20", "Community safety programming", "社区安全方案"],
    ["04.30", "Raising awareness of the need for small-arms control", "提高对小武器管制必要性的认识"],
    ["04.40", "Monitoring, evaluation and reporting", "监测、评价和报告"],
    ["05.10", "Conducting small-arms surveys", "开展小武器调查", "cited"],
    ["05.20", "Stockpile management: weapons", "库存管理：武器", "cited"],
    ["05.30", "Marking and record-keeping", "标识和记录保存", "cited"],
    ["05.31", "Tracing illicit small arms", "追查非法小武器", "cited"],
    ["05.40", "Collection of illicit and unwanted small arms", "收集非法和不需要的小武器"],
    ["05.50", "Destruction: weapons", "销毁：武器", "cited"],
    ["05.55", "Permanent deactivation", "永久停用"],
    ["05.60", "Border controls and law enforcement cooperation", "边境管制和执法合作"],
    ["06.10", "Women, men and the gendered nature of small arms", "妇女、男子与小武器的性别特点", "cited"],
    ["06.20", "Children, adolescents, youth and small arms", "儿童、青少年、青年与小武器"],
  ],
  IATG: [
    ["02.10", "Risk management principles and processes", "风险管理原则和程序"],
    ["03.10", "Inventory management", "库存清单管理"],
    ["03.20", "Lotting and batching", "分批和编组"],
    ["04.20", "Temporary storage", "临时储存", "cited"],
    ["06.30", "Storage and handling", "储存和搬运"],
    ["08.10", "Transport of ammunition", "弹药运输"],
    ["09.10", "Security principles and systems", "安保原则和系统"],
    ["10.10", "Demilitarization and destruction", "非军事化和销毁", "cited"],
    ["11.10", "Accidents and incidents", "事故和事件"],
    ["12.10", "Ammunition on multinational operations", "多国行动中的弹药", "cited"],
    ["12.20", "Small unit ammunition storage", "小单位弹药储存"],
  ],
};

/** Modules of the two voluntary standards, as far as the documents, or those who know them, name them. */
export function standardModules(): Table {
  return {
    name: "standard_modules",
    title: "Modules of the voluntary standards",
    description:
      "One row is a module of MOSAIC (formerly ISACS: one series) or of the International Ammunition Technical Guidelines. Titles are recalled and shortened, so provisional; those of MOSAIC follow UNODA's list as far as it was seen. Which 18 the report of 2019 counts it does not say; some modules here are later. The guidelines have more modules than stand here.",
    sources: [OWN],
    fields: [
      word("standard", "Standard", ["MOSAIC", "IATG"], "MOSAIC: formerly ISACS; IATG: for ammunition."),
      {
        ...text("module", "Module", "Number; the two digits before the point are its series."),
        constraints: { required: true, pattern: "[0-9]{2}\\.[0-9]{2}" },
      },
      text("title_en", "Title, English", "Shortened."),
      text("title_zh", "Title, Chinese", "This project's translation."),
      {
        ...evidence,
        description: "B: the documents give the number, the title is recalled; R: number and title are recalled.",
        constraints: { required: true, enum: ["B", "R"] },
      },
      vintage(OWN.version),
    ],
    primaryKey: ["standard", "module"],
    rows: Object.entries(MODULES).flatMap(([standard, modules]) =>
      modules.map(([module, title_en, title_zh, cited]) => ({
        standard,
        module,
        title_en,
        title_zh,
        evidence: cited ? "B" : "R",
        vintage: OWN.version,
      })),
    ),
  };
}
