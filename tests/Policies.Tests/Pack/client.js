// The official stubs as a client of the pack: node client.js <node_modules> <pack.dll> <request.json>.
// The request: plan (a plan's JSON), config (of the stack), packConfig (of --policy-pack-config), remediate (a plan's resource), more (resources to send besides).
// Writes one JSON object: findings, notApplicable, remediations, error.
const { spawn } = require("child_process");
const { readFileSync } = require("fs");
const [modules, pack, requestFile] = process.argv.slice(2);
const grpc = require(modules + "/@grpc/grpc-js");
const messages = require(modules + "/@pulumi/pulumi/proto/analyzer_pb.js");
const services = require(modules + "/@pulumi/pulumi/proto/analyzer_grpc_pb.js");
const { Struct } = require(modules + "/google-protobuf/google/protobuf/struct_pb.js");
const { Empty } = require(modules + "/google-protobuf/google/protobuf/empty_pb.js");

const request = JSON.parse(readFileSync(requestFile));
const started = process.hrtime.bigint();
const answer = { findings: [], notApplicable: [], remediations: [], error: null, policies: 0, firstAnswerMs: 0 };
const command = pack.endsWith(".dll") ? ["dotnet", [pack]] : [pack, []];
const server = spawn(command[0], [...command[1], "--logtostderr", "-v=3", "--unheard-of", "127.0.0.1:1"], { stdio: ["ignore", "pipe", "inherit"] });
server.on("exit", code => {
    console.log(JSON.stringify(answer));
    process.exit(code);
});
server.stdout.once("data", async port => {
    const client = new services.AnalyzerClient(`127.0.0.1:${parseInt(port)}`, grpc.credentials.createInsecure());
    const call = (method, message) => new Promise((done, fail) => client[method](message, (error, reply) => (error ? fail(error) : done(reply))));
    try {
        await judge(call);
    } catch (error) {
        answer.error = `${error.code} ${error.details}`;
    }
    await call("cancel", new Empty());
});

async function judge(call) {
    const { plan } = request;
    const stack = new messages.AnalyzerStackConfigureRequest();
    stack.setStack(plan.stack);
    stack.setProject(plan.project);
    for (const [key, value] of Object.entries(request.config || {})) stack.getConfigMap().set(key, value);
    await call("handshake", new messages.AnalyzerHandshakeRequest());
    await call("configureStack", stack);
    answer.policies = (await call("getAnalyzerInfo", new Empty())).getPoliciesList().length;
    answer.firstAnswerMs = Number(process.hrtime.bigint() - started) / 1e6;
    await call("configure", configuration(request.packConfig || {}));
    const all = new messages.AnalyzeStackRequest();
    for (const resource of [...plan.resources, ...(request.more || [])]) {
        note(await call("analyze", fill(new messages.AnalyzeRequest(), resource)));
        const member = fill(new messages.AnalyzerResource(), resource);
        for (const [property, urns] of Object.entries(resource.propertyDependencies || {})) {
            const dependencies = new messages.AnalyzerPropertyDependencies();
            dependencies.setUrnsList(urns);
            member.getPropertydependenciesMap().set(property, dependencies);
        }
        all.addResources(member);
    }
    note(await call("analyzeStack", all));
    for (const resource of request.remediate || []) {
        const reply = await call("remediate", fill(new messages.AnalyzeRequest(), resource));
        reply.getRemediationsList().forEach(mended => answer.remediations.push({ policy: mended.getPolicyname(), properties: mended.getProperties().toJavaScript() }));
    }
}

function fill(message, resource) {
    message.setType(resource.type);
    message.setUrn(resource.urn);
    message.setName(resource.name);
    message.setProperties(Struct.fromJavaScript({ ...resource.outputs, ...resource.inputs }));
    const options = new messages.AnalyzerResourceOptions();
    options.setIgnorechangesList((resource.options || {}).ignoreChanges || []);
    message.setOptions(options);
    return message;
}

function configuration(policies) {
    const levels = { advisory: 0, mandatory: 1, disabled: 2, remediate: 3 };
    const message = new messages.ConfigureAnalyzerRequest();
    for (const [policy, { enforcementLevel, ...properties }] of Object.entries(policies)) {
        const config = new messages.PolicyConfig();
        config.setEnforcementlevel(levels[enforcementLevel]);
        config.setProperties(Struct.fromJavaScript(properties));
        message.getPolicyconfigMap().set(policy, config);
    }
    return message;
}

function note(reply) {
    const names = ["advisory", "mandatory"];
    reply.getDiagnosticsList().forEach(found => answer.findings.push({ policy: found.getPolicyname(), urn: found.getUrn(), level: names[found.getEnforcementlevel()], message: found.getMessage() }));
    reply.getNotApplicableList().forEach(excused => answer.notApplicable.push({ policy: excused.getPolicyName(), reason: excused.getReason() }));
}
