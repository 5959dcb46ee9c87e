-- Generated transfers: every row is invented (generated.sql). Columns and codes are those of data/schemas/transfer.json,
-- with the States' names and the reporter's region beside them. A line that ends with ; ends a statement.

-- generated_embargoes: two invented arms embargoes on invented States.
-- Gives  (generated BOOLEAN, iso3, state, first_year BIGINT, last_year BIGINT).
-- NULL   last_year where the embargo is in force.
CREATE OR REPLACE MACRO generated_embargoes() AS TABLE
SELECT true AS generated, iso3, state, first_year, last_year
FROM (VALUES ('QMN', 2016::BIGINT, 2020::BIGINT), ('QMQ', 2019, NULL)) AS embargoes (iso3, first_year, last_year)
JOIN generated_states() USING (iso3);

-- generated_transfers: reports of n transfers of arms between invented States, 2014 to 2024, by either side or both.
-- Gives  (generated BOOLEAN, iso3, state, region, year BIGINT, direction export or import, partner_iso3, partner,
--        category, items BIGINT, licence, end_user_certificate): of 100 transfers about 48 are reported by both sides,
--        27 by the exporter only, 20 by the importer only and 5 by neither, so that they have no row. Of those that
--        both report about six in ten agree, and one in sixteen is dated a year later by the importer. A transfer
--        that has the year, States and category of an earlier one is left out.
-- NULL   licence and end_user_certificate in imports and in part of the exports.
CREATE OR REPLACE MACRO generated_transfers(n, seed) AS TABLE
WITH
  drawn AS (
    SELECT
      i,
      random,
      1 + generated_low_draw(random, 1, 24) AS exporter,
      1 + (exporter - 1 + 1 + generated_draw(random, 3, 23)) % 24 AS importer,
      2014 + generated_draw(random, 4, 11) AS sent,
      [
        'SA2', 'SA1', 'SA4', 'SA3', 'SA5', 'SA6', 'LW2', 'LW1', 'LW5', 'LW4', 'LW6', 'LW3', 'LW7', 'II', 'III', 'VII',
        'IV', 'I', 'V', 'VI'
      ][1 + generated_low_draw(random, 5, 20)] AS category,
      CASE
        WHEN category LIKE 'SA%' THEN 20 * (1 + generated_low_draw(random, 7, 200))
        WHEN category LIKE 'LW%' THEN 2 * (1 + generated_low_draw(random, 7, 100))
        ELSE 1 + generated_low_draw(random, 7, 12)
      END AS quantity,
      generated_draw(random, 10, 100) AS who
    FROM generated_rows(n, seed, 9)
    QUALIFY row_number() OVER (PARTITION BY exporter, importer, sent, category ORDER BY i) = 1
  ),
  kept AS (
    SELECT drawn.*
    FROM drawn
    LEFT JOIN generated_embargoes() AS embargoes
      ON embargoes.iso3 = 'QM' || chr(64 + importer::INTEGER) AND sent BETWEEN first_year AND coalesce(last_year, 9999)
    WHERE embargoes.iso3 IS NULL OR generated_draw(random, 16, 100) < 20
  ),
  reports AS (
    SELECT
      i,
      exporter AS reporter,
      importer AS other,
      sent AS year,
      'export' AS direction,
      category,
      quantity AS items,
      CASE WHEN generated_draw(random, 11, 100) < 70 THEN 'L-' || sent || '-' || lpad(i::VARCHAR, 6, '0') END AS licence,
      CASE WHEN generated_draw(random, 12, 100) < 60 THEN 'E-' || lpad(i::VARCHAR, 6, '0') END AS end_user_certificate
    FROM kept
    WHERE who < 75
    UNION ALL
    SELECT
      i,
      importer,
      exporter,
      sent + (generated_draw(random, 13, 16) = 0)::BIGINT,
      'import',
      category,
      CASE
        WHEN generated_draw(random, 14, 100) < 62 THEN quantity
        WHEN generated_draw(random, 14, 100) < 85 THEN quantity * (60 + generated_draw(random, 15, 40)) // 100
        ELSE quantity + 1 + generated_draw(random, 15, 40)
      END,
      NULL,
      NULL
    FROM kept
    WHERE (who < 48 OR who >= 75) AND who < 95
  )
SELECT
  true AS generated,
  own.iso3,
  own.state,
  own.region,
  year,
  direction,
  partners.iso3 AS partner_iso3,
  partners.state AS partner,
  category,
  items,
  licence,
  end_user_certificate
FROM reports
JOIN generated_states() AS own ON own.position = reporter
JOIN generated_states() AS partners ON partners.position = other
QUALIFY row_number() OVER (PARTITION BY reporter, other, year, direction, category ORDER BY i) = 1
ORDER BY i, direction;
