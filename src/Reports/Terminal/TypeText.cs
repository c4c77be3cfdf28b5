namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>A type token as people write it: <c>aws:rds/instance:Instance</c> is <c>aws:rds:Instance</c>.</summary>
public static class TypeText
{
    public static string Of(string token)
    {
        if (token.Split(':') is not [var package, var module, var type])
            return token;
        var slash = module.LastIndexOf('/');
        return slash >= 0 && module[(slash + 1)..].Equals(type, StringComparison.OrdinalIgnoreCase)
            ? $"{package}:{module[..slash]}:{type}"
            : token;
    }
}
