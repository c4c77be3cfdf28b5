using System.Buffers;
using System.IO.Pipelines;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Hosting;

/// <summary>The methods of all services by their path, as the generated code binds them: no reflection, no routing.</summary>
internal sealed class UnaryMethods : ServiceBinderBase
{
    private readonly Dictionary<string, UnaryMethod> _byPath = new(StringComparer.Ordinal);

    public UnaryMethod? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <inheritdoc />
    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        if (handler is not null)
            _byPath[method.FullName] = new TypedMethod<TRequest, TResponse>(method, handler);
    }

    private sealed class TypedMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse> handler) : UnaryMethod
        where TRequest : class
        where TResponse : class
    {
        public override object Parse(ReadOnlySequence<byte> message) =>
            method.RequestMarshaller.ContextualDeserializer(new MessageReader(message));

        public override async Task<object> AnswerAsync(object request, ServerCallContext context) =>
            await handler((TRequest)request, context);

        public override void Write(object response, PipeWriter destination) =>
            method.ResponseMarshaller.ContextualSerializer((TResponse)response, new MessageWriter(destination));
    }
}
