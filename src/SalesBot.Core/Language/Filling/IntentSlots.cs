namespace SalesBot.Core.Language.Filling;

/// <summary>Which slots an intent has; what else was said of names and days does not concern it.</summary>
internal static class IntentSlots
{
    private static readonly Dictionary<string, string> Table = new()
    {
        [Intents.VisitLog] = "customer region date kind outcome intention next_step due",
        [Intents.VisitList] = "customer member region period",
        [Intents.VisitCorrect] = "customer region date kind outcome intention next_step due",
        [Intents.FollowUpAdd] = "customer text due",
        [Intents.FollowUpList] = "member region customer period",
        [Intents.FollowUpDone] = "customer text",
        [Intents.FollowUpSnooze] = "customer due",
        [Intents.FollowUpDrop] = "customer reason",
        [Intents.FollowUpHandOver] = "customer member",
        [Intents.SummarySubmit] = "kind period",
        [Intents.SummaryShow] = "member kind period",
        [Intents.SummaryMissing] = "kind period",
        [Intents.SummaryComment] = "member kind period text",
        [Intents.SummaryAnswer] = "text",
        [Intents.TargetProgress] = "metric member region period",
        [Intents.TargetSet] = "metric kind amount member region period",
        [Intents.DigestShow] = "member period",
        [Intents.RegionStatus] = "region period",
        [Intents.RegionCompare] = "regions period",
        [Intents.MemberStatus] = "member period",
        [Intents.RankingShow] = "metric kind period",
        [Intents.CustomerBrief] = "customer",
        [Intents.CustomerAdd] = "customer region kind",
        [Intents.CustomerList] = "tier region member kind status",
        [Intents.CustomerDue] = "tier region member period",
        [Intents.CustomerQuiet] = "tier region member",
        [Intents.PaymentRecord] = "customer amount date",
        [Intents.PaymentReverse] = "customer amount date",
        [Intents.TeamHandOver] = "member to region",
        [Intents.TeamDeactivate] = "member to",
        [Intents.TeamReactivate] = "member",
        [Intents.TeamUnlink] = "member",
        [Intents.ExportMake] = "export format period region member",
        [Intents.SettingsLanguage] = "language",
        [Intents.SettingsPromptTime] = "time",
        [Intents.SettingsDays] = "days",
        [Intents.SettingsQuiet] = "quiet",
        [Intents.SettingsZone] = "zone",
        [Intents.LeaveAdd] = "leave",
        [Intents.LeaveEnd] = "leave",
        [Intents.LeaveList] = "member period",
        [Intents.None] = "customer region member period date kind intention metric",
    };

    /// <summary>Where the words of a kind stand, by intent.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        [Intents.SummarySubmit] = "summary kind",
        [Intents.SummaryShow] = "summary kind",
        [Intents.SummaryMissing] = "summary kind",
        [Intents.SummaryComment] = "summary kind",
        [Intents.TargetSet] = "target kind",
        [Intents.RankingShow] = "ranking kind",
        [Intents.CustomerList] = "customer kind",
        [Intents.CustomerAdd] = "customer kind",
    };

    public static IReadOnlyList<string> Of(string intent) => Table.TryGetValue(intent, out var slots) ? slots.Split(' ') : [];

    public static bool Has(string intent, string slot) => Of(intent).Contains(slot);

    /// <summary>What a name most likely is that is said with an intent; null where it has none.</summary>
    public static NameKind? FirstName(string intent) => Table.GetValueOrDefault(intent, "").Split(' ').Select(slot => slot switch
    {
        "customer" => NameKind.Customer,
        "region" => NameKind.Region,
        "member" => NameKind.Member,
        _ => (NameKind?)null,
    }).FirstOrDefault(kind => kind is not null);

    /// <summary>The section of kinds; null where the kind is that of a visit.</summary>
    public static string? KindOf(string intent) => Kinds.GetValueOrDefault(intent);
}
