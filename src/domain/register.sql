-- From a national register to what a State reports. The arms stand in a table of the trace record's schema
-- (data/schemas/trace.json), one row an arm; the seizures in a table of the seizure record's, one row a seizure.
-- Parts of a macro have names that no register has: query_table would read them in its place. A line that ends
-- with ; ends a statement.

-- register_left_out_reason: why an arm of a register is not counted: received (another State asks for it, and counts it),
--        no_mode (the questionnaire has no place for an arm without a way of recovery) or antique (made before 1900).
-- NULL   where the arm is counted.
-- Source ITI (A/60/88, annex, paragraph 4): in no case is an arm made after 1899 an antique.
CREATE OR REPLACE MACRO register_left_out_reason(direction, recovery_mode, year_of_manufacture) AS
CASE
  WHEN direction = 'received' THEN 'received'
  WHEN recovery_mode IS NULL THEN 'no_mode'
  WHEN year_of_manufacture::INTEGER < 1900 THEN 'antique'
END;

-- register_arms: the arms of a register, by what the questionnaire asks of them.
-- Reads  the table of that name, of the schema trace; weapon_types.
-- Gives  (iso3, year INTEGER, recovery_mode, weapon_type, marking, condition, outcome, arms BIGINT): the State and year of
--        recovery. Left out, for the reasons that register_left_out counts: arms for which another State asks, arms without
--        a way of recovery, antiques. An arm whose year of manufacture is not known is no antique.
-- NULL   condition where the register has none; outcome too, but for an arm of unknown marking: that is what the
--        questionnaire's outcome UNKNOWN says.
-- Source the arms that 16.4.2 is about are those of the ITI (A/60/88, annex, paragraph 4), which leaves antiques out and
--        lists launchers of grenades, rockets and missiles among light weapons: they count, as other weapons of the
--        questionnaire. This project's judgement where weapon_types names no type of the questionnaire: an assault rifle is a rifle; a
--        craft, converted, reactivated or assembled arm is another weapon, and its condition says what it is.
CREATE OR REPLACE MACRO register_arms(table_name) AS TABLE
SELECT
  recovery_iso3 AS iso3,
  year(recovery_date)::INTEGER AS year,
  recovery_mode,
  coalesce(types.weapon_type, if(type = 'ASSAULT_RIFLE', 'RIFLE_CARBINE', 'OTHER')) AS weapon_type,
  marking_status AS marking,
  condition,
  coalesce(outcome_code, if(marking_status = 'unknown', 'UNKNOWN', NULL)) AS outcome,
  count(*) AS arms
FROM query_table(table_name) AS register
LEFT JOIN weapon_types AS types ON type = register.weapon_type
WHERE register_left_out_reason(direction, recovery_mode, year_of_manufacture) IS NULL
GROUP BY ALL;

-- register_left_out: how many rows of a register are not counted, and why.
-- Reads  the table of that name, of the schema trace.
-- Gives  (iso3, year INTEGER, reason, arms BIGINT): reason of register_left_out_reason. No row where all are counted.
CREATE OR REPLACE MACRO register_left_out(table_name) AS TABLE
SELECT
  recovery_iso3 AS iso3,
  year(recovery_date)::INTEGER AS year,
  register_left_out_reason(direction, recovery_mode, year_of_manufacture) AS reason,
  count(*) AS arms
FROM query_table(table_name)
WHERE reason IS NOT NULL
GROUP BY ALL
ORDER BY iso3, year, reason;

-- register_outcomes: what became of a register's arms when they were traced, in the shape of tracing_outcomes.
-- Reads  register_arms of the table of that name.
-- Gives  (iso3, year INTEGER, recovery_mode, outcome, arms BIGINT), outcome of tracing_outcome_codes. No row for an
--        outcome that no arm has; an arm without one is in none.
CREATE OR REPLACE MACRO register_outcomes(table_name) AS TABLE
SELECT iso3, year, recovery_mode, outcome, sum(arms)::BIGINT AS arms
FROM register_arms(table_name)
JOIN tracing_outcome_codes USING (outcome)
GROUP BY iso3, year, recovery_mode, outcome
ORDER BY iso3, year, recovery_mode, any_value(position);

-- register_16_4_2: SDG 16.4.2 of a register, for a single year, by the rule of traced_counts.
-- Reads  register_arms of the table of that name, tracing_outcome_codes.
-- Gives  (iso3, year INTEGER, unknown_counted BOOLEAN, numerator BIGINT, denominator BIGINT, unknown BIGINT, outcomes
--        BIGINT, arms BIGINT, pct DOUBLE), in arms and percent; two rows for each State and year: arms whose marking is
--        unknown counted as traceable, and left out. unknown is how many those are; of arms, outcomes have an outcome.
-- NULL   pct where no arm could be traced.
-- Source UNODC-UNODA metadata of SDG 16.4.2, 2018-07-26.
CREATE OR REPLACE MACRO register_16_4_2(table_name) AS TABLE
SELECT
  iso3,
  year,
  unknown_counted,
  coalesce(sum(arms) FILTER (in_numerator), 0)::BIGINT AS numerator,
  coalesce(sum(arms) FILTER (in_denominator AND (unknown_counted OR outcome <> 'UNKNOWN')), 0)::BIGINT AS denominator,
  coalesce(sum(arms) FILTER (outcome = 'UNKNOWN'), 0)::BIGINT AS unknown,
  coalesce(sum(arms) FILTER (in_denominator IS NOT NULL), 0)::BIGINT AS outcomes,
  sum(arms)::BIGINT AS arms,
  100 * numerator / nullif(denominator, 0) AS pct
