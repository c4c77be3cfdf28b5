"use strict";
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");
const { Team } = require("./team");

const pet = (name, alias) => new random.RandomPet(name, { length: 2 }, { aliases: [alias] });

const parent = new Team("parent", 1);
pet("by-name", { name: "old-name" });
pet("by-type", { type: "random:index/pet:Pet" });
pet("by-urn", "urn:pulumi:dev::interop::random:index/randomPet:RandomPet::very-old");
pet("by-parent", { parent });
pet("by-parent-urn", { parent: parent.urn });
pet("by-stack", { stack: "old-stack", project: "old-project", name: "older" });
new random.RandomPet("without-parent", {}, {
    parent,
    aliases: [{ parent: pulumi.rootStackResource }, { name: "second" }],
});
new Team("renamed", 2, { aliases: [{ name: "former" }, { type: "interop:index:Squad" }] });
