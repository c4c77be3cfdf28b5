namespace Pulumi;

/// <summary>The entries of a map as they were given.</summary>
internal interface IInputEntries
{
    int Count { get; }

    (string Key, IInput Value) EntryAt(int index);
}
