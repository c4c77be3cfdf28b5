"use strict";
const random = require("@pulumi/random");

new random.RandomPet("pet");
throw new Error("the program broke");
