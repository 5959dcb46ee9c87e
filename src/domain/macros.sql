-- The methods of Tracebook as SQL macros over the published tables (data/). A line that ends with ; ends a statement.

-- traced_counts: arms traced and arms that could be traced, of one State in one year.
-- Reads  tracing_outcomes, tracing_outcome_codes.
-- Gives  (iso3, year INTEGER, unknown_counted BOOLEAN, numerator BIGINT, denominator BIGINT), in arms, two rows for each
--        State and year with an outcome: arms whose marking is unknown counted as traceable, and left out.
-- NULL   never; an outcome that a State left blank adds nothing, so a denominator can be 0.
-- Source UNODC-UNODA metadata of SDG 16.4.2, 2018-07-26, and the national metadata of Spain's INE.
CREATE OR REPLACE MACRO traced_counts() AS TABLE
SELECT
  iso3,
  year,
  unknown_counted,
  coalesce(sum(arms) FILTER (in_numerator), 0)::BIGINT AS numerator,
  coalesce(sum(arms) FILTER (in_denominator AND (unknown_counted OR outcome <> 'UNKNOWN')), 0)::BIGINT AS denominator
FROM tracing_outcomes
JOIN tracing_outcome_codes USING (outcome)
CROSS JOIN (VALUES (true), (false)) AS options (unknown_counted)
GROUP BY iso3, year, unknown_counted;

-- recomputed_16_4_2: SDG 16.4.2 of every State and year by each rule under which it was published.
-- Reads  traced_counts.
-- Gives  (iso3, year INTEGER, rule, unknown_counted BOOLEAN, numerator BIGINT, denominator BIGINT, pct DOUBLE), counts in
--        arms, pct in percent, 0 to 100; rows only where pct is defined. rule is
--        single_year        the year's traced ÷ traceable,
--        two_years_pooled   the two years' traced ÷ the two years' traceable, under the END year,
--        mean_of_two_years  the mean of two annual shares, under the START year. numerator and denominator are the two
--                           years' sums, so pct is not their quotient.
--        A rule over two years needs both: the State reported outcomes in each and, for the mean, arms that could be
--        traced in each. Of the published means, none rests on one year alone.
-- Source as traced_counts; the averaging rules from the footnotes of the SDG release 2026.Q3.G.01.
CREATE OR REPLACE MACRO recomputed_16_4_2() AS TABLE
WITH
  counts AS (FROM traced_counts()),
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
  ),
  rules AS (
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
  )
FROM rules
ORDER BY iso3, year, rule, unknown_counted;

-- indicator_16_4_2: SDG 16.4.2 by one rule of recomputed_16_4_2, unknown markings counted (with_unknown) or left out.
-- Gives  (iso3, year INTEGER, numerator BIGINT, denominator BIGINT, pct DOUBLE); no row where pct is not defined.
-- Fails  where by_rule is no such rule.
CREATE OR REPLACE MACRO indicator_16_4_2(by_rule, with_unknown) AS TABLE
SELECT iso3, year, numerator, denominator, pct
FROM recomputed_16_4_2()
WHERE unknown_counted = with_unknown
  AND rule = CASE
    WHEN by_rule IN ('single_year', 'two_years_pooled', 'mean_of_two_years') THEN by_rule
    ELSE error('16.4.2 has no rule "' || by_rule || '": single_year, two_years_pooled, mean_of_two_years')
  END;

-- regional_16_4_2: SDG 16.4.2 of each SDG region and year, three ways. No official regional figure exists.
-- Reads  recomputed_16_4_2, countries.
-- Gives  (sdg_region, year INTEGER, n BIGINT, members BIGINT, numerator BIGINT, denominator BIGINT, pooled DOUBLE,
--        mean DOUBLE, median DOUBLE): n States with a value, of members UN Members in the region; counts in arms; pooled
--        (all arms as one), mean and median of the States' shares in percent. A row for every region and every year in
--        which any State has a value.
-- NULL   all figures where n is 0: no State reported, which is not zero.
-- Source this project's computation.
CREATE OR REPLACE MACRO regional_16_4_2(by_rule, with_unknown) AS TABLE
WITH
  figures AS (FROM indicator_16_4_2(by_rule, with_unknown) JOIN countries USING (iso3)),
  regions AS (SELECT sdg_region, count(*) AS members FROM countries WHERE un_member GROUP BY sdg_region),
  years AS (SELECT DISTINCT year FROM figures)
SELECT
  sdg_region,
  year,
  count(pct) AS n,
  any_value(members) AS members,
  sum(numerator)::BIGINT AS numerator,
  sum(denominator)::BIGINT AS denominator,
  100 * sum(numerator)::BIGINT / sum(denominator)::BIGINT AS pooled,
  avg(pct) AS mean,
  median(pct) AS median
