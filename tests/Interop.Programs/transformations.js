"use strict";
const random = require("@pulumi/random");
const { Team } = require("./team");

const lengthen = ({ type, props, opts }) =>
    type === "random:index/randomPet:RandomPet" ? { props: { ...props, length: 7 }, opts } : undefined;
const protect = ({ props, opts }) => ({ props, opts: { ...opts, protect: true } });

new random.RandomPet("direct", { length: 1 }, { transformations: [lengthen] });
new Team("inherits", 3, { transformations: [lengthen, protect] });
