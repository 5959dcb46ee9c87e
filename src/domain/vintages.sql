-- Methods that hold vintages against each other, of any series and of SDG 16.4.2.
-- A line that ends with ; ends a statement.

-- revision: what changed between two vintages of a series.
-- Reads  the tables of those two names: iso3, year, value (a number), each iso3 and year once.
-- Gives  (iso3, year, old_value, new_value, difference, class), in the unit of the values, difference being new − old.
--        class is equal (within 0.02, as two published decimals can differ), revised, new or gone.
-- NULL   old_value and difference of a new value, new_value and difference of one that is gone. A row without a value
--        is no value; without one in both tables there is no row.
-- Source this project.
CREATE OR REPLACE MACRO revision(old_table, new_table) AS TABLE
SELECT
  iso3,
  year,
  olds.value AS old_value,
  news.value AS new_value,
  news.value - olds.value AS difference,
  CASE
    WHEN olds.value IS NULL THEN 'new'
    WHEN news.value IS NULL THEN 'gone'
    WHEN round(abs(news.value - olds.value), 9) <= 0.02 THEN 'equal'
    ELSE 'revised'
  END AS class
FROM (FROM query_table(old_table) WHERE value IS NOT NULL) AS olds
FULL JOIN (FROM query_table(new_table) WHERE value IS NOT NULL) AS news USING (iso3, year)
ORDER BY iso3, year;

-- recomputed_16_4_2_of: recomputed_16_4_2 of another table of outcomes, such as that of a newer vintage. Apart from
--        it, because for a table named when it is called the engine gets the rows of all published tables.
-- Reads  the table of that name, as tracing_outcomes: iso3, year, outcome, arms. tracing_outcome_codes.
-- Gives  the columns and rules of recomputed_16_4_2. A year without the count of an outcome of the denominator, as where
--        the source gives an interval, has no share: left out, the count would be a zero. Nor has a rule over two years
--        one of which is such a year. An unknown marking without a count matters only where unknown markings count.
-- NULL   never.
CREATE OR REPLACE MACRO recomputed_16_4_2_of(outcomes_table) AS TABLE
WITH
  counts AS (
    SELECT
      iso3,
      year,
      unknown_counted,
      coalesce(sum(arms) FILTER (in_numerator), 0)::BIGINT AS numerator,
      coalesce(sum(arms) FILTER (in_denominator AND (unknown_counted OR outcome <> 'UNKNOWN')), 0)::BIGINT AS denominator
    FROM query_table(outcomes_table)
    JOIN tracing_outcome_codes USING (outcome)
    CROSS JOIN (VALUES (true), (false)) AS options (unknown_counted)
    GROUP BY iso3, year, unknown_counted
    HAVING count(*) FILTER (arms IS NULL AND in_denominator AND (unknown_counted OR outcome <> 'UNKNOWN')) = 0
  ),
  pairs AS (
    SELECT
      a.iso3,
      a.year AS start_year,
      b.year AS end_year,
      unknown_counted,
      a.numerator + b.numerator AS numerator,
      a.denominator + b.denominator AS denominator,
      50 * (a.numerator / nullif(a.denominator, 0) + b.numerator / nullif(b.denominator, 0)) AS mean_pct
    FROM counts AS a
    JOIN counts AS b USING (iso3, unknown_counted)
    WHERE b.year = a.year + 1
  )
SELECT iso3, year, 'single_year' AS rule, unknown_counted, numerator, denominator, 100 * numerator / denominator AS pct
FROM counts
WHERE denominator > 0
UNION ALL
SELECT iso3, end_year, 'two_years_pooled', unknown_counted, numerator, denominator, 100 * numerator / denominator
FROM pairs
WHERE denominator > 0
UNION ALL
SELECT iso3, start_year, 'mean_of_two_years', unknown_counted, numerator, denominator, mean_pct
FROM pairs
WHERE mean_pct IS NOT NULL
ORDER BY iso3, year, rule, unknown_counted;

