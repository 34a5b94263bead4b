namespace UnitDsl;

/// <summary>
/// The strictest of three sandboxes (exposure 1.2 with a user of its own): <see cref="HardenedAttribute"/> without writable and executable memory and without changing resource limits.
/// For programs compiled ahead of time (Go, Rust, C, native .NET); node, deno, .NET with its JIT and the PHP JIT do not run under it.
/// </summary>
/// <remarks>Nothing but the attributes on this class and on those it derives from: copy it, or override any of them beside it.</remarks>
[MemoryDenyWriteExecute, SystemCallFilter("~@resources")]
public class HardenedStrictAttribute : HardenedAttribute;
