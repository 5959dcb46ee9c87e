import { type Code, codeList } from "./codes.ts";
import { citation, DOCUMENTS, toDocuments } from "./documents.ts";
import { evidence, IAFQ, labels, OWN, position, text, toTable, word } from "./fields.ts";
import { type Row, records, type Table } from "./table.ts";

export function recoveryModeCodes(csv: string): Table {
  return codeList({
    name: "recovery_mode_codes",
    column: "recovery_mode",
    title: "how arms came in",
    description: "One row is a way in which arms came into the hands of the authorities.",
    sources: [IAFQ],
    codes: records(csv, ["code", "label_en", "label_zh", "note"] as const).map((row) => ({
      code: row.code,
      en: row.label_en,
      zh: row.label_zh,
      more: { meaning_en: row.note },
    })),
    fields: [text("meaning_en", "Meaning", "What it is, in a sentence or less.")],
  });
}

/** The International Tracing Instrument's types, with what other lists call them. */
export function weaponTypes(csv: string, inFigures: ReadonlyMap<string, string>): Table {
  const columns = [
    "code",
    "class_SA_LW",
    "label_en",
    "label_zh",
    "listed_in_ITI_para4",
    "iafq_category_raw",
    "unroca_salw",
    "hs_heading",
  ] as const;
  return {
    name: "weapon_types",
    title: "Code list: types of weapons in full",
    description:
      "One row is a type of small arm or light weapon, finer than weapon_type_codes, with its place in other lists. The crosswalk to the tracing instrument, the Register of Conventional Arms and the Harmonized System is recalled: provisional.",
    sources: [OWN],
    fields: [
      text("type", "Code", "The code, as records of weapons hold it."),
      position,
      {
        name: "class",
        type: "string",
        title: "Class",
        description: "SA: small arm; LW: light weapon.",
        constraints: { enum: ["SA", "LW"] },
      },
      ...labels,
      {
        name: "listed_in_iti",
        type: "string",
        title: "In the tracing instrument, paragraph 4",
        description: "Y, N or n/a, with a note.",
      },
      {
        name: "weapon_type",
        type: "string",
        title: "Type in the figures",
        description: "Code of weapon_type_codes. Empty: the figures have it under several types or as a condition.",
      },
      {
        name: "unroca",
        type: "string",
        title: "Category of the Register of Conventional Arms",
        description: "SA: small arms; LW: light weapons; VII: missiles.",
      },
      {
        name: "hs_heading",
        type: "string",
        title: "Heading of the Harmonized System",
        description: "Of goods in trade; several parted by |.",
      },
      evidence,
    ],
    primaryKey: ["type"],
    sortedBy: ["position"],
    foreignKeys: [toTable("weapon_type", "weapon_type_codes")],
    rows: records(csv, columns).map((row, i) => ({
      type: row.code,
      position: i + 1,
      class: row.class_SA_LW || null,
      label_en: row.label_en.charAt(0).toUpperCase() + row.label_en.slice(1),
      label_zh: row.label_zh,
      listed_in_iti: row.listed_in_ITI_para4 || null,
      weapon_type: inFigures.get(row.iafq_category_raw) ?? null,
      unroca: row.unroca_salw || null,
      hs_heading: row.hs_heading || null,
      evidence: "R",
    })),
  };
}

export function sdmxCodes(csv: string): Table {
  const zh = new Map([
    ["C", "国家数据"],
    ["CA", "经调整的国家数据"],
    ["E", "估计数"],
    ["M", "模型数据"],
    ["NA", "数据性质不详"],
    ["R", "区域"],
    ["PERCENT", "百分比"],
  ]);
  const byList = new Map([
    ["NATURE G", "全球监测数据"],
    ["NATURE N", "不适用"],
    ["REPORTING_TYPE G", "全球"],
    ["REPORTING_TYPE N", "国家"],
  ]);
  return {
    name: "sdmx_codes",
    title: "Code list: SDMX codes of the SDG database",
    description: "One row is a code of one of the code lists that the SDG series uses.",
    sources: [{ ...OWN, title: "SDMX code lists of the global SDG indicators", path: "https://unstats.un.org/sdgs/" }],
    fields: [
      word("list", "List", ["NATURE", "REPORTING_TYPE", "UNIT"], "Name of the code list."),
      text("code", "Code", "As the series hold it."),
      ...labels,
    ],
    primaryKey: ["list", "code"],
    rows: records(csv, ["list", "code", "label"] as const).map((row) => ({
      list: row.list,
      code: row.code,
      label_en: row.label,
      label_zh: byList.get(`${row.list} ${row.code}`) ?? zh.get(row.code) ?? null,
    })),
  };
}

