-- Transfers as the States on either side report them. A line that ends with ; ends a statement.

-- transfer_mirror: what the exporter reports beside what the importer reports of the same transfer.
-- Reads  the table of that name: iso3 (who reports), partner_iso3, direction export or import, year, category, items; a
--        State that reports the same transfer in two rows has them added.
-- Gives  (exporter, importer, year, category, exported BIGINT, imported BIGINT, fit): both in pieces; fit is equal,
--        differ, exporter_only, importer_only, or no_number where a row of either State has no number: what is known is
--        then a part, and no number to compare. Ordered by year, exporter, importer, category.
-- NULL   exported or imported where that State reported nothing of it, which is not zero: it may not report at all, date
--        it in another year or name another category; and where one of its rows has no number. Never add exported and
--        imported.
-- Source this project; transparency in transfers: A/69/132, paragraphs 26 and 27.
CREATE OR REPLACE MACRO transfer_mirror(table_name) AS TABLE
WITH reports AS (
  SELECT
    if(direction = 'export', iso3, partner_iso3) AS exporter,
    if(direction = 'export', partner_iso3, iso3) AS importer,
    year,
    category,
    count(*) FILTER (items IS NULL) AS without_number,
    if(
      count(*) FILTER (items IS NULL AND direction = 'export') = 0,
      sum(items) FILTER (direction = 'export'),
      NULL
    )::BIGINT AS exported,
    if(
      count(*) FILTER (items IS NULL AND direction = 'import') = 0,
      sum(items) FILTER (direction = 'import'),
      NULL
    )::BIGINT AS imported
  FROM query_table(table_name)
  WHERE direction IN ('export', 'import')
  GROUP BY ALL
)
SELECT
  * EXCLUDE (without_number),
  CASE
    WHEN without_number > 0 THEN 'no_number'
    WHEN imported IS NULL THEN 'exporter_only'
    WHEN exported IS NULL THEN 'importer_only'
    WHEN exported = imported THEN 'equal'
    ELSE 'differ'
  END AS fit
FROM reports
ORDER BY year, exporter, importer, category;
