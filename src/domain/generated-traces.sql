-- Generated weapon trace records. See generated.sql: every row is invented. A line that ends with ; ends a statement.
--
-- What they imitate, in shares of records unless said otherwise: few States hold most, the last almost none; 78 %
-- seized, 15 % surrendered, 7 % found; a third pistols; of factory-made arms 68 % uniquely marked, 13 % altered, 15 %
-- unknown, of craft and printed ones 90 % never marked; 12 to 51 % of marked arms without a tracing procedure, by
-- State; half of the others need a foreign answer, of which 12 % never comes and half of the rest within eight months,
-- so that many requests of the last years are open; 9 in 10 known holders male. Missing: maker 12 % of factory-made
-- arms, year of manufacture a third, calibre 15 % and where the type has none, frame material 8 %, linked offence 30 %
-- of seizures, holder 45 % and of all found arms, age a fifth of known holders.

-- generated_histories: what truly happened to n arms, before anything is forgotten or not asked.
-- Gives  (generated BOOLEAN, i BIGINT, random BIGINT[], position BIGINT of the State, making, weapon_type,
--        recovery_mode, recovery_date DATE 2016 to 2024, last_legal_date DATE, year_of_manufacture BIGINT,
--        marking_status, is_foreign BOOLEAN, request_date DATE, response_date DATE or NULL where none comes,
--        has_procedure BOOLEAN), dates in order.
CREATE OR REPLACE MACRO generated_histories(n, seed) AS TABLE
WITH
  kinds AS (
    SELECT
      *,
      1 + generated_low_draw(random, 1, 24) AS position,
      CASE
        WHEN generated_draw(random, 3, 100) < 34 THEN 'PISTOL'
        WHEN generated_draw(random, 3, 100) < 48 THEN 'REVOLVER'
        WHEN generated_draw(random, 3, 100) < 59 THEN 'RIFLE_CARBINE'
        WHEN generated_draw(random, 3, 100) < 66 THEN 'ASSAULT_RIFLE'
        WHEN generated_draw(random, 3, 100) < 83 THEN 'SHOTGUN'
        WHEN generated_draw(random, 3, 100) < 88 THEN 'SUBMACHINE_GUN'
        WHEN generated_draw(random, 3, 100) < 91 THEN 'LIGHT_MACHINE_GUN'
        WHEN generated_draw(random, 3, 100) < 96 THEN 'OTHER'
        ELSE 'UNKNOWN'
      END AS weapon_type,
      CASE
        WHEN generated_draw(random, 4, 100) < 78 THEN 'seized'
        WHEN generated_draw(random, 4, 100) < 93 THEN 'surrendered'
        ELSE 'found'
      END AS recovery_mode,
      DATE '2016-01-01' + generated_draw(random, 5, 3288)::INTEGER AS recovery_date
    FROM generated_rows(n, seed, 1)
  ),
  makings AS (
    SELECT
      *,
      CASE
        WHEN generated_draw(random, 6, 1000) < 60 THEN 'craft'
        WHEN generated_draw(random, 6, 1000) < 110 AND weapon_type IN ('PISTOL', 'REVOLVER') THEN 'converted'
        WHEN generated_draw(random, 6, 1000) BETWEEN 110 AND 124 THEN 'reactivated'
        WHEN generated_draw(random, 6, 1000) BETWEEN 125 AND 149
          AND weapon_type = 'PISTOL'
          AND year(recovery_date) > 2018
          THEN 'printed'
        ELSE 'factory'
      END AS making,
      if(making = 'printed', generated_draw(random, 8, 300), generated_low_draw(random, 7, 14000))::INTEGER
        AS held_days,
      recovery_date - held_days AS last_legal_date,
      year(last_legal_date) - if(making = 'printed', 0, generated_low_draw(random, 9, 30)) AS year_of_manufacture
    FROM kinds
  )