FROM regions
CROSS JOIN years
LEFT JOIN figures USING (sdg_region, year)
GROUP BY sdg_region, year
ORDER BY sdg_region, year;

-- wilson_lo, wilson_hi: the ends of the 95 % Wilson score interval of a share, in percent, 0 to 100, as DOUBLE.
-- NULL   where trials is 0, or either is NULL. Fails where successes is below 0 or above trials.
-- Source E. B. Wilson, Journal of the American Statistical Association 22 (1927).
CREATE OR REPLACE MACRO wilson_lo(successes, trials) AS
CASE
  WHEN trials = 0 THEN NULL
  WHEN successes = 0 THEN 0.0::DOUBLE
  ELSE 100 * (successes + 1.9207294104 - 1.9599639845 * sqrt(successes::DOUBLE * (trials - successes) / trials + 0.9603647052))
    / (trials + 3.8414588207)
END;
CREATE OR REPLACE MACRO wilson_hi(successes, trials) AS 100 - wilson_lo(trials - successes, trials);

-- wilson: both ends, as STRUCT(lo DOUBLE, hi DOUBLE).
CREATE OR REPLACE MACRO wilson(successes, trials) AS
struct_pack(lo := wilson_lo(successes, trials), hi := wilson_hi(successes, trials));

-- panel_states: the States that reported a total in every year from first_year to last_year.
-- Reads  arms_totals; mode is a recovery_mode: seized, found or surrendered.
-- Gives  (iso3).
CREATE OR REPLACE MACRO panel_states(mode, first_year, last_year) AS TABLE
WITH reports AS (
  SELECT iso3, count(*) AS years
  FROM arms_totals
  WHERE recovery_mode = mode AND year BETWEEN first_year AND last_year
  GROUP BY iso3
)
SELECT iso3
FROM reports
WHERE years = last_year - first_year + 1
ORDER BY iso3;

-- panel_totals: reported arms by year, of all that reported and of the fixed panel beside them.
-- Reads  arms_totals, panel_states.
-- Gives  (year INTEGER, states BIGINT, arms BIGINT, panel_states BIGINT, panel_arms BIGINT): how many reported (the Holy
--        See, no UN Member, did in 2022), their arms, how many are in the panel (the same each year), their arms.
-- NULL   panel_arms where no State reported in every year; no row for a year without a reporter.
CREATE OR REPLACE MACRO panel_totals(mode, first_year, last_year) AS TABLE
WITH panel AS (FROM panel_states(mode, first_year, last_year))
SELECT
  year,
  count(*) AS states,
  sum(arms)::BIGINT AS arms,
  count(panel.iso3) AS panel_states,
  (sum(arms) FILTER (panel.iso3 IS NOT NULL))::BIGINT AS panel_arms
FROM arms_totals
LEFT JOIN panel USING (iso3)
WHERE recovery_mode = mode AND year BETWEEN first_year AND last_year
GROUP BY year
ORDER BY year;

-- womens_share: women among the persons whose sex was reported, at each stage of the law.
-- Reads  persons_by_sex.
-- Gives  (stage, iso3, year INTEGER, women BIGINT, men BIGINT, unknown BIGINT, total BIGINT, pct DOUBLE, lo DOUBLE,
--        hi DOUBLE), in persons and percent, where a State reported women and men both; lo and hi are the 95 % Wilson
--        interval. total is the State's own, equal to the parts or not.
-- NULL   unknown and total where not reported; pct, lo and hi where women and men are both 0.
CREATE OR REPLACE MACRO womens_share() AS TABLE
WITH sexes AS (
  SELECT
    stage,
    iso3,
    year,
    max(persons) FILTER (sex = 'female') AS women,
    max(persons) FILTER (sex = 'male') AS men,
    max(persons) FILTER (sex = 'unknown') AS unknown,
    max(persons) FILTER (sex = 'total') AS total
  FROM persons_by_sex
  GROUP BY stage, iso3, year
)
SELECT
  *,
  100 * women / nullif(women + men, 0) AS pct,
  wilson_lo(women, women + men) AS lo,
  wilson_hi(women, women + men) AS hi
FROM sexes
WHERE women IS NOT NULL AND men IS NOT NULL
ORDER BY stage, iso3, year;

-- coverage: how many UN Members have a row in a published table, by year.
-- Reads  countries and the table of that name, which has columns iso3 and year.
-- Gives  (year INTEGER, n BIGINT, members BIGINT): n of members, which are 193.
CREATE OR REPLACE MACRO coverage(table_name) AS TABLE
SELECT year, count(DISTINCT iso3) AS n, (SELECT count(*) FROM countries WHERE un_member) AS members
FROM query_table(table_name)
JOIN countries USING (iso3)
WHERE un_member
GROUP BY year
ORDER BY year;
