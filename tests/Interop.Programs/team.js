"use strict";
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");

class Team extends pulumi.ComponentResource {
    constructor(name, size, options) {
        super("interop:index:Team", name, {}, options);
        this.pet = new random.RandomPet(`${name}-pet`, { length: size, prefix: name }, { parent: this });
        this.mascot = this.pet.id;
        this.registerOutputs({ mascot: this.mascot, size });
    }
}

exports.Team = Team;
