/** TypeScript modules as Node loads them -> compiled modules: `node --import sqlmodel/register app.ts`. */
import module from "node:module";
import { registerInThread } from "./node/inThread.js";
import { registerWorker } from "./node/worker.js";

export function register(): void {
  // Errors name the user's lines and columns, not those of the edited text.
  process.setSourceMapsEnabled(true);
  if ("registerHooks" in module) registerInThread();
  else registerWorker();
}