const STATUS: readonly Code[] = [
  { code: "recorded", en: "Recorded", zh: "已记录" },
  { code: "identified", en: "Identified", zh: "已识别" },
  { code: "national_check", en: "Checked nationally", zh: "国内核查" },
  { code: "resolved_national", en: "Resolved nationally", zh: "国内查明" },
  { code: "request_drafted", en: "Request drafted", zh: "请求已拟" },
  { code: "request_sent", en: "Request sent", zh: "请求已发" },
  { code: "request_acknowledged", en: "Request acknowledged", zh: "请求已确认收到" },
  { code: "info_requested", en: "More information asked", zh: "要求补充信息" },
  { code: "response_partial", en: "Answered in part", zh: "部分答复" },
  { code: "response_full", en: "Answered in full", zh: "完整答复" },
  { code: "refused", en: "Refused", zh: "拒绝" },
  { code: "no_response", en: "No answer", zh: "未答复" },
  { code: "untraceable", en: "Untraceable", zh: "无法追查" },
  { code: "closed_not_pursued", en: "Closed, not pursued", zh: "结案未追查" },
];
const STAGES = new Map([
  ["closed+", "closed_traced"],
  ["closed-", "closed_untraced"],
]);
export function traceStatusCodes(csv: string): Table {
  const read = new Map(records(csv, ["code", "meaning", "stage"] as const).map((row) => [row.code, row]));
  return codeList({
    name: "trace_status_codes",
    column: "status",
    title: "where a trace stands",
    description: "One row is a step in the tracing of an arm. The steps are composed for this project: provisional.",
    sources: [OWN],
    codes: STATUS.map((code) => {
      const row = read.get(code.code);
      if (row === undefined) throw new Error(`no status "${code.code}"`);
      return { ...code, more: { stage: STAGES.get(row.stage) ?? row.stage, meaning_en: row.meaning, evidence: "C" } };
    }),
    fields: [
      word(
        "stage",
        "Stage",
        ["record", "national", "international", "open", "closed_traced", "closed_untraced"],
        "closed_traced: the holder or the point of diversion is known; closed_untraced: it will not be; open: no answer.",
      ),
      text("meaning_en", "Meaning", "What it is, in a sentence or less."),
      evidence,
    ],
  });
}

const MARKS: readonly Code[] = [
  { code: "manufacture_mark", en: "Mark at manufacture", zh: "制造标识" },
  { code: "import_mark", en: "Mark at import", zh: "进口标识" },
  { code: "government_transfer_mark", en: "Mark at transfer from government stock", zh: "政府库存转让标识" },
  { code: "state_held_mark", en: "Mark of State-held arms", zh: "国家持有武器标识" },
  { code: "essential_component_mark", en: "Mark on an essential component", zh: "关键部件标识" },
  { code: "control_component", en: "Control component", zh: "控制部件" },
  { code: "polymer_metal_insert", en: "Metal insert in a polymer frame", zh: "聚合物枪身金属嵌件" },
  { code: "proof_mark", en: "Proof mark", zh: "验枪标识" },
  { code: "deactivation_mark", en: "Deactivation mark", zh: "停用标识" },
  { code: "post_manufacture_mark", en: "Mark after manufacture", zh: "制造后标识" },
];
/** The two concepts that document 001 sets out itself. */
const IN_DOCUMENT = new Map([
  ["control_component", "79(e)"],
  ["polymer_metal_insert", "79(g)"],
]);
export function markingConcepts(csv: string): Table {
  const read = new Map(records(csv, ["code", "source", "meaning"] as const).map((row) => [row.code, row]));
  const none: Row = { document: null, paragraph: null };
  const list = codeList({
    name: "marking_concepts",
    column: "concept",
    title: "kinds of marks",
    description:
      "One row is a kind of mark on a weapon. The two that the report of 2019 sets out were read there; the others are recalled from the instruments that are named.",
    sources: [OWN, ...DOCUMENTS],
    codes: MARKS.map((code) => {
      const row = read.get(code.code);
      if (row === undefined) throw new Error(`no concept "${code.code}"`);
      const place = IN_DOCUMENT.get(code.code);
      const { document = null, paragraph = null } = place === undefined ? none : citation("001", place);
      const more = { meaning_en: row.meaning, instrument: row.source, document, paragraph };
      return { ...code, more: { ...more, evidence: place === undefined ? "R" : "A" } };
    }),
    fields: [
      text("meaning_en", "Meaning", "What it is, in a sentence or less."),
      text("instrument", "Instrument", "Which instrument or practice sets it out."),
      { name: "document", type: "string", title: "Document", description: "Number in documents, where it is one." },
      { name: "paragraph", type: "string", title: "Paragraph", description: "Of that document." },
      evidence,
    ],
  });
  return { ...list, foreignKeys: [toDocuments] };
}
