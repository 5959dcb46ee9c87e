-- The rows of UNODC's Illicit Arms Flows Questionnaire from a register (register.sql), in the layout of its release.
-- The parts of a macro begin with iafq_: query_table would read a part that had the name of the register. A line that
-- ends with ; ends a statement.

-- questionnaire_labels: the words of UNODC's Illicit Arms Flows Questionnaire for codes, as its release prints them.
-- Gives  (split, code, label, place BIGINT): split is what is told apart; the release files outcomes "by location".
-- Source UNODC release of 2024-08-26, misspelt as there, so that what is reported and what was published match.
CREATE OR REPLACE MACRO questionnaire_labels() AS TABLE
SELECT split, code, label, 10 * row_number() OVER () AS place
FROM (
  VALUES
    ('recovery_mode', 'seized', 'Arms seized'),
    ('recovery_mode', 'found', 'Arms found'),
    ('recovery_mode', 'surrendered', 'Arms surrendered'),
    ('by type', 'REVOLVER', 'revolver'),
    ('by type', 'PISTOL', 'pistol'),
    ('by type', 'RIFLE_CARBINE', 'rifle (Inlcuding Carbine)'),
    ('by type', 'SHOTGUN', 'shotgun (Including Short Carbine)'),
    ('by type', 'SUBMACHINE_GUN', 'submachine gun'),
    ('by type', 'MACHINE_GUN', 'machine gun'),
    ('by type', 'OTHER', 'other weapons'),
    ('by type', 'UNKNOWN', 'Unknown status on type'),
    ('by marking', 'uniquely_marked', 'uniquely marked'),
    ('by marking', 'altered', 'altered marking'),
    ('by marking', 'no_marking', 'no marking'),
    ('by marking', 'unknown', 'unknown Status On Marking'),
    ('by condition', 'industrially_manufactured', 'Industrially manufactured arms'),
    ('by condition', 'converted', 'Converted arms'),
    ('by condition', 'modified', 'Modified arms'),
    ('by condition', 'reactivated', 'Reactivated arms'),
    ('by condition', 'assembled', 'Assembled arms'),
    ('by condition', 'otherwise_illicitly_manufactured', 'otherwise illicitly manufactured'),
    ('outcome', 'U_LEGIT_NAT', 'Uniquely identifiable - from legitimate owner in national registry'),
    ('outcome', 'U_ILLEG_NAT', 'Uniquely identifiable - from illegitimate owner in national registry'),
    ('outcome', 'U_ILLEG_FOR', 'Uniquely identifiable - from illegitimate owner in foreign registry'),
    ('outcome', 'U_POD_OTHER', 'Uniquely identifiable - point of diversion otherwise identified'),
    ('outcome', 'U_ATTEMPT_FAIL', 'Uniquely identifiable - tracing attempted, no point of diversion identified'),
    ('outcome', 'U_PENDING', 'Uniquely identifiable - tracing procedure pending'),
    ('outcome', 'U_NO_PROC', 'Uniquely identifiable - no tracing procedure initiated'),
    ('outcome', 'unique', 'Uniquely identifiable - total uniquely identifiable through marking'),
    ('outcome', 'N_ALTERED', 'Not uniquely identifiable - Erased or altered marking'),
    ('outcome', 'N_ILLICIT_MFG', 'Not uniquely identifiable - Illicitly manufactured'),
    ('outcome', 'N_NO_INFO', 'Not uniquely identifiable - No further information available'),
    ('outcome', 'not_unique', 'Total not uniquely identifiable through marking'),
    ('outcome', 'UNKNOWN', 'Unknown status regarding marking'),
    ('by location', 'national_territory', 'national territory'),
    ('by location', 'land_borders', 'land borders'),
    ('by location', 'vessels_and_harbours', 'vessels and harbours'),
    ('by location', 'planes_and_airports', 'planes and airports'),
    ('by location', 'other', 'other'),
    ('by location', 'unknown', 'unknown'),
    ('by legal justification of seizure', 'illicit_possession', 'illicit posession'),
    ('by legal justification of seizure', 'illicit_use', 'illicit use'),
    ('by legal justification of seizure', 'illicit_trafficking', 'illicit trafficking'),
    ('by legal justification of seizure', 'illicit_manufacture', 'illicit manufacture'),
    ('by legal justification of seizure', 'altered_markings', 'Altered markings'),
    ('by legal justification of seizure', 'other', 'other'),
    ('by legal justification of seizure', 'unknown', 'unknown'),
    ('by other suspected offences', 'drug_trafficking', 'Drug trafficking'),
    ('by other suspected offences', 'illicit_trafficking_of_firearms', 'Illicit trafficking of firearms'),
    ('by other suspected offences', 'other_arms_offences', 'Other arms offences'),
    ('by other suspected offences', 'violent_crime', 'Violent crime'),
    ('by other suspected offences', 'acts_of_terrorism', 'Acts of terrorism'),
    ('by other suspected offences', 'other_forms_of_organized_crime', 'Other forms of organized crime'),
    ('by other suspected offences', 'other_type_of_trafficking', 'Other type of trafficking'),
    ('by other suspected offences', 'other', 'Other'),
    ('item', 'ammunition', 'Ammunition seized'),
    ('item', 'parts_and_components', 'Parts and components seized'),
    ('item', 'cases', 'Instances/cases of seizures'),
    ('stage', 'arrested', 'Individuals arrested/suspected for illicit trafficking in weapons'),
    ('stage', 'prosecuted', 'Individuals prosecuted for illicit trafficking in weapons'),
    ('stage', 'convicted', 'Individuals convicted for illicit trafficking in weapons'),
    ('sex', 'female', 'Female'),
    ('sex', 'male', 'Male'),
    ('sex', 'unknown', 'Unknown'),
    ('sex', 'total', 'Total')
) AS labels (split, code, label);

