using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Whether anything inside a value is unknown or secret: one such part makes the whole so.</summary>
internal readonly record struct ValueScan(bool IsKnown, bool IsSecret)
{
    public static ValueScan Of(Value value)
    {
        var (isKnown, isSecret) = (true, false);
        Visit(value, ref isKnown, ref isSecret);
        return new(isKnown, isSecret);
    }

    private static void Visit(Value value, ref bool isKnown, ref bool isSecret)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                isKnown &= value.StringValue != Signatures.Unknown;
                break;
            case Value.KindOneofCase.ListValue:
                foreach (var item in value.ListValue.Values)
                    Visit(item, ref isKnown, ref isSecret);
                break;
            case Value.KindOneofCase.StructValue:
                VisitObject(value, ref isKnown, ref isSecret);
                break;
        }
    }

    private static void VisitObject(Value value, ref bool isKnown, ref bool isSecret)
    {
        switch (WireValues.SignatureOf(value))
        {
            case Signatures.Secret:
                isSecret = true;
                Visit(SecretContent(value), ref isKnown, ref isSecret);
                break;
            // Outputs keep their state to themselves; the others have none.
            case Signatures.OutputValue or Signatures.Asset or Signatures.Archive or Signatures.Resource:
                break;
            default:
                foreach (var (key, field) in value.StructValue.Fields)
                    if (!ValueReader.IsInternal(key))
                        Visit(field, ref isKnown, ref isSecret);
                break;
        }
    }

    public static Value SecretContent(Value secret)
        => secret.StructValue.Fields.TryGetValue(Signatures.ValueProperty, out var content)
            ? content
            : throw new InvalidOperationException("Secrets must have a field called 'value'");
}
