using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Core.Language;
using SalesBot.Features.Export;
using SalesBot.Features.Help;
using SalesBot.Features.Markets;
using SalesBot.Features.Rankings;
using SalesBot.Features.Settings;
using SalesBot.Features.Targets;
using SalesBot.Features.Team;
using SalesBot.Features.Visits;

namespace SalesBot.Hosting;

/// <summary>The map of the whole bot: each thing one can say, and what answers it.</summary>
internal static class BotIntents
{
    public static IntentMap Map() => new IntentMap()
        .Form<LogVisit>(Intents.VisitLog)
        .Answer<RegionStatus>(Intents.RegionStatus)
        .Answer<CompareRegions>(Intents.RegionCompare)
        .Answer<MemberStatus>(Intents.MemberStatus)
        .Answer<HandOver>(Intents.TeamHandOver)
        .Act<HandOver>(Intents.TeamHandOver)
        .Answer<Deactivate>(Intents.TeamDeactivate)
        .Act<Deactivate>(Intents.TeamDeactivate)
        .Answer<Reactivate>(Intents.TeamReactivate)
        .Answer<ExportAnswer>(Intents.ExportMake)
        .Answer<RankingAnswer>(Intents.RankingShow)
        .Answer<ProgressAnswer>(Intents.TargetProgress)
        .Answer<Undo>(Intents.Undo)
        .Act<Undo>(Undo.Name)
        .Answer<Greeting>(Intents.Greeting)
        .Answer<Thanks>(Intents.Thanks)
        .Answer<HelpAnswer>(Intents.Help)
        .Answer<ChangeLanguage>(Intents.SettingsLanguage);
}
