import { parseSync } from "vite";

export type Import = {
  /** As written: "./tension.ts", "react". */
  readonly from: string;
  /** What is taken besides types; "*" for all of it. Empty when only types are, or for its effect alone. */
  readonly values: readonly string[];
};

export type Source = {
  readonly imports: readonly Import[];
  /** Names that are read, and are no property of something else: variables, functions and globals. */
  readonly names: ReadonlySet<string>;
};

type Node = { readonly type: string; readonly [field: string]: unknown };

/** What a source file imports and which names it reads, from its syntax: words in comments and strings are none. */
export function readSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length) throw new Error(`${path}: ${errors[0].message}`);
  const imports: Import[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    values: entries
      .filter(({ isType }) => !isType)
      .map(({ importName }) => (importName.kind === "Name" ? (importName.name ?? "*") : "*")),
  }));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType, importName } of entries)
      if (moduleRequest)
        imports.push({ from: moduleRequest.value, values: isType ? [] : [importName.name ?? "*"] });
  const names = new Set<string>();
  visit(program as unknown as Node, names, imports);
  return { imports, names };
}

/** Notes the names that are read below a node, and what is imported by a call. */
function visit(node: Node, names: Set<string>, imports: Import[]): void {
  if (node.type === "Identifier") names.add(String(node.name));
  if (node.type === "JSXIdentifier") return;
  if (node.type === "ImportExpression") imports.push({ from: addressOf(node.source as Node), values: ["*"] });
  // new URL("./worker.ts", import.meta.url) is how a worker is imported.
  if (node.type === "NewExpression" && (node.callee as Node).name === "URL") {
    const [address, base] = node.arguments as Node[];
    if (base?.type === "MemberExpression" && (base.object as Node).type === "MetaProperty")
      imports.push({ from: addressOf(address), values: ["*"] });
  }
  // `import("./palette.ts").Colour` in a type.
  if (node.type === "TSImportType") imports.push({ from: addressOf(node.source as Node), values: [] });
  for (const [field, value] of Object.entries(node)) {
    if (isNameOfProperty(node, field)) continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child === "object" && typeof child.type === "string") visit(child, names, imports);
  }
}

/** `.window` and `{ window: 500 }` are properties, not the browser's window. */
function isNameOfProperty(node: Node, field: string): boolean {
  if (node.computed) return false;
  if (node.type === "MemberExpression") return field === "property";
  if (node.type === "Property") return field === "key" && !node.shorthand;
  return field === "key" || (node.type === "TSQualifiedName" && field === "right");
}

/** A literal address, or one that nobody can follow: that is refused as a package of this name. */
function addressOf(node: Node): string {
  return typeof node.value === "string" ? node.value : "(made at run time)";
}
