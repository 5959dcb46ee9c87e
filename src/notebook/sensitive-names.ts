/** What looks like personal or weapon-identifying data. `record`: rows that stand for one person or weapon each. */
export type Sensitive = "serial" | "person" | "birth" | "place" | "record" | "few";

/** What a column's name says that its values are, in the UN languages as far as they are common in such files. */
const names: readonly (readonly [Exclude<Sensitive, "record">, RegExp])[] = [
  ["birth", /\b(dob|born|birth|birth ?(date|day|year)|naissance|nacimiento)\b|出生|рожден|الميلاد/],
  [
    "serial",
    /\bserial|\bserie\b|\bimei\b|^marks?$|^markings?$|\bnumber of (the )?(weapon|firearm|arm|gun|rifle|pistol)$|\b(weapon|firearm|gun) (no|nr|number|id)\b|序列号|枪号|枪支编号|серийн|الرقم التسلسلي/,
  ],
  [
    "person",
    /^((full|first|last|given|family|middle|maiden|person) ?)?names?$|\bnames? of\b|\b(surname|forename|holder|owner|suspect|victim|witness|accused|defendant|offender|buyer|seller|passport|national id)( names?)?$|^(nom|prenom|nombre|apellidos?|titular|titulaire|propietario|proprietaire|sospechoso)\b|姓名|^姓$|持有人|所有人|嫌疑人|受害人|фамили|^имя$|владелец|الاسم|المالك/,
  ],
  [
    "place",
    /^(lat|latitude|lon|lng|long|longitude|coordinates?|coords?|gps)$|\b(lat|latitude|lon|lng|longitude|coordinates|gps)\b|纬度|经度|坐标|широта|долгота|خط العرض|خط الطول/,
  ],
  [
    "few",
    /^(?!.*\b(share|rate|percent|pct|per)\b).*\b(persons|people|individuals|victims|suspects|deaths|killed|injured|wounded|arrested|convicted|women|men|girls|boys|children|offenders|holders|owners)\b|人数|死亡|受伤|被捕/,
  ],
];

/** What the name of a column, or of an input, says of its values; undefined: nothing of the kind. */
export function sensitiveName(column: string): Exclude<Sensitive, "record"> | undefined {
  const plain = plainName(column);
  return names.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** A column that names its rows: `id`, `case_no`. */
export function isKeyName(column: string): boolean {
  return /\b(id|key|case|record|ref|reference|no|nr|number|file)$|编号|案号/.test(plainName(column));
}

/** Lower case, without accents, words apart by one blank: `dateOfBirth`, `date_of_birth` → `date of birth`. */
function plainName(column: string): string {
  return column
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[_\-.\s]+/g, " ")
    .trim();
}
