/**
 * The one door to the host compiler, in our own words: a file's syntax as plain data, and facts about symbols and types asked
 * in plurals, because a native compiler answers across a process boundary. Nothing behind this file's types leaks through it.
 */

/** The host's own object, handed back in questions and never looked into. */
export type Handle = object & { readonly __handle?: never };

interface Node {
  /** UTF-16 offsets in the file's text; `start` is past leading comments. */
  readonly start: number;
  readonly end: number;
  readonly file: string;
  readonly handle: Handle;
}

/** An expression. Parentheses, `as`, `satisfies` and `!` are kept as "wrapped", so that spans stay exact. */
export type Expression = Node &
  (
    | { readonly kind: "identifier"; readonly name: string }
    | { readonly kind: "string"; readonly value: string }
    | { readonly kind: "number"; readonly value: number; readonly text: string }
    | { readonly kind: "bigint"; readonly value: bigint }
    | { readonly kind: "boolean"; readonly value: boolean }
    | { readonly kind: "null" }
    | { readonly kind: "wrapped"; readonly inner: Expression }
    /** `object.name` or `object?.name`. */
    | { readonly kind: "member"; readonly object: Expression; readonly name: string; readonly nameStart: number; readonly optional: boolean }
    /** `object[index]` or `object?.[index]`. */
    | { readonly kind: "element"; readonly object: Expression; readonly index: Expression; readonly optional: boolean }
    | {
        readonly kind: "call";
        readonly callee: Expression;
        readonly typeArguments: readonly TypeNode[];
        readonly arguments: readonly Expression[];
        readonly optional: boolean;
      }
    | { readonly kind: "arrow"; readonly parameters: readonly Parameter[]; readonly body: FunctionBody; readonly async: boolean }
    /** `parts` are the cooked texts around the expressions: one more than there are expressions. */
    | { readonly kind: "template"; readonly parts: readonly string[]; readonly expressions: readonly Expression[] }
    | {
        readonly kind: "tagged";
        readonly tag: Expression;
        readonly typeArguments: readonly TypeNode[];
        readonly parts: readonly string[];
        readonly expressions: readonly Expression[];
      }
    /** Prefix operators: ! - + ~ typeof void. */
    | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
    | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
    | { readonly kind: "conditional"; readonly test: Expression; readonly whenTrue: Expression; readonly whenFalse: Expression }
    | { readonly kind: "object"; readonly properties: readonly ObjectProperty[] }
    | { readonly kind: "array"; readonly elements: readonly Expression[] }
    | { readonly kind: "spread"; readonly inner: Expression }
    | { readonly kind: "await"; readonly inner: Expression }
    /** Anything else, with the expressions and statements directly inside it. `what` names it for a message: "new expression". */
    | { readonly kind: "other"; readonly what: string; readonly children: readonly Syntax[] }
  );

/** `{ name: value }`, `{ name }` (where `value` is that identifier), or `{ ...value }` with the name undefined. */
export interface ObjectProperty {
  /** Undefined for a spread. A computed name or a method makes the value an "other" expression. */
  readonly name: string | undefined;
  readonly start: number;
  readonly value: Expression;
  readonly shorthand: boolean;
}

export type FunctionBody =
  | { readonly kind: "expression"; readonly expression: Expression }
  /** A block; `result` is the expression of its only statement, where that is a `return`. */
  | { readonly kind: "block"; readonly result: Expression | undefined; readonly children: readonly Syntax[] };

export interface Parameter extends Node {
  /** The parameter's name, or undefined where it is a pattern. */
  readonly name: string | undefined;
  /** For `{ a, b: c }`: each property and the local name it gets. Undefined for any other pattern and for a plain name. */
  readonly properties: readonly { readonly property: string; readonly local: string; readonly start: number }[] | undefined;
  readonly type: TypeNode | undefined;
  readonly rest: boolean;
  /** The expressions in it: its default value, those in its pattern, and what computes a name there. */
  readonly defaults: readonly Syntax[];
}

