"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const kubernetes = require("@pulumi/kubernetes");

const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" });
const subnet = new aws.ec2.Subnet("subnet", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24", tags: { vpc: vpc.id, name: "a" } });
const group = new aws.ec2.SecurityGroup("group", {
    vpcId: vpc.id,
    ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["10.0.0.0/8", vpc.cidrBlock] }],
});
const role = new aws.iam.Role("role", {
    assumeRolePolicy: pulumi.jsonStringify({ Version: "2012-10-17", Vpc: vpc.id }),
});
new kubernetes.core.v1.ConfigMap("map", {
    data: { subnet: pulumi.interpolate`subnet ${subnet.id} of ${vpc.id}`, arn: role.arn.apply(arn => arn.toUpperCase()) },
});

exports.ids = pulumi.all([vpc.id, subnet.id]);
exports.tuple = pulumi.all([vpc.id, group.id]).apply(ids => JSON.stringify(ids));
exports.known = vpc.cidrBlock;
exports.then = vpc.id.apply(() => subnet.id);
