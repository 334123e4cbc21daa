using System.Runtime.CompilerServices;

namespace BotFramework.Tests.Drivers;

/// <summary>
/// What the in-tree Bot Framework does otherwise than the official packages, on purpose: skipped against those. Each
/// difference is a row of docs/stricter-than-the-sdk.md.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StricterFactAttribute : FactAttribute, IStricter
{
    public StricterFactAttribute(
        string difference, [CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine) => (Difference, Skip) = (difference, Stricter.Skip);

    public string Difference { get; }
}

/// <inheritdoc cref="StricterFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StricterTheoryAttribute : TheoryAttribute, IStricter
{
    public StricterTheoryAttribute(
        string difference, [CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine) => (Difference, Skip) = (difference, Stricter.Skip);

    public string Difference { get; }
}

internal interface IStricter
{
    /// <summary>The first column of the row.</summary>
    string Difference { get; }
}

internal static class Stricter
{
#if OFFICIAL
    public const string? Skip = "The official packages do otherwise; see docs/stricter-than-the-sdk.md.";
#else
    public const string? Skip = null;
#endif
}
