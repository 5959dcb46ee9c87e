-- Generated demonstration records: invented, of invented States in the real SDG regions, for what no State publishes.
-- No row is about any State, person, maker or arm. Every row says so (generated is true), and every name here begins
-- with generated_. A line that ends with ; ends a statement.
--
-- The same size and seed give the same rows in every engine: draws are whole-number arithmetic, without random(),
-- hash() or fractions. Row i of a larger size is row i of a smaller one.

-- generated_draw: draw number k, 1 to 40, of a row: a whole number from 0 to size − 1, all as likely.
-- Reads  random, the row's own numbers from generated_rows.
CREATE OR REPLACE MACRO generated_draw(random, k, size) AS random[k] % size;

-- generated_low_draw: as generated_draw, small numbers more likely: a product of draws k and k + 1.
CREATE OR REPLACE MACRO generated_low_draw(random, k, size) AS
generated_draw(random, k, size) * (1 + generated_draw(random, k + 1, 1000)) // 1000;

-- generated_mixed: the fifth power modulo 2 ^ 31 − 1, which sends different numbers to different ones.
CREATE OR REPLACE MACRO generated_mixed(x) AS
(x * x % 2147483647) * (x * x % 2147483647) % 2147483647 * x % 2147483647;

-- generated_rows: n rows, each with numbers that only its place, the seed and the stream decide.
-- Gives  (generated BOOLEAN, i BIGINT, random BIGINT[]): i from 0; random, for generated_draw, 40 numbers from 1 to
--        2 ^ 31 − 2. Different streams keep kinds of records of one seed apart. n up to 2 ^ 31 − 2, seed any BIGINT.
-- Source S. K. Park and others, Communications of the ACM 36 (1993): a start × 48271 ^ k modulo 2 ^ 31 − 1.
CREATE OR REPLACE MACRO generated_rows(n, seed, stream) AS TABLE
WITH
  spread AS (
    SELECT
      range AS i,
      abs(seed::BIGINT % 2147483647) * 69621 + stream * 40692 AS salt,
      generated_mixed((range * 1103515245 + salt) % 2147483647) AS once
    FROM range(n::BIGINT)
  ),
  starts AS (SELECT i, generated_mixed((once + salt + 12345) % 2147483647) % 2147483646 + 1 AS start FROM spread)
SELECT
  true AS generated,
  i,
  list_transform(
    [
      48271, 182605794, 1291394886, 1914720637, 2078669041, 407355683, 1105902161, 854716505, 564586691, 1596680831,
      192302371, 1203428207, 1250328747, 1738531149, 1271135913, 1098894339, 1882556969, 2136927794, 1559527823,
      2075782095, 638022372, 914937185, 1931656580, 1402304087, 1936030137, 2064876628, 353718330, 1842513780,
      1947433875, 631416347, 2010567813, 890442452, 662405787, 1105724094, 849178936, 1696049367, 1479919876,
      1168816941, 1272185027, 201068705
    ],
    lambda factor: start * factor % 2147483647
  ) AS random
FROM starts;

-- generated_states: the 24 invented States, named after plants, with codes that ISO 3166 gives to no country.
-- Gives  (generated BOOLEAN, position BIGINT, iso3, state, region): the lower the position, the more records; region is
--        an SDG region of countries.
CREATE OR REPLACE MACRO generated_states() AS TABLE
SELECT true AS generated, position, 'QM' || chr(64 + position::INTEGER) AS iso3, state, region
FROM (
  VALUES
    (1::BIGINT, 'Alderland', 'Europe and Northern America'),
    (2, 'Jacarandia', 'Latin America and the Caribbean'),
    (3, 'Marulane', 'Sub-Saharan Africa'),
    (4, 'Cedaria', 'Northern Africa and Western Asia'),
    (5, 'Camphoria', 'Eastern and South-Eastern Asia'),
    (6, 'Ceibora', 'Latin America and the Caribbean'),
    (7, 'Birchmark', 'Europe and Northern America'),
    (8, 'Deodaria', 'Central and Southern Asia'),
    (9, 'Acacira', 'Sub-Saharan Africa'),
    (10, 'Kauria', 'Oceania'),
    (11, 'Mahogara', 'Latin America and the Caribbean'),
    (12, 'Teakmara', 'Eastern and South-Eastern Asia'),
    (13, 'Oleastria', 'Northern Africa and Western Asia'),
    (14, 'Tamarisia', 'Sub-Saharan Africa'),
    (15, 'Elmgard', 'Europe and Northern America'),
    (16, 'Mulberia', 'Central and Southern Asia'),
    (17, 'Milletara', 'Sub-Saharan Africa'),
    (18, 'Ginkgora', 'Eastern and South-Eastern Asia'),
    (19, 'Palmetria', 'Latin America and the Caribbean'),
    (20, 'Larchenia', 'Europe and Northern America'),
    (21, 'Kapokia', 'Sub-Saharan Africa'),
    (22, 'Juniperra', 'Northern Africa and Western Asia'),
    (23, 'Rattania', 'Eastern and South-Eastern Asia'),
    (24, 'Pandanora', 'Oceania')
) AS states (position, state, region);