/** A type as it is written: read only for the names in it; what it means is asked of the checker. */
export type TypeNode = Node &
  (
    /** `Name`, `ns.Name`, `Name<…>`; also the expression of an `extends` clause. `nameHandle` is what `symbols` is asked with. */
    | { readonly kind: "reference"; readonly name: string; readonly nameHandle: Handle; readonly arguments: readonly TypeNode[] }
    | { readonly kind: "union"; readonly members: readonly TypeNode[] }
    | { readonly kind: "intersection"; readonly members: readonly TypeNode[] }
    /** `T[]`, `readonly T[]`. */
    | { readonly kind: "array"; readonly element: TypeNode }
    | { readonly kind: "tuple"; readonly elements: readonly TypeNode[] }
    | { readonly kind: "literal"; readonly members: readonly MemberSyntax[] }
    /** `Hero["age"]`; `Ids[number]` without a key. */
    | { readonly kind: "indexed"; readonly object: TypeNode; readonly key: string | undefined }
    | { readonly kind: "otherType"; readonly text: string }
  );

/** A property of an interface or a type literal. Methods and signatures are left out. */
export interface MemberSyntax extends Node {
  readonly name: string;
  /** Where the name stands; `start` of the member is the same, past its comment. */
  readonly optional: boolean;
  readonly type: TypeNode | undefined;
  /** Where the leading comments begin; the text from here to `start` holds the tags. */
  readonly commentStart: number;
}

/** A statement or declaration. What needs no reading of its own is "statement", with whatever stands directly inside it. */
export type Statement = Node &
  (
    | {
        readonly kind: "interface";
        readonly name: string;
        readonly nameStart: number;
        readonly typeParameters: readonly string[];
        /** What each stands for where it is not given. */
        readonly typeParameterDefaults: readonly (TypeNode | undefined)[];
        readonly extends: readonly TypeNode[];
        readonly members: readonly MemberSyntax[];
        readonly commentStart: number;
        readonly exported: boolean;
      }
    | {
        readonly kind: "alias";
        readonly name: string;
        readonly nameStart: number;
        readonly typeParameters: readonly string[];
        /** What each stands for where it is not given. */
        readonly typeParameterDefaults: readonly (TypeNode | undefined)[];
        readonly type: TypeNode;
        readonly commentStart: number;
        readonly exported: boolean;
      }
    | {
        readonly kind: "function";
        readonly name: string;
        readonly parameters: readonly Parameter[];
        readonly body: FunctionBody | undefined;
        readonly async: boolean;
        readonly exported: boolean;
        readonly commentStart: number;
      }
    /** One declared variable (each of a list by itself). */
    | {
        readonly kind: "variable";
        readonly name: string;
        readonly constant: boolean;
        readonly type: TypeNode | undefined;
        readonly initializer: Expression | undefined;
        readonly exported: boolean;
        readonly commentStart: number;
      }
    | { readonly kind: "import"; readonly specifier: string; readonly typeOnly: boolean }
    | { readonly kind: "statement"; readonly what: string; readonly children: readonly Syntax[] }
  );

export type Syntax = Expression | Statement;

/** One file as the host compiler sees it now. */
export interface SourceUnit {
  readonly file: string;
  readonly text: string;
  readonly statements: readonly Statement[];
  /** Offset of the first statement that is neither a directive nor an import, with its leading comments; or the text's end. */
  readonly hoistAt: number;
  readonly moduleKind: "esm" | "commonjs";
  readonly declarationFile: boolean;
  /** The first mistake of a file that does not parse: nothing in it is compiled. */
  readonly syntaxError: { readonly start: number; readonly end: number; readonly text: string } | undefined;
}

/** Where a symbol was declared, with its syntax where that is a kind that the readers look into. */
export interface DeclarationFact {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** The interface, alias, function or variable statement; a parameter, or a member, answer undefined. */
  readonly statement: Statement | undefined;
  /** The declaring member of an interface, a type literal or a class. */
  readonly member: MemberSyntax | undefined;
  /** Declared by the `export`ed top level of its module. */
  readonly exported: boolean;
  readonly topLevel: boolean;
}

