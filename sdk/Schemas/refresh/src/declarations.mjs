import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const sources = new Map();

/** The syntax tree of a .d.ts or .js file; each file is parsed once. */
export function parse(file) {
    if (!sources.has(file)) {
        const kind = file.endsWith(".js") ? ts.ScriptKind.JS : ts.ScriptKind.TS;
        sources.set(file, ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, kind));
    }
    return sources.get(file);
}

const indexes = new Map();

/** Interfaces of a types file by dotted namespace path: "ec2.SecurityGroupIngress". */
export function interfacesByPath(file) {
    if (!indexes.has(file)) {
        const found = new Map();
        collect(parse(file).statements, [], found);
        indexes.set(file, found);
    }
    return indexes.get(file);
}

function collect(statements, path, found) {
    for (const statement of statements) {
        if (ts.isInterfaceDeclaration(statement)) found.set([...path, statement.name.text].join("."), statement);
        if (ts.isModuleDeclaration(statement)) collect(statement.body.statements, [...path, statement.name.text], found);
    }
}

/** Top-level declaration of a file by name, or undefined. */
export function declaration(file, name) {
    return parse(file).statements.find(statement => statement.name?.text === name);
}

/** Properties of an interface or class, static and private members left out. */
export function properties(node) {
    return node.members
        .filter(member => ts.isPropertySignature(member) || ts.isPropertyDeclaration(member))
        .filter(member => !(member.modifiers ?? []).some(modifier =>
            modifier.kind === ts.SyntaxKind.StaticKeyword || modifier.kind === ts.SyntaxKind.PrivateKeyword))
        .map(member => ({ name: member.name.text, type: member.type, optional: member.questionToken !== undefined }));
}

/** The .d.ts file of a module's member; kinds and file names differ in case only. */
export function declarationFile(root, module, name) {
    const folder = join(root, module);
    const file = existsSync(folder) && readdirSync(folder).find(entry => entry.toLowerCase() === `${name}.d.ts`.toLowerCase());
    if (!file) throw new Error(`${folder} has no declaration of ${name}. Check the token's spelling and the pinned package version.`);
    return join(folder, file);
}

/** True when an imported name is a resource class: a union with it stands for its id or ARN. */
export function importsClass(file, name) {
    for (const statement of parse(file).statements.filter(ts.isImportDeclaration)) {
        const named = statement.importClause?.namedBindings;
        if (!named || !ts.isNamedImports(named) || !named.elements.some(element => element.name.text === name)) continue;
        const target = join(dirname(file), statement.moduleSpecifier.text);
        const index = existsSync(`${target}.d.ts`) ? `${target}.d.ts` : join(target, "index.d.ts");
        return /^[A-Z]/.test(name) && readFileSync(index, "utf8").includes(name);
    }
    return false;
}
