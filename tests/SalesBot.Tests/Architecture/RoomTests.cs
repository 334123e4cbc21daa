using System.Reflection;
using Mono.Cecil;
using SalesBot.Core.Calendar;
using SalesBot.Data;

namespace SalesBot.Tests.Architecture;

/// <summary>Who may import whom: the table of the house, held against what was compiled.</summary>
public sealed class RoomTests
{
    private const string Ef = "Microsoft.EntityFrameworkCore";
    private const string Sqlite = "Microsoft.Data.Sqlite";
    private const string Postgres = "Npgsql";
    private const string Bot = "Microsoft.Bot";
    private const string Web = "Microsoft.AspNetCore";
    private const string NodaTime = "NodaTime";
    private const string Data = "SalesBot.Data";
    private const string Chat = "SalesBot.Chat";
    private const string Prompts = "SalesBot.Prompts";
    private const string Features = "SalesBot.Features";

    private static readonly string[] CoreAreas =
        ["Customers", "FollowUps", "Markets", "Payments", "Summaries", "Targets", "Visits"];

    private static readonly string[] FeatureRooms =
        [
            "Customers", "Diagnosis", "Digest", "Export", "FollowUps", "Help", "Import", "Leaves", "Markets", "Payments", "Rankings", "Settings",
            "Summaries", "Targets", "Teaching", "Team", "Visits",
        ];

    /// <summary>A feature enters another by its door alone; each such pair stands here with its reason.</summary>
    private static readonly Dictionary<string, string[]> Doors = new()
    {
        // How a figure stands against quota and goal is reckoned and worded in one place: Targets (Asked, Standings, StandingWords).
        // Who is overdue for a visit is for Customers to tell (VisitsDue), what waits for a next step for FollowUps (LooseEnds).
        ["Markets"] = [$"{Features}.Targets", $"{Features}.Customers", $"{Features}.FollowUps"],
        ["Team"] = [$"{Features}.Targets", $"{Features}.Customers", $"{Features}.FollowUps"],
        // A summary has the same beside the member's words: the plan of what is due (VisitsDue), intentions left alone (LooseEnds), and
        // the way to their list (FollowUpActs).
        ["Summaries"] = [$"{Features}.Targets", $"{Features}.Customers", $"{Features}.FollowUps"],
        // Whoever moves to another zone takes what is open along (DueWishes).
        ["Settings"] = [$"{Features}.FollowUps"],
        ["Rankings"] = [$"{Features}.Targets"],
        ["Payments"] = [$"{Features}.Targets"],
    };

    /// <summary>The table. What is not named here is watched for nobody; see <see cref="Watched"/>.</summary>
    private static readonly Dictionary<string, string[]> MayImport = new()
    {
        ["SalesBot.Core"] = [],
        ["SalesBot.Core.Calendar"] = ["SalesBot.Core", NodaTime],
        ["SalesBot.Core.Language"] = ["SalesBot.Core", "SalesBot.Core.Calendar"],
        ["SalesBot.Core.Members"] = ["SalesBot.Core", "SalesBot.Core.Calendar"],
        [Data] = [.. Core(), Ef, Sqlite, Postgres],
        [Chat] = ["SalesBot.Core", "SalesBot.Core.Language", "SalesBot.Core.Members", "SalesBot.Core.Calendar", Data, Ef, Bot],
        [Prompts] = ["SalesBot.Core", "SalesBot.Core.Members", "SalesBot.Core.Calendar", Data, Chat, Ef, Bot],
    };

    static RoomTests()
    {
        foreach (var area in CoreAreas)
        {
            MayImport[$"SalesBot.Core.{area}"] = ["SalesBot.Core", "SalesBot.Core.Calendar", "SalesBot.Core.Members"];
        }

        MayImport["SalesBot.Core.Visits"] = [.. MayImport["SalesBot.Core.Visits"], "SalesBot.Core.Customers"];
        MayImport["SalesBot.Core.FollowUps"] = [.. MayImport["SalesBot.Core.FollowUps"], "SalesBot.Core.Customers"];
        MayImport["SalesBot.Core.Summaries"] =
            [.. MayImport["SalesBot.Core.Summaries"], .. CoreAreas.Where(area => area != "Summaries").Select(area => $"SalesBot.Core.{area}")];
        foreach (var feature in FeatureRooms)
        {
            MayImport[$"{Features}.{feature}"] = [.. Core(), Data, Chat, Prompts, Ef, .. Doors.GetValueOrDefault(feature, [])];
        }
    }

