/** Tagged interfaces of a project -> what they say, unchecked: properties with shapes and attributes with spans. */
import type { Span } from "../../runtime/ir/span.js";
import { noPropertyFacts, type PropertyFacts, type Rule, type Shape } from "../../runtime/ir/types.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Handle, PropertyFact, SourceHost, Statement, SymbolFact, Syntax, TypeNode } from "../host/source.js";
import { type Asking, describe, propertiesOf, symbolOf, together, typeOf } from "./ask.js";
import { type OwnTypeFacts, readTypeFacts } from "./inherited-facts.js";
import { namesOfProperty } from "./names.js";
import { type Origin, originsOfDeclaration } from "./origins.js";
import { countTables, type RelationTarget, relationTarget } from "./relation-target.js";
import { noTags, readTags, type Tags } from "./tags.js";
import { readShape, type ShapeContext, type TypeProblem } from "./types.js";

type ModelStatement = Extract<Statement, { kind: "interface" | "alias" }>;

/** A tagged interface (or alias of an object type), found in a file's syntax. */
export interface TaggedDeclaration {
  readonly statement: ModelStatement;
  readonly tags: Tags;
  readonly symbol: SymbolFact;
  readonly type: Handle;
  /** It carries `table`; otherwise it is a data model. */
  readonly isTable: boolean;
}

export interface ReadProperty {
  readonly name: string;
  readonly optional: boolean;
  readonly tags: Tags;
  /** Where the property's name stands, or the interface's where the property has no declaration of its own. */
  readonly span: Span;
  /** The file whose tags these are; attribute offsets belong to it. */
  readonly file: string;
  readonly relation: RelationTarget | undefined;
  readonly shape: Shape;
  readonly json: boolean;
  readonly problems: readonly TypeProblem[];
}

export interface ReadEntity {
  readonly declaration: TaggedDeclaration;
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly span: Span;
  readonly properties: readonly ReadProperty[];
  /** The tables that it extends, by id; of those that extend one another the nearest. */
  readonly bases: readonly string[];
}

/** Finds the tagged declarations of every file that mentions the tag at all. */
export function* findTagged(host: SourceHost): Asking<TaggedDeclaration[]> {
  const found: { statement: ModelStatement; tags: Tags }[] = [];
  for (const file of host.files) {
    const text = host.text(file);
    if (!text.includes("@sqlmodel")) continue;
    const unit = host.unit(file);
    if (unit.syntaxError !== undefined) continue;
    collectTagged(unit.statements, text, found);
  }
  const read = yield* together(found.map(readDeclaration));
  return read.filter((declaration) => declaration !== undefined);
}

function collectTagged(nodes: readonly Syntax[], text: string, found: { statement: ModelStatement; tags: Tags }[]): void {
  for (const node of nodes) {
    if (node.kind === "interface" || node.kind === "alias") {
      const tags = readTags(text, node.commentStart, node.start);
      if (tags.tagged) found.push({ statement: node, tags });
    } else if (node.kind === "statement") {
      collectTagged(node.children, text, found);
    }
  }
}

function* readDeclaration({ statement, tags }: { statement: ModelStatement; tags: Tags }): Asking<TaggedDeclaration | undefined> {
  const type = yield* typeOf(statement.handle);
  const fact = yield* describe(type);
  if (fact.kind !== "structure" || fact.symbol === undefined) return undefined;
  return { statement, tags, type, symbol: fact.symbol, isTable: tags.attributes.some(({ name }) => name === "table") };
}

export function* readEntity(declaration: TaggedDeclaration, project: ProjectView): Asking<ReadEntity> {
  const { statement, type, symbol } = declaration;
  const span: Span = { file: statement.file, start: statement.nameStart, end: statement.nameStart + statement.name.length };
  const origins = yield* originsOfDeclaration(statement);
  const facts = yield* propertiesOf(type);
  const properties = yield* together(
    facts.filter((fact) => !fact.method).map((fact) => readProperty(fact, span, origins, project)),
  );
  const bases = new Set<string>();
  yield* collectBases(statement, project, bases, new Set());
  return { declaration, id: symbol.id, name: statement.name, file: statement.file, span, properties, bases: [...bases] };
}

