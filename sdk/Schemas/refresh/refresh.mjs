// Mines sdk/Schemas/<provider>.json from the installed npm packages. Same packages, same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { resolver } from "./src/paths.mjs";
import { Provider } from "./src/provider.mjs";
import { packageRules, readRules, rulesOf } from "./src/replaceRules.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const schemas = join(here, "..");
const output = process.argv[2] ?? schemas;
const lock = JSON.parse(readFileSync(join(here, "package-lock.json"), "utf8"));
const problems = [];
const mismatches = [];

for (const provider of ["aws", "kubernetes", "random"]) refresh(provider);
const header = "pulumi_token,property,effect,source_file\n";
writeFileSync(join(output, "facts", "replaces-unknown-properties.csv"), header + mismatches.sort().join(""));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function refresh(name) {
    const rows = name === "random" ? [] : readRules(join(schemas, "facts", `replaces-${name}.csv`));
    const overrides = JSON.parse(readFileSync(join(schemas, "overrides", `${name}.json`), "utf8"));
    const provider = new Provider(join(here, "node_modules", "@pulumi", name), overrides);
    const resources = {};
    const functions = {};
    for (const token of tokens(name)) {
        try {
            if (isFunction(token)) functions[token] = provider.function(token);
            else resources[token] = provider.resource(token);
        } catch (error) {
            problems.push(`${token}: ${error.message}`);
        }
    }
    for (const token of Object.keys(resources)) addRules(token, resources[token], rows, provider.types);
    for (const [path, { used }] of Object.entries({ ...overrides.types, ...overrides.names }))
        if (!used) problems.push(`overrides/${name}.json: nothing mined is called '${path}'. Correct or remove the entry.`);
    const { types, enums } = provider;
    write(name, { source: source(name), rules: { [`${name}:*`]: packageRules(name, rows) }, resources, functions, types, enums });
}

function tokens(name) {
    const lines = readFileSync(join(schemas, "tokens", `${name}.txt`), "utf8").split("\n").map(line => line.trim());
    return [...new Set(lines.filter(line => line !== "" && !line.startsWith("#")))].sort();
}

function isFunction(token) {
    const member = token.split(":").at(-1);
    return !token.startsWith("pulumi:") && member[0] === member[0].toLowerCase();
}

function addRules(token, resource, rows, types) {
    const { rules, unknown } = rulesOf(token, rows, resolver(resource, types));
    if (rules.length > 0) resource.replaces = rules;
    const quoted = text => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    for (const row of unknown)
        mismatches.push(`${[row.pulumi_token, row.property, row.effect, row.source_file].map(quoted).join(",")}\n`);
}

function source(name) {
    const { version, integrity } = lock.packages[`node_modules/@pulumi/${name}`];
    return { package: name, npm: `@pulumi/${name}`, version, integrity };
}

function write(name, document) {
    writeFileSync(join(output, `${name}.json`), `${JSON.stringify(document, null, 2)}\n`);
}
