import { type Database, type Int, is, safeParse } from "sqlmodel";

type JsonText = string | number | boolean | null | JsonText[] | { [key: string]: JsonText };

interface Tree {
  value: Int;
  children: Tree[];
  twin?: Tree | null;
}

const loop: unknown[] = [];
loop.push(loop, loop);
const tree: Tree = { value: 1, children: [] };
tree.children.push(tree, tree);
tree.twin = tree;

export default async function (_db: Database): Promise<object> {
  return {
    json: safeParse<JsonText>({ a: [1, "b", [null]], c: { d: true } }),
    wrong: safeParse<{ body?: JsonText }>({ body: { a: [1, { b: undefined }] } }),
    loops: [safeParse<JsonText>(loop), safeParse<Tree>(tree)].map((result) => (result.ok ? "none" : result.issues.map(({ code, path }) => `${code} ${path.length}`))),
    is: [is<JsonText>({ a: [1] }), is<JsonText>(loop), is<Tree>(tree), is<Tree>({ value: 1, children: [{ value: 2, children: [] }] })],
  };
}
