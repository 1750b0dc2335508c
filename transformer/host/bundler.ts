/** A bundler's name -> its plugin: what the entries "sqlmodel/vite", "/rollup", "/rolldown", "/esbuild", "/webpack" and "/rspack" hold. */
export { esbuild } from "./bundler/esbuild.js";
/** Vite, Rollup and Rolldown call the same hooks, and so do webpack and Rspack. */
export { rollup as rolldown, rollup, rollup as vite } from "./bundler/rollup.js";
export { webpack as rspack, webpack, webpackLoader } from "./bundler/webpack.js";
