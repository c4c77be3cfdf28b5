namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>How a property's type is written.</summary>
internal enum TypeForm
{
    /// <summary>Of an argument class: <c>Input&lt;T&gt;</c>, <c>InputList&lt;T&gt;</c>, <c>InputMap&lt;T&gt;</c>.</summary>
    Input,

    /// <summary>Of the argument class of a function's plain form: <c>T</c>, <c>List&lt;T&gt;</c>, <c>Dictionary&lt;string, T&gt;</c>.</summary>
    Plain,

    /// <summary>Of a resource or a returned object: <c>T</c>, <c>ImmutableArray&lt;T&gt;</c>.</summary>
    Output,
}
