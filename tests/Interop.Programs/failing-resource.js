"use strict";
const random = require("@pulumi/random");

const first = new random.RandomPet("twice");
const second = new random.RandomPet("twice");
new random.RandomPet("after", { prefix: second.id });

exports.pet = first.id;
