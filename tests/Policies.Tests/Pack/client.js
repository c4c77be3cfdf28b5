// The official stubs as a client of the pack: node client.js <node_modules> <plan.json> <pack.dll>. Writes one line a finding: policy and URN.
const { spawn } = require("child_process");
const { readFileSync } = require("fs");
const [modules, planFile, pack] = process.argv.slice(2);
const grpc = require(modules + "/@grpc/grpc-js");
const messages = require(modules + "/@pulumi/pulumi/proto/analyzer_pb.js");
const services = require(modules + "/@pulumi/pulumi/proto/analyzer_grpc_pb.js");
const { Struct } = require(modules + "/google-protobuf/google/protobuf/struct_pb.js");
const { Empty } = require(modules + "/google-protobuf/google/protobuf/empty_pb.js");

const plan = JSON.parse(readFileSync(planFile));
const server = spawn("dotnet", [pack, "--logtostderr", "-v=3", "--unheard-of", "127.0.0.1:1"], { stdio: ["ignore", "pipe", "inherit"] });
const lines = [];
server.on("exit", code => {
    lines.forEach(line => console.log(line));
    process.exit(code);
});
server.stdout.once("data", async port => {
    const client = new services.AnalyzerClient(`127.0.0.1:${parseInt(port)}`, grpc.credentials.createInsecure());
    const call = (method, request) => new Promise((done, fail) => client[method](request, (error, answer) => (error ? fail(error) : done(answer))));
    const note = answer => answer.getDiagnosticsList().forEach(found => lines.push(`${found.getPolicyname()} ${found.getUrn()}`));
    const stack = new messages.AnalyzerStackConfigureRequest();
    stack.setStack(plan.stack);
    stack.setProject(plan.project);
    await call("handshake", new messages.AnalyzerHandshakeRequest());
    await call("configureStack", stack);
    await call("getAnalyzerInfo", new Empty());
    const all = new messages.AnalyzeStackRequest();
    for (const resource of plan.resources) {
        const properties = Struct.fromJavaScript({ ...resource.outputs, ...resource.inputs });
        const options = new messages.AnalyzerResourceOptions();
        options.setIgnorechangesList((resource.options || {}).ignoreChanges || []);
        const [one, member] = [new messages.AnalyzeRequest(), new messages.AnalyzerResource()];
        for (const request of [one, member]) {
            request.setType(resource.type);
            request.setUrn(resource.urn);
            request.setName(resource.name);
            request.setProperties(properties);
            request.setOptions(options);
        }
        for (const [property, urns] of Object.entries(resource.propertyDependencies || {})) {
            const dependencies = new messages.AnalyzerPropertyDependencies();
            dependencies.setUrnsList(urns);
            member.getPropertydependenciesMap().set(property, dependencies);
        }
        note(await call("analyze", one));
        all.addResources(member);
    }
    note(await call("analyzeStack", all));
    await call("cancel", new Empty());
});
