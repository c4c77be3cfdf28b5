/** Follows a camelCase path without indices through inputs, then outputs, of a mined resource. */
export function resolver(resource, types) {
    const follow = (members, [head, ...rest]) => {
        const type = members[head]?.split(" ")[0];
        if (type === undefined) return false;
        if (rest.length === 0) return true;
        return type.split("|").some(item => {
            const name = item.replace(/[()[\]{}]/g, "");
            return types[name] ? follow(types[name], rest) : item.endsWith("{}");
        });
    };
    return path => follow(resource.inputs, path.split(".")) || follow(resource.outputs, path.split("."));
}
