-- Generated registers: seizures, and the arms that came in, in exactly the columns of the record schemas. See
-- generated.sql: every row is invented. A line that ends with ; ends a statement.
--
-- What they imitate, in shares of seizures unless said otherwise: nine in ten of one arm, few of more than four; 70 %
-- on national territory, 20 % of those with a ground for illicit trafficking. Missing: place 10 %, legal ground 15 %,
-- province 10 %, ammunition 40 %, parts 70 %, persons a quarter, sex of a tenth of those; what the courts did 40 %, and
-- convictions two in three; route where nothing was trafficked; seizure number 12 % of arms.

-- generated_late_draw: as generated_draw, from other digits of draw k: a second number of the same row.
CREATE OR REPLACE MACRO generated_late_draw(random, k, size) AS random[k] // 4096 % size;

-- generated_pick: one of a list of texts, all as likely.
CREATE OR REPLACE MACRO generated_pick(random, k, texts) AS texts[generated_late_draw(random, k, len(texts)) + 1];

-- generated_seizures: n records of a seizure, find or surrender, of all the States of generated_states.
-- Gives  generated BOOLEAN, and the columns and codes of data/schemas/seizure.json in its order; transit_iso3 as text with
--        a semicolon between codes. Record i has the State, date and way of arm i of generated_register, which is one
--        of its n_arms.
-- NULL   what is not known; lat and lon always: an invented State is nowhere; legal ground, persons, route of what was not
--        seized.
CREATE OR REPLACE MACRO generated_seizures(n, seed) AS TABLE
WITH
  seizures AS (
    SELECT
      *,
      recovery_mode = 'seized' AS is_seized,
      CASE
        WHEN NOT is_seized OR generated_late_draw(random, 1, 100) < 15 THEN NULL
        ELSE generated_pick(random, 2, [
          'illicit_possession', 'illicit_possession', 'illicit_possession', 'illicit_possession', 'illicit_possession',
          'illicit_possession', 'illicit_possession', 'illicit_possession', 'illicit_use', 'illicit_use', 'illicit_use',
          'illicit_trafficking', 'illicit_trafficking', 'illicit_trafficking', 'illicit_trafficking',
          'illicit_manufacture', 'altered_markings', 'other', 'other', 'unknown'
        ])
      END AS legal_justification,
      is_seized AND generated_late_draw(random, 3, 100) >= 25 AS has_persons,
      generated_late_draw(random, 3, 100) >= 90 AS has_unknown_sex,
      CASE WHEN has_persons THEN 1 + generated_low_draw(random, 4, 4) END AS persons,
      CASE WHEN has_persons AND NOT has_unknown_sex THEN (generated_late_draw(random, 5, 100) < 12)::BIGINT END AS women,
      CASE WHEN has_persons AND NOT has_unknown_sex THEN persons - women END AS men,
      generated_late_draw(random, 6, 100) >= 40 AS is_prosecution_known,
      generated_late_draw(random, 7, 100) >= 67 AS is_conviction_known,
      CASE WHEN is_prosecution_known THEN greatest(men - generated_late_draw(random, 8, 2), 0) END AS tried_men,
      CASE WHEN is_prosecution_known THEN women END AS tried_women,
      legal_justification = 'illicit_trafficking' AND generated_late_draw(random, 9, 100) < 60 AS has_route
    FROM generated_histories(n, seed)
  )
