-- Methods that hold two things against each other: target and value, need and offer, women and men.
-- A line that ends with ; ends a statement.

-- target_progress: how far each target is, and whether that is far enough in in_year.
-- Reads  the table of that name: target_id, baseline, baseline_year, value (to be reached), due_year, progress (the
--        latest measured), in one unit a row, and what else it has but way, expected and standing.
-- Gives  its columns and (way DOUBLE, expected DOUBLE, standing): way in percent of the distance from baseline to value
--        (below 0: moved away; above 100: went beyond), expected in percent, 0 to 100, evenly from baseline_year to
--        due_year; standing is reached, overdue (due before in_year), on_time, late (less far than expected) or
--        unknown. Ordered by due year: no level is right or wrong (A/74/187, paragraph 50), so this is no ranking of
--        States.
-- NULL   way where a number is missing or value equals baseline; expected where baseline_year is missing and the target
--        is not yet due. standing is then unknown, not late.
-- Source A/74/187, paragraphs 50 and 59 to 62; even progress is this project's reading.
CREATE OR REPLACE MACRO target_progress(table_name, in_year) AS TABLE
WITH measured AS (
  SELECT
    *,
    100 * (progress - baseline) / nullif(value - baseline, 0) AS way,
    CASE
      WHEN in_year >= due_year THEN 100.0::DOUBLE
      WHEN in_year <= baseline_year THEN 0.0::DOUBLE
      ELSE 100 * (in_year - baseline_year) / (due_year - baseline_year)
    END AS expected
  FROM query_table(table_name)
)
SELECT
  *,
  CASE
    WHEN way >= 100 THEN 'reached'
    WHEN way IS NULL OR expected IS NULL THEN 'unknown'
    WHEN due_year < in_year THEN 'overdue'
    WHEN way >= expected THEN 'on_time'
    ELSE 'late'
  END AS standing
FROM measured
ORDER BY due_year, target_id;

-- need_offers: for each need, the offers of its topic, region and year.
-- Reads  the tables of those two names: needs need_id, topic, region, year; offers offer_id, topic, region, year.
-- Gives  (need_id, topic, region, year, offers BIGINT, offer_ids VARCHAR[]); an offer stands beside every need that it
--        fits, whether or not it can meet them all.
-- NULL   offer_ids where offers is 0. An offer without a region is for any region; a need without topic, region or year
--        fits no offer bound to one.
-- Source this project.
CREATE OR REPLACE MACRO need_offers(needs_table, offers_table) AS TABLE
SELECT
  need_id,
  needs.topic,
  needs.region,
  needs.year,
  count(offer_id) AS offers,
  list(offer_id ORDER BY offer_id) FILTER (offer_id IS NOT NULL) AS offer_ids
FROM query_table(needs_table) AS needs
LEFT JOIN query_table(offers_table) AS offers
  ON offers.topic = needs.topic AND offers.year = needs.year AND (offers.region = needs.region OR offers.region IS NULL)
GROUP BY need_id, needs.topic, needs.region, needs.year
ORDER BY need_id;

-- unmet_needs: needs, and those of them without any offer, by topic, region and year.
-- Reads  need_offers of the same two tables.
-- Gives  (topic, region, year, needs BIGINT, unmet BIGINT, pct DOUBLE), pct being unmet in percent of needs.
-- Source this project.
CREATE OR REPLACE MACRO unmet_needs(needs_table, offers_table) AS TABLE
SELECT topic, region, year, count(*) AS needs, count(*) FILTER (offers = 0) AS unmet, 100 * unmet / needs AS pct
FROM need_offers(needs_table, offers_table)
GROUP BY topic, region, year
ORDER BY topic, region, year;

-- completeness: how many of a round's reports answer each question that was asked in it.
-- Reads  the table of that name: iso3, round, question, answer; a question left blank has a row without an answer.
-- Gives  (round, question, answered BIGINT, reports BIGINT, pct DOUBLE): reports are the States with any row in the
--        round, pct in percent of them. A question that no report of a round holds was not asked in it, and has no row.
-- NULL   never; a State without a row in the round did not report, which is neither "no" nor a blank answer.
-- Source this project.
CREATE OR REPLACE MACRO completeness(table_name) AS TABLE
WITH
  answers AS (SELECT iso3, round, question, nullif(trim(answer::VARCHAR), '') AS answer FROM query_table(table_name)),
  rounds AS (SELECT round, count(DISTINCT iso3) AS reports FROM answers GROUP BY round)
SELECT
  round,
  question,
  count(DISTINCT iso3) FILTER (answer IS NOT NULL) AS answered,
  any_value(reports) AS reports,
  100 * answered / any_value(reports) AS pct
FROM answers
JOIN rounds USING (round)
GROUP BY round, question
ORDER BY round, question;

-- parity_gap: women among women and men, and how far that is from half.
-- Reads  the table of that name: women, men (counts of persons), and what else it has but pct, lo, hi, gap and parity.
-- Gives  its columns and (pct DOUBLE, lo DOUBLE, hi DOUBLE, gap DOUBLE, parity BOOLEAN): pct in percent with its 95 %
--        Wilson interval; gap 50 − pct in percentage points, above 0 where women are fewer; parity: whether half lies
--        within the interval. Persons of unknown sex are in neither count.
-- NULL   all five where women or men is not reported, or both are 0.
-- Source wilson_lo, wilson_hi.
CREATE OR REPLACE MACRO parity_gap(table_name) AS TABLE
SELECT
  *,
  100 * women / nullif(women + men, 0) AS pct,
  wilson_lo(women, women + men) AS lo,
  wilson_hi(women, women + men) AS hi,
  50 - 100 * women / nullif(women + men, 0) AS gap,
  50 BETWEEN wilson_lo(women, women + men) AND wilson_hi(women, women + men) AS parity
FROM query_table(table_name);
