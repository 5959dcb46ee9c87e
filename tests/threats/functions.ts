/**
 * SQL that calls what the engine has besides tables of rows: functions that take a name, a path, an address or a
 * pointer, PRAGMAs, and statements that change how others are read. Held against the engine's own list by
 * tests/laws/surface.test.ts.
 */
export function calls(url: string): readonly string[] {
  const path = `${url}/called`;
  return [
    "FROM arrow_scan(1::POINTER, 1::POINTER, 1::POINTER)",
    "FROM arrow_scan_dumb(NULL, NULL, NULL)",
    `CALL checkpoint('${path}')`,
    `CALL force_checkpoint('${path}')`,
    `FROM duckdb_table_sample('${path}')`,
    "FROM duckdb_logs_parsed('HTTP')",
    "FROM duckdb_secrets(redact = false)",
    "FROM duckdb_external_file_cache()",
    `FROM histogram('${path}.csv', a)`,
    `FROM histogram_values('${path}.csv', a)`,
    `FROM pragma_metadata_info('${path}')`,
    `FROM pragma_show('${path}')`,
    `FROM pragma_storage_info('${path}')`,
    `FROM pragma_table_info('${path}')`,
    `FROM repeat('${path}', 2)`,
    `FROM summary((FROM '${path}.csv'))`,
    `FROM test_vector_types('${path}'::VARCHAR)`,
    `FROM unnest(['${path}'])`,
    `FROM which_secret('${path}', 'http')`,
    `FROM query_table(['${path}.csv'], true)`,
    "SELECT current_setting('secret_directory'), current_query()",
    `SELECT write_log('${path}', level := 'info')`,
    `SELECT parse_path('${path}'), parse_dirpath('${path}'), parse_filename('${path}'), url_encode('${path}'), url_decode('${path}')`,
    `SELECT nextval('${path}')`,
    `SELECT in_search_path('${path}', 'main')`,
    `PRAGMA copy_database('${path}', 'memory')`,
    `PRAGMA import_database('${path}')`,
    `PRAGMA show('${path}')`,
    `PRAGMA storage_info('${path}')`,
    `PRAGMA table_info('${path}')`,
    "PRAGMA all_profiling_output",
    "PRAGMA enable_profile",
    "PRAGMA disable_verification",
    "ATTACH ':memory:' AS aside; USE aside; CREATE TABLE arms_totals AS SELECT 1 AS a; USE memory",
    "SET schema = 'temp'",
    "SET search_path = 'temp'",
    "RESET schema",
    "CREATE OR REPLACE MACRO sum(x) AS 0",
    "CREATE OR REPLACE MACRO wilson_lo(a, b) AS 0",
    "BEGIN TRANSACTION; CREATE TABLE half AS SELECT 1 AS a; ROLLBACK",
    `SET extension_directory = '${path}'`,
    `SET autoinstall_extension_repository = '${path}'`,
    "SET allow_extensions_metadata_mismatch = true",
    "SET allow_persistent_secrets = true",
    "SET allow_unredacted_secrets = true",
    `SET secret_directory = '${path}'`,
    `SET default_secret_storage = '${path}'`,
    `SET file_search_path = '${path}'`,
    `SET profile_output = '${path}'`,
    `SET http_logging_output = '${path}'`,
    "SET enable_http_logging = true",
    "SET http_proxy_username = 'a'; SET http_proxy_password = 'a'",
    `SET s3_endpoint = '${path}'; SET s3_region = 'a'; SET s3_access_key_id = 'a'`,
    "SET s3_secret_access_key = 'a'; SET s3_session_token = 'a'",
    `SET experimental_s3_tables_global_proxy = '${path}'`,
    `SET custom_user_agent = '${path}'`,
    "SET builtin_httpfs = true",
    "SET reliable_head_requests = false",
    "SET max_temp_directory_size = '1TB'",
    "SET temp_file_encryption = false",
    "SET enable_external_file_cache = false",
    "SET logging_storage = 'stdout'",
    "SET access_mode = 'read_write'",
  ];
}

/** What stops an engine from answering at all, or slows it down: tried last. The notebook's own engine is all it has. */
export function ends(url: string): readonly string[] {
  return [
    "CALL enable_logging(storage = 'stdout')",
    `CALL enable_logging(storage = 'file', storage_path = '${url}/logs')`,
    "CALL disable_logging()",
    "CALL truncate_duckdb_logs()",
  ];
}