SELECT
  seizures.generated,
  'Z' || lpad((i + 1)::VARCHAR, 8, '0') AS seizure_id,
  own.iso3,
  CASE WHEN generated_late_draw(random, 10, 100) >= 10 THEN 'Province ' || (1 + generated_draw(random, 10, 9)) END AS admin1,
  NULL::DOUBLE AS lat,
  NULL::DOUBLE AS lon,
  recovery_date AS date,
  recovery_mode,
  CASE
    WHEN generated_late_draw(random, 11, 100) < 10 THEN NULL
    ELSE generated_pick(random, 12, [
      'national_territory', 'national_territory', 'national_territory', 'national_territory', 'national_territory',
      'national_territory', 'national_territory', 'land_borders', 'vessels_and_harbours',
      ['planes_and_airports', 'other', 'unknown'][generated_draw(random, 12, 3) + 1]
    ])
  END AS location_type,
  legal_justification,
  CASE
    WHEN is_seized AND generated_draw(random, 33, 100) >= 30 THEN [
      'illicit_trafficking_of_firearms', 'other_arms_offences', 'other_arms_offences', 'drug_trafficking',
      'drug_trafficking', 'violent_crime', 'violent_crime', 'other_forms_of_organized_crime', 'acts_of_terrorism',
      'other'
    ][generated_draw(random, 34, 10) + 1]
  END AS related_crime,
  CASE
    WHEN is_seized AND generated_late_draw(random, 13, 100) >= 30
      THEN generated_pick(random, 14, ['land', 'land', 'land', 'land', 'sea', 'air', 'post', 'pedestrian'])
  END AS transport,
  CASE
    WHEN generated_late_draw(random, 15, 100) < 90 THEN 1
    WHEN generated_late_draw(random, 15, 100) < 98 THEN 2 + generated_draw(random, 15, 3)
    ELSE 5 + generated_low_draw(random, 15, 60)
  END AS n_arms,
  CASE WHEN generated_late_draw(random, 17, 100) >= 40 THEN generated_low_draw(random, 17, 400) END AS n_ammunition,
  CASE WHEN generated_late_draw(random, 19, 100) >= 70 THEN generated_low_draw(random, 19, 12) END AS n_parts,
  CASE WHEN has_route THEN origins.iso3 END AS departure_iso3,
  CASE WHEN has_route AND generated_late_draw(random, 21, 100) < 40 THEN origins.iso3 || ';' || own.iso3 END AS transit_iso3,
  CASE WHEN has_route THEN own.iso3 END AS destination_iso3,
  men AS persons_male,
  women AS persons_female,
  CASE WHEN has_persons AND has_unknown_sex THEN persons END AS persons_unknown,
  tried_men AS prosecuted_male,
  tried_women AS prosecuted_female,
  CASE WHEN is_prosecution_known AND has_persons AND has_unknown_sex THEN persons END AS prosecuted_unknown,
  CASE
    WHEN is_conviction_known THEN greatest(tried_men - generated_late_draw(random, 22, 2), 0)
  END AS convicted_male,
  CASE WHEN is_conviction_known THEN tried_women END AS convicted_female,
  NULL::BIGINT AS convicted_unknown,
  CASE
    WHEN has_persons THEN generated_pick(random, 23, ['0-17', '18-24', '18-24', '25-34', '25-34', '35-44', '45-59', 'unknown'])
  END AS age_band,
  generated_pick(random, 24, ['national', 'national', 'national', 'national', 'national', 'national', 'unodc', 'ddr'])
    AS register,
  CASE WHEN generated_late_draw(random, 25, 100) < 5 THEN 'Y' || lpad((i + 1)::VARCHAR, 8, '0') END AS other_id
FROM seizures
JOIN generated_states() AS own USING (position)
JOIN generated_states() AS origins ON origins.position = 1 + (seizures.position + generated_late_draw(random, 20, 23)) % 24;

-- generated_register: n arms of a register, with all that is known of their trace: generated_traces in the schema's form.
-- Gives  generated BOOLEAN, and the columns and codes of data/schemas/trace.json in its order; lists as text with a
--        semicolon between. Arm i came in by record i of generated_seizures of the same n and seed.
-- NULL   what is not known; ibin_reference and frame_or_receiver always.
CREATE OR REPLACE MACRO generated_register(n, seed) AS TABLE
WITH
  traces AS (
    SELECT
      *,
      substr(trace_id, 2) AS number,
      generated_mixed((number::BIGINT * 1103515245 + abs(seed::BIGINT % 2147483647) * 69621) % 2147483647) AS more,
      CASE
        WHEN request_date IS NOT NULL THEN ['bilateral', 'bilateral', 'iarms', 'iarms', 'iarms', 'europol'][more % 6 + 1]
        WHEN starts_with(outcome_code, 'U_') AND outcome_code <> 'U_NO_PROC' THEN 'national_register'
      END AS channel
    FROM generated_traces(n, seed)
  )
