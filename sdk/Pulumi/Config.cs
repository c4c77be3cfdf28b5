using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Settings of the stack under one namespace, by default the project's name.</summary>
/// <remarks>The Require methods throw a <see cref="RunException"/> for a missing value, and all do for one of the wrong type.</remarks>
public sealed class Config
{
    private const string OldSuffix = ":config";

    private readonly string _name;

    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(OldSuffix, StringComparison.Ordinal) ? name[..^OldSuffix.Length] : name;
    }

    public string? Get(string key) => Deployment.Running.Config.Get(FullKey(key));

    public Output<string>? GetSecret(string key) => Secret(Get(key));

    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => throw WrongType(key, text, nameof(Boolean)),
    };

    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    public int? GetInt32(string key)
        => Get(key) is not { } text ? null
            : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
            : throw WrongType(key, text, nameof(Int32));

    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    public double? GetDouble(string key)
        => Get(key) is not { } text ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw WrongType(key, text, nameof(Double));

    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    [return: System.Diagnostics.CodeAnalysis.MaybeNull]
    public T GetObject<T>(string key) => Parse<T>(key, options: null);

    [return: System.Diagnostics.CodeAnalysis.MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Parse<T>(key, options);

    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(Parse<T>(key, options: null)!);

    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options)
        => Get(key) is null ? null : Output.CreateSecret(Parse<T>(key, options)!);

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    public T RequireObject<T>(string key) => Get(key) is null ? throw Missing(key) : Parse<T>(key, options: null)!;

    public T RequireObject<T>(string key, JsonSerializerOptions options)
        => Get(key) is null ? throw Missing(key) : Parse<T>(key, options)!;

    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options)
        => Output.CreateSecret(RequireObject<T>(key, options));

    private static Output<string>? Secret(string? value) => value is null ? null : Output.CreateSecret(value);

    private static Output<T>? Secret<T>(T? value)
        where T : struct
        => value is { } given ? Output.CreateSecret(given) : null;

    private T? Parse<T>(string key, JsonSerializerOptions? options)
    {
        if (Get(key) is not { } text)
            return default;
        try
        {
            return JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException e)
        {
            throw WrongType(key, text, typeof(T).FullName!, e);
        }
    }

    // The value of a secret stays out of the message.
    private RunException WrongType(string key, string value, string type, Exception? cause = null)
    {
        var shown = Deployment.Running.Config.IsSecret(FullKey(key)) ? "[secret]" : $"'{value}'";
        return new($"Configuration '{FullKey(key)}' value {shown} is not a valid {type}", cause);
    }

    private RunException Missing(string key) => new(
        $"Missing Required configuration variable '{FullKey(key)}'\n\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");

    private string FullKey(string key) => $"{_name}:{key}";
}