FROM register_arms(table_name)
LEFT JOIN tracing_outcome_codes USING (outcome)
CROSS JOIN (VALUES (true), (false)) AS options (unknown_counted)
GROUP BY iso3, year, unknown_counted
ORDER BY iso3, year, unknown_counted DESC;

-- sdmx_rows: SDG 16.4.2 of a register as SDMX-CSV, for the statistics office.
-- Reads  register_16_4_2 of the table of that name; countries.
-- Gives  the columns of the global SDG data structure, a row for each State and year in which an arm could be traced,
--        unknown markings counted (with_unknown) or left out. "REF_AREA" is the M49 code without leading zeros, and the
--        register's own code where M49 has none, as for an invented State; "OBS_VALUE" is in percent, with two decimals as
--        published; "COMMENT_OBS" says what was counted.
-- NULL   attributes about which a register says nothing.
-- Source SDMX-CSV 1.0; dataflow DF_SDG_GLC (country data, "REPORTING_TYPE" N) and unit PT of the agency IAEG-SDGs. The
--        version of the dataflow is for the office to check before it sends the file.
CREATE OR REPLACE MACRO sdmx_rows(table_name, with_unknown) AS TABLE
SELECT
  'IAEG-SDGs:DF_SDG_GLC(1.22)' AS "DATAFLOW",
  'A' AS "FREQ",
  'N' AS "REPORTING_TYPE",
  'VC_ARM_SZTRACE' AS "SERIES",
  coalesce(m49::INTEGER::VARCHAR, iso3) AS "REF_AREA",
  '_T' AS "SEX",
  '_T' AS "AGE",
  '_T' AS "URBANISATION",
  '_T' AS "INCOME_WEALTH_QUANTILE",
  '_T' AS "EDUCATION_LEV",
  '_T' AS "OCCUPATION",
  '_T' AS "CUST_BREAKDOWN",
  '_T' AS "COMPOSITE_BREAKDOWN",
  '_T' AS "DISABILITY_STATUS",
  '_T' AS "ACTIVITY",
  '_T' AS "PRODUCT",
  year AS "TIME_PERIOD",
  round(pct, 2) AS "OBS_VALUE",
  'A' AS "OBS_STATUS",
  0 AS "UNIT_MULT",
  'PT' AS "UNIT_MEASURE",
  NULL::VARCHAR AS "BASE_PER",
  'C' AS "NATURE",
  year::VARCHAR AS "TIME_DETAIL",
  format(
    'Numerator {} arms, denominator {} arms; single year; {} arms whose marking is unknown are {}; {} of {} arms in the register have an outcome of tracing.',
    numerator,
    denominator,
    unknown,
    if(unknown_counted, 'in the denominator', 'left out'),
    outcomes,
    arms
  ) AS "COMMENT_OBS",
  NULL::VARCHAR AS "TIME_COVERAGE",
  NULL::DOUBLE AS "UPPER_BOUND",
  NULL::DOUBLE AS "LOWER_BOUND",
  'National register of arms seized, found and surrendered' AS "SOURCE_DETAIL",
  NULL::VARCHAR AS "COMMENT_TS"
FROM register_16_4_2(table_name)
LEFT JOIN countries USING (iso3)
WHERE unknown_counted = with_unknown AND pct IS NOT NULL
ORDER BY iso3, year;

