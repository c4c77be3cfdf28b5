namespace FreeAgentics.Infra.Changes;

/// <summary>What a teardown does to a resource.</summary>
public enum TeardownAction
{
    Delete,

    /// <summary>Left where it is and forgotten: retainOnDelete.</summary>
    Retain,

    /// <summary>Goes with another resource and is not deleted on its own: deletedWith.</summary>
    DeletedWith,

    /// <summary>Only leaves the state: components, and what was only read.</summary>
    Forget,
}
