"use strict";
const random = require("@pulumi/random");
const { Team } = require("./team");

const pet = (name, options) => new random.RandomPet(name, { length: 2 }, options);

const guarded = new Team("guarded", 1, { protect: true });
const first = pet("first", { protect: true, ignoreChanges: ["prefix", "keepers"] });
pet("opened", { parent: guarded, protect: false });
pet("replaced", { replaceOnChanges: ["length"], deleteBeforeReplace: true });
pet("ordered", { deleteBeforeReplace: false, dependsOn: [first, guarded] });
pet("timed", { customTimeouts: { create: "5m", update: "90s", delete: "1h" } });
pet("kept", { retainOnDelete: true });
pet("together", { deletedWith: first });
pet("imported", { import: "big-cat" });
pet("pinned", { version: "4.20.0", pluginDownloadURL: "https://plugins.invalid" });
pet("secretive", { additionalSecretOutputs: ["separator"] });
