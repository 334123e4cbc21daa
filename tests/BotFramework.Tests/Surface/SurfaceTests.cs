using Microsoft.Bot.Builder;
using Mono.Cecil;

namespace BotFramework.Tests.Surface;

/// <summary>The in-tree Bot Framework against the list of the official surface: less, but nothing else.</summary>
public sealed class SurfaceTests
{
    private static readonly OfficialSurface Official = OfficialSurface.Read();

    private static readonly List<TypeDefinition> Types =
        [.. ModuleDefinition.ReadModule(typeof(IBot).Assembly.Location).GetTypes().Where(Shape.IsVisible)];

    [Fact]
    public void Every_public_type_is_an_official_one_of_the_same_kind()
    {
        var others = Types.Select(type => (Name: Shape.FullName(type), Kind: Shape.Kind(type)))
            .Where(type => !Unlisted.Holds(type.Name) && Official.Find(type.Name)?.Kind != type.Kind)
            .Select(type => $"{type.Kind} {type.Name}");

        AssertNone(others);
    }

    [Fact]
    public void Every_type_has_the_official_bases()
    {
        var others = from type in Types
                     let name = Shape.FullName(type)
                     where Official.Find(name) is { Kind: not ("enum" or "delegate") } && !Unlisted.Holds(name)
                     from other in Shape.Bases(type).Except(Official.Find(name)!.Bases)
                     where !Unlisted.Holds(name, other)
                     select $"{name}: {other}";

        AssertNone(others);
    }

    [Fact]
    public void Every_public_or_protected_member_has_the_official_shape()
    {
        var others = from type in Types
                     let name = Shape.FullName(type)
                     where Official.Find(name) is not null
                     from other in Shape.Members(type).Except(Official.Find(name)!.Members)
                     where !Unlisted.Holds(name, other)
                     select $"{name}: {other}";

        AssertNone(others);
    }

    [Fact]
    public void Enums_have_the_official_values_in_the_official_order()
    {
        var enums = Types.Where(type => type.IsEnum).ToList();

        Assert.NotEmpty(enums);
        Assert.All(enums, type => Assert.Equal(Official.Find(Shape.FullName(type))!.Members, Shape.Members(type)));
    }

    [Fact]
    public void Nothing_is_excused_that_is_not_there_or_that_the_list_has()
    {
        var there = Types.SelectMany(type => Shape.Members(type).Concat(Shape.Bases(type)).Select(member => $"{Shape.FullName(type)}: {member}")
            .Append(Shape.FullName(type))).ToHashSet();

        Assert.All(Unlisted.Reasons.Keys, excused => Assert.True(there.Contains(excused) && !IsListed(excused), excused));
    }

    // Assert.Empty would shorten the very names that are looked for.
    private static void AssertNone(IEnumerable<string> others)
    {
        var all = string.Join(Environment.NewLine, others);
        Assert.True(all.Length == 0, all);
    }

    private static bool IsListed(string excused)
    {
        var (type, member) = excused.Split(": ", 2) is [var t, var m] ? (t, m) : (excused, null);
        return Official.Find(type) is { } listed && (member is null || listed.Members.Contains(member) || listed.Bases.Contains(member));
    }
}
