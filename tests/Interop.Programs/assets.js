"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const bucket = new aws.s3.Bucket("bucket");
const put = (name, content) => new aws.s3.BucketObjectv2(name, { bucket: bucket.id, key: name, source: content });

put("text", new pulumi.asset.StringAsset("some text"));
put("file", new pulumi.asset.FileAsset("assets/page.txt"));
put("remote", new pulumi.asset.RemoteAsset("https://files.invalid/page.html"));
put("folder", new pulumi.asset.FileArchive("assets/site"));
put("remote-archive", new pulumi.asset.RemoteArchive("https://files.invalid/site.zip"));
put("mixed", new pulumi.asset.AssetArchive({
    "readme.txt": new pulumi.asset.StringAsset("read me"),
    "site": new pulumi.asset.FileArchive("assets/site"),
}));

exports.bucket = bucket.id;
