"use strict";
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");
const { Team } = require("./team");

class League extends pulumi.ComponentResource {
    constructor(name) {
        super("interop:index:League", name);
    }

    complete(red, blue) {
        this.registerOutputs({ red: red.mascot, blue: blue.mascot });
    }
}

const league = new League("league");
const red = new Team("red", 2, { parent: league });
const blue = new Team("blue", 3, { parent: league, dependsOn: [red] });
league.complete(red, blue);
const match = new random.RandomShuffle("match", {
    inputs: [red.mascot, blue.mascot, "nobody"],
    resultCount: 2,
}, { dependsOn: [league] });

exports.winner = match.results.apply(results => results[0]);
exports.mascots = [red.mascot, blue.mascot];
exports.nested = { list: [1, 2.5, true, null], text: "plain" };
