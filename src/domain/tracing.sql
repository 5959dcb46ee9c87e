-- Methods over weapon-level trace records and tracing outcomes. A line that ends with ; ends a statement.

-- tracing_funnel: arms on the way from recovery to a known point of diversion.
-- Reads  tracing_outcome_codes, and the table of that name (tracing_outcomes): iso3, year, recovery_mode, outcome,
--        arms.
-- Gives  (iso3, year, recovery_mode, position INTEGER, stage, arms BIGINT), in arms, each stage within the one before:
--        1 recovered        all outcomes, the unknown included,
--        2 unique_mark      uniquely identified,
--        3 attempted        of these, with a tracing procedure begun: looked up, traced, failed or pending,
--        4 diversion_known  of these, those that count as traced in 16.4.2; a legitimate owner is no diversion.
-- NULL   never; an outcome left blank adds nothing, and where all are blank there is no row.
-- Source the outcomes of the UNODC questionnaire (METHODS of 16.4.2: traced_counts).
CREATE OR REPLACE MACRO tracing_funnel(table_name) AS TABLE
SELECT
  iso3,
  year,
  recovery_mode,
  stages.position,
  stage,
  coalesce(
    sum(arms) FILTER (
      (stages.position = 1 OR identifiability = 'unique')
      AND (stages.position < 3 OR outcome <> 'U_NO_PROC')
      AND (stages.position < 4 OR in_numerator)
    ),
    0
  )::BIGINT AS arms
FROM query_table(table_name)
JOIN tracing_outcome_codes USING (outcome)
CROSS JOIN (
  VALUES (1, 'recovered'), (2, 'unique_mark'), (3, 'attempted'), (4, 'diversion_known')
) AS stages (position, stage)
GROUP BY iso3, year, recovery_mode, stages.position, stage
HAVING count(arms) > 0
ORDER BY iso3, year, recovery_mode, stages.position;

-- time_to_crime: how long after it was last lawfully held, or made, an arm was recovered.
-- Reads  the table of that name: trace_id, last_legal_date DATE, year_of_manufacture INTEGER, recovery_date DATE.
-- Gives  (trace_id, basis, days BIGINT, years DOUBLE): basis is
--        last_legal    from last_legal_date, in days, and in years of 365.2425 days,
--        manufacture   there is no such date: whole calendar years from year_of_manufacture, right to one year,
--        out_of_order  the arm was recovered before that.
-- NULL   days of manufacture; days and years of out_of_order; all three where no date or year is known.
-- Source time-to-crime of the United States ATF, which counts from the first retail sale; here from the last lawful
--        transfer that is known.
CREATE OR REPLACE MACRO time_to_crime(table_name) AS TABLE
WITH spans AS (
  SELECT
    trace_id,
    date_diff('day', last_legal_date, recovery_date) AS days,
    year(recovery_date) - year_of_manufacture AS calendar_years,
    CASE
      WHEN days < 0 OR (days IS NULL AND calendar_years < 0) THEN 'out_of_order'
      WHEN days IS NOT NULL THEN 'last_legal'
      WHEN calendar_years IS NOT NULL THEN 'manufacture'
    END AS basis
  FROM query_table(table_name)
)
SELECT
  trace_id,
  basis,
  CASE WHEN basis = 'last_legal' THEN days END AS days,
  CASE basis WHEN 'last_legal' THEN days / 365.2425::DOUBLE WHEN 'manufacture' THEN calendar_years::DOUBLE END AS years
FROM spans
ORDER BY trace_id;

-- ecdf: the empirical distribution of a number: the share that is at most so large.
-- Reads  the table of that name: series, value.
-- Gives  (series, value, n BIGINT, total BIGINT, share DOUBLE): n of a series' total values are at most value; share in
--        percent. One row for each different value.
-- NULL   a missing value is not counted, nor in total.
CREATE OR REPLACE MACRO ecdf(table_name) AS TABLE
SELECT
  series,
  value,
  (sum(count(*)) OVER (PARTITION BY series ORDER BY value))::BIGINT AS n,
  (sum(count(*)) OVER (PARTITION BY series))::BIGINT AS total,
  100 * n / total AS share
FROM query_table(table_name)
WHERE value IS NOT NULL
GROUP BY series, value
ORDER BY series, value;

-- answering_times: how long trace requests took to be answered, or have been open, by the day until.
-- Reads  the table of that name: trace_id, request_date DATE, response_date DATE.
-- Gives  (trace_id, days BIGINT, answered BOOLEAN): days from the request to its answer, or to until for one that was
--        open then. A row for each request made by then.
-- NULL   days and answered where the answer is dated before the request.
CREATE OR REPLACE MACRO answering_times(table_name, until) AS TABLE
SELECT
  trace_id,
  if(response_date < request_date, NULL, date_diff('day', request_date, least(response_date, until::DATE))) AS days,
  if(response_date < request_date, NULL, coalesce(response_date <= until::DATE, false)) AS answered
FROM query_table(table_name)
WHERE request_date <= until::DATE
ORDER BY trace_id;

-- kaplan_meier: the share of requests still open after so many days; open ones count for as long as they were seen.
-- Reads  the table of that name: series, days, answered BOOLEAN (false: still open after those days).
-- Gives  (series, days, at_risk BIGINT, events BIGINT, censored BIGINT, survival DOUBLE, se DOUBLE), one row for each
--        series and day on which any was answered or last seen: open before that day, answered on it, last seen open on
--        it; survival in percent, 100 before the first row; se is Greenwood's standard error in percentage points.
-- NULL   se where survival is 0. A row without days or answered is left out.
-- Source E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958); M. Greenwood (1926).
CREATE OR REPLACE MACRO kaplan_meier(table_name) AS TABLE
WITH
  leaving AS (
    SELECT series, days, count(*) AS leaves, count(*) FILTER (answered) AS events
    FROM query_table(table_name)
    WHERE days IS NOT NULL AND answered IS NOT NULL
    GROUP BY series, days
  ),
  risk AS (
    SELECT *, (sum(leaves) OVER (PARTITION BY series ORDER BY days DESC))::BIGINT AS at_risk FROM leaving
  ),
  curve AS (
    SELECT
      *,
      product(1 - events / at_risk) OVER so_far AS survival,
      sum(events / nullif(at_risk * (at_risk - events), 0)) OVER so_far AS greenwood
    FROM risk
    WINDOW so_far AS (PARTITION BY series ORDER BY days)
  )
SELECT
  series,
  days,
  at_risk,
  events,
  leaves - events AS censored,
  100 * survival AS survival,
  CASE WHEN curve.survival > 0 THEN 100 * curve.survival * sqrt(greenwood) END AS se
FROM curve
ORDER BY series, days;

-- median_survival: the day by which half of the requests were answered, by kaplan_meier of the same table.
-- Gives  (series, n BIGINT, events BIGINT, median_days): n requests, events of them answered; the first day with at
--        most half still open.
-- NULL   median_days where more than half are still open at the end: not reached, which is not long.
CREATE OR REPLACE MACRO median_survival(table_name) AS TABLE
SELECT
  series,
  sum(events + censored)::BIGINT AS n,
  sum(events)::BIGINT AS events,
  min(days) FILTER (survival <= 50 + 1e-9) AS median_days
FROM kaplan_meier(table_name)
GROUP BY series
ORDER BY series;
