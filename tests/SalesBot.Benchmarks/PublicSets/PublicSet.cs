namespace SalesBot.Benchmarks.PublicSets;

/// <summary>A sentence and what it wants, as a public set has it.</summary>
internal sealed record Labelled(string Text, string Intent);

/// <summary>A public set of intents, split as it is given.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Train">What is learned from.</param>
/// <param name="Test">What is measured on.</param>
/// <param name="OutOfScope">The intent that means none of the others; null where the set has none.</param>
internal sealed record PublicSet(string Name, IReadOnlyList<Labelled> Train, IReadOnlyList<Labelled> Test, string? OutOfScope = null);

/// <summary>A file is not of a form that is known here; the message names it.</summary>
internal sealed class NoSuchFormException(string message) : Exception(message);
