// Checks Kubernetes objects against the published schemas of their kinds. Twice: by the TypeScript compiler, whose
// object literals admit no unknown field, and by the compiled validators, which know required fields and formats.
// Input: the path of a JSON file with [{ file, object }]; output: one problem a line, or nothing.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = dirname(fileURLToPath(import.meta.url));
const groups = {
  "autoscaling.k8s.io": "@kubernetes-models/autoscaler/",
  "cert-manager.io": "@kubernetes-models/cert-manager/",
  "external-secrets.io": "@kubernetes-models/external-secrets/",
  "generators.external-secrets.io": "@kubernetes-models/external-secrets/",
  "keda.sh": "@kubernetes-models/keda/",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator/",
};

// Null for a kind whose types are in nginx.d.ts.
const moduleOf = (apiVersion) => {
  const group = apiVersion.includes("/") ? apiVersion.split("/")[0] : "";
  return group === "k8s.nginx.org" ? null : (groups[group] ?? "kubernetes-models/") + apiVersion;
};

const objects = JSON.parse(readFileSync(process.argv[2], "utf8"));
const problems = [];
const lines = [];
const fileOfLine = [];
for (const { file, object } of objects) {
  const from = moduleOf(object.apiVersion) ?? "./nginx.js";
  const type = `import(${JSON.stringify(from)}, { with: { "resolution-mode": "import" } }).I${object.kind}`;
  const literal = JSON.stringify(object, null, 1).split("\n");
  lines.push(`{ const object: ${type} = ${literal[0]}`, ...literal.slice(1), "; void object; }");
  while (fileOfLine.length < lines.length) fileOfLine.push(file);
}

const source = join(here, `objects-${process.pid}.mts`);
writeFileSync(source, lines.join("\n"));
const program = ts.createProgram([source], {
  noEmit: true, strict: true, skipLibCheck: true, types: [],
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
});
for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
  const at = diagnostic.file?.fileName.endsWith(".mts") ? fileOfLine[diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line] : "";
  problems.push(`${at}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`);
}
ts.sys.deleteFile?.(source);

for (const { file, object } of objects) {
  const from = moduleOf(object.apiVersion);
  if (from === null) continue;
  const kinds = await import(from);
  try {
    new kinds[object.kind](object).validate();
  } catch (error) {
    problems.push(`${file}: ${error.message}`);
  }
}
console.log(problems.join("\n"));