    public static TheoryData<string> Rooms() => [.. MayImport.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_imports_only_what_its_line_allows(string room)
    {
        var types = TypesOf(room).ToList();
        Assert.NotEmpty(types);
        var forbidden = Watched().Except([room, .. MayImport[room]]).ToHashSet();

        var broken = types.SelectMany(type => Imports(type).Select(import => (type.FullName, Room: RoomOf(import))))
            .Where(pair => pair.Room is not null && forbidden.Contains(pair.Room))
            .Select(pair => $"{pair.FullName} imports {pair.Room}").Distinct().Order(StringComparer.Ordinal);

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_room_stands_in_the_table()
    {
        var rooms = AllTypes().Select(t => Namespace(t)).Where(n => n.StartsWith("SalesBot.Core", StringComparison.Ordinal) || n.StartsWith(Features, StringComparison.Ordinal))
            .Select(RoomOf).Distinct();

        Assert.All(rooms, room => Assert.Contains(room!, MayImport.Keys));
    }

    [Fact]
    public void Nobody_reads_the_clock_but_through_the_time_provider()
    {
        string[] clocks = ["System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow"];

        var readers = AllTypes().SelectMany(t => t.Methods).Where(m => m.HasBody)
            .SelectMany(m => m.Body.Instructions.Select(i => (Method: m, Called: i.Operand as MethodReference)))
            .Where(c => c.Called is not null && clocks.Contains($"{c.Called.DeclaringType.FullName}::{c.Called.Name}"))
            .Select(c => c.Method.FullName);

        Assert.Empty(readers);
    }

    private static string[] Core() =>
        ["SalesBot.Core", "SalesBot.Core.Calendar", "SalesBot.Core.Language", "SalesBot.Core.Members", .. CoreAreas.Select(a => $"SalesBot.Core.{a}")];

    private static IEnumerable<string> Watched() =>
        [.. Core(), Data, Chat, Prompts, "SalesBot.Hosting", .. FeatureRooms.Select(f => $"{Features}.{f}"), Ef, Sqlite, Postgres, Bot, Web, NodaTime];

    private static IEnumerable<TypeDefinition> TypesOf(string room) => AllTypes().Where(t => RoomOf(Namespace(t)) == room && Namespace(t).Length > 0 && !IsMigration(t));

    private static bool IsMigration(TypeDefinition type) => Namespace(type).StartsWith("SalesBot.Data.Migrations", StringComparison.Ordinal);

    /// <summary>The longest watched name that a namespace begins with.</summary>
    private static string? RoomOf(string name) => Watched()
        .Where(room => name == room || name.StartsWith(room + ".", StringComparison.Ordinal))
        .MaxBy(room => room.Length);

    private static string Namespace(TypeReference type) => type.DeclaringType is null ? type.Namespace : Namespace(type.DeclaringType);

    private static List<TypeDefinition> AllTypes() => All.Value;

    private static readonly Lazy<List<TypeDefinition>> All = new(() =>
        [.. new[] { typeof(Period).Assembly, typeof(SalesDb).Assembly }.SelectMany(Types)]);

    private static IEnumerable<TypeDefinition> Types(Assembly assembly) =>
        ModuleDefinition.ReadModule(assembly.Location).GetTypes();

    /// <summary>The namespaces of all that a type names: in its signatures, its attributes and the bodies of its methods.</summary>
    private static IEnumerable<string> Imports(TypeDefinition type)
    {
        var named = new List<TypeReference?> { type.BaseType };
        named.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        named.AddRange(type.Fields.Select(f => f.FieldType));
        named.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        foreach (var method in type.Methods)
        {
            named.Add(method.ReturnType);
            named.AddRange(method.Parameters.Select(p => p.ParameterType));
            if (method.HasBody)
            {
                named.AddRange(method.Body.Variables.Select(v => v.VariableType));
                named.AddRange(method.Body.Instructions.SelectMany(i => Named(i.Operand)));
            }
        }

        return named.OfType<TypeReference>().SelectMany(Flat).Select(Namespace).Where(n => n.Length > 0).Distinct();
    }

    private static IEnumerable<TypeReference?> Named(object? operand) => operand switch
    {
        MethodReference m => [m.DeclaringType, m.ReturnType, .. m.Parameters.Select(p => p.ParameterType), .. (m as GenericInstanceMethod)?.GenericArguments ?? []],
        FieldReference f => [f.DeclaringType, f.FieldType],
        TypeReference t => [t],
        _ => [],
    };

    private static IEnumerable<TypeReference> Flat(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Flat).Append(generic.ElementType),
        TypeSpecification wrapped => Flat(wrapped.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
