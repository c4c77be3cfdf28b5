// Programs learn of their engine through the environment, which a process has once.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
