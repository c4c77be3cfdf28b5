using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Kubernetes;

/// <summary>The address that a cloud gives to a Service of type LoadBalancer and to an Ingress.</summary>
internal static class LoadBalancer
{
    /// <summary>The status, or null where the object gets no address.</summary>
    public static ObjectValue? Status(SimulatedResource resource, string kind)
    {
        if (kind == "Service" && (resource.Inputs["spec"] as ObjectValue)?["type"] is not StringValue { Value: "LoadBalancer" })
            return null;
        var entry = Object("hostname", new StringValue($"{resource.Hex(16)}.elb.invalid"));
        return Object("loadBalancer", Object("ingress", new ArrayValue([entry])));
    }

    private static ObjectValue Object(string name, PropertyValue value) => new(ObjectValue.Empty.Properties.Add(name, value));
}
