namespace FreeAgentics.Infra.Local.Steps;

/// <summary>Is told how far the work is.</summary>
public interface IStepObserver
{
    /// <param name="name">Of the step.</param>
    /// <param name="waited">Until what the step needs was there.</param>
    /// <param name="took">The step itself.</param>
    void Done(string name, TimeSpan waited, TimeSpan took);

    /// <summary>One sentence that whoever asked for the platform should know.</summary>
    void Note(string sentence);
}
