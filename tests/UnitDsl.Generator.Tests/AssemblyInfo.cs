// What was read is remembered by the process, a few environments deep: tests that look at that memory must not push each other out of it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
