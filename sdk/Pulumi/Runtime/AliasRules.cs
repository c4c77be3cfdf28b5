namespace Pulumi;

internal static class AliasRules
{
    /// <exception cref="ArgumentException">Properties are given that exclude each other.</exception>
    public static void Check(Alias alias)
    {
        var parents = Count(alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent);
        if (parents > 1)
            throw new ArgumentException(
                $"Only specify one of '{nameof(Alias.Parent)}', '{nameof(Alias.ParentUrn)}' or '{nameof(Alias.NoParent)}' in an {nameof(Alias)}");
        if (alias.Urn is null)
            return;

        Refuse(alias.Name is not null, nameof(Alias.Name));
        Refuse(alias.Type is not null, nameof(Alias.Type));
        Refuse(alias.Project is not null, nameof(Alias.Project));
        Refuse(alias.Stack is not null, nameof(Alias.Stack));
        Refuse(alias.Parent is not null, nameof(Alias.Parent));
        Refuse(alias.ParentUrn is not null, nameof(Alias.ParentUrn));
        Refuse(alias.NoParent, nameof(Alias.NoParent));
    }

    private static int Count(params ReadOnlySpan<bool> given)
    {
        var count = 0;
        foreach (var one in given)
            count += one ? 1 : 0;
        return count;
    }

    private static void Refuse(bool isGiven, string property)
    {
        if (isGiven)
            throw new ArgumentException($"{nameof(Alias)} should not specify both {nameof(Alias.Urn)} and {property}");
    }
}
