/** The release of DuckDB inside the pinned duckdb-wasm. A test holds it against what the engine says. */
export const duckdbVersion = "1.4.3";
