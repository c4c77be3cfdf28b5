import ts from "typescript";
import { importsClass } from "./declarations.mjs";

const wrappers = new Set(["pulumi.Input", "pulumi.Output"]);
const aliases = new Map([["ARN", "string"], ["pulumi.ID", "string"]]);
const keywords = new Map([
    [ts.SyntaxKind.StringKeyword, "string"],
    [ts.SyntaxKind.NumberKeyword, "integer"],
    [ts.SyntaxKind.BooleanKeyword, "boolean"],
    [ts.SyntaxKind.AnyKeyword, "any"],
]);

/**
 * A TypeScript type as the catalog writes it: string, integer, boolean, any, asset, archive, T[], T{}, A|B,
 * inputs.ns.Name, outputs.ns.Name, enums.ns.Name.
 * @param node syntax tree of the type
 * @param file the file it stands in, for its imports
 * @param refer called with every inputs./outputs./enums. reference; returns the name to write
 * @returns {{ type: string, optional: boolean }}
 */
export function expression(node, file, refer) {
    const unwrapped = unwrap(node);
    const cases = ts.isUnionTypeNode(unwrapped) ? [...unwrapped.types] : [unwrapped];
    const present = cases.filter(item => item.kind !== ts.SyntaxKind.UndefinedKeyword);
    const written = present.map(item => single(item, file, refer)).filter(item => item !== null);
    const distinct = [...new Set(written)];
    if (distinct.length === 0) throw new Error(`${file}: nothing is left of the type '${node.getText()}'.`);
    return { type: distinct.join("|"), optional: present.length < cases.length };
}

function unwrap(node) {
    if (ts.isParenthesizedTypeNode(node)) return unwrap(node.type);
    return ts.isTypeReferenceNode(node) && wrappers.has(node.typeName.getText()) ? unwrap(node.typeArguments[0]) : node;
}

function single(node, file, refer) {
    const item = unwrap(node);
    if (keywords.has(item.kind)) return keywords.get(item.kind);
    if (ts.isLiteralTypeNode(item)) return "string";
    if (ts.isUnionTypeNode(item)) return expression(item, file, refer).type;
    if (ts.isArrayTypeNode(item)) return `${grouped(item.elementType, file, refer)}[]`;
    if (ts.isTypeLiteralNode(item) && ts.isIndexSignatureDeclaration(item.members[0])) return `${grouped(item.members[0].type, file, refer)}{}`;
    if (ts.isTypeReferenceNode(item)) return reference(item.typeName.getText(), file, refer);
    throw new Error(`${file}: the type '${node.getText()}' has no counterpart in the catalog.`);
}

function grouped(node, file, refer) {
    const { type } = expression(node, file, refer);
    return type.includes("|") ? `(${type})` : type;
}

function reference(name, file, refer) {
    if (aliases.has(name)) return aliases.get(name);
    if (name === "pulumi.asset.Asset") return "asset";
    if (name === "pulumi.asset.Archive") return "archive";
    if (/^(inputs|outputs|enums)\./.test(name)) return refer(name);
    if (importsClass(file, name)) return null;
    throw new Error(`${file}: '${name}' is neither a nested type nor a resource class.`);
}
