-- Generated national reports: every row is invented (generated.sql).
-- A line that ends with ; ends a statement.

-- generated_questions: what the invented reports answer, in the codes of the PoA national report.
-- Gives  (generated BOOLEAN, place BIGINT, section, question, kind, since BIGINT, size BIGINT): kind yes_no or count,
--        the first round that asks; for yes_no the percent that say yes in 2024, for count the largest count.
CREATE OR REPLACE MACRO generated_questions() AS TABLE
SELECT true AS generated, place, section, question, kind, since, size
FROM (
  VALUES
    (5::BIGINT, 'National coordination', 'ncb_exists', 'yes_no', 2008::BIGINT, 80::BIGINT),
    (6, 'National coordination', 'ncb_men', 'count', 2018, 18),
    (7, 'National coordination', 'ncb_women', 'count', 2018, 9),
    (8, 'National coordination', 'npc_poa', 'yes_no', 2008, 90),
    (9, 'National coordination', 'nap', 'yes_no', 2008, 55),
    (10, 'National targets', 'national_targets', 'yes_no', 2020, 40),
    (11, 'Manufacture', 'mfg_law', 'yes_no', 2008, 75),
    (12, 'International transfers', 'trf_law', 'yes_no', 2008, 85),
    (13, 'International transfers', 'trf_licence', 'yes_no', 2008, 90),
    (14, 'International transfers', 'trf_diversion_cases', 'count', 2020, 12),
    (15, 'Brokering', 'brk_law', 'yes_no', 2008, 70),
    (16, 'Stockpile management', 'stk_sop', 'yes_no', 2008, 80),
    (17, 'Stockpile management', 'stk_surplus_review', 'yes_no', 2008, 60),
    (18, 'Collection', 'col_seized', 'count', 2010, 4000),
    (19, 'Collection', 'col_found', 'count', 2010, 600),
    (20, 'Collection', 'col_surrendered', 'count', 2010, 1500),
    (21, 'Destruction', 'dst_destroyed', 'count', 2010, 5000),
    (22, 'Marking and record-keeping', 'mark_import', 'yes_no', 2008, 55),
    (23, 'International tracing', 'trc_procedure', 'yes_no', 2008, 70),
    (24, 'International tracing', 'trc_requests_sent', 'count', 2012, 240),
    (25, 'International tracing', 'trc_requests_received', 'count', 2012, 160),
    (26, 'International assistance', 'asst_requested', 'yes_no', 2008, 45),
    (27, 'Gender considerations', 'gen_considered', 'yes_no', 2018, 50),
    (28, 'Gender considerations', 'gen_disaggregated', 'yes_no', 2018, 25),
    (29, 'Modular and polymer weapons', 'mod_experience', 'yes_no', 2022, 20),
    (30, 'Modular and polymer weapons', 'pol_experience', 'yes_no', 2022, 30)
) AS questions (place, section, question, kind, since, size);

-- generated_reports: the national reports of the last rounds, every second year to 2024, a row for each question.
-- Gives  (generated BOOLEAN, round BIGINT, iso3, state, region, section, question, answer VARCHAR): yes, no, or a
--        count. Of 24 States one in ten never reports, the others in 40 to 94 % of rounds; a State without a row did
--        not report. A law once there stays. Rounds before 2008 hold no question, and so no row.
-- NULL   answer where the question was left blank: about one in eight, of the counts asked since 2012 a quarter.
CREATE OR REPLACE MACRO generated_reports(rounds, seed) AS TABLE
WITH
  states AS (
    SELECT named.*, random
    FROM generated_states() AS named
    JOIN generated_rows(24, seed, 2) AS drawn ON position = i + 1
  ),
  reports AS (
    SELECT states.*, drawn.random AS of_round, 2024 - 2 * (i // 24) AS round
    FROM generated_rows(24 * rounds::BIGINT, seed, 3) AS drawn
    JOIN states ON position = 1 + i % 24
    WHERE generated_draw(states.random, 1, 100) >= 10
      AND generated_draw(drawn.random, 1, 100) < 40 + generated_draw(states.random, 2, 55)
  )
SELECT
  true AS generated,
  round,
  iso3,
  state,
  region,
  section,
  question,
  CASE
    WHEN generated_draw(of_round, place, 100) < if(kind = 'count' AND since > 2010, 25, 12) THEN NULL
    WHEN kind = 'count' THEN generated_draw(of_round, place + 5, size + 1)::VARCHAR
    WHEN generated_draw(random, place, 100) < size - 2 * (2024 - round) THEN 'yes'
    ELSE 'no'
  END AS answer
FROM reports
JOIN generated_questions() ON round >= since;
