using System.Runtime.CompilerServices;

namespace BotFramework.Tests.Drivers;

/// <summary>What the in-tree Bot Framework does otherwise than the official packages, on purpose: skipped against those.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InTreeFactAttribute : FactAttribute
{
    public InTreeFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
    {
#if OFFICIAL
        Skip = "The official packages do otherwise; see the README of src/BotFramework.";
#endif
    }
}