SELECT
  * EXCLUDE (held_days),
  CASE
    WHEN making IN ('craft', 'printed') THEN if(generated_draw(random, 11, 100) < 90, 'no_marking', 'unknown')
    WHEN generated_draw(random, 11, 100) < 68 THEN 'uniquely_marked'
    WHEN generated_draw(random, 11, 100) < 81 THEN 'altered'
    WHEN generated_draw(random, 11, 100) < 85 THEN 'no_marking'
    ELSE 'unknown'
  END AS marking_status,
  generated_draw(random, 12, 100) >= 12 + position * 17 % 40 AS has_procedure,
  generated_draw(random, 13, 100) < 50 AS is_foreign,
  recovery_date + generated_low_draw(random, 14, 360)::INTEGER AS request_date,
  5 + generated_low_draw(random, 17, 1200)::INTEGER AS answering_days,
  if(generated_draw(random, 16, 100) >= 12, request_date + answering_days, NULL) AS response_date
FROM makings;

-- generated_traces: n weapon trace records as registers hold them on 31 December 2024.
-- Gives  the columns and codes of the trace record's schema (data/schemas/trace.json): trace_id, weapon_type, make,
--        model, calibre, condition, frame_material, metal_insert BOOLEAN, is_modular BOOLEAN, control_component,
--        serial_hash (SHA-256), marking_status, country_of_manufacture, year_of_manufacture BIGINT, import_mark_iso3,
--        import_mark_year BIGINT, recovery_mode, recovery_date DATE, recovery_iso3, direction, request_date DATE,
--        request_to_iso3, response_date DATE, outcome_code, last_legal_iso3, last_legal_date DATE, diversion_type,
--        possessor_sex, possessor_age_band. Beside them generated BOOLEAN; iso3, state, region of the recovery; year
--        BIGINT of it; is_converted, is_reactivated, is_printed BOOLEAN; related_crime; origin domestic or foreign,
--        possessor_age BIGINT in years.
-- NULL   what is not known; response_date where the request is open; request_date where none was made; metal_insert
--        where the frame is not of polymer; origin where no registry knew the arm.
CREATE OR REPLACE MACRO generated_traces(n, seed) AS TABLE
WITH
  sent AS (
    SELECT
      * REPLACE (
        if(is_asked, request_date, NULL) AS request_date,
        if(is_asked AND response_date <= DATE '2024-12-31', response_date, NULL) AS response_date
      )
    FROM (
      SELECT
        *,
        marking_status = 'uniquely_marked' AND has_procedure AND is_foreign AND request_date <= DATE '2024-12-31'
          AS is_asked
      FROM generated_histories(n, seed)
    )
  ),
  traced AS (
    SELECT
      *,
      CASE
        WHEN marking_status = 'altered' THEN 'N_ALTERED'
        WHEN marking_status = 'unknown' THEN 'UNKNOWN'
        WHEN marking_status = 'no_marking' AND making IN ('craft', 'printed') THEN 'N_ILLICIT_MFG'
        WHEN marking_status = 'no_marking' THEN 'N_NO_INFO'
        WHEN NOT has_procedure OR (is_foreign AND request_date IS NULL) THEN 'U_NO_PROC'
        WHEN is_foreign AND response_date IS NULL THEN 'U_PENDING'
        WHEN is_foreign THEN if(generated_draw(random, 19, 100) < 62, 'U_ILLEG_FOR', 'U_ATTEMPT_FAIL')
        WHEN generated_draw(random, 19, 100) < if(recovery_mode = 'surrendered', 55, 28) THEN 'U_LEGIT_NAT'
        WHEN generated_draw(random, 19, 100) < 68 THEN 'U_ILLEG_NAT'
        WHEN generated_draw(random, 19, 100) < 76 THEN 'U_POD_OTHER'
        WHEN generated_draw(random, 19, 100) < 92 THEN 'U_ATTEMPT_FAIL'
        ELSE 'U_PENDING'
      END AS outcome_code,
      CASE
        WHEN outcome_code IN ('U_LEGIT_NAT', 'U_ILLEG_NAT') THEN 'domestic'
        WHEN outcome_code = 'U_ILLEG_FOR' THEN 'foreign'
      END AS origin,
      making NOT IN ('craft', 'printed') AND generated_draw(random, 20, 100) >= 12 AS is_maker_known,
      generated_draw(random, 21, 10) AS maker,
      is_maker_known AND marking_status <> 'no_marking' AND generated_draw(random, 22, 100) < 40 AS has_import_mark,
      CASE
        WHEN generated_draw(random, 23, 100) < 8 THEN NULL
        WHEN making = 'printed' THEN 'polymer'
        WHEN year_of_manufacture < 1985 THEN 'steel'
        WHEN weapon_type = 'PISTOL' AND generated_draw(random, 24, 100) < 45 THEN 'polymer'
        WHEN weapon_type IN ('RIFLE_CARBINE', 'ASSAULT_RIFLE', 'SUBMACHINE_GUN')
          AND generated_draw(random, 24, 100) < 15
          THEN 'polymer'
        ELSE if(generated_draw(random, 24, 100) < 60, 'alloy', 'steel')
      END AS frame_material,
      recovery_mode <> 'found' AND generated_draw(random, 25, 100) < 55 AS is_possessor_known
    FROM sent
  )
