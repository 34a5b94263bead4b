using UnitDsl.Cli;

// What a thousand units take fits in here, and all of it lives until the answer is printed: collecting on the way finds nothing.
const long Enough = 192L << 20;
GC.TryStartNoGCRegion(Enough);

return CommandLine.Run(args, Console.Out, Console.Error);
