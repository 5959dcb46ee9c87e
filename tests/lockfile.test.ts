import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

test("every version that the manifest asks for is exact and is the one locked", () => {
  const asked: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
  const locked = Object.keys(asked).map((name) => [name, lock.packages[`node_modules/${name}`]?.version]);
  expect(asked).toEqual(Object.fromEntries(locked));
});

test("the lockfile names no host, so each machine takes packages from its own registry", () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("every package is held to its checksum", () => {
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
});

test("the binaries for every platform are locked, else `npm ci` fails", () => {
  const names = installed.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
  const isLocked = (name: string) => installed.some(([path]) => path.endsWith(`node_modules/${name}`));
  expect(names.filter((name) => !isLocked(name))).toEqual([]);
});

test("there is one DuckDB-WASM, the release that was checked, and one Arrow", () => {
  const versions = (name: string) =>
    installed.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, p]) => p.version);
  expect(versions("@duckdb/duckdb-wasm")).toEqual(["1.32.0"]);
  expect(versions("apache-arrow")).toEqual(["17.0.0"]);
});
