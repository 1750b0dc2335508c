/** Every mistake the build can find: a stable code, one sentence, the fix. The docs page and the tests read the same table. */
import type { Span } from "../../runtime/ir/span.js";
import type { Diagnostic, Severity } from "./diagnostic.js";

interface Message {
  readonly text: string;
  readonly fix: string;
}

interface Entry<Args extends readonly unknown[]> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (...args: Args) => Message;
}

const error = <Args extends readonly unknown[]>(code: string, message: (...args: Args) => Message): Entry<Args> => ({
  code, severity: "error", message,
});
const warning = <Args extends readonly unknown[]>(code: string, message: (...args: Args) => Message): Entry<Args> => ({
  code, severity: "warning", message,
});

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? "An" : "A"} ${noun}`;

const orList = (names: readonly string[]): string =>
  names.length <= 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

export const catalogue = {
  // 1xxx: models
  unknownAttribute: error("SQM1001", (tag: string, name: string, near: readonly string[], known: readonly string[]) => ({
    text: `@${tag} has no attribute "${name}".`,
    fix: near.length > 0 ? `Did you mean ${orList(near)}?` : `It takes ${orList(known)} here.`,
  })),
  misplacedAttribute: error("SQM1002", (name: string, place: "interface" | "property") => ({
    text: `"${name}" cannot stand on ${place === "interface" ? "an interface" : "a property"}.`,
    fix: `Move it to ${place === "interface" ? "the property it speaks of" : "the interface"}.`,
  })),
  badAttributeValue: error("SQM1003", (name: string, expected: string) => ({
    text: `"${name}" takes ${expected}.`,
    fix: expected === "no value" ? `Write ${name} by itself, or leave it out.` : `Write ${name}=<${expected}>, or leave it out.`,
  })),
  duplicateColumn: error("SQM1004", (column: string, property: string) => ({
    text: `Column "${column}" is already that of property "${property}".`,
    fix: "Give one of the two another name with column=.",
  })),
  autoIncrementWithoutKey: error("SQM1005", () => ({
    text: "autoIncrement needs a single whole-number primary key.",
    fix: "Add primaryKey to this property, or remove autoIncrement.",
  })),
  actionWithoutForeignKey: error("SQM1006", (name: string) => ({
    text: `${name} has no foreign key to act on.`,
    fix: `Add foreignKey=table.column, or remove ${name}.`,
  })),
  setNullOnRequired: error("SQM1007", (name: string) => ({
    text: `${name}=setNull needs a column that can be NULL.`,
    fix: "Add `| null` to the type, or choose another action.",
  })),
  skipWithColumn: error("SQM1008", (name: string, attribute: "skip" | "computed" | "hybrid" = "skip") => ({
    text: `${attribute} takes the property out of the table, and "${name}" speaks of its column.`,
    fix: "Remove one of the two.",
  })),
  placesOverDigits: error("SQM1009", (places: number, digits: number) => ({
    text: `decimalPlaces=${places} is more than maxDigits=${digits}.`,
    fix: "maxDigits counts all digits, those after the point included.",
  })),
  foreignKeyToNothing: error("SQM1010", (target: string, near: readonly string[]) => ({
    text: `foreignKey=${target} leads to no column of a model.`,
    fix: near.length > 0 ? `Did you mean ${orList(near)}?` : "Name the table and the column of a tagged interface of this project.",
  })),
  badPattern: error("SQM1011", (reason: string) => ({
    text: `The pattern is not a regular expression: ${reason}.`,
    fix: "Correct it; it is read with the u flag, as in new RegExp(pattern, \"u\").",
  })),
  ambiguousRelation: error("SQM1012", (property: string, candidates: readonly string[], attribute: "relation" | "through") => ({
    text: `"${property}" could go through ${orList(candidates)}.`,
    fix: `Say which with @sqlmodel ${attribute}=${candidates[0] ?? "property"}.`,
  })),
  relationWithoutKey: error("SQM1013", (property: string, target: string) => ({
    text: `"${property}" leads to ${target}, and no foreign key joins the two.`,
    fix: "Add a property with foreignKey= on one side, or name the model between the two with through=.",
  })),
  noColumnType: error("SQM1014", (property: string, type: string) => ({
    text: `"${property}" is ${type}, which no column holds.`,
    fix: "Use a type of the type table, wrap it in Json<…>, or take it out of the table with @sqlmodel skip.",
  })),
  badForeignKey: error("SQM1015", (value: string) => ({
    text: `"${value}" does not name a column.`,
    fix: "Write foreignKey=table.column, or foreignKey={@link Model.property}.",
  })),
  badName: error("SQM1016", (what: "table" | "column", reason: string) => ({
    text: `The ${what} name ${reason}.`,
    fix: `Give it another with ${what}=.`,
  })),
  functionNotFound: error("SQM1017", (name: string) => ({
    text: `"${name}" is not a function that this file exports.`,
    fix: "Export it from the file of the interface, where emitted code can import it.",
  })),
  attributeNotReady: error("SQM1018", (name: string) => ({
    text: `"${name}" is not available in this version.`,
    fix: "Remove it; it would have no effect.",
  })),
  attributeNeedsType: error("SQM1019", (name: string, needed: string) => ({
    text: `"${name}" belongs to ${needed}.`,
    fix: "Remove it, or change the property's type.",
  })),
  duplicateTable: error("SQM1020", (table: string, other: string) => ({
    text: `Table "${table}" is already that of ${other}.`,
    fix: "Give one of the two another name with table=.",
  })),
  optionalWithoutNull: warning("SQM1021", (property: string) => ({
    text: `"${property}" may be left out and has no default, so it reads as null, which its type does not say.`,
    fix: `Write ${property}: … | null, or give it a default.`,
  })),
  unknownProperty: error("SQM1022", (name: string, attribute: string, near: readonly string[], owner = "this interface") => ({
    text: `${attribute} names "${name}", which is not a column of ${owner}.`,
    fix: near.length > 0 ? `Did you mean ${orList(near)}?` : `Name a property of ${owner}.`,
  })),
  nullableKey: error("SQM1023", (property: string) => ({
    text: `"${property}" is a primary key and can be null.`,
    fix: "Remove `| null` from the type.",
  })),
  notStrict: error("SQM1024", () => ({
    text: "Without strictNullChecks a type does not say whether a column can be NULL.",
    fix: 'Set "strict": true in the tsconfig.',
  })),
  genericTable: error("SQM1025", (name: string) => ({
    text: `${name} is a table and has type parameters, so its columns have no one type.`,
    fix: "Tag an interface that extends it with the types filled in.",
  })),
  tableOptionBad: error("SQM1026", (option: string, value: string) => ({
    text: `The transformer's option "${option}" does not know ${value}.`,
    fix: 'dialects is a list of "sqlite", "postgres", "mysql"; tables is "lower", "snake" or "asIs"; columns is "snake" or "asIs".',
  })),
  brokenModel: error("SQM1027", (name: string) => ({
    text: `${name} has mistakes of its own, so nothing is emitted for it.`,
    fix: "Mend the interface first; its mistakes are reported where they stand.",
  })),
  repeatedAttribute: error("SQM1028", (name: string) => ({
    text: `"${name}" is given twice.`,
    fix: "Keep the one that is meant.",
  })),
  syntaxError: error("SQM1029", (reason: string) => ({
    text: `The file does not parse, so nothing in it is compiled: ${reason}`,
    fix: "Mend the syntax; some loaders would run it all the same, uncompiled.",
  })),
  duplicateIndex: error("SQM1030", (index: string, table: string) => ({
    text: `Index "${index}" is already one of table "${table}", and SQLite keeps the names of all indexes together.`,
    fix: "Give one of the two another name with index=.",
  })),
  badShardKey: error("SQM1031", (property: string, reason: string) => ({
    text: `"${property}" cannot choose the shard of a row: it ${reason}.`,
    fix: "Name a property that the program gives every row: a whole number, a string, a Uuid or a Date, never null.",
  })),
  noSuchKey: error("SQM1032", (name: string, property: string, candidates: readonly string[]) => ({
    text: `relation names "${name}", which is no foreign key that "${property}" could go through.`,
    fix: candidates.length > 0 ? `It could be ${orList(candidates)}.` : "Name a property with foreignKey=.",
  })),
  notTheOtherSide: error("SQM1033", (name: string, property: string, target: string) => ({
    text: `backPopulates names "${name}", which is not the other side of "${property}".`,
    fix: `Name the relation of ${target} that goes through the same foreign key, or leave it out: it is found where it can be told.`,
  })),
  unknownLink: error("SQM1034", (name: string, near: readonly string[]) => ({
    text: `through names "${name}", which is not a table.`,
    fix: near.length > 0 ? `Did you mean ${orList(near)}?` : "Name an interface tagged with @sqlmodel table.",
  })),
  linkWithoutKey: error("SQM1035", (link: string, model: string) => ({
    text: `${link} has no foreign key to ${model}, so no row of it stands between two.`,
    fix: "Give it a property with foreignKey= for each of the two models.",
  })),
  computedRelation: error("SQM1051", (property: string, relation: string) => ({
    text: `"${property}" is computed for each row that is read, and a row that is read has no "${relation}" yet.`,
    fix: "Compute it from the row's own columns; or use the function itself in arrows: .filter(row => isBig(row)).",
  })),
  modelLimit: error("SQM1050", (database: string, says: string, wayRound: string) => ({
    text: `${database} ${says}.`,
    fix: wayRound,
  })),
  discriminatorMissing: error("SQM1036", (model: string) => ({
    text: `The models that extend ${model} share its table, and no column says of which of them a row is.`,
    fix: "Add discriminator=<property>, and give the interface that property.",
  })),
  discriminatorAlone: error("SQM1037", (attribute: string) => ({
    text: `"${attribute}" speaks of models that share a table, and this one shares none.`,
    fix: "Add inheritance=single or inheritance=joined to the base, with its discriminator, or remove it.",
  })),
  badDiscriminator: error("SQM1038", (property: string, problem: string) => ({
    text: `"${property}" cannot say of which model a row is: it ${problem}.`,
    fix: "Use a string, a union of literals or a whole number, without null.",
  })),
  badDiscriminatorValue: error("SQM1039", (value: string, property: string, model: string) => ({
    text: `"${value}" is no value of "${property}", so no row of ${model} could be told from others.`,
    fix: "Say discriminatorValue=<one of its values>, or give the property that literal type.",
  })),
  discriminatorRepeated: error("SQM1040", (value: string, model: string, other: string) => ({
    text: `${model} and ${other} are both told by "${value}".`,
    fix: "Give one of them another discriminatorValue.",
  })),
  familyRepeated: error("SQM1041", (attribute: string, root: string) => ({
    text: `"${attribute}" has been decided by ${root}, which this model extends.`,
    fix: "Remove it here.",
  })),
  twoFamilies: error("SQM1042", (model: string, bases: readonly string[]) => ({
    text: `${model} extends ${bases.join(" and ")}, and a row cannot be shared with both.`,
    fix: "Extend one of them; take the properties of the other from an interface that is no table.",
  })),
  tableOfChild: error("SQM1043", (model: string, root: string) => ({
    text: `The rows of ${model} lie in the table of ${root}, so it has no name to give.`,
    fix: "Write `table` without a name.",
  })),
  keyOfChild: error("SQM1044", (model: string, base: string) => ({
    text: `${model} has the primary key of ${base}, whole and no other.`,
    fix: `Give ${base} a primary key, and let ${model} neither add to it nor leave it out.`,
  })),
  unlikeColumns: error("SQM1045", (property: string, type: string, other: string, otherType: string) => ({
    text: `"${property}" is of type ${type} here and ${otherType} in ${other}, and both are one column.`,
    fix: "Give it the same type, or another column with column=.",
  })),
  columnLeftOut: error("SQM1046", (model: string, property: string, base: string) => ({
    text: `${model} leaves out "${property}", without which no row of ${base} can be stored.`,
    fix: "Extend the interface whole, or give the property a default.",
  })),
  noTableOfItsOwn: error("SQM1047", (model: string, root: string) => ({
    text: `${model} has no table: its rows lie in that of ${root}.`,
    fix: `Name ${root} too; one table is made for both.`,
  })),

  // 2xxx: queries
  unionHere: error("SQM2060", (union: string, call: string) => ({
    text: `${call} takes one model, and ${union} is a union of several.`,
    fix: "Call it for each of them: a union can only be read.",
  })),
  notOneFamily: error("SQM2061", (models: readonly string[]) => ({
    text: `The rows of ${orList(models)} do not come from one table, so one query cannot answer them.`,
    fix: "Name models that extend one with inheritance=single or inheritance=joined; others are united by select().unionAll().",
  })),
  notOfAUnion: error("SQM2062", (what: string, union: string) => ({
    text: `${what} cannot stand in a query of ${union}, whose rows are of several models.`,
    fix: "Ask for one of the models, or for the one that they extend.",
  })),
  severalTables: error("SQM2063", (what: string, model: string) => ({
    text: `${what} is one statement, and a row of ${model} lies in several tables, each of which has its own.`,
    fix: "Write the objects by themselves with insert(), update() and deleteFrom(), which run what it takes in one transaction.",
  })),
  crossedTables: error("SQM2064", (model: string) => ({
    text: `The tables of ${model} take values from one another, so whichever is written first changes what the other takes.`,
    fix: "Say it in two updates, or read the values first.",
  })),
  upsertOfParts: error("SQM2065", (model: string, reason: string) => ({
    text: `An upsert of ${model}, whose rows lie in several tables, ${reason}.`,
    fix: "Say onConflictDoUpdate(row => row.<key>, (row, incoming) => ({ … })), or read the row in a transaction and insert or update it.",
  })),
  notAModel: error("SQM2001", (type: string) => ({
    text: `${type} is not a table.`,
    fix: "Name an interface tagged with @sqlmodel table.",
  })),
  unresolvedType: error("SQM2002", (call: string) => ({
    text: `${call} has to know the model when it is built, and its type argument is not one.`,
    fix: `Write ${call.replace("()", "<Model>()")} with a tagged interface. A function for any model takes the query that its caller made, or builds its own with dynamic(model) of sqlmodel/dynamic.`,
  })),
  noSuchProperty: error("SQM2003", (name: string, model: string, near: readonly string[]) => ({
    text: `${model} has no column or relation "${name}".`,
    fix: near.length > 0 ? `Did you mean ${orList(near)}?` : "Name a column or a relation of the model.",
  })),
  unknownCall: error("SQM2004", (call: string, near: readonly string[]) => ({
    text: `${call} of a column has no SQL.`,
    fix: near.length > 0 ? `Did you mean ${orList(near)}?` : "Compute it after the query, or write it with sql`…`.",
  })),
  statementBody: error("SQM2005", () => ({
    text: "An arrow with statements has no SQL.",
    fix: "Write one expression, or a body that only returns one.",
  })),
  asyncArrow: error("SQM2006", () => ({
    text: "An arrow of a query runs in the database, where nothing can be awaited.",
    fix: "Await the value before the query and use the result in the arrow.",
  })),
  unsupportedExpression: error("SQM2007", (what: string) => ({
    text: `${withArticle(what)} that uses the row has no SQL.`,
    fix: "Use comparisons, logic, arithmetic, and the methods of strings, lists, Dates and Math that SQL has; or write it with sql`…`.",
  })),
  notBoolean: error("SQM2008", (what: string) => ({
    text: `${what} is not a condition: JavaScript would ask whether it is truthy.`,
    fix: "Compare it, as in x !== 0, x !== \"\" or x !== null.",
  })),
  dateIdentity: error("SQM2009", () => ({
    text: "=== of two Dates asks whether they are the same object.",
    fix: "Compare instants: a.getTime() === b.getTime().",
  })),
  badCapture: error("SQM2010", (what: string) => ({
    text: `The captured value is ${what}, and cannot be bound to a query.`,
    fix: "Use a string, number, bigint, boolean, Date, Uint8Array or null, or a list of such; exclude undefined before the query.",
  })),
  noFilter: error("SQM2011", (verb: "update" | "deleteFrom") => ({
    text: `${verb}() without a filter changes every row.`,
    fix: "Add .filter(…), or .everyRow() if that is meant.",
  })),
  ungrouped: error("SQM2012", (what: string) => ({
    text: `${what} is neither grouped by nor inside an aggregate, so a group has no one value for it.`,
    fix: "Add it to groupBy, or wrap it in an aggregate such as max().",
  })),
  relationAsValue: error("SQM2013", (name: string) => ({
    text: `"${name}" is a relation, and a relation is not a value.`,
    fix: "Use one of its columns.",
  })),
  aggregateInFilter: error("SQM2014", (name: string) => ({
    text: `${name}() stands for many rows, and a filter sees one.`,
    fix: "Move the condition to having().",
  })),
  notAnArrow: error("SQM2015", (verb: string) => ({
    text: `${verb}() takes an arrow that the build can read.`,
    fix: "Write the arrow in place, or name a const arrow or a function whose body is one expression.",
  })),
  verbNotHere: error("SQM2016", (verb: string, where: string) => ({
    text: `${verb}() does not fit ${where}.`,
    fix: "Remove it, or use it where it belongs.",
  })),
  noTextForm: error("SQM2017", (type: string) => ({
    text: `A ${type} column has no one text form that every database agrees on with JavaScript.`,
    fix: "Put texts and whole numbers (Int, bigint) together in SQL, and format other values after the query.",
  })),
  wholeRow: error("SQM2019", () => ({
    text: "A whole row is not a value that SQL can compare or compute with.",
    fix: "Use its columns.",
  })),
  rowInCapture: error("SQM2020", (name: string) => ({
    text: `"${name}" of the row is used inside a function that only JavaScript could run.`,
    fix: "Use the row's columns in the arrow itself.",
  })),
  noKey: error("SQM2021", (model: string) => ({
    text: `${model} has no primary key, so no one row can be named.`,
    fix: "Add primaryKey to a property, or write with a filter.",
  })),
  modelList: error("SQM2022", (call: string) => ({
    text: `${call} takes its models as a tuple type.`,
    fix: `Write ${call.replace("()", "<[Team, Hero]>(db)")}.`,
  })),
  notLiteral: error("SQM2023", (what: string) => ({
    text: `${what} has to be written out: it becomes part of the statement.`,
    fix: "Write a literal.",
  })),
  comparedTypes: error("SQM2024", (left: string, right: string) => ({
    text: `A ${left} and a ${right} are never equal in JavaScript, and databases would convert one of them.`,
    fix: "Compare values of one type.",
  })),
  emptyWrite: error("SQM2025", (what: string) => ({
    text: `${what} writes no column.`,
    fix: "Name at least one column that may be written.",
  })),
  capturedElsewhere: error("SQM2026", (name: string) => ({
    text: `The function uses "${name}", which cannot be reached from this query.`,
    fix: "Write the arrow in place, or make the value a const literal next to the function.",
  })),
  missingSet: error("SQM2027", () => ({
    text: "update() without set() has nothing to write.",
    fix: "Add .set(row => ({ … })).",
  })),
  navigationKey: error("SQM2028", (model: string) => ({
    text: `A write that follows a relation needs ${model} to have a primary key.`,
    fix: "Filter by the model's own columns.",
  })),
  mixedTypes: error("SQM2030", (left: string, right: string) => ({
    text: `This is sometimes a ${left} and sometimes a ${right}, and a value in SQL has one type.`,
    fix: "Answer values of one type, and turn them into what you show after the query.",
  })),
  functionAsValue: error("SQM2031", (name: string) => ({
    text: `${name} is handed on here, and only a call of it can be compiled.`,
    fix: `Call ${name} directly, where its type argument is known.`,
  })),
  wrongColumnValue: error("SQM2029", (property: string, holds: string, given: string) => ({
    text: `"${property}" is a ${holds} column, and this is a ${given}.`,
    fix: "Write a value of the column's type.",
  })),
  queryNotSeen: error("SQM2032", () => ({
    text: "The build cannot see which verbs this query has.",
    fix: "Write the query in place, or keep it in a const whose value is written as one chain.",
  })),
  featureMissing: error("SQM2033", (what: string, database: string, wayRound: string) => ({
    text: `${database} has no ${what}.`,
    fix: wayRound,
  })),
  ambiguousJoin: error("SQM2034", (left: string, right: string, count: number) => ({
    text: count === 0 ? `No foreign key leads from ${left} to ${right} or back.` : `More than one foreign key leads between ${left} and ${right}.`,
    fix: "Say the condition: join<…>((a, b) => a.xId === b.id).",
  })),
  columnCount: error("SQM2035", (where: string, count: number) => ({
    text: `${where} takes a query that answers one value for each row, and this one answers ${count}.`,
    fix: "Map it to one column: .map(row => row.id).",
  })),
  manyRows: error("SQM2036", () => ({
    text: "A query that may answer several rows is not one value.",
    fix: "Answer an aggregate, or add .limit(1).",
  })),
  unlikeRows: error("SQM2037", (left: string, right: string) => ({
    text: `The two queries answer different rows: ${left} and ${right}.`,
    fix: "Map both to the same properties, with values of the same types.",
  })),
  commonName: error("SQM2038", (name: string) => ({
    text: `"${name}" is the name of a table, or of another named query in this statement.`,
    fix: "Give the query a name of its own.",
  })),
  windowHere: error("SQM2039", (name: string) => ({
    text: `${name}() looks at the rows around one, for which only map() and orderBy() have a place.`,
    fix: "Compute it in the map of a query, and select from that query.",
  })),
  noUniqueKey: error("SQM2040", (model: string, keys: readonly string[]) => ({
    text: `Nothing says that two rows of ${model} cannot have the same values here.`,
    fix: keys.length === 0 ? `Add unique to a property of ${model}.` : `Name one of its unique keys: ${keys.join("; ")}.`,
  })),
  columnMissing: error("SQM2042", (property: string, factory: boolean) => ({
    text: factory ? `"${property}" is filled in by a function, which no database can run for the rows of a query.` : `The query has no value for "${property}", which has no default.`,
    fix: `Map it too: .map(row => ({ …, ${property}: … })).`,
  })),
  incomingColumn: error("SQM2041", (property: string) => ({
    text: `"${property}" of the incoming row is made by the database when the row is inserted.`,
    fix: "Use the column of the row that is there.",
  })),
  includedTwice: error("SQM2043", (name: string) => ({
    text: `"${name}" is included twice.`,
    fix: "Name it once; what is read with it stands in its own include.",
  })),
  choiceNotHere: error("SQM2050", (verb: string, where: string) => ({
    text: `${verb}() that depends on a value does not fit ${where}, which is one statement whatever the value.`,
    fix: "Say the condition inside the arrow, as in row => !flag || row.age > 18, or choose between two whole queries.",
  })),
  rowsNotSeen: error("SQM2051", () => ({
    text: "The rows that this query reads were made by another one, and their type does not say of which columns.",
    fix: "Say select(…) and this verb in one chain, or map in the end: whole rows of a model can be gone on from.",
  })),
  frameless: error("SQM2052", (name: string) => ({
    text: `${name}() counts places in the whole partition, and a frame has no say in it.`,
    fix: "Leave frame out.",
  })),
  badWindow: error("SQM2053", (what: string, needs: string, fix: string) => ({
    text: `${what} needs ${needs}.`,
    fix,
  })),
  computedInQuery: error("SQM2055", (property: string) => ({
    text: `"${property}" is computed in JavaScript from a row that has been read, which no database can do.`,
    fix: "Make it a hybrid property (hybrid= in place of computed=), or use it after the query.",
  })),

  // 3xxx: data
  uncheckable: error("SQM3001", (path: string, type: string) => ({
    text: `${path} is ${type}, which no code can check at run time.`,
    fix: "Leave it out with Omit<…>, give it a type made of data, or check it yourself with @validate custom=….",
  })),
  emptyRange: error("SQM3002", (low: string, high: string) => ({
    text: `No value keeps both ${low} and ${high}.`,
    fix: "Correct one of the two.",
  })),
  asyncValidator: error("SQM3004", (validator: string, call: string, others: string) => ({
    text: `${validator}() is async, and ${call}() answers at once.`,
    fix: `Use ${others}.`,
  })),
  sharedKey: error("SQM3005", (type: string, key: string, one: string, other: string) => ({
    text: `"${one}" and "${other}" of ${type} are both read from the key "${key}".`,
    fix: "Give one of the two another alias or validationAlias.",
  })),
  slowPattern: warning("SQM3003", () => ({
    text: "Some texts make the search for this pattern take exponential time: a part that repeats can match one text in several ways.",
    fix: "Let each repeated part begin with what the one before it cannot hold, or use maxLength and a custom function.",
  })),
  badExample: warning("SQM3030", () => ({
    text: "No value of the field looks like this in JSON, so the example is in no schema.",
    fix: "Write it as JSON does, or begin what is code with ```.",
  })),
  overlappingPattern: warning("SQM3040", (early: string, late: string) => ({
    text: `A long text that "${early}" and "${late}" can divide between them in many ways makes this pattern take time that grows with its square or faster.`,
    fix: "Begin the later part with what the one before it cannot hold, give one of them an end such as {0,64}, or use maxLength and a custom function.",
  })),
  // 302x: what goes out
  typeNotWritten: error("SQM3050", (call: string) => ({
    text: `${call} is made for its type when it is built, and no type is written here.`,
    fix: `Write it: ${call.replace("()", "<Hero>()")}; what a variable or a result is declared as is not looked at.`,
  })),
  notAFunction: error("SQM3051", (name: string) => ({
    text: `"${name}" is exported by this file, and is no function.`,
    fix: "Name a function, or a constant that holds one.",
  })),
  schemaOptions: error("SQM3020", (name: string) => ({
    text: `${name} is written down when the project is built, and takes only options that are known there.`,
    fix: 'Write them in the call: { mode: "validation" } or { mode: "serialization" }, and byAlias: true or false.',
  })),
  namelessComponent: error("SQM3021", () => ({
    text: "This type has no name that a component could have.",
    fix: "Give it one: type HeroPublic = Omit<Hero, \"secretName\">.",
  })),
  patchNeedsObject: error("SQM3022", (name: string) => ({
    text: `${name}() changes the properties of an object, and this type has none of its own.`,
    fix: "Name an interface, or a type made of one, such as Omit<Hero, \"id\">.",
  })),
} as const;

export type Mistake = keyof typeof catalogue;
type ArgumentsOf<Name extends Mistake> = Parameters<(typeof catalogue)[Name]["message"]>;

export function diagnose<Name extends Mistake>(name: Name, span: Span, ...args: ArgumentsOf<Name>): Diagnostic {
  const entry = catalogue[name] as unknown as Entry<ArgumentsOf<Name>>;
  return { code: entry.code, severity: entry.severity, ...entry.message(...(args.map(shortened) as unknown as ArgumentsOf<Name>)), span };
}

/** A sentence quotes what was written, and that may be a million characters. */
function shortened(argument: unknown): unknown {
  return typeof argument === "string" && argument.length > 500 ? `${argument.slice(0, 100)}…` : argument;
}

/** The names most like `name`, nearest first: at most three, and none that would be a guess. */
export function nearest(name: string, names: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(name.length / 3));
  return [...new Set(names)]
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Insertions, deletions, replacements and swaps of neighbours; anything over `limit` answers a number over it without the whole work. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let distance = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) distance = Math.min(distance, beforeLast[column - 2]! + 1);
      current.push(distance);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
