/** The engine's WebAssembly module, in parts that follow each other (vite.config.ts). */
declare module "virtual:engine-parts" {
  const urls: readonly string[];
  export default urls;
}
