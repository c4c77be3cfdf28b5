"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const kubernetes = require("@pulumi/kubernetes");

class Area extends pulumi.ComponentResource {
    constructor(name, options) {
        super("interop:index:Area", name, {}, options);
        this.registerOutputs();
    }
}

const ireland = new aws.Provider("ireland", {
    region: "eu-west-1",
    skipMetadataApiCheck: true,
    defaultTags: { tags: { team: "interop" } },
});
const cluster = new kubernetes.Provider("cluster", { enableServerSideApply: true, namespace: "interop" });

new aws.sns.Topic("explicit", { displayName: "explicit" }, { provider: ireland });

const inherits = new Area("inherits", { providers: [ireland, cluster] });
const topic = new aws.sns.Topic("inherited", { fifoTopic: true }, { parent: inherits });
new aws.sns.Topic("inherited-twice", { displayName: topic.arn }, { parent: topic });
new kubernetes.core.v1.ConfigMap("map", { data: { topic: topic.arn } }, { parent: inherits });

const single = new Area("single", { provider: cluster });
new kubernetes.core.v1.ConfigMap("single-map", { data: { a: "b" } }, { parent: single });

exports.arn = topic.arn;
