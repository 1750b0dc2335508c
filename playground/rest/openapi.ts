/** The OpenAPI document of the heroes, whose schemas are the models', and a page that shows it. */
import { openApiComponents } from "sqlmodel";
import type { HeroCreate, HeroPublic, HeroUpdate, HeroWithTeam, Refusal } from "./models.js";

// What comes in, and what goes out: an alias or a default says something else of each.
const incoming = openApiComponents<[HeroCreate, HeroUpdate]>();
const outgoing = openApiComponents<[HeroPublic, HeroWithTeam, Refusal]>({ mode: "serialization" });

const body = (name: string) => ({ content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } });
const answer = (description: string, name: string) => ({ description, ...body(name) });
const refusals = { 404: answer("There is no such hero.", "Refusal"), 422: answer("The request is not valid.", "Refusal") };
const whole = (name: string, schema: object) => ({ name, in: "query", schema: { type: "integer", ...schema } });

export const openApi = {
  openapi: "3.1.0",
  info: { title: "Heroes", version: "1.0.0", description: "Heroes and the teams that they are on." },
  paths: {
    "/heroes": {
      get: {
        summary: "Heroes, a page of them",
        parameters: [whole("offset", { minimum: 0, default: 0 }), whole("limit", { minimum: 1, maximum: 100, default: 20 })],
        responses: {
          200: { description: "Heroes", content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/HeroPublic" } } } } },
          422: refusals[422],
        },
      },
      post: {
        summary: "A new hero",
        requestBody: { required: true, ...body("HeroCreate") },
        responses: { 201: answer("The hero", "HeroPublic"), 409: answer("There is one of that name.", "Refusal"), 422: refusals[422] },
      },
    },
    "/heroes/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      get: { summary: "A hero and their team", responses: { 200: answer("The hero", "HeroWithTeam"), 404: refusals[404] } },
      patch: {
        summary: "Changes to a hero",
        requestBody: { required: true, ...body("HeroUpdate") },
        responses: { 200: answer("The hero", "HeroPublic"), ...refusals },
      },
      delete: { summary: "No hero any more", responses: { 204: { description: "Gone" }, 404: refusals[404] } },
    },
  },
  components: { schemas: { ...incoming.schemas, ...outgoing.schemas } },
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => ("summary" in operation ? [`<tr><td><code>${method.toUpperCase()} ${path}</code></td><td>${escaped(operation.summary)}</td></tr>`] : [])),
);

const schemas = Object.entries(openApi.components.schemas).map(([name, schema]) =>
  `<details id="${name}"><summary>${name}</summary><pre>${escaped(JSON.stringify(schema, null, 2))}</pre></details>`,
);

export const apiPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${openApi.info.title}</title>
<style>body { font: 16px/1.5 system-ui; max-width: 50rem; margin: 2rem auto; padding: 0 1rem } td { padding: 0.2rem 1rem 0.2rem 0 } pre { background: #f4f4f4; padding: 1rem; overflow: auto }</style>
<h1>${openApi.info.title}</h1>
<p>${openApi.info.description} The document is at <a href="/openapi.json">/openapi.json</a>.</p>
<table>${operations.join("")}</table>
<h2>Schemas</h2>
${schemas.join("\n")}
</html>
`;
