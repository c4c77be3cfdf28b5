namespace FreeAgentics.Infra.Plans.Json;

/// <summary>The kinds of files that tell what stands.</summary>
public enum BaselineFormat
{
    /// <summary>What <c>./infra preview --save</c> writes.</summary>
    Plan,

    /// <summary>What <c>pulumi stack export</c> writes.</summary>
    State,
}
