import { join } from "node:path";
import { declaration, declarationFile, interfacesByPath, parse, properties } from "./declarations.mjs";
import { expression } from "./typeExpressions.mjs";
import { invokeToken, readConstructor } from "./constructors.mjs";

const sorted = entries => Object.fromEntries([...entries].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)));

/** Mines the listed tokens of one provider package and every type that they reach. */
export class Provider {
    #root;
    #overrides;
    #types = new Map();
    #enums = new Map();

    constructor(root, overrides) {
        this.#root = root;
        this.#overrides = overrides;
    }

    get types() { return sorted(this.#types); }

    get enums() { return sorted(this.#enums); }

    resource(token) {
        const { module, name } = place(token);
        const file = declarationFile(this.#root, module, name);
        const className = this.#className(file, name);
        const runtime = readConstructor(file.replace(/\.d\.ts$/, ".js"));
        const args = declaration(file, `${className}Args`);
        return {
            inputs: this.#members(args, file, token, "inputs", { secret: runtime.secret, json: runtime.json }),
            outputs: this.#members(declaration(file, className), file, token, "outputs", { secret: runtime.secretOutputs }),
            ...details(runtime),
        };
    }

    function(token) {
        const { module, name } = place(token);
        const file = declarationFile(this.#root, module, name);
        const found = invokeToken(file.replace(/\.d\.ts$/, ".js"));
        if (found !== token) throw new Error(`${file} invokes '${found}', not '${token}'.`);
        const prefix = name[0].toUpperCase() + name.slice(1);
        const args = declaration(file, `${prefix}OutputArgs`);
        return {
            inputs: args ? this.#members(args, file, token, "invokes", {}) : {},
            outputs: this.#members(declaration(file, `${prefix}Result`), file, token, "results", {}),
        };
    }

    #className(file, name) {
        const wanted = name.toLowerCase();
        return parse(file).statements.find(statement => statement.name?.text.toLowerCase() === wanted).name.text;
    }

    #members(node, file, owner, side, marked) {
        const written = properties(node).map(property => {
            const { type, optional } = expression(property.type, file, reference => this.#refer(reference, side));
            const path = `${owner}.${property.name}`;
            const words = [this.#override("types", path)?.type ?? type];
            if (!property.optional && !optional) words.push("required");
            for (const mark of ["secret", "json"]) if (marked[mark]?.includes(property.name)) words.push(mark);
            const name = this.#override("names", path)?.name;
            if (name) words.push(`name=${name}`);
            return [property.name, words.join(" ")];
        });
        return sorted(written);
    }

    #override(kind, path) {
        const override = this.#overrides[kind]?.[path];
        if (override) override.used = true;
        return override;
    }

    #refer(reference, side) {
        const [kind, ...rest] = reference.split(".");
        if (kind === "enums") return this.#enum(rest);
        const source = rest.join(".");
        const name = side === "invokes" ? source.replace(/Args$/, "") : source;
        const written = `${side}.${name}`;
        if (!this.#types.has(written)) {
            this.#types.set(written, {});
            const file = join(this.#root, "types", kind === "inputs" ? "input.d.ts" : "output.d.ts");
            const node = interfacesByPath(file).get(source);
            if (!node) throw new Error(`${file} has no interface '${source}'.`);
            this.#types.set(written, this.#members(node, file, written, side, {}));
        }
        return written;
    }

    #enum(path) {
        const written = `enums.${path.join(".")}`;
        if (!this.#enums.has(written)) {
            const file = join(this.#root, "types", "enums", ...path.slice(0, -1), "index.d.ts");
            const declared = parse(file).statements
                .flatMap(statement => statement.declarationList?.declarations ?? [])
                .find(item => item.name.text === path.at(-1));
            this.#enums.set(written, Object.fromEntries(properties(declared.type).map(({ name, type }) => [name, type.literal.text])));
        }
        return written;
    }
}

function details(runtime) {
    const found = {};
    if (runtime.aliases.length > 0) found.aliases = [...runtime.aliases].sort();
    for (const key of ["constants", "defaults", "environment"])
        if (Object.keys(runtime[key]).length > 0) found[key] = sorted(Object.entries(runtime[key]));
    return found;
}

/** Module folder and file name of a token: aws:rds/instance:Instance, kubernetes:apps/v1:Deployment, pulumi:providers:aws. */
export function place(token) {
    const [pkg, module, name] = token.split(":");
    if (pkg === "pulumi") return { module: ".", name: "provider" };
    if (pkg !== "kubernetes") {
        const folder = module.split("/")[0];
        return { module: folder === "index" ? "." : folder, name: module.split("/")[1] };
    }
    const [group, version] = module.split("/");
    return { module: join(group.split(".")[0], version), name };
}
