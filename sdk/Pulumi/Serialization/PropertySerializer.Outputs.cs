namespace Pulumi.Serialization;

/// <content>Outputs and resources.</content>
internal sealed partial class PropertySerializer
{
    private async ValueTask<bool> WriteOutputAsync(IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        DependOn(data.Resources);
        if (!data.IsKnown)
        {
            _wire.Text(Signatures.Unknown);
            return true;
        }

        if (!data.IsSecret)
            return await WriteAsync(data.Value, keepOutputs: false).ConfigureAwait(false);

        var start = BeginSigned(Signatures.Secret);
        var field = _wire.BeginField(Signatures.ValueProperty);
        if (!await WriteAsync(data.Value, keepOutputs: false).ConfigureAwait(false))
            _wire.Null();
        _wire.EndField(field);
        _wire.End(start);
        return true;
    }

    private async ValueTask<bool> WriteOutputValueAsync(IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        var outside = TakeDependencies();
        DependOn(data.Resources);
        var start = _wire.Length;
        var isWritten = data.IsKnown && await WriteAsync(data.Value, keepOutputs: false).ConfigureAwait(false);
        var own = TakeDependencies();
        _dependencies = outside;
        DependOn(own ?? []);
        if (data is { IsKnown: true, IsSecret: false } && own is null)
            return isWritten;

        if (data.IsKnown && !isWritten)
            _wire.Null();
        var urns = await ResourceDependencies.UrnsAsync(own ?? []).ConfigureAwait(false);
        WrapOutputValue(data.IsKnown ? _wire.CutFrom(start) : null, data.IsSecret, urns);
        return true;
    }

    private void WrapOutputValue(byte[]? value, bool isSecret, IReadOnlyCollection<string> dependencies)
    {
        var start = BeginSigned(Signatures.OutputValue);
        if (value is not null)
        {
            var field = _wire.BeginField(Signatures.ValueProperty);
            _wire.Paste(value);
            _wire.EndField(field);
        }

        if (isSecret)
        {
            var field = _wire.BeginField(Signatures.SecretProperty);
            _wire.Flag(true);
            _wire.EndField(field);
        }

        if (dependencies.Count > 0)
            WriteUrns(dependencies);
        _wire.End(start);
    }

    private void WriteUrns(IEnumerable<string> urns)
    {
        var field = _wire.BeginField(Signatures.DependenciesProperty);
        var list = _wire.BeginList();
        foreach (var urn in urns)
        {
            var item = _wire.BeginItem();
            _wire.Text(urn);
            _wire.End(item);
        }

        _wire.End(list);
        _wire.EndField(field);
    }

    private async ValueTask<bool> WriteCustomAsync(CustomResource resource)
    {
        if (Tracks)
            DependOn(resource.Itself);
        var id = resource is DependencyResource ? null : await ReadAsync(resource.Id).ConfigureAwait(false);
        if (!keepResources)
        {
            _wire.Text(id ?? Signatures.Unknown);
            return true;
        }

        var urn = await ReadAsync(resource.Urn).ConfigureAwait(false);
        var start = BeginSigned(Signatures.Resource);
        _wire.Field(Signatures.UrnProperty, urn ?? Signatures.Unknown);
        _wire.Field(Signatures.IdProperty, id ?? "");
        _wire.End(start);
        return true;
    }

    private async ValueTask<bool> WriteComponentAsync(ComponentResource component)
    {
        // Never its properties: a component may refer to children that refer to it.
        var urn = await ReadAsync(component.Urn).ConfigureAwait(false) ?? Signatures.Unknown;
        if (!keepResources)
        {
            _wire.Text(urn);
            return true;
        }

        var start = BeginSigned(Signatures.Resource);
        _wire.Field(Signatures.UrnProperty, urn);
        _wire.End(start);
        return true;
    }

    // The URN or id of a resource that a value refers to.
    private async ValueTask<string?> ReadAsync(Output<string> output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        if (Tracks)
            DependOn(data.Resources);
        return data.IsKnown ? data.ValueAs<string>() : null;
    }

    private bool Tracks => trackReferences || !keepResources;
}