-- poa_numbers: what a register of arms can say to the national report on the Programme of Action.
-- Reads  the table of that name, of the schema trace; register_arms of it, tracing_outcome_codes. of_state is the code of
--        the State whose register it is.
-- Gives  (year INTEGER, question, label, value BIGINT): questions of the codebook (data/schemas/national_report.json), each
--        in the year of its own date: arms of their recovery, requests sent and received of the request, answers of the
--        answer. Requests without a direction are taken for sent. Every arm in the register counts as recorded. No row
--        where there is nothing to count.
-- Source the questions are recalled from the report's form, so provisional; what counts as marked (uniquely) and as traced
--        (the numerator of 16.4.2) is this project's reading.
CREATE OR REPLACE MACRO poa_numbers(table_name, of_state) AS TABLE
WITH
  poa_questions AS (
    FROM (
      VALUES
        (1, 'col_seized', 'Number seized in year'),
        (2, 'col_found', 'Number found'),
        (3, 'col_surrendered', 'Number surrendered'),
        (4, 'col_recorded', 'Of which recorded'),
        (5, 'col_marked', 'Of which marked'),
        (6, 'col_traced', 'Of which traced (point of diversion identified)'),
        (7, 'trc_requests_sent', 'Tracing requests issued'),
        (8, 'trc_requests_received', 'Tracing requests received'),
        (9, 'trc_requests_answered', 'Requests responded to')
    ) AS questions (position, question, label)
  ),
  poa_arms AS (
    SELECT year, recovery_mode, marking, coalesce(in_numerator, false) AS is_traced, arms
    FROM register_arms(table_name)
    LEFT JOIN tracing_outcome_codes USING (outcome)
    WHERE iso3 = of_state
  ),
  poa_counts AS (
    SELECT 'col_' || recovery_mode AS question, year, arms AS value FROM poa_arms
    UNION ALL
    SELECT 'col_recorded', year, arms FROM poa_arms
    UNION ALL
    SELECT 'col_marked', year, arms FROM poa_arms WHERE marking = 'uniquely_marked'
    UNION ALL
    SELECT 'col_traced', year, arms FROM poa_arms WHERE is_traced
    UNION ALL
    SELECT 'trc_requests_sent', year(request_date), 1
    FROM query_table(table_name)
    WHERE direction IS DISTINCT FROM 'received' AND recovery_iso3 = of_state AND request_date IS NOT NULL
    UNION ALL
    SELECT 'trc_requests_received', year(request_date), 1
    FROM query_table(table_name)
    WHERE direction = 'received' AND coalesce(request_to_iso3, of_state) = of_state AND request_date IS NOT NULL
    UNION ALL
    SELECT 'trc_requests_answered', year(response_date), 1
    FROM query_table(table_name)
    WHERE direction = 'received' AND coalesce(request_to_iso3, of_state) = of_state AND response_date IS NOT NULL
  )
SELECT year::INTEGER AS year, question, any_value(label) AS label, sum(value)::BIGINT AS value
FROM poa_counts
JOIN poa_questions USING (question)
GROUP BY year, question
ORDER BY year, any_value(position);

-- register_persons: persons at each stage of the law, by sex, in the shape of persons_by_sex.
-- Reads  the table of that name, of the schema seizure.
-- Gives  (iso3, year INTEGER of the seizure, stage, sex, persons BIGINT): of arms seized, not found or surrendered, on
--        the ground of illicit trafficking, which is what the questionnaire asks about; total is the sum of what was recorded. The stages are
--        of the same seizures, but a later stage may not have been reached: never divide one by another.
-- NULL   never; no row for what no seizure recorded.
CREATE OR REPLACE MACRO register_persons(table_name) AS TABLE
WITH persons_recorded AS (
  SELECT
    iso3,
    year(date)::INTEGER AS year,
    unnest(
      [
        {'stage': 'arrested', 'sex': 'female', 'persons': persons_female::BIGINT},
        {'stage': 'arrested', 'sex': 'male', 'persons': persons_male::BIGINT},
        {'stage': 'arrested', 'sex': 'unknown', 'persons': persons_unknown::BIGINT},
        {'stage': 'prosecuted', 'sex': 'female', 'persons': prosecuted_female::BIGINT},
        {'stage': 'prosecuted', 'sex': 'male', 'persons': prosecuted_male::BIGINT},
        {'stage': 'prosecuted', 'sex': 'unknown', 'persons': prosecuted_unknown::BIGINT},
        {'stage': 'convicted', 'sex': 'female', 'persons': convicted_female::BIGINT},
        {'stage': 'convicted', 'sex': 'male', 'persons': convicted_male::BIGINT},
        {'stage': 'convicted', 'sex': 'unknown', 'persons': convicted_unknown::BIGINT}
      ],
      recursive := true
    )
  FROM query_table(table_name)
  WHERE recovery_mode = 'seized' AND legal_justification = 'illicit_trafficking'
)
SELECT iso3, year, stage, coalesce(sex, 'total') AS sex, sum(persons)::BIGINT AS persons
FROM persons_recorded
WHERE persons IS NOT NULL
GROUP BY GROUPING SETS ((iso3, year, stage, sex), (iso3, year, stage))
ORDER BY iso3, year, stage, sex;

-- register_completeness: how much of each column a register fills.
-- Reads  the table of that name.
-- Gives  (field, filled BIGINT, rows BIGINT, pct DOUBLE), in rows and percent, the emptiest first.
-- NULL   pct of a table without rows.
CREATE OR REPLACE MACRO register_completeness(table_name) AS TABLE
SELECT field, filled, rows, 100 * filled / nullif(rows, 0) AS pct
FROM (UNPIVOT (SELECT count(COLUMNS(*)) FROM query_table(table_name)) ON COLUMNS(*) INTO NAME field VALUE filled)
CROSS JOIN (SELECT count(*) AS rows FROM query_table(table_name))
ORDER BY pct, field;
