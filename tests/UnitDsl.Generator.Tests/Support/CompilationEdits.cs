using Microsoft.CodeAnalysis.CSharp;
using UnitDsl.Testing;

namespace UnitDsl.Generator.Tests.Support;

internal static class CompilationEdits
{
    public static CSharpCompilation ReplaceReferences(this CSharpCompilation compilation, SiteCode code) =>
        compilation.WithReferences([.. CompilationFactory.PlatformReferences, .. code.References]);
}