-- questionnaire_layout: counts in the columns of the questionnaire's release.
-- Reads  the table of that name: iso3, year, indicator, dimension, category, sex, age, value, place (the row's order).
--        countries.
-- Gives  ("Iso3_code", "Country", "Region", "Subregion", "Indicator", "Dimension", "Category", "Sex", "Age", "Year",
--        "Unit of measurement", "VALUE", "Source"). Source says that a register gave the number.
-- NULL   "Country", "Region" and "Subregion" of a code that countries does not have, such as an invented State's.
CREATE OR REPLACE MACRO questionnaire_layout(table_name) AS TABLE
SELECT
  iso3 AS "Iso3_code",
  short_en AS "Country",
  region AS "Region",
  subregion AS "Subregion",
  indicator AS "Indicator",
  dimension AS "Dimension",
  category AS "Category",
  sex AS "Sex",
  age AS "Age",
  year AS "Year",
  'Counts' AS "Unit of measurement",
  value::BIGINT AS "VALUE",
  'National register' AS "Source"
FROM query_table(table_name) AS counted
LEFT JOIN countries USING (iso3)
ORDER BY iso3, year, place;

-- questionnaire_rows: what a register of arms answers of the questionnaire, in its own layout: arms seized, found and
--        surrendered by type, marking, condition (of those seized) and outcome of tracing, with their totals.
-- Reads  register_arms of the table of that name, questionnaire_labels, tracing_outcome_codes.
-- Gives  the columns of questionnaire_layout. A split counts the arms of which the register knows the part, and its total
--        is the sum of its parts. No row where there is no arm: whether that is a zero, the State alone can say.
CREATE OR REPLACE MACRO questionnaire_rows(table_name) AS TABLE
WITH
  iafq_arms AS (FROM register_arms(table_name)),
  iafq_parts AS (
    SELECT
      iso3,
      year,
      recovery_mode,
      arms,
      unnest(
        [
          {'split': 'by type', 'code': weapon_type},
          {'split': 'by marking', 'code': marking},
          {'split': 'by condition', 'code': if(recovery_mode = 'seized', condition, NULL)},
          {'split': 'outcome', 'code': outcome}
        ],
        recursive := true
      )
    FROM iafq_arms
  ),
  iafq_known AS (FROM iafq_parts WHERE code IS NOT NULL),
  iafq_labelled AS (
    SELECT iso3, year, recovery_mode, split, label, place, arms
    FROM iafq_known
    JOIN questionnaire_labels() USING (split, code)
    UNION ALL
    SELECT iso3, year, recovery_mode, split, label, labels.place, arms
    FROM iafq_known
    JOIN tracing_outcome_codes ON outcome = code
    JOIN questionnaire_labels() AS labels USING (split)
    WHERE split = 'outcome' AND labels.code = identifiability
    UNION ALL
    SELECT
      iso3,
      year,
      recovery_mode,
      if(split = 'by type' AND recovery_mode = 'seized', 'Total', split),
      if(split = 'by marking' AND recovery_mode = 'surrendered', 'Surrendered', 'Total'),
      first - 1,
      arms
    FROM iafq_known
    JOIN (SELECT split, min(place) AS first FROM questionnaire_labels() GROUP BY split) USING (split)
  ),
  iafq_counted AS (
    SELECT
      iso3,
      year,
      modes.label AS indicator,
      if(iafq_labelled.split = 'outcome', 'by location', iafq_labelled.split) AS dimension,
      iafq_labelled.label AS category,
      'na' AS sex,
      'na' AS age,
      sum(arms) AS value,
      1000 * modes.place + iafq_labelled.place AS place
    FROM iafq_labelled
    JOIN questionnaire_labels() AS modes ON modes.split = 'recovery_mode' AND modes.code = recovery_mode
    GROUP BY iso3, year, modes.label, modes.place, iafq_labelled.split, iafq_labelled.label, iafq_labelled.place
  )
FROM questionnaire_layout('iafq_counted');

-- questionnaire_seizure_rows: what a register of seizures answers of the questionnaire, in its own layout: cases of
--        seizure, ammunition, parts; arms seized by place, legal justification and other suspected offence; persons by
--        stage and sex. The count of all arms is left to the register of arms (questionnaire_rows).
-- Reads  the table of that name, of the schema seizure; register_persons of it, questionnaire_labels.
-- Gives  the columns of questionnaire_layout, of seizures alone: nothing found or surrendered. A split counts the arms of
--        which the register knows the part. No row where nothing was recorded.
CREATE OR REPLACE MACRO questionnaire_seizure_rows(table_name) AS TABLE
WITH
  iafq_seizures AS (
    SELECT *, year(date)::INTEGER AS year FROM query_table(table_name) WHERE recovery_mode = 'seized'
  ),
  iafq_parts AS (
    SELECT
      iso3,
      year,
      n_arms AS value,
      unnest(
        [
          {'split': 'by location', 'code': location_type},
          {'split': 'by legal justification of seizure', 'code': legal_justification},
          {'split': 'by other suspected offences', 'code': related_crime}
        ],
        recursive := true
      )
    FROM iafq_seizures
  ),
  iafq_known AS (FROM iafq_parts JOIN questionnaire_labels() USING (split, code)),
  iafq_items AS (
    SELECT
      iso3,
      year,
      unnest(
        [
          {'code': 'cases', 'value': 1::BIGINT},
          {'code': 'ammunition', 'value': n_ammunition::BIGINT},
          {'code': 'parts_and_components', 'value': n_parts::BIGINT}
        ],
        recursive := true
      )
    FROM iafq_seizures
  ),
  iafq_rows AS (
    SELECT iso3, year, 'Arms seized' AS indicator, split AS dimension, label AS category, 'na' AS sex, 'na' AS age, value, place
    FROM iafq_known
    UNION ALL
    SELECT iso3, year, 'Arms seized', split, 'Total', 'na', 'na', value, first - 1
    FROM iafq_known
    JOIN (SELECT split, min(place) AS first FROM questionnaire_labels() GROUP BY split) USING (split)
    WHERE split <> 'by other suspected offences'
    UNION ALL
    SELECT iso3, year, label, 'Total', 'Total', 'na', 'na', value, place
    FROM iafq_items
    JOIN questionnaire_labels() AS labels ON split = 'item' AND labels.code = iafq_items.code
    WHERE value IS NOT NULL
    UNION ALL
    SELECT iso3, year, stages.label, 'Total', 'Total', sexes.label, 'Total', persons, stages.place + sexes.place / 1000
    FROM register_persons(table_name)
    JOIN questionnaire_labels() AS stages ON stages.split = 'stage' AND stages.code = stage
    JOIN questionnaire_labels() AS sexes ON sexes.split = 'sex' AND sexes.code = sex
  ),
  iafq_counted AS (
    SELECT iso3, year, indicator, dimension, category, sex, age, sum(value) AS value, place
    FROM iafq_rows
    GROUP BY ALL
  )
FROM questionnaire_layout('iafq_counted');
