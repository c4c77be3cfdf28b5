"use strict";
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");

const network = new pulumi.StackReference("organization/network/dev");
const named = new pulumi.StackReference("named", { name: "organization/network/dev" });
new random.RandomPet("pet", {
    prefix: network.requireOutput("vpc"),
    keepers: { secret: named.requireOutput("key") },
});

exports.vpc = network.requireOutput("vpc");
exports.key = named.getOutput("key");
exports.missing = network.getOutput("missing");
exports.subnets = network.requireOutput("subnets");
