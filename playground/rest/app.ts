/** Heroes over HTTP: create, read, update and delete on any database, with Fastify, an OpenAPI document and a page that shows it. */
import { randomBytes, scryptSync } from "node:crypto";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { type Database, deleteFrom, insert, type Int, parse, patch, QueryError, safeParse, select, stringify, update, ValidationError } from "sqlmodel";
import type { Hero, HeroCreate, HeroPublic, HeroUpdate, HeroWithTeam, Paging, Refusal } from "./models.js";
import { apiPage, openApi } from "./openapi.js";

export function buildApp(db: Database): FastifyInstance {
  const app = Fastify();

  // What is dumped as HeroPublic has the fields of HeroPublic and no others, whatever the row holds.
  app.get("/heroes", async (request, reply) => {
    const { offset, limit } = parse<Paging>(request.query);
    const heroes = await select<Hero>().orderBy((hero) => hero.id).offset(offset).limit(limit).all(db);
    return json(reply, stringify<HeroPublic[]>(heroes));
  });

  app.get("/heroes/:id", async (request, reply) => {
    const id = idOf(request.params);
    const hero = await select<Hero>().filter((h) => h.id === id).include({ team: true }).oneOrNull(db);
    return hero === null ? notFound(reply) : json(reply, stringify<HeroWithTeam>(hero));
  });

  app.post("/heroes", async (request, reply) => {
    const { password, ...hero } = parse<HeroCreate>(request.body);
    const created = await insert<Hero>({ ...hero, passwordHash: hashOf(password) }).returning().one(db);
    return json(reply.code(201).header("location", `/heroes/${created.id}`), stringify<HeroPublic>(created));
  });

  app.patch("/heroes/:id", async (request, reply) => {
    const id = idOf(request.params);
    const { password, ...changes } = parse<HeroUpdate>(request.body);
    const hero = await select<Hero>().filter((h) => h.id === id).oneOrNull(db);
    if (hero === null) return notFound(reply);
    // Only what the client named is written, null too.
    patch<Hero>(hero, password === undefined ? changes : { ...changes, passwordHash: hashOf(password) });
    await update<Hero>(hero).execute(db);
    return json(reply, stringify<HeroPublic>(hero));
  });

  app.delete("/heroes/:id", async (request, reply) => {
    const id = idOf(request.params);
    const gone = await deleteFrom<Hero>().filter((h) => h.id === id).execute(db);
    return gone === 0 ? notFound(reply) : reply.code(204).send();
  });

  app.get("/openapi.json", (_request, reply) => reply.send(openApi));
  app.get("/", (_request, reply) => reply.type("text/html; charset=utf-8").send(apiPage));

  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof ValidationError) return refuse(reply, 422, "The request is not valid.", error.issues);
    if (error instanceof QueryError && error.kind === "unique") return refuse(reply, 409, "There is one of that name.", []);
    if (error instanceof QueryError && error.kind === "foreignKey") return refuse(reply, 409, "There is no such team.", []);
    return reply.send(error);
  });

  return app;
}

const json = (reply: FastifyReply, text: string): FastifyReply => reply.type("application/json; charset=utf-8").send(text);

/** An id that is none names nothing. */
function idOf(params: unknown): Int {
  const parsed = safeParse<{ id: Int }>(params);
  return parsed.ok ? parsed.value.id : -1;
}

const notFound = (reply: FastifyReply): FastifyReply => refuse(reply, 404, "There is no such hero.", []);

/** Issues say where and why; they hold no value that was sent. */
function refuse(reply: FastifyReply, status: number, title: string, issues: ValidationError["issues"]): FastifyReply {
  const refusal: Refusal = { title, issues: issues.map(({ path, code, message }) => ({ path: [...path], code, message })) };
  return json(reply.code(status), stringify<Refusal>(refusal));
}

function hashOf(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString("hex")}:${scryptSync(password, salt, 32, { N: 1024 }).toString("hex")}`;
}
