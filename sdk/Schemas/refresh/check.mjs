// Mines again, into a folder that goes away, and compares with the committed documents byte for byte.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const fresh = mkdtempSync(join(tmpdir(), "schemas-"));
mkdirSync(join(fresh, "facts"));
try {
    execFileSync(process.execPath, [join(here, "refresh.mjs"), fresh], { stdio: "inherit" });
    const files = ["aws.json", "kubernetes.json", "random.json", join("facts", "replaces-unknown-properties.csv")];
    const stale = files.filter(file => !readFileSync(join(fresh, file)).equals(readFileSync(join(here, "..", file))));
    for (const file of stale) console.error(`sdk/Schemas/${file} is not what the pinned packages give. Run: npm run refresh`);
    process.exitCode = stale.length > 0 ? 1 : 0;
} finally {
    rmSync(fresh, { recursive: true });
}
