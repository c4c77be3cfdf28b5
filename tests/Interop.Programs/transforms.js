"use strict";
const random = require("@pulumi/random");
const { Team } = require("./team");

const lengthen = async ({ type, props, opts }) =>
    type === "random:index/randomPet:RandomPet" ? { props: { ...props, length: 7 }, opts } : undefined;
const protect = async ({ props, opts }) => ({ props, opts: { ...opts, protect: true } });

new random.RandomPet("direct", { length: 1 }, { transforms: [lengthen] });
new Team("inherits", 3, { transforms: [lengthen, protect] });
