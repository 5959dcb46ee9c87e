-- Generated stockpile sites, explosions, and collections and destructions: every row is invented (generated.sql).
-- Columns and codes are those of data/schemas/site.json, explosion.json and collection.json, with the State's name and
-- region beside them. A line that ends with ; ends a statement.

-- generated_finding: what an assessment found at one point, in the codes of the site record.
-- Reads  random, the row's numbers; k, the draw, 1 to 32; level, 0 to 60: the higher, the more is met.
CREATE OR REPLACE MACRO generated_finding(random, k, level) AS
CASE
  WHEN generated_draw(random, k + 8, 100) < 12 THEN 'not_assessed'
  WHEN generated_draw(random, k, 100) + level < 45 THEN 'not_met'
  WHEN generated_draw(random, k, 100) + level < 80 THEN 'partly'
  ELSE 'met'
END;

-- generated_sites: n assessments of storage sites, two of each site, the second one to three years after the first.
-- Gives  (generated BOOLEAN, site_id, assessed_on DATE 2018 to 2024, iso3, state, region, admin1, facility, holder, the
--        eight findings risk_assessment to ammunition_apart, risk, arms_held BIGINT, surplus_arms BIGINT at most
--        arms_held, upgrade, next_assessment DATE after assessed_on).
-- NULL   risk where three findings or more were not assessed, arms_held in 10 % of sites, surplus_arms there and in 20 %
--        of the others, upgrade in 15 % of rows, next_assessment in 20 %.
CREATE OR REPLACE MACRO generated_sites(n, seed) AS TABLE
WITH
  sites AS (
    SELECT
      i AS place,
      random,
      DATE '2018-01-01' + generated_draw(random, 2, 1500)::INTEGER AS first_on,
      generated_draw(random, 3, 40) AS level,
      CASE WHEN generated_draw(random, 4, 100) >= 10 THEN 40 + generated_low_draw(random, 5, 4000) END AS arms_held,
      CASE
        WHEN generated_draw(random, 7, 100) >= 20 THEN arms_held * generated_draw(random, 8, 41) // 100
      END AS surplus_arms,
      1 + generated_low_draw(random, 20, 24) AS position
    FROM generated_rows((n::BIGINT + 1) // 2, seed, 21)
  ),
  found AS (
    SELECT
      sites.* EXCLUDE (random),
      sites.random AS of_site,
      rows.random,
      i % 2 AS again,
      level + 20 * again AS now,
      generated_finding(rows.random, 1, now) AS risk_assessment,
      generated_finding(rows.random, 2, now) AS physical_security,
      generated_finding(rows.random, 3, now) AS perimeter,
      generated_finding(rows.random, 4, now) AS procedures,
      generated_finding(rows.random, 5, now) AS access_control,
      generated_finding(rows.random, 6, now) AS inventory,
      generated_finding(rows.random, 7, now) AS fire_safety,
      generated_finding(rows.random, 8, now) AS ammunition_apart,
      [
        risk_assessment, physical_security, perimeter, procedures,
        access_control, inventory, fire_safety, ammunition_apart
      ] AS findings,
      first_on + (again * (365 + generated_draw(rows.random, 18, 600)))::INTEGER AS assessed_on
    FROM generated_rows(n, seed, 22) AS rows
    JOIN sites ON place = i // 2
  )
SELECT
  true AS generated,
  'S' || lpad((place + 1)::VARCHAR, 6, '0') AS site_id,
  assessed_on,
  iso3,
  state,
  region,
  'Province ' || (1 + generated_draw(of_site, 22, 9)) AS admin1,
  CASE
    WHEN generated_draw(of_site, 10, 100) < 40 THEN 'storage'
    WHEN generated_draw(of_site, 10, 100) < 80 THEN 'armoury'
    ELSE ['building', 'building', 'port', 'airport', 'other'][generated_draw(of_site, 11, 5) + 1]
  END AS facility,
  CASE
    WHEN generated_draw(of_site, 12, 100) < 50 THEN 'military'
    WHEN generated_draw(of_site, 12, 100) < 80 THEN 'police'
    WHEN generated_draw(of_site, 12, 100) < 92 THEN 'law_enforcement'
    ELSE 'other'
  END AS holder,
  risk_assessment,
  physical_security,
  perimeter,
  procedures,
  access_control,
  inventory,
  fire_safety,
  ammunition_apart,
  CASE
    WHEN len(list_filter(findings, lambda finding: finding = 'not_assessed')) > 2 THEN NULL
    WHEN len(list_filter(findings, lambda finding: finding = 'not_met')) > 2 THEN 'high'
    WHEN len(list_filter(findings, lambda finding: finding = 'not_met')) > 0 THEN 'medium'
    ELSE 'low'
  END AS risk,
  arms_held,
  surplus_arms,
  CASE
    WHEN generated_draw(random, 19, 100) < 15 THEN NULL
    WHEN generated_draw(random, 20, 100) < 40 - 15 * again THEN 'none'
    WHEN generated_draw(random, 20, 100) < 65 - 15 * again THEN 'planned'
    WHEN generated_draw(random, 20, 100) < 85 - 15 * again THEN 'under_way'
    ELSE 'done'
  END AS upgrade,
  CASE
    WHEN generated_draw(random, 21, 100) >= 20 THEN assessed_on + (365 + generated_draw(random, 22, 731))::INTEGER
  END AS next_assessment
FROM found
JOIN generated_states() USING (position);

-- generated_explosions: n unplanned explosions at munitions sites.
-- Gives  (generated BOOLEAN, event_id, date DATE 2000 to 2024, iso3, state, region, site_kind, deaths BIGINT, 0 in half
--        of the events, deaths_female, deaths_male, deaths_children BIGINT, injured BIGINT, cause, source).
-- NULL   deaths in 10 % of events and injured in 25 %: not counted; deaths by sex in 70 % of the rest, deaths_children
--        in 80 %.
CREATE OR REPLACE MACRO generated_explosions(n, seed) AS TABLE
SELECT
  true AS generated,
  'E' || lpad((i + 1)::VARCHAR, 6, '0') AS event_id,
  DATE '2000-01-01' + generated_draw(random, 2, 9132)::INTEGER AS date,
  iso3,
  state,
  region,
  ['military', 'military', 'military', 'police', 'private', 'other', 'unknown'][generated_draw(random, 3, 7) + 1]
    AS site_kind,
  CASE
    WHEN generated_draw(random, 4, 100) < 10 THEN NULL
    WHEN generated_draw(random, 4, 100) < 55 THEN 0
    ELSE 1 + generated_low_draw(random, 5, 40)
  END AS deaths,
  CASE WHEN generated_draw(random, 7, 100) < 30 THEN deaths * generated_draw(random, 8, 41) // 100 END
    AS deaths_female,
  deaths - deaths_female AS deaths_male,
  CASE WHEN generated_draw(random, 9, 100) < 20 THEN deaths * generated_draw(random, 10, 31) // 100 END
    AS deaths_children,
  CASE WHEN generated_draw(random, 11, 100) >= 25 THEN generated_low_draw(random, 12, 120) END AS injured,
  [
    'ageing', 'ageing', 'handling', 'storage', 'storage', 'fire', 'security', 'other', 'unknown', 'unknown', 'unknown'
  ][generated_draw(random, 14, 11) + 1] AS cause,
  ['national report', 'press', 'mission report'][generated_draw(random, 15, 3) + 1] AS source
FROM generated_rows(n, seed, 23)
JOIN generated_states() ON position = 1 + generated_low_draw(random, 16, 24);

-- generated_collections: n operations in which arms or ammunition were collected, deactivated or destroyed.
-- Gives  (generated BOOLEAN, operation_id, iso3, state, region, activity, date_start DATE 2018 to 2024, date_end DATE,
--        admin1, item, weapon_type, quantity BIGINT in unit, unit, origin, method, certified BOOLEAN, certificate,
--        source). Only arms are deactivated, and only what is destroyed has a method.
-- NULL   date_end in 10 % of rows, weapon_type in 40 % of arms and for all else, method in 20 % of destructions,
--        certified in 15 % of deactivations and destructions and for every collection, certificate unless certified.
CREATE OR REPLACE MACRO generated_collections(n, seed) AS TABLE
WITH operations AS (
  SELECT
    *,
    CASE
      WHEN generated_draw(random, 2, 100) < 45 THEN 'collection'
      WHEN generated_draw(random, 2, 100) < 53 THEN 'deactivation'
      ELSE 'destruction'
    END AS activity,
    CASE
      WHEN generated_draw(random, 3, 100) < 70 OR activity = 'deactivation' THEN 'arms'
      WHEN generated_draw(random, 3, 100) < 92 THEN 'ammunition'
      WHEN generated_draw(random, 3, 100) < 96 THEN 'parts'
      ELSE 'explosives'
    END AS item,
    CASE
      WHEN item IN ('arms', 'parts') THEN 'pieces'
      WHEN item = 'explosives' THEN 'kilograms'
      ELSE ['rounds', 'rounds', 'kilograms', 'tonnes'][generated_draw(random, 4, 4) + 1]
    END AS unit,
    DATE '2018-01-01' + generated_draw(random, 5, 2527)::INTEGER AS date_start,
    CASE WHEN activity <> 'collection' THEN generated_draw(random, 6, 100) END AS of_certificate
  FROM generated_rows(n, seed, 24)
)
SELECT
  true AS generated,
  'D' || lpad((i + 1)::VARCHAR, 6, '0') AS operation_id,
  iso3,
  state,
  region,
  activity,
  date_start,
  CASE WHEN generated_draw(random, 7, 100) >= 10 THEN date_start + generated_draw(random, 8, 30)::INTEGER END AS date_end,
  'Province ' || (1 + generated_draw(random, 9, 9)) AS admin1,
  item,
  CASE
    WHEN item = 'arms' AND generated_draw(random, 10, 100) >= 40
      THEN [
        'PISTOL', 'REVOLVER', 'RIFLE_CARBINE', 'ASSAULT_RIFLE', 'ASSAULT_RIFLE', 'SHOTGUN', 'SUBMACHINE_GUN', 'CRAFT'
      ][generated_draw(random, 11, 8) + 1]
  END AS weapon_type,
  CASE unit
    WHEN 'pieces' THEN 1 + generated_low_draw(random, 12, 500)
    WHEN 'rounds' THEN 100 * (1 + generated_low_draw(random, 12, 900))
    WHEN 'kilograms' THEN 10 * (1 + generated_low_draw(random, 12, 200))
    ELSE 1 + generated_low_draw(random, 12, 30)
  END AS quantity,
  unit,
  CASE activity
    WHEN 'collection'
      THEN ['voluntary', 'voluntary', 'seized', 'ddr', 'found', 'unknown'][generated_draw(random, 14, 6) + 1]
    ELSE ['surplus', 'surplus', 'surplus', 'seized', 'ddr', 'unknown'][generated_draw(random, 14, 6) + 1]
  END AS origin,
  CASE
    WHEN activity <> 'destruction' OR generated_draw(random, 15, 100) < 20 THEN NULL
    WHEN item IN ('ammunition', 'explosives') THEN ['burning', 'detonation'][generated_draw(random, 16, 2) + 1]
    ELSE ['cutting', 'cutting', 'crushing', 'shredding', 'melting', 'other'][generated_draw(random, 16, 6) + 1]
  END AS method,
  CASE WHEN of_certificate >= 15 THEN of_certificate >= 40 END AS certified,
  CASE WHEN of_certificate >= 40 THEN 'C-' || lpad((i + 1)::VARCHAR, 6, '0') END AS certificate,
  ['national report', 'register', 'mission report'][generated_draw(random, 17, 3) + 1] AS source
FROM operations
JOIN generated_states() ON position = 1 + generated_low_draw(random, 18, 24);