/** Walks `extends` as far as the first table, through what is none: data models, aliases, `Omit<Base, "x">`. */
function* collectBases(statement: Statement, project: ProjectView, bases: Set<string>, seen: Set<Statement>): Asking<void> {
  if (seen.has(statement)) return;
  seen.add(statement);
  const extended = statement.kind === "interface" ? statement.extends : statement.kind === "alias" ? [statement.type] : [];
  for (const node of extended) yield* collectBasesOfType(node, project, bases, seen);
}

function* collectBasesOfType(node: TypeNode, project: ProjectView, bases: Set<string>, seen: Set<Statement>): Asking<void> {
  if (node.kind === "intersection") for (const member of node.members) yield* collectBasesOfType(member, project, bases, seen);
  if (node.kind !== "reference") return;
  const symbol = yield* symbolOf(node.nameHandle);
  if (symbol === undefined) return;
  if (project.isTable(symbol)) {
    bases.add(symbol.id);
    return;
  }
  // What `Omit` and its like are given first is what they are made of.
  const inner = symbol.package === "typescript" ? node.arguments.slice(0, 1) : [];
  for (const argument of inner) yield* collectBasesOfType(argument, project, bases, seen);
  for (const { statement } of symbol.package === "typescript" ? [] : symbol.declarations) {
    if (statement !== undefined) yield* collectBases(statement, project, bases, seen);
  }
}

/** What reading needs to know of the whole project. */
export interface ProjectView {
  readonly host: SourceHost;
  readonly isTable: (symbol: SymbolFact) => boolean;
  /** The rules that the tags of a property's comment state. */
  readonly rulesOfTags: (tags: Tags, file: string) => readonly Rule[];
  /** What they say beside, and what is wrong with any of it. */
  readonly factsOfTags: (tags: Tags, file: string, shape: Shape, diagnostics: Diagnostic[]) => PropertyFacts;
  readonly typeFactsOfTags: (tags: Tags, file: string, diagnostics: Diagnostic[]) => ReturnType<OwnTypeFacts>;
}

/** How one type is read. */
export function shapeContext(project: ProjectView): ShapeContext {
  const { host, isTable } = project;
  const diagnostics: Diagnostic[] = [];
  return {
    definitions: new Map(),
    problems: [],
    diagnostics,
    isTable,
    withRelations: false,
    rulesOf(property) {
      const tags = tagsOf(property, host);
      return tags === undefined ? [] : project.rulesOfTags(...tags);
    },
    factsOf(property, shape) {
      const tags = tagsOf(property, host);
      return tags === undefined ? noPropertyFacts : project.factsOfTags(...tags, shape, diagnostics);
    },
    typeFactsOf: (symbol) => readTypeFacts(symbol, host, (tags, file) => project.typeFactsOfTags(tags, file, diagnostics)),
  };
}

/** The tags of a property's comment, and the file that they are in. */
function tagsOf({ declarations }: PropertyFact, host: SourceHost): readonly [tags: Tags, file: string] | undefined {
  const declaration = declarations.find(({ member }) => member !== undefined);
  if (declaration?.member === undefined) return undefined;
  const { member, file } = declaration;
  return [readTags(host.text(file), member.commentStart, member.start), file];
}

function* readProperty(
  fact: PropertyFact, owner: Span, origins: readonly Origin[], project: ProjectView,
): Asking<ReadProperty> {
  const declaration = fact.declarations.find(({ member }) => member !== undefined);
  const member = declaration?.member;
  const file = declaration?.file ?? owner.file;
  const tags: Tags =
    member === undefined
      ? noTags
      : readTags(project.host.text(file), member.commentStart, member.start);
  const span: Span = member === undefined ? owner : { file, start: member.start, end: member.start + member.name.length };
  const relation = yield* relationTarget(fact.type, project.isTable);
  const base = { name: fact.name, optional: fact.optional, tags, span, file, relation };
  if (relation !== undefined) return { ...base, shape: { kind: "unknown" }, json: false, problems: [] };
  const tables = yield* countTables(fact.type, project.isTable);
  if (tables > 1) return { ...base, shape: { kind: "unknown" }, json: false, problems: [{ path: [], type: "a relation to a union of models" }] };
  const context = shapeContext(project);
  const names = yield* namesOfProperty(fact, origins);
  const shape = yield* readShape(fact.type, names, context);
  return { ...base, shape, json: names.names.includes("Json"), problems: context.problems };
}
