using UnitDsl.Site.Applications;
using UnitDsl.Site.Linking;

namespace UnitDsl.Site.Declarations;

/// <summary>Where the linker finds what a declaration refers to.</summary>
public interface IDeclarations
{
    /// <summary>The assembly's own attributes.</summary>
    TypeDeclaration Assembly { get; }

    /// <summary>What was worked out of these declarations before.</summary>
    LinkMemory Memory { get; }

    /// <summary>The programs that services may run.</summary>
    ApplicationSet Applications { get; }

    /// <summary>The declaration of a type that another one names, or null when it is not one of the language's.</summary>
    TypeDeclaration? Find(string id);
}
