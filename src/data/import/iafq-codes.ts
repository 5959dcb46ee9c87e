/** A code, and the label that the questionnaire's release prints, misspelt as there. */
export interface Label {
  readonly raw: string;
  readonly code: string;
  /** The label as a release that spells it right would print it, where that is neither `raw` nor `en`. */
  readonly right?: string;
  readonly en?: string;
}
/** A label with the code's words. */
export interface Labelled extends Label {
  readonly en: string;
  readonly zh: string;
}

/** The questionnaire's indicators that count arms. */
export const MODES: readonly Label[] = [
  { raw: "Arms seized", code: "seized" },
  { raw: "Arms found", code: "found" },
  { raw: "Arms surrendered", code: "surrendered" },
];

export const TYPES: readonly Labelled[] = [
  { raw: "revolver", code: "REVOLVER", en: "Revolver", zh: "左轮手枪" },
  { raw: "pistol", code: "PISTOL", en: "Pistol", zh: "手枪" },
  {
    raw: "rifle (Inlcuding Carbine)",
    right: "rifle (including carbine)",
    code: "RIFLE_CARBINE",
    en: "Rifle or carbine",
    zh: "步枪和卡宾枪",
  },
  { raw: "shotgun (Including Short Carbine)", code: "SHOTGUN", en: "Shotgun", zh: "霰弹枪" },
  { raw: "submachine gun", code: "SUBMACHINE_GUN", en: "Sub-machine gun", zh: "冲锋枪" },
  { raw: "machine gun", code: "MACHINE_GUN", en: "Machine gun", zh: "机枪" },
  { raw: "other weapons", code: "OTHER", en: "Other weapons", zh: "其他武器" },
  { raw: "Unknown status on type", code: "UNKNOWN", en: "Type unknown", zh: "类型不明" },
];

/** What became of an arm when it was traced. The labels are the questionnaire's own; the table of codes has the words. */
export const OUTCOMES: readonly Label[] = [
  { raw: "Uniquely identifiable - from legitimate owner in national registry", code: "U_LEGIT_NAT" },
  { raw: "Uniquely identifiable - from illegitimate owner in national registry", code: "U_ILLEG_NAT" },
  { raw: "Uniquely identifiable - from illegitimate owner in foreign registry", code: "U_ILLEG_FOR" },
  { raw: "Uniquely identifiable - point of diversion otherwise identified", code: "U_POD_OTHER" },
  { raw: "Uniquely identifiable - tracing attempted, no point of diversion identified", code: "U_ATTEMPT_FAIL" },
  { raw: "Uniquely identifiable - tracing procedure pending", code: "U_PENDING" },
  { raw: "Uniquely identifiable - no tracing procedure initiated", code: "U_NO_PROC" },
  { raw: "Not uniquely identifiable - Erased or altered marking", code: "N_ALTERED" },
  { raw: "Not uniquely identifiable - Illicitly manufactured", code: "N_ILLICIT_MFG" },
  { raw: "Not uniquely identifiable - No further information available", code: "N_NO_INFO" },
  { raw: "Unknown status regarding marking", code: "UNKNOWN" },
];
/** Subtotals among the outcomes, as arms_part_totals names them. */
export const OUTCOME_TOTALS: readonly Label[] = [
  {
    raw: "Uniquely identifiable - total uniquely identifiable through marking",
    code: "tracing_outcomes_unique",
  },
  { raw: "Total not uniquely identifiable through marking", code: "tracing_outcomes_not_unique" },
];

/** What is counted besides arms. */
export const ITEMS: readonly Label[] = [
  { raw: "Ammunition seized", code: "ammunition" },
  { raw: "Parts and components seized", code: "parts_and_components" },
  { raw: "Instances/cases of seizures", code: "cases" },
];

export const STAGES: readonly Label[] = [
  { raw: "Individuals arrested/suspected for illicit trafficking in weapons", code: "arrested" },
  { raw: "Individuals prosecuted for illicit trafficking in weapons", code: "prosecuted" },
  { raw: "Individuals convicted for illicit trafficking in weapons", code: "convicted" },
  {
    raw: "Individuals targeted by criminal justice system due to illicit trafficking in weapons",
    code: "targeted",
  },
];
export const SEXES: readonly Label[] = ["female", "male", "unknown", "total"].map((code) => ({ raw: code, code }));

export const MARKINGS: readonly Labelled[] = [
  { raw: "uniquely marked", code: "uniquely_marked", en: "Uniquely marked", zh: "有唯一标识" },
  { raw: "altered marking", code: "altered", en: "Marking altered or erased", zh: "标识被改动或抹除" },
  { raw: "no marking", code: "no_marking", en: "No marking", zh: "无标识" },
  { raw: "unknown Status On Marking", code: "unknown", en: "Marking unknown", zh: "标识情况不明" },
];

