namespace FreeAgentics.Infra.Settings;

/// <param name="Image">The container image, with version or digest.</param>
/// <param name="Command">Runs the worker; empty for the image's own.</param>
/// <param name="Queue">The Redis list that it takes tasks from.</param>
/// <param name="Processes">In a pod.</param>
/// <param name="LongestTask">A task may run for so long; pods get it before they are killed.</param>
/// <param name="QueueLock">A task that has been taken comes back to the queue after so long.</param>
/// <param name="OnSpot">True to run on Spot nodes where there are any.</param>
/// <param name="JavaOptions">True to hand over JAVA_OPTS.</param>
/// <param name="Resources">Requests and limits of the container.</param>
/// <param name="Pool">Database connections of a process.</param>
/// <param name="Autoscaling">Of worker-hpa.</param>
/// <param name="Environment">More variables, in clear.</param>
public sealed record WorkerSettings(
    string Image,
    IReadOnlyList<string> Command,
    string Queue,
    int Processes,
    TimeSpan LongestTask,
    TimeSpan QueueLock,
    bool OnSpot,
    bool JavaOptions,
    ContainerResources Resources,
    ClientPoolSettings Pool,
    WorkerScalingSettings Autoscaling,
    IReadOnlyDictionary<string, string> Environment)
{
    private const string Container = "kubernetes:apps/v1:Deployment spec.template.spec.containers";

    public static WorkerSettings Read(SettingsSection worker) => new(
        Image: worker.Text(
            "image", "The container image of the workers, with a version or a digest.",
            pattern: TextPattern.Image, fallback: "freeagentics/worker:1.0.0", guide: "G04", drives: $"{Container}.image", example: "registry.freeagentics.io/worker:1.4.2"),
        Command: worker.Texts(
            "command", "What runs the worker; the image's own command where this is empty.",
            fallback: [], guide: "G04", drives: $"{Container}.command", example: "python"),
        Queue: worker.Text(
            "queue", "The Redis list that tasks wait in.",
            pattern: RedisKey, fallback: "task_queue", guide: "G13", drives: "keda.sh/v1alpha1:ScaledObject spec.triggers listName", example: "jobs"),
        Processes: worker.Int(
            "processes", "Processes in a pod (WORKERS).",
            range: 1..64, fallback: 2, unit: "processes", guide: "G17", drives: $"{Container}.env WORKERS", example: "4"),
        LongestTask: worker.Duration(
            "longestTask", "How long a task may run; a pod gets this time to finish before it is killed.",
            least: "1s", most: "1h", fallback: "2m", guide: "G04", drives: "kubernetes:apps/v1:Deployment spec.template.spec.terminationGracePeriodSeconds", example: "10m"),
        QueueLock: worker.Duration(
            "queueLock", "How long a task that a worker has taken stays hidden from the others (TASK_LOCK_TIMEOUT); longer than longestTask, or it runs twice.",
            least: "1s", most: "1d", fallback: "10m", guide: "G04", drives: $"{Container}.env TASK_LOCK_TIMEOUT", example: "30m"),
        OnSpot: worker.Flag(
            "onSpot", "Runs workers on Spot nodes where there are any; interrupted tasks must be repeatable.",
            fallback: true, guide: "G55", drives: "kubernetes:apps/v1:Deployment spec.template.spec.affinity", example: "false"),
        JavaOptions: worker.Flag(
            "javaOptions", "Hands over JAVA_OPTS sized from the memory limit, for an image with a JVM.",
            fallback: false, guide: "G18", drives: $"{Container}.env JAVA_OPTS", example: "true"),
        Resources: worker.Object(
            "resources", "What a pod asks for, and what it may use.",
            resources => ContainerResources.Read(resources, cpuRequest: "500m", cpuLimit: "2", memoryRequest: "1Gi", memoryLimit: "2Gi"), guide: "G17"),
        Pool: worker.Object("databasePool", "Database connections of each process.", ClientPoolSettings.Read, guide: "G26"),
        Autoscaling: worker.Object("autoscaling", "The numbers of worker-hpa.", WorkerScalingSettings.Read, guide: "G13"),
        Environment: worker.TextMap(
            "environment", "More environment variables, in clear; secrets have a section of their own.",
            keys: TextPattern.EnvironmentName, guide: "G17", drives: $"{Container}.env", example: "LOG_LEVEL: debug"));

    private static TextPattern RedisKey { get; } = new("^[A-Za-z0-9:_.-]{1,128}$", "a Redis key of letters, digits, colons, underscores, dots and dashes");
}
