-- Generated needs, offers, targets, trainings and delegations: every row is invented (generated.sql). Columns and codes
-- are those of data/schemas, with the State's name and region beside them. A line that ends with ; ends a statement.

-- generated_topics: the eleven topics of the national targets (A/74/187, annex), each with a target and its unit.
CREATE OR REPLACE MACRO generated_topics() AS TABLE
SELECT true AS generated, place, topic, target, unit
FROM (
  VALUES
    (0::BIGINT, 'stockpile', 'Storage facilities risk-assessed', 'count'),
    (1, 'marking_records', 'Police small arms marked', 'percent'),
    (2, 'tracing', 'Tracing requests received that are followed up', 'percent'),
    (3, 'collection_destruction', 'Identified surplus destroyed', 'percent'),
    (4, 'national_action_plan', 'Measures of the action plan in force', 'percent'),
    (5, 'transfers', 'Licensing officers trained', 'count'),
    (6, 'coordination', 'Meetings of the coordination body a year', 'count'),
    (7, 'gender', 'Women among delegates to small-arms meetings', 'percent'),
    (8, 'manufacture', 'Makers inspected', 'count'),
    (9, 'brokering', 'Officers trained on brokering law', 'count'),
    (10, 'assistance', 'Projects supported', 'count')
) AS topics (place, topic, target, unit);

-- generated_needs: n needs for assistance, more for some topics than for others.
-- Gives  (generated BOOLEAN, need_id, iso3, state, region, year BIGINT of a report: 2018 to 2024, topic, project, goal,
--        amount BIGINT, currency, priority, source).
-- NULL   amount and currency in 35 % of rows, priority in 20 %.
CREATE OR REPLACE MACRO generated_needs(n, seed) AS TABLE
SELECT
  true AS generated,
  'N' || lpad((i + 1)::VARCHAR, 7, '0') AS need_id,
  iso3,
  state,
  region,
  2018 + 2 * generated_draw(random, 2, 4) AS year,
  topic,
  ['Equipment', 'Training', 'Advice on law', 'Survey'][generated_draw(random, 3, 4) + 1] AS project,
  target AS goal,
  CASE WHEN generated_draw(random, 4, 100) >= 35 THEN 5000 * (1 + generated_low_draw(random, 5, 120)) END AS amount,
  CASE WHEN generated_draw(random, 4, 100) >= 35 THEN 'USD' END AS currency,
  CASE
    WHEN generated_draw(random, 7, 100) >= 20 THEN ['high', 'medium', 'low'][generated_draw(random, 8, 3) + 1]
  END AS priority,
  ['national report', 'national report', 'regional meeting'][generated_draw(random, 9, 3) + 1] AS source
FROM generated_rows(n, seed, 4)
JOIN generated_states() ON position = 1 + generated_draw(random, 1, 24)
JOIN generated_topics() ON place = generated_low_draw(random, 10, 11);

-- generated_offers: n offers of assistance by invented States; none for brokering and assistance itself.
-- Gives  (generated BOOLEAN, offer_id, provider, provider_iso3, year BIGINT, topic, region, kind, amount BIGINT,
--        currency).
-- NULL   region in 5 % of rows: for any region; amount and currency in 25 %.
CREATE OR REPLACE MACRO generated_offers(n, seed) AS TABLE
WITH regions AS (
  SELECT region, row_number() OVER (ORDER BY region) - 1 AS place FROM (SELECT DISTINCT region FROM generated_states())
)
SELECT
  true AS generated,
  'O' || lpad((i + 1)::VARCHAR, 7, '0') AS offer_id,
  state AS provider,
  iso3 AS provider_iso3,
  2018 + 2 * generated_draw(random, 3, 4) AS year,
  topic,
  CASE WHEN generated_draw(random, 2, 100) >= 5 THEN regions.region END AS region,
  ['funding', 'training', 'equipment', 'expertise'][generated_draw(random, 4, 4) + 1] AS kind,
  CASE WHEN generated_draw(random, 5, 100) >= 25 THEN 10000 * (1 + generated_low_draw(random, 6, 90)) END AS amount,
  CASE WHEN generated_draw(random, 5, 100) >= 25 THEN 'USD' END AS currency
FROM generated_rows(n, seed, 5)
JOIN generated_states() ON position = 1 + generated_low_draw(random, 8, 24)
JOIN generated_topics() AS topics ON topics.place = generated_low_draw(random, 10, 9)
JOIN regions ON regions.place = generated_draw(random, 12, 7);

