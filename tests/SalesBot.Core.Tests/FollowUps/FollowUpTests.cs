using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Tests.FollowUps;

public sealed class FollowUpTests
{
    private readonly FollowUp _followUp = new() { Text = "send the contract", Zone = "Asia/Shanghai" };

    [Fact]
    public void The_instant_follows_from_the_wish_and_the_zone()
    {
        _followUp.Due(new(2026, 11, 27), new(9, 0), "Asia/Shanghai");
        Assert.Equal(new DateTime(2026, 11, 27, 1, 0, 0, DateTimeKind.Utc), _followUp.DueAt);

        _followUp.Due(_followUp.DueOn, _followUp.DueTime, "Europe/Madrid");
        Assert.Equal(new DateTime(2026, 11, 27, 8, 0, 0, DateTimeKind.Utc), _followUp.DueAt);
        Assert.Equal((new DateOnly(2026, 11, 27), new TimeOnly(9, 0), "Europe/Madrid"), (_followUp.DueOn, _followUp.DueTime, _followUp.Zone));
    }

    [Fact]
    public void An_unknown_zone_changes_nothing()
    {
        Assert.Throws<ArgumentException>(() => _followUp.Due(new(2026, 11, 27), new(9, 0), "Mars/Base"));
        Assert.Equal((default, "Asia/Shanghai"), (_followUp.DueOn, _followUp.Zone));
    }
}
