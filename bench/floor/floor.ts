import * as duckdb from "@duckdb/duckdb-wasm";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import * as Plot from "@observablehq/plot";
import csvUrl from "../../data/homicide_by_sex.csv?url";

// The least that a page with DuckDB-WASM and Plot can do: boot, read one file, ask, draw.
const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
await database.instantiate(wasmUrl);
const csv = new Uint8Array(await (await fetch(csvUrl)).arrayBuffer());
await database.registerFileBuffer("homicide.csv", csv);
const connection = await database.connect();
await connection.query("CREATE TABLE homicide AS FROM read_csv('homicide.csv')");
const rows = await connection.query(
  "SELECT year, sex, count(DISTINCT iso3)::INTEGER AS states FROM homicide GROUP BY ALL ORDER BY ALL",
);
const data = rows.toArray().map((row) => row.toJSON());
document.body.append(Plot.plot({ marks: [Plot.lineY(data, { x: "year", y: "states", stroke: "sex" })] }));
