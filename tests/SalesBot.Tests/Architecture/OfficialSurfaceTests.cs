using BotFramework.Tests.Surface;
using Microsoft.Bot.Builder;
using Mono.Cecil;

namespace SalesBot.Tests.Architecture;

/// <summary>
/// What the bot and its tests use of the Bot Framework is in the official packages in the same shape, so that
/// <c>-p:BotFramework=Official</c> compiles. Looked up in what was compiled, against the list of the official surface.
/// </summary>
public sealed class OfficialSurfaceTests
{
    private static readonly OfficialSurface Official = OfficialSurface.Read();

    private static readonly string InTree = typeof(IBot).Assembly.GetName().Name!;

    private static readonly List<ModuleDefinition> Users = [Read("SalesBot"), Read("SalesBot.Tests")];

    [Fact]
    public void Every_type_that_is_used_is_an_official_one_of_the_same_kind()
    {
        var types = Users.SelectMany(user => user.GetTypeReferences()).Where(IsInTree).Select(type => type.Resolve()).ToList();

        Assert.NotEmpty(types);
        AssertNone(types.Select(type => (Name: Shape.FullName(type), Kind: Shape.Kind(type)))
            .Where(type => !Unlisted.Holds(type.Name) && Official.Find(type.Name)?.Kind != type.Kind)
            .Select(type => $"{type.Kind} {type.Name}"));
    }

    [Fact]
    public void Every_member_that_is_used_has_the_official_shape()
    {
        var members = Users.SelectMany(user => user.GetMemberReferences())
            .Where(member => IsInTree(member.DeclaringType)).Select(Used).Distinct().ToList();

        Assert.NotEmpty(members);
        AssertNone(members.Where(member => !IsOfficial(member.Type, member.Shape))
            .Select(member => $"{Shape.FullName(member.Type)}: {member.Shape}"));
    }

    [Fact]
    public void Every_interface_that_is_implemented_has_all_its_official_members()
    {
        var implemented = Users.SelectMany(user => user.GetTypes()).SelectMany(type => type.Interfaces).Select(i => i.InterfaceType)
            .Where(IsInTree).Select(type => type.Resolve()).Distinct();

        AssertNone(from type in implemented
                   from missing in Official.Find(Shape.FullName(type))?.Members.Except(Shape.Members(type)) ?? []
                   select $"{Shape.FullName(type)} lacks {missing}");
    }

    private static (TypeDefinition Type, string Shape) Used(MemberReference member) => member switch
    {
        FieldReference field => (field.Resolve().DeclaringType, Shape.Of(field)),
        MethodReference method => (method.Resolve().DeclaringType, Shape.Of(method.Resolve())),
        _ => throw new InvalidOperationException($"What is {member.FullName}?"),
    };

    /// <summary>Whether the list has the member in the type or, where it is an override, in one of its bases.</summary>
    private static bool IsOfficial(TypeDefinition type, string shape)
    {
        for (var at = type; at is not null && at.Module.Assembly.Name.Name == InTree; at = at.BaseType?.Resolve())
        {
            var name = Shape.FullName(at);
            if (Unlisted.Holds(name) || Official.Find(name)?.Members.Contains(shape) == true || IsInvoke(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The signature of a delegate is compared with its type.</summary>
    private static bool IsInvoke(TypeDefinition type) =>
        Shape.Kind(type) == "delegate" && Official.Find(Shape.FullName(type))?.Members.SequenceEqual(Shape.Members(type)) == true;

    private static bool IsInTree(TypeReference type) => type.GetElementType().Scope.Name == InTree;

    private static ModuleDefinition Read(string assembly)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        return ModuleDefinition.ReadModule(
            Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"), new ReaderParameters { AssemblyResolver = resolver });
    }

    private static void AssertNone(IEnumerable<string> others)
    {
        var all = string.Join(Environment.NewLine, others);
        Assert.True(all.Length == 0, all);
    }
}
