import type { Code } from "./codes.ts";

export const STATES: readonly Code[] = [
  { code: "AL", en: "Alabama", zh: "亚拉巴马" },
  { code: "AK", en: "Alaska", zh: "阿拉斯加" },
  { code: "AZ", en: "Arizona", zh: "亚利桑那" },
  { code: "AR", en: "Arkansas", zh: "阿肯色" },
  { code: "CA", en: "California", zh: "加利福尼亚" },
  { code: "CO", en: "Colorado", zh: "科罗拉多" },
  { code: "CT", en: "Connecticut", zh: "康涅狄格" },
  { code: "DE", en: "Delaware", zh: "特拉华" },
  { code: "DC", en: "District of Columbia", zh: "哥伦比亚特区" },
  { code: "FL", en: "Florida", zh: "佛罗里达" },
  { code: "GA", en: "Georgia", zh: "佐治亚" },
  { code: "HI", en: "Hawaii", zh: "夏威夷" },
  { code: "ID", en: "Idaho", zh: "爱达荷" },
  { code: "IL", en: "Illinois", zh: "伊利诺伊" },
  { code: "IN", en: "Indiana", zh: "印第安纳" },
  { code: "IA", en: "Iowa", zh: "艾奥瓦" },
  { code: "KS", en: "Kansas", zh: "堪萨斯" },
  { code: "KY", en: "Kentucky", zh: "肯塔基" },
  { code: "LA", en: "Louisiana", zh: "路易斯安那" },
  { code: "ME", en: "Maine", zh: "缅因" },
  { code: "MD", en: "Maryland", zh: "马里兰" },
  { code: "MA", en: "Massachusetts", zh: "马萨诸塞" },
  { code: "MI", en: "Michigan", zh: "密歇根" },
  { code: "MN", en: "Minnesota", zh: "明尼苏达" },
  { code: "MS", en: "Mississippi", zh: "密西西比" },
  { code: "MO", en: "Missouri", zh: "密苏里" },
  { code: "MT", en: "Montana", zh: "蒙大拿" },
  { code: "NE", en: "Nebraska", zh: "内布拉斯加" },
  { code: "NV", en: "Nevada", zh: "内华达" },
  { code: "NH", en: "New Hampshire", zh: "新罕布什尔" },
  { code: "NJ", en: "New Jersey", zh: "新泽西" },
  { code: "NM", en: "New Mexico", zh: "新墨西哥" },
  { code: "NY", en: "New York", zh: "纽约" },
  { code: "NC", en: "North Carolina", zh: "北卡罗来纳" },
  { code: "ND", en: "North Dakota", zh: "北达科他" },
  { code: "OH", en: "Ohio", zh: "俄亥俄" },
  { code: "OK", en: "Oklahoma", zh: "俄克拉何马" },
  { code: "OR", en: "Oregon", zh: "俄勒冈" },
  { code: "PA", en: "Pennsylvania", zh: "宾夕法尼亚" },
  { code: "RI", en: "Rhode Island", zh: "罗得岛" },
  { code: "SC", en: "South Carolina", zh: "南卡罗来纳" },
  { code: "SD", en: "South Dakota", zh: "南达科他" },
  { code: "TN", en: "Tennessee", zh: "田纳西" },
  { code: "TX", en: "Texas", zh: "得克萨斯" },
  { code: "UT", en: "Utah", zh: "犹他" },
  { code: "VT", en: "Vermont", zh: "佛蒙特" },
  { code: "VA", en: "Virginia", zh: "弗吉尼亚" },
  { code: "WA", en: "Washington", zh: "华盛顿" },
  { code: "WV", en: "West Virginia", zh: "西弗吉尼亚" },
  { code: "WI", en: "Wisconsin", zh: "威斯康星" },
  { code: "WY", en: "Wyoming", zh: "怀俄明" },
  { code: "OTHER", en: "Other", zh: "其他" },
];

const BY_NAME = new Map([
  ...STATES.flatMap(({ code, en }) => [[code, code] as const, [en, code] as const]),
  ["Washington, DC", "DC"] as const,
  ["NB", "NE"] as const, // the panel's own code for Nebraska
]);

/** The postal code of a state by name or code; throws at any other. */
export function stateCode(name: string): string {
  const code = BY_NAME.get(name);
  if (code === undefined) throw new Error(`unknown state "${name}"`);
  return code;
}
