/** Walks expressions without recursion into the host: which nodes are inside, and whether a name is used. */
import type { Expression, FunctionBody, Parameter, Syntax } from "../host/source.js";

/** A node's direct parts. */
export function childrenOf(node: Syntax): readonly Syntax[] {
  switch (node.kind) {
    case "wrapped":
    case "spread":
    case "await":
      return [node.inner];
    case "member":
      return [node.object];
    case "element":
      return [node.object, node.index];
    case "call":
      return [node.callee, ...node.arguments];
    case "arrow":
      return [...defaultsOf(node.parameters), ...bodyOf(node.body)];
    case "template":
      return node.expressions;
    case "tagged":
      return [node.tag, ...node.expressions];
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "conditional":
      return [node.test, node.whenTrue, node.whenFalse];
    case "object":
      return node.properties.map(({ value }) => value);
    case "array":
      return node.elements;
    case "other":
    case "statement":
      return node.children;
    case "function":
      return [...defaultsOf(node.parameters), ...(node.body === undefined ? [] : bodyOf(node.body))];
    case "variable":
      return node.initializer === undefined ? [] : [node.initializer];
    case "identifier":
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "interface":
    case "alias":
    case "import":
      return [];
  }
}

const defaultsOf = (parameters: readonly Parameter[]): readonly Syntax[] => parameters.flatMap((parameter) => parameter.defaults);

const bodyOf = (body: FunctionBody): readonly Syntax[] => (body.kind === "expression" ? [body.expression] : body.children);

/** Every node inside, itself first. Iterative: a chain of ten thousand operators is one deep tree. */
export function mentions(root: Syntax): readonly Syntax[] {
  const found: Syntax[] = [];
  const waiting: Syntax[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    found.push(node);
    for (const child of childrenOf(node)) waiting.push(child);
  }
  return found;
}

/** Of every node asked for, and of those inside: each level of a chain of ten thousand operators asks again. */
const known = new WeakMap<ReadonlyMap<string, unknown>, WeakMap<Syntax, boolean>>();

/** Whether any of the names is used inside. A nested arrow's parameter of the same name hides it. */
export function mentionsAny(root: Expression, names: ReadonlyMap<string, unknown>): boolean {
  if (names.size === 0) return false;
  let answers = known.get(names);
  if (answers === undefined) known.set(names, (answers = new WeakMap()));
  const nodes = answers.has(root) ? [] : mentions(root);
  // From the inside out: what is inside a node comes after it.
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index]!;
    if (answers.has(node)) continue;
    if (node.kind === "arrow") answers.set(node, searchWithHiding(node, names));
    else answers.set(node, (node.kind === "identifier" && names.has(node.name)) || childrenOf(node).some((child) => answers.get(child) === true));
  }
  return answers.get(root)!;
}

function searchWithHiding(root: Syntax, names: ReadonlyMap<string, unknown>): boolean {
  const waiting: { node: Syntax; hidden: ReadonlySet<string> }[] = [{ node: root, hidden: new Set() }];
  while (waiting.length > 0) {
    const { node, hidden } = waiting.pop()!;
    if (node.kind === "identifier" && names.has(node.name) && !hidden.has(node.name)) return true;
    let inner = hidden;
    if (node.kind === "arrow") {
      const own = node.parameters.flatMap((parameter) => parameter.name ?? parameter.properties?.map(({ local }) => local) ?? []);
      if (own.length > 0) inner = new Set([...hidden, ...own]);
    }
    for (const child of childrenOf(node)) waiting.push({ node: child, hidden: inner });
  }
  return false;
}
