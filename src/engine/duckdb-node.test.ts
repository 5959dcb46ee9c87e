import { describe } from "vitest";
import { engineContract } from "./contract.ts";
import { makeNodeDuckDB } from "./duckdb-node.ts";

describe("DuckDB in Node", () => engineContract(makeNodeDuckDB));
