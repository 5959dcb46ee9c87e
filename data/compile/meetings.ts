import { citation, DOCUMENTS, document, documentVintage, paragraph, toDocuments } from "./documents.ts";
import { text, word } from "./fields.ts";
import type { Table } from "./table.ts";

/**
 * Code, kind, first and last day, English and Chinese name, basis, citation. Meetings of 2022, 2026, 2028 and 2030
 * follow from the six-year cycle of biennial meetings and a review: 001 56(c).
 */
const MEETINGS = `
  BMS4 | biennial_meeting | 2010-06-14 | 2010-06-18 | Fourth Biennial Meeting of States, New York | 第四次双年度会议（纽约） | text | 002 header
  MGE1 | expert_meeting | 2011 | 2011 | First open-ended meeting of governmental experts | 第一次政府专家会议 | text | 002 11(d)
  RC2 | review_conference | 2012 | 2012 | Second Review Conference | 第二次审查会议 | text | 003 54
  BMS5 | biennial_meeting | 2014-06-16 | 2014-06-20 | Fifth Biennial Meeting of States, New York | 第五次双年度会议（纽约） | text | 003 8
  MGE2 | expert_meeting | 2015 | 2015 | Second open-ended meeting of governmental experts | 第二次政府专家会议 | text | 001 72
  BMS6 | biennial_meeting | 2016 | 2016 | Sixth Biennial Meeting of States | 第六次双年度会议 | text | 004 11
  RC3 | review_conference | 2018-06 | 2018-06 | Third Review Conference | 第三次审查会议 | text | 004 47
  CYCLE-2018 | cycle | 2018 | 2024 | Six-year cycle 2018 to 2024 | 2018-2024 年六年周期 | text | 001 annex para 1
  C1-2018 | consultation | 2018-10 | 2018-10 | Informal paper of the Secretariat before the First Committee | 秘书处向第一委员会提交非正式文件 | text | 001 40
  IC-NY-2019 | consultation | 2019-02-18 | 2019-02-18 | Open-ended informal consultations, New York | 不限成员名额非正式协商（纽约） | text | 001 41
  IC-GVA-2019 | consultation | 2019-03-11 | 2019-03-11 | Open-ended informal consultations, Geneva | 不限成员名额非正式协商（日内瓦） | text | 001 41
  TARGETS-2020 | reporting | 2020 | 2020 | First targets told to the Secretariat, before the Seventh Biennial Meeting | 在第七次双年度会议之前首次通报目标 | text | 001 63
  BMS7 | biennial_meeting | 2020-06-15 | 2020-06-19 | Seventh Biennial Meeting of States | 第七次双年度会议 | text | 001 41
  PILOT | cycle | 2020 | 2022 | Pilot of national targets | 国家目标试行 | text | 001 57
  BMS8 | biennial_meeting | 2022 | 2022 | Eighth Biennial Meeting of States | 第八次双年度会议 | rhythm | 001 56(c)
  TUNING | cycle | 2022 | 2024 | Fine-tuning of national targets | 国家目标微调 | text | 001 57
  RC4 | review_conference | 2024 | 2024 | Fourth Review Conference | 第四次审查会议 | text | 001 53
  CYCLE-2024 | cycle | 2024 | 2030 | Six-year cycle 2024 to 2030 | 2024-2030 年六年周期 | text | 001 58
  REPORT-2026 | reporting | 2026 | 2026 | Progress reports on targets, before the biennial meeting | 双年度会议之前的目标进度报告 | rhythm | 001 66
  BMS9 | biennial_meeting | 2026 | 2026 | Ninth Biennial Meeting of States | 第九次双年度会议 | rhythm | 001 56(c)
  REPORT-2028 | reporting | 2028 | 2028 | Progress reports on targets, before the biennial meeting | 双年度会议之前的目标进度报告 | rhythm | 001 66
  BMS10 | biennial_meeting | 2028 | 2028 | Tenth Biennial Meeting of States | 第十次双年度会议 | rhythm | 001 56(c)
  RC5 | review_conference | 2030 | 2030 | Fifth Review Conference | 第五次审查会议 | rhythm | 001 56(c)
  AGENDA-2030 | cycle | 2015 | 2030 | 2030 Agenda for Sustainable Development | 《2030 年可持续发展议程》 | text | 001 58
`;

export function meetings(): Table {
  return {
    name: "meetings",
    title: "Calendar of meetings, 2010 to 2030",
    description:
      "One row is a meeting or a period of the Programme of Action. basis tells what a document states from what follows from its rhythm: a review conference every six years, biennial meetings between. The documents end in 2019: what was moved since is not in them.",
    sources: DOCUMENTS,
    fields: [
      text(
        "meeting_id",
        "Code",
        "BMS: biennial meeting of States; RC: review conference; MGE: meeting of governmental experts.",
      ),
      word(
        "kind",
        "Kind",
        ["biennial_meeting", "review_conference", "expert_meeting", "consultation", "reporting", "cycle"],
        "reporting: when States report on targets; cycle: a period of several years.",
      ),
      date("starts", "Starts"),
      date("ends", "Ends"),
      text("name_en", "Name, English", "With its place, where the document gives one."),
      text("name_zh", "Name, Chinese", "With its place, where the document gives one."),
      word(
        "basis",
        "Basis",
        ["text", "rhythm"],
        "text: the document states it; rhythm: it follows from the cycle that the paragraph sets out.",
      ),
      document,
      paragraph,
      documentVintage,
    ],
    primaryKey: ["meeting_id"],
    sortedBy: ["starts", "ends", "meeting_id"],
    foreignKeys: [toDocuments],
    rows: MEETINGS.trim()
      .split("\n")
      .map((line) => {
        const [meeting_id, kind, starts, ends, name_en, name_zh, basis, place] = fields(line);
        return {
          ...{ meeting_id, kind, starts, ends, name_en, name_zh, basis },
          ...citation(place.slice(0, 3), place.slice(4)),
        };
      }),
  };
}

function date(name: string, title: string) {
  const pattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
  return {
    ...text(name, title, "ISO 8601: a year, a month or a day, as exactly as is known."),
    constraints: { required: true, pattern },
  };
}

type Fields = readonly [string, string, string, string, string, string, string, string];

function fields(line: string): Fields {
  const found = line.trim().split(" | ");
  if (found.length !== 8) throw new Error(`not eight fields: "${line}"`);
  return found as unknown as Fields;
}
