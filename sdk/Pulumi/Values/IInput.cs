namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> whose type argument the caller does not know.</summary>
internal interface IInput
{
    /// <summary>
    /// What the serializer descends into: the plain value, an <see cref="IOutput"/>, or for lists and maps their
    /// elements as they were given, so that a secret element does not make the whole collection secret.
    /// </summary>
    object? Content { get; }

    IOutput ToBoxedOutput();
}