SELECT
  generated,
  trace_id,
  CASE WHEN more % 100 >= 12 THEN 'Z' || number END AS seizure_id,
  weapon_type,
  make,
  model,
  calibre,
  serial_hash,
  country_of_manufacture,
  year_of_manufacture,
  import_mark_iso3,
  import_mark_year,
  marking_status,
  condition,
  recovery_date,
  recovery_iso3,
  recovery_mode,
  direction,
  request_date,
  request_to_iso3,
  channel,
  response_date,
  CASE
    WHEN response_date IS NOT NULL THEN if(outcome_code = 'U_ILLEG_FOR', 'response_full', 'response_partial')
    WHEN request_date IS NOT NULL THEN if(more % 10 < 4, 'request_acknowledged', 'request_sent')
    WHEN outcome_code IN ('U_LEGIT_NAT', 'U_ILLEG_NAT', 'U_POD_OTHER') THEN 'resolved_national'
    WHEN outcome_code = 'U_NO_PROC' THEN 'closed_not_pursued'
    WHEN starts_with(outcome_code, 'N_') THEN 'untraceable'
    WHEN outcome_code = 'UNKNOWN' THEN 'recorded'
    ELSE 'national_check'
  END AS workflow_status,
  outcome_code,
  last_legal_iso3,
  last_legal_date,
  diversion_type,
  possessor_sex,
  possessor_age_band,
  CASE WHEN make IS NOT NULL AND more // 100 % 100 < 10 THEN 'generated-frt-' || number END AS frt_reference,
  CASE WHEN channel = 'iarms' THEN 'generated-iarms-' || number END AS iarms_reference,
  NULL::VARCHAR AS ibin_reference,
  NULL::VARCHAR AS frame_or_receiver,
  CASE WHEN is_modular THEN more // 100 % 40 + 10 || ' cm' END AS barrel,
  CASE WHEN more // 100 % 100 < 5 THEN 'sight;sling' END AS accessories,
  CASE
    WHEN marking_status = 'uniquely_marked' THEN [
      'frame_or_receiver', 'frame_or_receiver', 'frame_or_receiver', 'slide', 'barrel'
    ][more // 10000 % 5 + 1]
    WHEN marking_status = 'no_marking' THEN 'none'
    ELSE 'unknown'
  END AS essential_part_marked,
  is_modular,
  control_component,
  CASE WHEN is_modular THEN serial_hash END AS control_component_serial,
  CASE WHEN is_modular THEN make END AS control_component_manufacturer,
  CASE WHEN is_modular THEN country_of_manufacture END AS control_component_country,
  CASE WHEN is_modular THEN if(more % 2 = 0, 'barrel;stock', 'barrel;stock;handguard') END AS secondary_components,
  CASE WHEN is_modular AND more // 100 % 100 < 30 THEN ['maker', 'armoury', 'user'][more % 3 + 1] END AS converted_by,
  CASE WHEN is_modular THEN more // 100 % 3 = 0 END AS tools_needed,
  CASE WHEN is_modular THEN calibre END AS calibre_configurations,
  frame_material,
  CASE
    WHEN marking_status IN ('no_marking', 'unknown') THEN NULL
    WHEN metal_insert THEN 'metal_insert'
    ELSE ['stamping', 'stamping', 'engraving', 'laser', 'dot_peen', 'casting', 'unknown'][more // 1000 % 7 + 1]
  END AS marking_method,
  metal_insert,
  CASE marking_status WHEN 'altered' THEN true WHEN 'uniquely_marked' THEN false END AS mark_altered,
  CASE
    WHEN marking_status = 'altered' THEN ['not_attempted', 'not_attempted', 'failed', 'failed', 'partly'][more % 5 + 1]
  END AS mark_recovery
FROM traces;