/** A symbol with import aliases and re-exports followed to the end. */
export interface SymbolFact {
  /** Equal for equal symbols within one session; never emitted. */
  readonly id: string;
  readonly name: string;
  /** The name of the npm package that declares it (nearest package.json), "typescript" for TypeScript's own lib files. */
  readonly package: string | undefined;
  readonly declarations: readonly DeclarationFact[];
  readonly kind: "interface" | "class" | "alias" | "typeParameter" | "function" | "variable" | "parameter" | "enum" | "other";
}

/** The checker's view of a type, one level deep: what is inside is a handle to ask about. */
export type TypeFact =
  | { readonly kind: "string" | "number" | "boolean" | "bigint" | "null" | "undefined" | "void" | "unknown" | "any" | "never" | "symbol" | "object" }
  | { readonly kind: "literal"; readonly value: string | number | boolean | bigint }
  /** In declaration order where the host can tell; `boolean` is one member. `name` is its alias's. */
  | { readonly kind: "union"; readonly members: readonly Handle[]; readonly name: string | undefined }
  | { readonly kind: "array"; readonly element: Handle }
  /** What an optional element or a rest holds is asked for one value of it. */
  | { readonly kind: "tuple"; readonly elements: readonly Handle[]; readonly places: readonly ("required" | "optional" | "rest")[] }
  /**
   * An interface, class, type literal, mapped type or intersection of such. `symbol` names it where it has a name of its own:
   * an alias before the interface behind it. `arguments` are its type arguments.
   */
  | {
      readonly kind: "structure";
      readonly name: string | undefined;
      readonly symbol: SymbolFact | undefined;
      readonly arguments: readonly Handle[];
      /** Its index signatures, as in `Record<string, V>`; `written` is the value's type where it was declared. */
      readonly indexes: readonly { readonly key: Handle; readonly value: Handle; readonly written: TypeNode | undefined }[];
      readonly callable: boolean;
    }
  /** `texts` are what stands around the types: one more than there are types. */
  | { readonly kind: "template"; readonly text: string; readonly texts: readonly string[]; readonly types: readonly Handle[] }
  /** `Uppercase<string>` and its like. */
  | { readonly kind: "cased"; readonly text: string; readonly casing: "Uppercase" | "Lowercase" | "Capitalize" | "Uncapitalize"; readonly inner: Handle }
  | { readonly kind: "typeParameter"; readonly name: string }
  | { readonly kind: "other"; readonly text: string };

/** A property as the checker resolves it, through `extends`, mapped types and intersections, in declaration order. */
export interface PropertyFact {
  readonly name: string;
  readonly optional: boolean;
  readonly readonly: boolean;
  /** The type with `undefined` of the `?` still in it. */
  readonly type: Handle;
  /** None where `given` is there: what the property of the same name says of itself is not about this value. */
  readonly declarations: readonly DeclarationFact[];
  /** The type that a mapped type gives to all of its properties alike: `boolean` of `{ [Name in keyof Hero]: boolean }`. */
  readonly given: TypeNode | undefined;
  readonly method: boolean;
}

/** Questions in plurals; answers stand in the order of the questions. */
export interface Facts {
  /** The symbol that a name means, or undefined where it means nothing. Takes handles of identifiers and `nameHandle`s. */
  symbols(handles: readonly Handle[]): readonly (SymbolFact | undefined)[];
  /** The types of expressions (widened as TypeScript infers them), type nodes or parameters. */
  types(handles: readonly Handle[]): readonly Handle[];
  describe(types: readonly Handle[]): readonly TypeFact[];
  properties(types: readonly Handle[]): readonly (readonly PropertyFact[])[];
}

/** A project opened with the host compiler. */
export interface SourceHost {
  /** Every file of the project but TypeScript's own lib: sources, and declarations of packages. Sorted. */
  readonly files: readonly string[];
  /** The text alone, without parsing it again. */
  text(file: string): string;
  unit(file: string): SourceUnit;
  readonly facts: Facts;
  readonly options: { readonly strictNullChecks: boolean };
  /** The line and column, both from 1, of an offset. */
  position(file: string, offset: number): { readonly line: number; readonly column: number };
}
