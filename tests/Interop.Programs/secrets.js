"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const random = require("@pulumi/random");

const config = new pulumi.Config();
const token = config.requireSecret("token");
const password = new random.RandomPassword("password", {
    length: 24,
    keepers: { token, made: pulumi.secret("made") },
});
const database = new aws.rds.Instance("database", {
    instanceClass: "db.t4g.micro",
    password: password.result,
    username: "admin",
    tags: { token: pulumi.interpolate`t-${token}`, plain: "plain" },
}, { additionalSecretOutputs: ["address"] });

exports.password = password.result;
exports.address = database.address;
exports.opened = pulumi.unsecret(token).apply(text => text.length);
exports.all = pulumi.all([token, "plain"]).apply(texts => texts.join(","));
exports.nested = { inner: token };
exports.region = config.require("region");
