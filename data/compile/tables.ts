import { armsByType, armsTotals, weaponTypeCodes, weaponTypesInFigures } from "./arms.ts";
import { activityTypeCodes, assistance } from "./assistance.ts";
import { statedCaveats } from "./caveats.ts";
import { clashes } from "./clashes.ts";
import { countries, isoByName } from "./countries.ts";
import { documents, doubts } from "./documents.ts";
import { facts, factTopicCodes } from "./facts.ts";
import { homicideBySex, homicideCategoryCodes } from "./homicide.ts";
import { iafqOf } from "./iafq.ts";
import { institutions } from "./institutions.ts";
import { markingConcepts, recoveryModeCodes, sdmxCodes, traceStatusCodes, weaponTypes } from "./lists.ts";
import { meetings } from "./meetings.ts";
import { embargoMissions } from "./missions.ts";
import { organisationCodes, organisations } from "./organisations.ts";
import { tracingOutcomeCodes, tracingOutcomes } from "./outcomes.ts";
import { personsBySex } from "./persons.ts";
import { poaReporting, recordFields } from "./poa.ts";
import type { Sources } from "./read.ts";
import { recommendations } from "./recommendations.ts";
import { requirements } from "./requirements.ts";
import { sdg1642 } from "./sdg.ts";
import { textsOf } from "./seeds.ts";
import { seizedBy, seizedByCodes } from "./seized.ts";
import { armsPartTotals } from "./seized-totals.ts";
import { linkedOffenceCodes, personsByOffence, seizureCounts, seizureItemCodes } from "./seizure-counts.ts";
import { standardModules } from "./standards.ts";
import type { Table } from "./table.ts";
import { targetTemplates, targetTopicCodes } from "./targets.ts";
import { termVariants } from "./terms.ts";
import { firearmDeathIntentCodes, usFirearmDeaths } from "./us-deaths.ts";
import { usStateCodes, usTraceCategoryCodes, usTraceFlows, usTracePanel, usTracesByCategory } from "./us-traces.ts";

/** Every table, in the order of the package. Throws at the first label, name, number or quotation that is not known. */
export function allTables(raw: Sources): Table[] {
  const iafq = iafqOf(raw.iafq);
  const areas = countries(raw.countries);
  const texts = textsOf({ "001": raw.text001, "002": raw.text002, "003": raw.text003, "004": raw.text004 });
  return [
    tracingOutcomes(iafq),
    tracingOutcomeCodes(raw.outcomeCodes),
    armsTotals(iafq),
    armsByType(iafq),
    weaponTypeCodes(),
    ...seizedBy(iafq),
    ...seizedByCodes(),
    recoveryModeCodes(raw.modes),
    armsPartTotals(iafq),
    seizureCounts(iafq),
    seizureItemCodes(),
    personsBySex(iafq),
    personsByOffence(iafq),
    linkedOffenceCodes(),
    homicideBySex(raw.homicide, isoByName(areas)),
    homicideCategoryCodes(),
    sdg1642(raw.sdg),
    areas,
    organisations(raw.organisations),
    organisationCodes(raw.organisationNotes),
    documents(raw.documents),
    facts(raw.facts, texts),
    factTopicCodes(),
    statedCaveats(texts),
    clashes(),
    doubts(raw.doubts),
    termVariants(texts),
    meetings(),
    requirements(raw.system),
    ...recommendations(raw.recommendations),
    targetTemplates(raw.targets),
    targetTopicCodes(),
    ...assistance(raw.assistance),
    activityTypeCodes(),
    embargoMissions(raw.missions),
    ...institutions(raw.institutions),
    standardModules(),
    poaReporting(raw.poa),
    recordFields({
      poa_national_report: raw.poa_national_report,
      seizure_record: raw.seizure_record,
      trace_record: raw.trace_record,
      iafq_long: raw.iafq_long,
      atf_style_tables: raw.atf_style_tables,
    }),
    weaponTypes(raw.weaponTypes, weaponTypesInFigures),
    markingConcepts(raw.concepts),
    traceStatusCodes(raw.traceStatus),
    sdmxCodes(raw.sdmx),
    usTraceFlows(raw.usFlows),
    usTracePanel(raw.usPanel),
    usTracesByCategory(raw.usCategories),
    usTraceCategoryCodes(),
    usStateCodes(),
    usFirearmDeaths(raw.usDeaths),
    firearmDeathIntentCodes(raw.icd10),
  ];
}
