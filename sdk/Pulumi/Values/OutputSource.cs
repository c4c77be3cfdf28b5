namespace Pulumi;

/// <summary>Data that is computed when somebody asks for it, such as a property of a registered resource.</summary>
internal abstract class OutputSource
{
    public abstract bool IsPending { get; }

    public abstract ValueTask<OutputData> GetDataAsync();
}
