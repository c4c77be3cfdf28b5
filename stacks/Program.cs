using FreeAgentics.Infra.Stacks;
using Pulumi;

// The kind of a stack follows from its name, which Pulumi hands over in the environment before anything else is known.
return Environment.GetEnvironmentVariable("PULUMI_STACK") == BootstrapStack.StackName
    ? await Deployment.RunAsync<BootstrapStack>()
    : await Deployment.RunAsync<PlatformStack>();
