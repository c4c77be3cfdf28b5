"use strict";
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");

class Holder extends pulumi.ComponentResource {
    constructor(name) {
        super("interop:index:Holder", name);
        this.pet = new random.RandomPet(`${name}-pet`, {}, { parent: this });
        this.registerOutputs({ pet: this.pet, self: pulumi.output(this) });
    }
}

const holder = new Holder("holder");

exports.pet = holder.pet;
exports.holder = holder;
exports.list = [holder.pet, "text"];
