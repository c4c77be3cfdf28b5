import ts from "typescript";
import { parse } from "./declarations.mjs";

/** What the constructor of a resource class says of its inputs, and its type token. */
export function readConstructor(file) {
    const facts = { token: undefined, secret: [], json: [], constants: {}, defaults: {}, environment: {}, secretOutputs: [], aliases: [] };
    visit(parse(file), node => {
        if (ts.isPropertyDeclaration(node) && node.name.getText() === "__pulumiType") facts.token = node.initializer.text;
        if (isInputAssignment(node)) readInput(node.left.argumentExpression.text, node.right, facts);
        if (ts.isPropertyAssignment(node) && node.name.getText() === "additionalSecretOutputs") facts.secretOutputs = strings(node.initializer);
        if (ts.isPropertyAssignment(node) && node.name.getText() === "aliases") facts.aliases = aliasTypes(node.initializer);
    });
    return facts;
}

/** The token that a function file passes to invoke. */
export function invokeToken(file) {
    let token;
    visit(parse(file), node => {
        if (ts.isCallExpression(node) && node.expression.getText() === "pulumi.runtime.invoke") token = node.arguments[0].text;
    });
    return token;
}

function visit(node, action) {
    action(node);
    ts.forEachChild(node, child => visit(child, action));
}

const isInputAssignment = node => ts.isBinaryExpression(node)
    && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
    && ts.isElementAccessExpression(node.left)
    && node.left.expression.getText() === "resourceInputs";

function readInput(name, value, facts) {
    const text = value.getText();
    if (/\bstate\??\./.test(text) || text.startsWith("undefined")) return;
    if (ts.isStringLiteral(value)) facts.constants[name] = value.text;
    if (text.includes("pulumi.secret(")) facts.secret.push(name);
    if (text.includes("JSON.stringify")) facts.json.push(name);
    visit(value, node => {
        if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) readFallback(name, node.right, facts);
    });
}

function readFallback(name, fallback, facts) {
    if (ts.isStringLiteral(fallback)) facts.defaults[name] = fallback.text;
    else if (ts.isNumericLiteral(fallback)) facts.defaults[name] = Number(fallback.text);
    else if (fallback.kind === ts.SyntaxKind.TrueKeyword) facts.defaults[name] = true;
    else if (fallback.kind === ts.SyntaxKind.FalseKeyword) facts.defaults[name] = false;
    else if (ts.isCallExpression(fallback) && fallback.expression.getText().startsWith("utilities.getEnv")) {
        facts.environment[name] = fallback.arguments.filter(ts.isStringLiteral).map(argument => argument.text);
    } else throw new Error(`The default of '${name}' is '${fallback.getText()}'; teach constructors.mjs that form.`);
}

const strings = array => array.elements.map(element => element.text);

const aliasTypes = array => array.elements
    .map(element => element.properties.find(property => property.name.getText() === "type")?.initializer.text)
    .filter(type => type !== undefined);
