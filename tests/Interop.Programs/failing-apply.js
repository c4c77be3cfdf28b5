"use strict";
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");

const pet = new random.RandomPet("pet");
const broken = pulumi.output("a").apply(() => { throw new Error("the apply broke"); });
new random.RandomPet("other", { prefix: broken });

exports.pet = pet.id;
