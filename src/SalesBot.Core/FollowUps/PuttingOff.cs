namespace SalesBot.Core.FollowUps;

/// <summary>The days to which a thing is put off by one tap.</summary>
public static class PuttingOff
{
    /// <summary>The day after today, whatever day it was due on: what is put off is done later than now.</summary>
    public static DateOnly Tomorrow(DateOnly today) => today.AddDays(1);

    /// <summary>The Monday of next week, as when somebody says "next week".</summary>
    public static DateOnly NextWeek(DateOnly today) => today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7));

    /// <summary>The day from which "by a week" counts: when it is due, today where that is over.</summary>
    public static DateOnly Start(DateOnly dueOn, DateOnly today) => dueOn > today ? dueOn : today;
}
