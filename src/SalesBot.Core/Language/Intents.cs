using SalesBot.Core.Language.Filling;

namespace SalesBot.Core.Language;

/// <summary>The names of the intents that the reader tells apart.</summary>
public static class Intents
{
    public const string VisitLog = "visit.log";
    public const string VisitList = "visit.list";
    public const string VisitCorrect = "visit.correct";
    public const string FollowUpAdd = "followup.add";
    public const string FollowUpList = "followup.list";
    public const string FollowUpDone = "followup.done";
    public const string FollowUpSnooze = "followup.snooze";
    public const string FollowUpDrop = "followup.drop";
    public const string FollowUpHandOver = "followup.handover";
    public const string SummarySubmit = "summary.submit";
    public const string SummaryShow = "summary.show";
    public const string SummaryMissing = "summary.missing";
    public const string SummaryComment = "summary.comment";
    public const string SummaryAnswer = "summary.answer";
    public const string TargetProgress = "target.progress";
    public const string TargetSet = "target.set";
    public const string RegionStatus = "region.status";
    public const string RegionCompare = "region.compare";
    public const string MemberStatus = "member.status";
    public const string RankingShow = "ranking.show";
    public const string CustomerBrief = "customer.brief";
    public const string CustomerAdd = "customer.add";
    public const string CustomerList = "customer.list";
    public const string CustomerDue = "customer.due";
    public const string CustomerQuiet = "customer.quiet";
    public const string PaymentRecord = "payment.record";
    public const string PaymentReverse = "payment.reverse";
    public const string TeamHandOver = "team.hand_over";
    public const string TeamDeactivate = "team.deactivate";
    public const string TeamReactivate = "team.reactivate";
    public const string TeamUnlink = "team.unlink";
    public const string TeamUnreachable = "team.unreachable";
    public const string ExportMake = "export.make";
    public const string DigestShow = "digest.show";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string Help = "help";
    public const string Cancel = "cancel";
    public const string Back = "back";
    public const string Undo = "undo";
    public const string SettingsLanguage = "settings.language";
    public const string SettingsPromptTime = "settings.prompt_time";
    public const string UnreadList = "unread.list";
    public const string BotDiagnose = "bot.diagnose";
    public const string BotResend = "bot.resend";
    public const string SettingsDays = "settings.days";
    public const string SettingsQuiet = "settings.quiet";
    public const string SettingsZone = "settings.zone";
    public const string SettingsShow = "settings.show";
    public const string LeaveAdd = "settings.leave";
    public const string LeaveEnd = "leave.end";
    public const string LeaveList = "leave.list";
    public const string None = "none";

    /// <summary>What can be said with it, by slot; nothing for an intent that is none of these.</summary>
    public static IReadOnlyList<string> SlotsOf(string intent) => IntentSlots.Of(intent);

    /// <summary>Whether it is for those who look after people and regions: they may name any of these for it.</summary>
    public static bool Administers(string intent) => intent is TeamHandOver or TeamDeactivate or TeamReactivate or TeamUnlink;

    /// <summary>Whether only those who look after people and the bot itself have anything of it.</summary>
    public static bool LooksAfter(string intent) => Administers(intent) || intent is TeamUnreachable or UnreadList or BotDiagnose or BotResend;

    /// <summary>Whether it is about who is away: for it one may name a colleague who stands in, though not for anything else.</summary>
    public static bool IsOfLeave(string intent) => intent is LeaveAdd or LeaveEnd;
}
