import { plain } from "./near.ts";

/** What registers write where they do not know, in the six languages of the United Nations, German and Portuguese. */
const words = new Set(
  [
    ...[
      "unknown",
      "not known",
      "unk",
      "n/a",
      "na",
      "not available",
      "not applicable",
      "none",
      "nil",
      "null",
      "missing",
    ],
    ...[
      "not recorded",
      "not stated",
      "tbd",
      "inconnu",
      "inconnue",
      "non connu",
      "non disponible",
      "nd",
      "n/d",
      "sans objet",
    ],
    ...["desconocido", "desconocida", "no disponible", "s/d", "sin datos", "неизвестно", "нет данных", "н/д"],
    ...["غير معروف", "غير معروفة", "غير متوفر", "不明", "未知", "不详", "无数据", "不适用"],
    ...["unbekannt", "keine angabe", "k.a.", "desconhecido", "desconhecida", "não informado", "sem dados"],
  ].map(plain),
);

/** Whether a text says that something is not known: “unbekannt”, “n/a”, “?”, “-”. */
export const saysUnknown = (text: string): boolean =>
  text.trim() !== "" && (words.has(plain(text)) || /^[\s?？\-–—_.…*]+$/.test(text));