export const CONDITIONS: readonly Labelled[] = [
  {
    raw: "Industrially manufactured arms",
    code: "industrially_manufactured",
    en: "Industrially manufactured",
    zh: "工业制造",
  },
  { raw: "Converted arms", code: "converted", en: "Converted", zh: "改装" },
  { raw: "Modified arms", code: "modified", en: "Modified", zh: "改动" },
  { raw: "Reactivated arms", code: "reactivated", en: "Reactivated", zh: "重新激活" },
  { raw: "Assembled arms", code: "assembled", en: "Assembled", zh: "组装" },
  {
    raw: "otherwise illicitly manufactured",
    code: "otherwise_illicitly_manufactured",
    en: "Otherwise illicitly manufactured",
    zh: "以其他方式非法制造",
  },
];

export const LOCATIONS: readonly Labelled[] = [
  { raw: "national territory", code: "national_territory", en: "National territory", zh: "国内领土" },
  { raw: "land borders", code: "land_borders", en: "Land borders", zh: "陆地边界" },
  { raw: "vessels and harbours", code: "vessels_and_harbours", en: "Vessels and harbours", zh: "船只和港口" },
  { raw: "planes and airports", code: "planes_and_airports", en: "Planes and airports", zh: "飞机和机场" },
  { raw: "other", code: "other", en: "Other", zh: "其他" },
  { raw: "unknown", code: "unknown", en: "Unknown", zh: "不明" },
];

export const JUSTIFICATIONS: readonly Labelled[] = [
  { raw: "illicit posession", code: "illicit_possession", en: "Illicit possession", zh: "非法持有" },
  { raw: "illicit use", code: "illicit_use", en: "Illicit use", zh: "非法使用" },
  { raw: "illicit trafficking", code: "illicit_trafficking", en: "Illicit trafficking", zh: "非法贩运" },
  { raw: "illicit manufacture", code: "illicit_manufacture", en: "Illicit manufacture", zh: "非法制造" },
  { raw: "Altered markings", code: "altered_markings", en: "Altered markings", zh: "标识被改动" },
  { raw: "other", code: "other", en: "Other", zh: "其他" },
  { raw: "unknown", code: "unknown", en: "Unknown", zh: "不明" },
];

export const CRIMES: readonly Labelled[] = [
  { raw: "Drug trafficking", code: "drug_trafficking", en: "Drug trafficking", zh: "贩毒" },
  {
    raw: "Illicit trafficking of firearms",
    code: "illicit_trafficking_of_firearms",
    en: "Illicit trafficking of firearms",
    zh: "非法贩运枪支",
  },
  { raw: "Other arms offences", code: "other_arms_offences", en: "Other arms offences", zh: "其他涉枪犯罪" },
  { raw: "Violent crime", code: "violent_crime", en: "Violent crime", zh: "暴力犯罪" },
  { raw: "Acts of terrorism", code: "acts_of_terrorism", en: "Acts of terrorism", zh: "恐怖主义行为" },
  {
    raw: "Other forms of organized crime",
    code: "other_forms_of_organized_crime",
    en: "Other forms of organized crime",
    zh: "其他形式的有组织犯罪",
  },
  {
    raw: "Other type of trafficking",
    code: "other_type_of_trafficking",
    en: "Other type of trafficking",
    zh: "其他类型的贩运",
  },
  { raw: "Other", code: "other", en: "Other", zh: "其他" },
];

export const OFFENCES: readonly Labelled[] = [
  {
    raw: "Only for illicit trafficking in arms",
    code: "trafficking_only",
    en: "Illicit trafficking in arms alone",
    zh: "仅涉非法贩运武器",
  },
  {
    raw: "Illicit trafficking andIllicit possession/use of arms",
    right: "Illicit trafficking and illicit possession/use of arms",
    code: "possession_or_use",
    en: "Trafficking with illicit possession or use of arms",
    zh: "贩运并非法持有或使用武器",
  },
  {
    raw: "Illicit trafficking and other arms offences",
    code: "other_arms_offences",
    en: "Trafficking with other arms offences",
    zh: "贩运并犯其他涉枪罪行",
  },
  {
    raw: "Illicit trafficking of arms and drug trafficking",
    code: "drug_trafficking",
    en: "Trafficking with drug trafficking",
    zh: "贩运并贩毒",
  },
  {
    raw: "Illicit trafficking of arms and other types of trafficking",
    code: "other_trafficking",
    en: "Trafficking with other types of trafficking",
    zh: "贩运并从事其他类型的贩运",
  },
  {
    raw: "Illicit trafficking of arms and violent crime",
    code: "violent_crime",
    en: "Trafficking with violent crime",
    zh: "贩运并犯暴力罪行",
  },
  {
    raw: "Illicit trafficking of arms and terrorism",
    code: "terrorism",
    en: "Trafficking with terrorism",
    zh: "贩运并涉恐怖主义",
  },
  {
    raw: "Illicit trafficking of arms and other offences",
    code: "other_offences",
    en: "Trafficking with other offences",
    zh: "贩运并犯其他罪行",
  },
];
