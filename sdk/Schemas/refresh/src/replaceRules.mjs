import { readFileSync } from "node:fs";

/** Rows of a replaces-*.csv: token, path, effect, condition. */
export function readRules(file) {
    const [header, ...rows] = parseCsv(readFileSync(file, "utf8"));
    return rows
        .map(row => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ""])))
        .map(row => ({ ...row, property: row.property.replaceAll("[*]", "") }));
}

/**
 * The rules of one resource, and those whose path the mined schema lacks.
 * @param resolve tells whether a path exists among the resource's inputs or outputs
 */
export function rulesOf(token, rows, resolve) {
    const pkg = token.split(":")[0];
    const own = rows.filter(row => row.pulumi_token === token);
    const general = rows.filter(row => row.pulumi_token === `${pkg}:*` && !own.some(rule => rule.property === row.property));
    const rules = [];
    const unknown = [];
    for (const row of own) (resolve(row.property) ? rules : unknown).push(row);
    for (const row of general) if (resolve(row.property)) rules.push(row);
    return { rules: rules.map(written).sort(), unknown };
}

/** Rules that hold for every type of a package, also for those without facts (custom resources). */
export function packageRules(pkg, rows) {
    return rows.filter(row => row.pulumi_token === `${pkg}:*` && /^[a-zA-Z.]+$/.test(row.property)).map(written).sort();
}

const written = row => `${row.property} ${row.effect}${row.condition ? ` ${row.condition}` : ""}`;

function parseCsv(text) {
    const rows = [];
    let row = [];
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
    for (let match = cell.exec(text); match && match.index < text.length; match = cell.exec(text)) {
        row.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
        if (match[3] !== ",") {
            rows.push(row);
            row = [];
        }
    }
    return rows;
}
