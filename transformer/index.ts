/** All that stands at build time -> the one bundle `dist/compiler.cjs`, which every host's entry is a line on top of. */
export * as bundler from "./host/bundler.js";
export { main } from "./host/cli.js";
export * as hooks from "./host/node/hooks.js";
export { register } from "./host/register.js";
export { transformer } from "./host/tspc.js";