-- vintages_16_4_2: SDG 16.4.2 of each State and year, single years, from two vintages of outcomes.
-- Reads  recomputed_16_4_2_of the tables of those two names; unknown markings counted (with_unknown) or left out.
-- Gives  (iso3, year INTEGER, old_numerator BIGINT, old_denominator BIGINT, old_value DOUBLE, new_numerator BIGINT,
--        new_denominator BIGINT, new_value DOUBLE, difference DOUBLE, class, old_move DOUBLE, new_move DOUBLE, turned
--        BOOLEAN): counts in arms, values in percent, difference new − old and moves since the State's value of the year
--        before in percentage points. class as in revision: gone is also a value of which an outcome became an interval
--        (recomputed_16_4_2_of). turned: one vintage says that the share rose since the
--        year before, the other that it fell.
-- NULL   the figures of a vintage without a value; a move where that vintage has no value for the year before; turned
--        where a move is missing.
-- Source this project.
CREATE OR REPLACE MACRO vintages_16_4_2(old_outcomes, new_outcomes, with_unknown) AS TABLE
WITH
  olds AS (
    FROM recomputed_16_4_2_of(old_outcomes) WHERE rule = 'single_year' AND unknown_counted = with_unknown
  ),
  news AS (
    FROM recomputed_16_4_2_of(new_outcomes) WHERE rule = 'single_year' AND unknown_counted = with_unknown
  ),
  pairs AS (
    SELECT
      iso3,
      year,
      olds.numerator AS old_numerator,
      olds.denominator AS old_denominator,
      olds.pct AS old_value,
      news.numerator AS new_numerator,
      news.denominator AS new_denominator,
      news.pct AS new_value
    FROM olds
    FULL JOIN news USING (iso3, year)
  ),
  moves AS (
    SELECT
      now.*,
      now.old_value - before.old_value AS old_move,
      now.new_value - before.new_value AS new_move
    FROM pairs AS now
    LEFT JOIN pairs AS before ON before.iso3 = now.iso3 AND before.year = now.year - 1
  )
SELECT
  iso3,
  year,
  old_numerator,
  old_denominator,
  old_value,
  new_numerator,
  new_denominator,
  new_value,
  new_value - old_value AS difference,
  CASE
    WHEN old_value IS NULL THEN 'new'
    WHEN new_value IS NULL THEN 'gone'
    WHEN round(abs(new_value - old_value), 9) <= 0.02 THEN 'equal'
    ELSE 'revised'
  END AS class,
  old_move,
  new_move,
  sign(old_move) * sign(new_move) < 0 AS turned
FROM moves
ORDER BY iso3, year;

-- compare_16_4_2_of: every published value of SDG 16.4.2 beside what a table of tracing outcomes gives.
-- Reads  sdg_16_4_2, recomputed_16_4_2_of the table of that name.
-- Gives  (iso3, year INTEGER, published DOUBLE, published_rule, recomputed DOUBLE, rule, unknown_counted BOOLEAN,
--        difference DOUBLE, class): percent, and recomputed − published in percentage points. A row for each published
--        value. Of several recomputed values it shows the one that is equal, else by the published rule, else nearest.
--        rule is one of recomputed_16_4_2, or end_year_alone: of a mean's two years only the second has a share.
--        class is
--        equal           within 0.02 points, by the rule that is shown,
--        revised_inputs  a value can be recomputed, but these outcomes differ from those it was published from,
--                        or one of a mean's two years is not among them,
--        no_inputs       these outcomes give no share.
-- NULL   recomputed, rule, unknown_counted and difference where there are no inputs.
-- Source as recomputed_16_4_2.
CREATE OR REPLACE MACRO compare_16_4_2_of(outcomes_table) AS TABLE
WITH
  shares AS (SELECT iso3, year, rule, unknown_counted, pct FROM recomputed_16_4_2_of(outcomes_table)),
  singles AS (FROM shares WHERE rule = 'single_year'),
  candidates AS (
    FROM shares
    UNION ALL
    SELECT ends.iso3, ends.year - 1, 'end_year_alone', ends.unknown_counted, ends.pct
    FROM singles AS ends
    ANTI JOIN singles AS starts
      ON starts.iso3 = ends.iso3 AND starts.year = ends.year - 1 AND starts.unknown_counted = ends.unknown_counted
  )
SELECT
  published.iso3,
  published.year,
  published.pct AS published,
  averaging_rule AS published_rule,
  candidates.pct AS recomputed,
  rule,
  unknown_counted,
  candidates.pct - published.pct AS difference,
  CASE
    WHEN candidates.pct IS NULL THEN 'no_inputs'
    WHEN round(abs(candidates.pct - published.pct), 9) <= 0.02 THEN 'equal'
    ELSE 'revised_inputs'
  END AS class
FROM sdg_16_4_2 AS published
LEFT JOIN candidates
  ON candidates.iso3 = published.iso3
  AND candidates.year = published.year
  AND (rule <> 'end_year_alone' OR averaging_rule = 'mean_of_two_years')
QUALIFY row_number() OVER (
  PARTITION BY published.iso3, published.year
  ORDER BY class = 'equal' DESC, rule = averaging_rule DESC, abs(difference), unknown_counted DESC
) = 1
ORDER BY published.iso3, published.year;

-- compare_16_4_2: the same of the shipped outcomes.
CREATE OR REPLACE MACRO compare_16_4_2() AS TABLE FROM compare_16_4_2_of('tracing_outcomes');
