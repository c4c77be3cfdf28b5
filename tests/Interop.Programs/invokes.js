"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const random = require("@pulumi/random");

const zones = aws.getAvailabilityZonesOutput({ state: "available" });
const region = pulumi.output(aws.getRegion());
const pet = new random.RandomPet("pet");
const byUnknown = aws.ec2.getVpcOutput({ id: pet.id });
const known = aws.s3.Bucket.get("known", "interop-known-bucket");
const byProvider = aws.getCallerIdentityOutput({}, { provider: new aws.Provider("ireland", { region: "eu-west-1" }) });
pulumi.log.info("an information");
pulumi.log.warn("a warning", pet);

exports.zones = zones.apply(result => result.names);
exports.region = region.apply(result => result.region);
exports.vpc = byUnknown.apply(result => result.cidrBlock);
exports.known = known.id;
exports.account = byProvider.apply(result => result.accountId);
