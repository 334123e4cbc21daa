using SalesBot.Benchmarks.PublicSets;

namespace SalesBot.Core.Tests.PublicSets;

/// <summary>The file forms of public sets, on small files made up for it.</summary>
public sealed class LoaderTests
{
    [Fact]
    public void Clinc_is_an_object_of_pairs_with_what_is_out_of_scope_beside_it()
    {
        var set = Load("data_full.json");

        Assert.Equal(("CLINC150 (data_full.json)", 10, 3, "oos"), (set.Name, set.Train.Count, set.Test.Count, set.OutOfScope));
        Assert.Equal(new Labelled("please book me a room", "book_room"), set.Train[0]);
        Assert.Equal(new Labelled("how tall is a tower", "oos"), set.Test[^1]);
    }

    [Fact]
    public void Banking_is_two_tables_with_quotes()
    {
        var set = Load("test.csv", "train.csv");

        Assert.Equal(("BANKING77", 9, 2, null), (set.Name, set.Train.Count, set.Test.Count, set.OutOfScope));
        Assert.Equal(new Labelled("a room, a \"nice\" one,\nplease", "book_room"), set.Train[^1]);
        Assert.Equal(new Labelled("please water the plants", "water_plants"), set.Test[^1]);
    }

    [Fact]
    public void Massive_is_an_object_a_line_with_its_partition()
    {
        var set = Load("zh-CN.jsonl");

        Assert.Equal(("MASSIVE (zh-CN)", 6, 2), (set.Name, set.Train.Count, set.Test.Count));
        Assert.Equal(new Labelled("请给花浇水", "water_plants"), set.Test[^1]);
    }

    [Theory]
    [InlineData("data_full.json", 1.0)]
    [InlineData("zh-CN.jsonl", null)]
    public void What_was_learned_from_one_is_measured_on_its_test(string file, double? outOfScope) =>
        Assert.Equal(new Measure(1, outOfScope), Measure.Of(Load(file)));

    [Fact]
    public void The_share_is_of_what_was_told_rightly()
    {
        var set = Load("zh-CN.jsonl");

        Assert.Equal(0.5, Measure.Of(set with { Test = [set.Test[0], set.Test[1] with { Intent = "book_room" }] }).Accuracy);
    }

    [Theory]
    [InlineData("""{"train":[["a"]]}""", ".json")]
    [InlineData("""{"train":[]}""", ".json")]
    [InlineData("[]", ".json")]
    [InlineData("no json", ".json")]
    [InlineData("""{"utt":"a"}""", ".jsonl")]
    [InlineData("7", ".jsonl")]
    [InlineData("text,label\na,b\n", "-train.csv")]
    [InlineData("text,category\na\n", "-train.csv")]
    [InlineData("text,category\na,b\n", "-train.csv")]
    [InlineData("anything", ".txt")]
    public void A_file_of_another_form_is_named(string content, string ending)
    {
        var file = Path.Combine(Path.GetTempPath(), $"made-{Guid.NewGuid():N}{ending}");
        File.WriteAllText(file, content);
        try
        {
            Assert.NotEmpty(Assert.Throws<NoSuchFormException>(() => Loader.Load([file])).Message);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static PublicSet Load(params string[] files) =>
        Assert.Single(Loader.Load([.. files.Select(f => Path.Combine(AppContext.BaseDirectory, "PublicSets", "Made", f))]));
}
