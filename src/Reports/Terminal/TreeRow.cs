using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>One line of the tree before its columns are aligned.</summary>
/// <param name="Branch">The lines of the tree, in front of the name.</param>
/// <param name="Below">The lines of the tree for what is written under this resource.</param>
internal sealed record TreeRow(PlanResource Resource, string Branch, string Below)
{
    /// <summary>The name with the lines that lead to it.</summary>
    public string Label => Branch + Resource.Name;

    public string Type { get; } = TypeText.Of(Resource.Type);

    /// <summary>The step, and what guards the resource.</summary>
    public string Remarks
    {
        get
        {
            string[] remarks =
            [
                StepLook.Of(Resource.Step.Kind).Word,
                Resource.Options.Protect ? "protected" : "",
                Resource.Options.RetainOnDelete ? "retained" : "",
            ];
            return string.Join(", ", remarks.Where(remark => remark.Length > 0));
        }
    }

    /// <summary>The rows of a tree, top to bottom.</summary>
    public static IEnumerable<TreeRow> Of(PlanNode node, string branch = "", string below = "")
    {
        var inner = node.Children.IsEmpty ? "" : "│  ";
        yield return new TreeRow(node.Resource, branch, below + inner);
        for (var i = 0; i < node.Children.Length; i++)
        {
            var last = i == node.Children.Length - 1;
            foreach (var row in Of(node.Children[i], below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  ")))
                yield return row;
        }
    }
}
