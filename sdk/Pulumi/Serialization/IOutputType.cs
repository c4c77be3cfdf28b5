namespace Pulumi.Serialization;

/// <summary>A generated <see cref="OutputTypeAttribute"/> class that reads itself off the wire without reflection.</summary>
/// <remarks>For instance <c>public static Tag Read(OutputReader fields) => new(fields.Get&lt;string>("key"), fields.Get&lt;string?>("value"))</c>.</remarks>
internal interface IOutputType<TSelf>
    where TSelf : IOutputType<TSelf>
{
    static abstract TSelf Read(OutputReader fields);
}
