using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Unread;
using SalesBot.Core.Language;
using SalesBot.Features.Customers;
using SalesBot.Features.Diagnosis;
using SalesBot.Features.Digest;
using SalesBot.Features.Export;
using SalesBot.Features.FollowUps;
using SalesBot.Features.FollowUps.Dropping;
using SalesBot.Features.Help;
using SalesBot.Features.Leaves;
using SalesBot.Features.Markets;
using SalesBot.Features.Payments;
using SalesBot.Features.Rankings;
using SalesBot.Features.Settings;
using SalesBot.Features.Summaries;
using SalesBot.Features.Targets;
using SalesBot.Features.Teaching;
using SalesBot.Features.Team;
using SalesBot.Features.Visits;

namespace SalesBot.Hosting;

/// <summary>The map of the whole bot: each thing one can say, and what answers it.</summary>
internal static class BotIntents
{
    public static IntentMap Map() => new IntentMap()
        .Form<LogVisit>(Intents.VisitLog)
        .Form<CorrectVisit>(Intents.VisitCorrect)
        .Answer<VisitList>(Intents.VisitList)
        .Act<DeleteVisit>(DeleteVisit.Name)
        .Form<AddCustomer>(Intents.CustomerAdd)
        .Answer<CustomerList>(Intents.CustomerList)
        .Act<CustomerList>(CustomerList.Page)
        .Answer<DueList>(Intents.CustomerDue)
        .Act<DueList>(DueList.Page)
        .Answer<QuietList>(Intents.CustomerQuiet)
        .Act<QuietList>(QuietList.Page)
        .Answer<CustomerBrief>(Intents.CustomerBrief)
        .Form<RecordPayment>(Intents.PaymentRecord)
        .Answer<ReversePayment>(Intents.PaymentReverse)
        .Act<ReversePayment>(ReversePayment.Name)
        .Form<SubmitSummary>(Intents.SummarySubmit)
        .Answer<ShowSummary>(Intents.SummaryShow)
        .Answer<MissingSummaries>(Intents.SummaryMissing)
        .Form<CommentOnSummary>(Intents.SummaryComment)
        .Form<AnswerOnSummary>(Intents.SummaryAnswer)
        .Answer<ShowDigest>(Intents.DigestShow)
        .Answer<RegionStatus>(Intents.RegionStatus)
        .Answer<CompareRegions>(Intents.RegionCompare)
        .Answer<MemberStatus>(Intents.MemberStatus)
        .Answer<Features.Team.HandOver>(Intents.TeamHandOver)
        .Act<Features.Team.HandOver>(Intents.TeamHandOver)
        .Answer<Deactivate>(Intents.TeamDeactivate)
        .Act<Deactivate>(Intents.TeamDeactivate)
        .Answer<Reactivate>(Intents.TeamReactivate)
        .Answer<Unlink>(Intents.TeamUnlink)
        .Answer<WhoIsUnreachable>(Intents.TeamUnreachable)
        .Answer<ExportAnswer>(Intents.ExportMake)
        .Answer<RankingAnswer>(Intents.RankingShow)
        .Answer<ProgressAnswer>(Intents.TargetProgress)
        .Form<AddFollowUp>(Intents.FollowUpAdd)
        .Answer<ShowFollowUps>(Intents.FollowUpList)
        .Answer<MarkDone>(Intents.FollowUpDone)
        .Answer<PutOff>(Intents.FollowUpSnooze)
        .Form<DropInWords>(Intents.FollowUpDrop)
        .Answer<Features.FollowUps.HandOver>(Intents.FollowUpHandOver)
        .Act<ShowFollowUps>(FollowUpActs.List)
        .Act<OpenFollowUp>(FollowUpActs.Open)
        .Act<MarkDone>(FollowUpActs.Done)
        .Act<PutOff>(FollowUpActs.PutOff)
        .Act<DropFollowUp>(FollowUpActs.Drop)
        .Act<Features.FollowUps.HandOver>(FollowUpActs.HandOver)
        .Act<LooseEndList>(FollowUpActs.Loose)
        .Act<DropLooseEnd>(FollowUpActs.DropLoose)
        .Answer<Undo>(Intents.Undo)
        .Act<Undo>(Undo.Name)
        .Answer<Greeting>(Intents.Greeting)
        .Answer<Thanks>(Intents.Thanks)
        .Answer<HelpAnswer>(Intents.Help)
        .Act<NoneOfThese>(NoneOfThese.Name)
        .Answer<ShowDiagnosis>(Intents.BotDiagnose)
        .Answer<Resend>(Intents.BotResend)
        .Answer<UnreadList>(Intents.UnreadList)
        .Act<UnreadList>(UnreadList.Page)
        .Answer<ChangeLanguage>(Intents.SettingsLanguage)
        .Answer<ChangePromptTime>(Intents.SettingsPromptTime)
        .Answer<ChangeDays>(Intents.SettingsDays)
        .Answer<ChangeQuiet>(Intents.SettingsQuiet)
        .Answer<ChangeZone>(Intents.SettingsZone)
        .Answer<ShowSettings>(Intents.SettingsShow)
        .Form<RecordLeave>(Intents.LeaveAdd)
        .Answer<EndLeave>(Intents.LeaveEnd)
        .Act<EndLeave>(Intents.LeaveEnd)
        .Answer<LeaveList>(Intents.LeaveList);
}