SELECT
  traced.generated,
  'G' || lpad((i + 1)::VARCHAR, 8, '0') AS trace_id,
  own.iso3,
  own.state,
  own.region,
  year(recovery_date) AS year,
  weapon_type,
  CASE
    WHEN is_maker_known THEN [
      'Quillforge', 'Oakspindle', 'Copperthistle', 'Lanternhook', 'Thornbobbin', 'Pinecrank', 'Brasskettle',
      'Mosswheel', 'Heronlatch', 'Slatebellows'
    ][maker + 1]
  END AS make,
  left(make, 4) || ' ' || (100 + 10 * generated_draw(random, 26, 12)) AS model,
  CASE
    WHEN generated_draw(random, 27, 100) < 15 THEN NULL
    WHEN weapon_type IN ('PISTOL', 'SUBMACHINE_GUN')
      THEN ['9x19 mm', '9x19 mm', '9x18 mm', '7.65x17 mm', '.22'][generated_draw(random, 28, 5) + 1]
    WHEN weapon_type = 'REVOLVER' THEN ['.38', '.38', '.357', '.32', '.22'][generated_draw(random, 28, 5) + 1]
    WHEN weapon_type IN ('RIFLE_CARBINE', 'ASSAULT_RIFLE')
      THEN ['7.62x39 mm', '7.62x39 mm', '5.56x45 mm', '7.62x51 mm', '.22'][generated_draw(random, 28, 5) + 1]
    WHEN weapon_type = 'SHOTGUN' THEN ['12', '12', '12', '16', '20'][generated_draw(random, 28, 5) + 1]
    WHEN weapon_type = 'LIGHT_MACHINE_GUN'
      THEN ['7.62x54 mm R', '7.62x51 mm', '12.7x108 mm'][generated_draw(random, 28, 3) + 1]
  END AS calibre,
  CASE making
    WHEN 'factory' THEN 'industrially_manufactured'
    WHEN 'craft' THEN 'otherwise_illicitly_manufactured'
    WHEN 'printed' THEN 'otherwise_illicitly_manufactured'
    ELSE making
  END AS condition,
  making = 'converted' AS is_converted,
  making = 'reactivated' AS is_reactivated,
  making = 'printed' AS is_printed,
  frame_material,
  CASE
    WHEN frame_material = 'polymer' AND generated_draw(random, 29, 100) >= 8
      THEN making <> 'printed' AND generated_draw(random, 29, 100) < 88
  END AS metal_insert,
  CASE
    WHEN generated_draw(random, 30, 100) < 5 THEN NULL
    WHEN traced.year_of_manufacture < 2000 THEN false
    WHEN weapon_type IN ('RIFLE_CARBINE', 'ASSAULT_RIFLE', 'SUBMACHINE_GUN') THEN generated_draw(random, 30, 100) < 25
    ELSE weapon_type = 'PISTOL' AND generated_draw(random, 30, 100) < 12
  END AS is_modular,
  CASE WHEN is_modular THEN 'frame_or_receiver' END AS control_component,
  CASE WHEN marking_status = 'uniquely_marked' THEN sha256('generated ' || random[40] || ' ' || i) END AS serial_hash,
  marking_status,
  CASE WHEN is_maker_known THEN makers.iso3 END AS country_of_manufacture,
  CASE
    WHEN is_maker_known AND generated_draw(random, 31, 100) >= 20 THEN traced.year_of_manufacture
  END AS year_of_manufacture,
  CASE WHEN has_import_mark THEN own.iso3 END AS import_mark_iso3,
  CASE
    WHEN has_import_mark THEN traced.year_of_manufacture
      + generated_draw(random, 32, 1 + year(traced.last_legal_date) - traced.year_of_manufacture)
  END AS import_mark_year,
  recovery_mode,
  recovery_date,
  own.iso3 AS recovery_iso3,
  CASE
    WHEN recovery_mode = 'seized' AND generated_draw(random, 33, 100) >= 30 THEN [
      'illicit_trafficking_of_firearms', 'other_arms_offences', 'other_arms_offences', 'drug_trafficking',
      'drug_trafficking', 'violent_crime', 'violent_crime', 'other_forms_of_organized_crime', 'acts_of_terrorism',
      'other'
    ][generated_draw(random, 34, 10) + 1]
  END AS related_crime,
  origin,
  CASE WHEN is_asked THEN 'sent' END AS direction,
  request_date,
  CASE WHEN is_asked THEN partners.iso3 END AS request_to_iso3,
  response_date,
  outcome_code,
  CASE origin WHEN 'domestic' THEN own.iso3 WHEN 'foreign' THEN partners.iso3 END AS last_legal_iso3,
  CASE
    WHEN origin IS NOT NULL AND generated_draw(random, 36, 100) >= 10 THEN traced.last_legal_date
  END AS last_legal_date,
  CASE
    WHEN outcome_code IN ('U_ILLEG_NAT', 'U_ILLEG_FOR', 'U_POD_OTHER') THEN [
      'civilian_theft', 'civilian_theft', 'civilian_theft', 'straw_purchase', 'straw_purchase', 'stockpile',
      'stockpile', 'transfer', 'manufacture', 'unknown'
    ][generated_draw(random, 37, 10) + 1]
  END AS diversion_type,
  CASE
    WHEN NOT is_possessor_known THEN NULL
    WHEN generated_draw(random, 38, 100) < 88 THEN 'male'
    WHEN generated_draw(random, 38, 100) < 96 THEN 'female'
    ELSE 'unknown'
  END AS possessor_sex,
  CASE
    WHEN is_possessor_known AND generated_draw(random, 18, 100) >= 20 THEN 15 + generated_low_draw(random, 39, 66)
  END AS possessor_age,
  CASE
    WHEN possessor_age < 18 THEN '0-17'
    WHEN possessor_age < 25 THEN '18-24'
    WHEN possessor_age < 35 THEN '25-34'
    WHEN possessor_age < 45 THEN '35-44'
    WHEN possessor_age < 60 THEN '45-59'
    WHEN possessor_age >= 60 THEN '60+'
    WHEN is_possessor_known THEN 'unknown'
  END AS possessor_age_band
FROM traced
JOIN generated_states() AS own USING (position)
JOIN generated_states() AS partners ON partners.position = 1 + (traced.position + generated_draw(random, 35, 23)) % 24
JOIN generated_states() AS makers ON makers.position = 1 + maker * 7 % 24;