-- generated_targets: n national targets, for target_progress.
-- Gives  (generated BOOLEAN, target_id, iso3, state, region, topic, target, unit percent or count, baseline BIGINT,
--        baseline_year BIGINT 2018 to 2022, value BIGINT to be reached, due_year BIGINT two, four or six years after,
--        progress BIGINT, progress_year BIGINT 2024), numbers in percent or pieces.
-- NULL   baseline in 6 % of rows; progress and progress_year in 15 %.
CREATE OR REPLACE MACRO generated_targets(n, seed) AS TABLE
SELECT
  true AS generated,
  'T' || lpad((i + 1)::VARCHAR, 7, '0') AS target_id,
  iso3,
  state,
  region,
  topic,
  target,
  unit,
  CASE WHEN generated_draw(random, 4, 100) >= 6 THEN start END AS baseline,
  2018 + 2 * generated_draw(random, 8, 3) AS baseline_year,
  start + distance AS value,
  baseline_year + 2 * (1 + generated_draw(random, 9, 3)) AS due_year,
  CASE
    WHEN generated_draw(random, 10, 100) >= 15
      THEN least(100, start + distance * generated_draw(random, 11, 121) // 100)
  END AS progress,
  CASE WHEN generated_draw(random, 10, 100) >= 15 THEN 2024 END AS progress_year
FROM (
  SELECT *, generated_low_draw(random, 5, 60) AS start, 10 + generated_draw(random, 7, 31) AS distance
  FROM generated_rows(n, seed, 6)
)
JOIN generated_states() ON position = 1 + generated_draw(random, 1, 24)
JOIN generated_topics() ON place = generated_draw(random, 3, 11);

-- generated_trainings: n trainings, with the persons who took part by sex and age.
-- Gives  (generated BOOLEAN, event_id, kind training, iso3, state, region, date_start DATE 2018 to 2024, topic, sex,
--        age_band, persons BIGINT): ten rows for a training that counts by sex and age; one, of unknown sex and age,
--        for the fifth that does not.
-- NULL   never.
CREATE OR REPLACE MACRO generated_trainings(n, seed) AS TABLE
SELECT
  true AS generated,
  'C' || lpad((i + 1)::VARCHAR, 7, '0') AS event_id,
  'training' AS kind,
  iso3,
  state,
  region,
  DATE '2018-01-01' + generated_draw(random, 2, 2557)::INTEGER AS date_start,
  topic,
  sex,
  age_band,
  CASE sex
    WHEN 'unknown' THEN 8 + generated_draw(random, 5, 33)
    WHEN 'male' THEN generated_draw(random, 5 + groups.place, 9)
    ELSE generated_draw(random, 5 + groups.place, 4)
  END AS persons
FROM generated_rows(n, seed, 7)
JOIN generated_states() ON position = 1 + generated_low_draw(random, 20, 24)
JOIN generated_topics() AS topics ON topics.place = generated_low_draw(random, 22, 11)
JOIN (
  SELECT row_number() OVER (ORDER BY sex, age_band) AS place, sex, age_band
  FROM (VALUES ('female'), ('male')) AS sexes (sex)
  CROSS JOIN (VALUES ('18-24'), ('25-34'), ('35-44'), ('45-59'), ('60+')) AS bands (age_band)
  UNION ALL
  SELECT 0, 'unknown', 'unknown'
) AS groups ON (sex = 'unknown') = (generated_draw(random, 4, 100) < 20);

-- generated_delegations: who was sent to the last meetings, every second year to 2024.
-- Gives  (generated BOOLEAN, event_id, event, kind delegation, iso3, state, region, year BIGINT, sex, persons BIGINT,
--        heads BIGINT): a row each for women and men; one of unknown sex for a delegation that does not say, one in
--        ten. heads counts heads of delegation among the persons. A State without a row sent nobody, about one in four.
-- NULL   heads in 15 % of delegations: it is not said who headed them.
CREATE OR REPLACE MACRO generated_delegations(meetings, seed) AS TABLE
WITH delegations AS (
  SELECT
    *,
    2024 - 2 * (i // 24) AS year,
    1 + generated_draw(random, 4, 6) AS men,
    generated_draw(random, 3, 4) AS women,
    women > 0 AND generated_draw(random, 6, 100) < 40 AS is_headed_by_woman
  FROM generated_rows(24 * meetings::BIGINT, seed, 8)
  JOIN generated_states() ON position = 1 + i % 24
  WHERE generated_draw(random, 1, 100) >= 25
)
SELECT
  true AS generated,
  'M' || year AS event_id,
  'Meeting of ' || year AS event,
  'delegation' AS kind,
  iso3,
  state,
  region,
  year,
  sex,
  CASE sex WHEN 'female' THEN women WHEN 'male' THEN men ELSE women + men END AS persons,
  CASE
    WHEN generated_draw(random, 5, 100) < 15 THEN NULL
    WHEN sex = 'unknown' THEN 1
    ELSE ((sex = 'female') = is_headed_by_woman)::BIGINT
  END AS heads
FROM delegations
JOIN (VALUES ('female'), ('male'), ('unknown')) AS sexes (sex)
  ON (sex = 'unknown') = (generated_draw(random, 2, 100) < 10);
