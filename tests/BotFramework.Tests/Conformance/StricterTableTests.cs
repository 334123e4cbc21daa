using System.Reflection;
using BotFramework.Tests.Drivers;

namespace BotFramework.Tests.Conformance;

/// <summary>docs/stricter-than-the-sdk.md and the marks of the tests are one list.</summary>
public sealed class StricterTableTests
{
    private static readonly string[] Marked =
    [
        .. from type in typeof(StricterTableTests).Assembly.GetTypes()
           from method in type.GetMethods()
           from mark in method.GetCustomAttributes(inherit: false).OfType<IStricter>()
           select mark.Difference,
    ];

    [Fact]
    public void Each_row_of_the_table_is_held_by_a_test() => Assert.Empty(Rows().Except(Marked));

    [Fact]
    public void Each_mark_of_a_test_is_a_row_of_the_table() => Assert.Empty(Marked.Except(Rows()));

    [Fact]
    public void No_difference_is_named_that_no_test_has() => Assert.Empty(
        typeof(Difference).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Except(Marked));

    private static List<string> Rows() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Conformance", "stricter-than-the-sdk.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim())
            .Skip(1),
    ];
}
