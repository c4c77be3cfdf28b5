namespace Pulumi;

/// <summary>Base of all argument types: their members marked <see cref="InputAttribute"/> are the properties sent.</summary>
public abstract class InputArgs
{
    protected InputArgs()
    {
    }

    /// <summary>Hands over every input, null or not, in declaration order.</summary>
    /// <remarks>
    /// This is the hook of generated types: one line a property, for instance
    /// <c>inputs.Add("name", Name); inputs.AddRequired("size", Size); inputs.AddJson("tags", _tags);</c>
    /// saves the reflection that types written by hand go through. A class that is not sealed begins with
    /// <c>if (GetType() != typeof(ThisClass)) { base.WriteTo(inputs); return; }</c>, so that what derived ones add is found.
    /// </remarks>
    internal virtual void WriteTo(InputWriter inputs) => InputProperties.Of(GetType()).Write(this, inputs);
}
