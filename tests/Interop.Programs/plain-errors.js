"use strict";
// Loaded before the official SDK, which formats an error in colours. In Node 20.20 that never ends when a stack frame
// lies in node_modules/@scope/file, as the SDK's source maps have it: util.inspect looks for the package's folder.
const util = require("node:util");

const inspect = util.inspect;
util.inspect = Object.assign(
    (value, options, ...rest) => inspect(value, options && typeof options === "object" ? { ...options, colors: false } : options, ...rest),
    inspect,
);
