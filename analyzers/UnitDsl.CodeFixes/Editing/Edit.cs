using Microsoft.CodeAnalysis;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>One change to one file. Equal ones are made once; those of one list or declaration are made together.</summary>
internal abstract record Edit(DocumentId Document);
